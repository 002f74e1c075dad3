import Foundation
import Glibc
import Testing

/// `placard serve` of a site, at a port of its own, until nothing holds it any more.
final class RunningServer: Sendable {
    private let process: Process
    private let kept: TemporaryFolder
    let port: UInt16

    /// Starts the command and waits until it can be asked for pages.
    init(_ site: SiteCopy, _ arguments: [String] = []) async throws {
        kept = try TemporaryFolder()
        process = Process()
        process.executableURL = URL(filePath: CommandRun.path)
        process.arguments = ["serve", "--port", "0", "--as-of", SiteCopy.day] + arguments
        process.currentDirectoryURL = site.root
        process.standardInput = FileHandle.nullDevice
        let streams = [Self.output, Self.errors].map { [kept] in kept.url.appending(path: $0) }
        for stream in streams { try Data().write(to: stream) }
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        try process.run()
        port = try await Self.port(said: streams[0], by: process)
    }

    deinit {
        process.terminate()
    }

    /// Whether it prints a text, on either stream, before one has waited for too long.
    func prints(_ text: String) async throws -> Bool {
        for _ in 0..<400 {
            for stream in [Self.output, Self.errors] {
                if try String(contentsOf: kept.url.appending(path: stream), encoding: .utf8).contains(text) {
                    return true
                }
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    /// Sends a request and takes the whole answer.
    func get(_ target: String, method: String = "GET", headers: [String] = []) throws -> HTTPAnswer {
        let fields = (["Host: 127.0.0.1:\(port)", "Connection: close"] + headers).map { $0 + "\r\n" }.joined()
        return try answer(to: "\(method) \(target) HTTP/1.1\r\n\(fields)\r\n")
    }

    /// Sends bytes as they are, and takes the whole answer.
    func answer(to request: String) throws -> HTTPAnswer {
        let socket = try ClientSocket(port: port)
        try socket.send(request)
        return try #require(HTTPAnswer(try socket.readAll()))
    }

    /// The stream of states, from now on.
    func events() throws -> EventStream { try EventStream(port: port) }

    private static func port(said stream: URL, by process: Process) async throws -> UInt16 {
        for _ in 0..<600 {
            let text = try String(contentsOf: stream, encoding: .utf8)
            if let found = text.firstMatch(of: /http:\/\/[^:]+:(\d+)\//), let port = UInt16(found.1) { return port }
            try #require(process.isRunning, "the server has ended: \(text)")
            try await Task.sleep(for: .milliseconds(50))
        }
        process.terminate()
        throw ClientSocket.Failure()
    }

    private static let output = "output"
    private static let errors = "errors"
}

/// The answer of a server: its status, its header and what follows.
struct HTTPAnswer {
    let status: Int
    /// The fields, with names in small letters.
    let headers: [String: String]
    let body: [UInt8]

    /// nil where the bytes are no answer.
    init?(_ bytes: [UInt8]) {
        let mark = Array("\r\n\r\n".utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        self.status = status
        let fields = lines.dropFirst().map { line -> (String, String) in
            let parts = line.split(separator: ": ", maxSplits: 1)
            return (parts[0].lowercased(), parts.count > 1 ? String(parts[1]) : "")
        }
        headers = Dictionary(fields) { first, _ in first }
        body = Array(bytes[(end + 4)...])
    }

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// A connection to a server on this machine; nothing waits for longer than some seconds.
///
/// The unsafe calls pass a buffer together with its size, or a value that lives for the call.
final class ClientSocket {
    struct Failure: Error {}

    private let descriptor: Int32

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var wait = timeval(tv_sec: 20, tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure() }
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw Failure()
        }
    }

    /// Some bytes; none at the end of the connection, or where nothing came for too long.
    func read() -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = max(0, unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0))
        }
    }

    /// Whether the other side ends the connection, before anything has been waited for in vain.
    func isEndedByServer() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
            // A connection that is closed with bytes of ours unread is reset.
            if count <= 0 { return count == 0 || errno == ECONNRESET }
        }
    }

    func readAll() throws -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let bytes = read()
            if bytes.isEmpty { return all }
            all += bytes
        }
    }
}

/// What a page is told by the preview: one state after another.
final class EventStream {
    /// A state as it was sent.
    struct State: Decodable {
        let version: String
        let build: Int
        let errors: Int
        let warnings: Int
        let failure: String?
    }

    private let socket: ClientSocket
    private var text = ""

    init(port: UInt16) throws {
        socket = try ClientSocket(port: port)
        try socket.send("GET /.placard/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    }

    /// The next state that is as wanted; those before it are passed over.
    func next(where isWanted: (State) -> Bool = { _ in true }) throws -> State {
        while true {
            if let found = text.firstMatch(of: /data: (\{.*\})\n\n/) {
                let state = try JSONDecoder().decode(State.self, from: Data(found.1.utf8))
                text = String(text[found.range.upperBound...])
                if isWanted(state) { return state }
                continue
            }
            let bytes = socket.read()
            guard !bytes.isEmpty else { throw ClientSocket.Failure() }
            // Chunks of HTTP are lines with a length, between the events.
            text += String(decoding: bytes, as: UTF8.self)
        }
    }
}
