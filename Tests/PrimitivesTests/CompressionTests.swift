import Foundation
import Primitives
import Testing

@Suite struct GzipTests {
    @Test(arguments: [0, 1, 1_000, 300_000])
    func isReadByGzip(_ length: Int) throws {
        let bytes = Samples.disordered(length)
        #expect(try Expander.gzip.expanded(#require(Gzip.compressed(bytes))) == bytes)
    }

    @Test func makesPagesShorter() throws {
        let short = try #require(Gzip.compressed(Samples.page))
        #expect(short.count < Samples.page.count / 20)
        #expect(try Expander.gzip.expanded(short) == Samples.page)
    }

    @Test func hasNeitherATimeNorAName() throws {
        let short = try #require(Gzip.compressed(Samples.page))
        // RFC 1952: identification, deflate, no flags, no time.
        #expect(short.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(Gzip.compressed(Samples.page) == short)
    }

    @Test(arguments: [1, 2, 3], [0, 512])
    func readsAllMembersOfAFile(_ members: Int, _ padding: Int) throws {
        let parts = (0..<members).map { Samples.disordered(70_000 + $0) }
        let packed = try parts.flatMap { try #require(Gzip.compressed($0)) } + [UInt8](repeating: 0, count: padding)
        let (bytes, ending) = unpacked(packed)
        #expect(bytes == parts.flatMap(\.self))
        #expect(ending == .whole)
        #expect(Gzip.unpacked(packed, .gzip, limit: 69_000).count == 69_000)
    }

    @Test func saysThatALaterMemberIsDamaged() throws {
        let packed = try #require(Gzip.compressed(Samples.page))
        #expect(unpacked(packed + packed.dropLast(3)).ending == .damaged)
        #expect(unpacked(packed + Array("area,year\n".utf8)).ending == .damaged)
        let broken = packed.enumerated().map { $0.offset == packed.count - 8 ? ~$0.element : $0.element }
        #expect(unpacked(packed + broken).ending == .damaged)
    }

    private func unpacked(_ packed: [UInt8]) -> (bytes: [UInt8], ending: Gzip.Ending) {
        var bytes: [UInt8] = []
        let ending = Gzip.unpack(packed[...], .gzip) { chunk in
            for place in chunk.indices { bytes.append(chunk[place]) }
            return true
        }
        return (bytes, ending)
    }
}

@Suite struct BrotliTests {
    @Test(.enabled(if: Expander.brotli.isThere, Expander.brotli.reason), arguments: [0, 1, 1_000, 300_000])
    func isReadByBrotli(_ length: Int) throws {
        let bytes = Samples.disordered(length)
        #expect(try Expander.brotli.expanded(#require(Brotli.compressed(bytes))) == bytes)
    }

    @Test(.enabled(if: Expander.brotli.isThere, Expander.brotli.reason))
    func givesPagesBackAsTheyWere() throws {
        #expect(try Expander.brotli.expanded(#require(Brotli.compressed(Samples.page))) == Samples.page)
    }

    @Test func makesPagesShorterThanGzip() throws {
        let short = try #require(Brotli.compressed(Samples.page))
        #expect(short.count < (Gzip.compressed(Samples.page)?.count ?? 0))
        #expect(Brotli.compressed(Samples.page) == short)
    }
}

/// A program that gives back what was compressed; it is not Placard's, so that it cannot make the same mistake.
struct Expander {
    static let gzip = Expander(name: "gzip", ending: "gz")
    static let brotli = Expander(name: "brotli", ending: "br")

    let name: String
    /// What the names of its files end with.
    let ending: String

    var isThere: Bool { path != nil }

    /// Why tests that need it are skipped.
    var reason: Comment { "the \(name) command is not on PATH, so nothing was read back with it" }

    private var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// What it makes of the bytes.
    func expanded(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "placard-\(UUID().uuidString).\(ending)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = ["-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(result)
    }
}

/// Bytes to compress.
enum Samples {
    static let page = Array(String(repeating: "<p>Speke has 12 gardens.</p>\n", count: 400).utf8)

    /// So many bytes without any order, which cannot be made shorter.
    static func disordered(_ length: Int) -> [UInt8] {
        var number: UInt32 = 7
        return (0..<length).map { _ in
            number = number &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: number >> 24)
        }
    }
}
