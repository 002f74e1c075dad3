private import Glibc
internal import NIOCore
private import NIOHTTP1
private import NIOPosix

/// A port of this machine at which connections are taken.
struct Listener: Sendable {
    private typealias Connections = NIOAsyncChannel<HTTPConnection.Channel, Never>

    /// Where it can be reached: `http://127.0.0.1:8000/`.
    let address: String
    private let channel: Connections
    private let limits: ConnectionLimits

    /// - Parameters:
    ///   - host: the name or address to listen at.
    ///   - port: 0 for any that is free, nil for the first free one of some.
    /// - Throws: `PreviewFailure` where that cannot be had.
    static func bind(to host: String, port: Int?, _ limits: ConnectionLimits) async throws(PreviewFailure) -> Listener {
        let ports = port.map { $0...$0 } ?? usualPorts
        for candidate in ports {
            do {
                return try await Listener(host: host, port: candidate, limits)
            } catch let error as IOError where error.errnoCode == EADDRINUSE && candidate < ports.upperBound {
                continue
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                let all = ports.count > 1 ? "the ports \(ports.lowerBound) to \(candidate) are" : "port \(candidate) is"
                throw PreviewFailure(
                    description: "\(all) taken by another program. Name a free one: --port \(ports.upperBound + 1000)"
                )
            } catch {
                throw PreviewFailure(
                    description: "port \(candidate) of \(host) cannot be listened at (\(error))."
                        + " Name another with --host and --port"
                )
            }
        }
        throw PreviewFailure(description: "there is no port to listen at")
    }

    private init(host: String, port: Int, _ limits: ConnectionLimits) async throws {
        self.limits = limits
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 64)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .bind(host: host, port: port) { channel in HTTPConnection.configured(channel, limits) }
        let shown = host.contains(":") ? "[\(host)]" : host
        address = "http://\(shown):\(channel.channel.localAddress?.port ?? port)/"
    }

    /// Answers requests until its task is cancelled.
    func serve(_ responder: Responder) async throws {
        // As many permits as there may be connections at a time; the others wait in the queue of the system.
        let (permits, permit) = AsyncStream.makeStream(of: Void.self)
        for _ in 0..<limits.connections { permit.yield() }
        try await channel.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                var free = permits.makeAsyncIterator()
                for try await connection in connections {
                    await free.next()
                    group.addTask {
                        await HTTPConnection(responder: responder).serve(connection)
                        permit.yield()
                    }
                }
            }
        }
    }

    private static let usualPorts = 8000...8020
}
