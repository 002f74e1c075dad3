import Foundation
import Model
import Placard
import Preview
import Testing

/// The preview as a library, with narrower limits than the command has.
@Suite(.serialized) struct PreviewServerTests {
    @Test func endsConnectionsWhoseRequestDoesNotComeInTime() async throws {
        try await Self.serve {
            $0.request = .milliseconds(300)
        } while: { port in
            let silent = try ClientSocket(port: port)
            #expect(silent.isEndedByServer())
            let half = try ClientSocket(port: port)
            try half.send("GET / HTTP/1.1\r\nHost: local")
            #expect(half.isEndedByServer())
            // However steadily bytes come.
            let slow = try ClientSocket(port: port)
            try slow.send("GET / HTTP/1.1\r\nX: ")
            var sent = 0
            while sent < 500 {
                do { try slow.send("x") } catch { break }
                sent += 1
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(sent < 500)
        }
    }

    @Test func answersMoreConnectionsThanItHoldsAtATime() async throws {
        try await Self.serve {
            $0.connections = 4
            $0.request = .seconds(1)
        } while: { port in
            let idle = try (0..<20).map { _ in try ClientSocket(port: port) }
            let last = try ClientSocket(port: port)
            try last.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(HTTPAnswer(try last.readAll())?.status == 200)
            #expect(idle.allSatisfy { $0.isEndedByServer() })
        }
    }

    /// Serves a sample with some limits while something is done, and ends the server.
    private static func serve(
        _ change: (inout ConnectionLimits) -> Void,
        while body: (UInt16) async throws -> Void
    ) async throws {
        let site = try SiteCopy()
        let day = try #require(CalendarDate(iso: SiteCopy.day))
        var options = PreviewOptions(
            build: BuildOptions(root: site.root.path, templates: Fixtures.project.path, day: day)
        )
        options.port = 0
        change(&options.limits)
        let (ports, said) = AsyncStream.makeStream(of: UInt16.self)
        let server = Task { [options] in
            defer { said.finish() }
            try await PreviewServer(options).run { event in
                guard case .listening(let address) = event else { return }
                if let port = address.split(separator: ":").last.flatMap({ UInt16($0.dropLast()) }) { said.yield(port) }
            }
        }
        defer { server.cancel() }
        for await port in ports { return try await body(port) }
        try await server.value
    }
}
