import Compression
import Foundation
import Testing

@Suite struct GzipTests {
    private static let page = Array(String(repeating: "<p>Speke has 12 gardens.</p>\n", count: 400).utf8)

    /// What the program `gzip` makes of the bytes.
    private func expanded(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "placard-\(UUID().uuidString).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(result)
    }

    @Test(arguments: [0, 1, 1_000, 300_000])
    func isReadByGzip(_ length: Int) throws {
        // Bytes without any order, which cannot be made shorter.
        var number: UInt32 = 7
        let bytes = (0..<length).map { _ in
            number = number &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: number >> 24)
        }
        #expect(try expanded(#require(Gzip.compressed(bytes))) == bytes)
    }

    @Test func makesPagesShorter() throws {
        let short = try #require(Gzip.compressed(Self.page))
        #expect(short.count < Self.page.count / 20)
        #expect(try expanded(short) == Self.page)
    }

    @Test func hasNeitherATimeNorAName() throws {
        let short = try #require(Gzip.compressed(Self.page))
        // RFC 1952: identification, deflate, no flags, no time.
        #expect(short.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(Gzip.compressed(Self.page) == short)
    }
}
