private import Diagnostics
internal import NIOCore
internal import NIOHTTP1

/// One connection with a browser: requests in, answers out, one after another.
struct HTTPConnection: Sendable {
    typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    private typealias Output = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    let responder: Responder

    /// Reads HTTP from the bytes of a connection, within bounds, and closes it where the other side is slow.
    static func configured(_ channel: any NIOCore.Channel, _ limits: ConnectionLimits) -> EventLoopFuture<Channel> {
        channel.eventLoop.makeCompletedFuture {
            var sizes = NIOHTTPDecoderLimitConfiguration()
            sizes.maxHeaderFieldSize = 16 * 1024
            sizes.maxHeaderListSize = 64 * 1024
            sizes.maxHeaderFieldCount = 100
            // Answers are given one after another, so no help with several requests at a time is needed.
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                withPipeliningAssistance: false,
                withEncoderConfiguration: HTTPResponseEncoder.Configuration(),
                withDecoderLimitConfiguration: sizes
            )
            try channel.pipeline.syncOperations.addHandler(ConnectionDeadlines(limits))
            return try Channel(wrappingChannelSynchronously: channel)
        }
    }

    /// Answers until either side ends the connection.
    func serve(_ channel: Channel) async {
        let isLocal = Self.isLoopback(channel.channel.remoteAddress)
        do {
            try await channel.executeThenClose { input, output in
                var head: HTTPRequestHead?
                for try await part in input {
                    switch part {
                    case .head(let received): head = received
                    case .body:
                        // Nothing here takes a body.
                        return try await send(.plain(413, "A request here has no body."), to: head, false, output)
                    case .end:
                        guard let request = head else { return }
                        let response = await responder.response(to: Self.request(request, isLocal: isLocal))
                        try await send(response, to: request, request.isKeepAlive, output)
                        guard request.isKeepAlive else { return }
                    }
                }
            }
        } catch {
            // The other side has gone, or sent what is no HTTP and has been told so.
        }
    }

    private func send(
        _ response: Response,
        to request: HTTPRequestHead?,
        _ isKeptAlive: Bool,
        _ output: Output
    ) async throws {
        var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
        if !isKeptAlive { headers.add(name: "Connection", value: "close") }
        if case .bytes(let bytes) = response.body { headers.add(name: "Content-Length", value: "\(bytes.count)") }
        let status = HTTPResponseStatus(statusCode: response.status)
        try await output.write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)))
        switch response.body {
        case .bytes(let bytes):
            if request?.method != .HEAD { try await output.write(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
        case .states(let states):
            for await state in states {
                let event = ByteBuffer(string: "data: \(state.json.text)\n\n")
                try await output.write(.body(.byteBuffer(event)))
            }
        }
        try await output.write(.end(nil))
    }

    private static func request(_ head: HTTPRequestHead, isLocal: Bool) -> Responder.Request {
        Responder.Request(
            method: head.method.rawValue,
            target: head.uri,
            hosts: head.headers["host"],
            origins: head.headers["origin"],
            isLocal: isLocal
        )
    }

    private static func isLoopback(_ address: SocketAddress?) -> Bool {
        guard let text = address?.ipAddress else { return false }
        return text == "::1" || text.hasPrefix("127.") || text.hasPrefix("::ffff:127.")
    }
}
