internal import NIOCore
internal import NIOHTTP1

/// Closes a connection whose other side sends its request, or takes its answer, too slowly.
///
/// However steadily bytes come, a whole request must have come in time.
///
/// Used on the event loop of one connection alone, as every handler is.
final class ConnectionDeadlines: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart

    private let limits: ConnectionLimits
    private var deadline: Scheduled<Void>?

    init(_ limits: ConnectionLimits) {
        self.limits = limits
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(limits.request, context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .end = unwrapInboundIn(data) { begin(limits.response, context) }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        // A stream of events has no end; what keeps it alive finds out where nobody listens.
        case .head(let head) where head.headers.first(name: "content-type") == "text/event-stream": deadline?.cancel()
        case .end: begin(limits.request, context)
        case .head, .body: break
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    private func begin(_ time: Duration, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { context.close(promise: nil) }
    }
}

/// How much of a machine the connections of a preview may take.
package struct ConnectionLimits: Sendable {
    /// From the end of one answer, or of connecting, to the end of the next request.
    package var request = Duration.seconds(15)
    /// From the end of a request to the end of its answer.
    package var response = Duration.seconds(60)
    /// How many there may be at a time; more wait in the queue of the system.
    package var connections = 256

    /// The usual limits.
    package init() {}
}
