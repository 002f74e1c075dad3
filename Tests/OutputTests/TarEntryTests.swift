import Foundation
import Testing

@testable import Output

@Suite struct TarEntryTests {
    private func header(_ path: String, size: Int = 5, time: Int = 0) -> [UInt8] {
        TarEntry(path: path, size: size, time: time).header
    }

    /// The field of a header block as text, up to its first zero.
    private func field(_ header: [UInt8], _ start: Int, _ length: Int) -> String {
        String(decoding: header[start..<(start + length)].prefix { $0 != 0 }, as: UTF8.self)
    }

    private func records(_ header: [UInt8]) -> String {
        let size = Int(field(header, 124, 12), radix: 8) ?? 0
        return String(decoding: header[512..<(512 + size)], as: UTF8.self)
    }

    @Test func saysWhatPOSIXAsksFor() {
        let header = header("areas/speke/index.html", size: 18_838, time: 1_000_000_000)
        #expect(header.count == 512)
        #expect(field(header, 0, 100) == "areas/speke/index.html")
        #expect(field(header, 100, 8) == "0000644")
        #expect(field(header, 108, 8) == "0000000" && field(header, 116, 8) == "0000000")
        #expect(field(header, 124, 12) == "00000044626")
        #expect(field(header, 136, 12) == "07346545000")
        #expect(field(header, 156, 1) == "0")
        #expect(field(header, 257, 6) == "ustar" && header[263] == UInt8(ascii: "0"))
        var blank = header
        blank.replaceSubrange(148..<156, with: repeatElement(UInt8(ascii: " "), count: 8))
        #expect(Int(field(header, 148, 8), radix: 8) == blank.reduce(0) { $0 + Int($1) })
    }

    @Test(arguments: [(0, 100), (1, 98), (1, 99), (1, 100), (60, 40), (60, 41), (155, 1), (155, 100)])
    func splitsAPathAtAFolderWhereItFits(_ folder: Int, _ name: Int) {
        let path = String(repeating: "f", count: folder) + (folder > 0 ? "/" : "") + String(repeating: "n", count: name)
        let header = header(path)
        #expect(header.count == 512)
        let (prefix, rest) = (field(header, 345, 155), field(header, 0, 100))
        #expect((prefix.isEmpty ? rest : "\(prefix)/\(rest)") == path)
        #expect(prefix.isEmpty == (path.utf8.count <= 100))
    }

    @Test func leavesTheShortestPrefixOfDeepFolders() {
        let header = header(String(repeating: "abcdefgh/", count: 20) + "index.html")
        #expect(field(header, 345, 155) == String(String(repeating: "abcdefgh/", count: 10).dropLast()))
        #expect(field(header, 0, 100) == String(repeating: "abcdefgh/", count: 10) + "index.html")
    }

    @Test(arguments: [
        String(repeating: "n", count: 101), "a/" + String(repeating: "n", count: 200),
        String(repeating: "f/", count: 200) + "x", String(repeating: "f", count: 156) + "/x",
        "plans/größer.pdf", "plans/résumé/index.html", "a/" + String(repeating: "ß", count: 120),
    ])
    func namesOtherPathsInAPaxHeader(_ path: String) {
        let header = header(path)
        #expect(header.count.isMultiple(of: 512) && header.count >= 1_536)
        #expect(field(header, 156, 1) == "x")
        let record = records(header)
        #expect(record == "\(record.utf8.count) path=\(path)\n")
        let file = Array(header.suffix(512))
        #expect(field(file, 156, 1) == "0")
        #expect(field(file, 0, 100).utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "/") })
        #expect(!field(file, 0, 100).isEmpty)
    }

    @Test(arguments: [90, 91, 92, 93, 94, 95, 980, 985, 986, 987, 988, 989, 990, 991, 992, 993])
    func countsTheDigitsOfARecordsLengthToo(_ length: Int) {
        let path = String(repeating: "ü", count: length / 2) + (length.isMultiple(of: 2) ? "" : "x")
        let record = records(header(path))
        #expect(record == "\(record.utf8.count) path=\(path)\n")
    }

    @Test func saysSizesAndTimesThatDoNotFitInAPaxHeader() {
        let most = 0o777_7777_7777
        #expect(header("a", size: most, time: most).count == 512)
        let large = header("a/b.zip", size: most + 1, time: most + 1)
        #expect(records(large) == "19 size=8589934592\n20 mtime=8589934592\n")
        #expect(field(Array(large.suffix(512)), 0, 100) == "a/b.zip")
        #expect(field(Array(large.suffix(512)), 124, 12) == "00000000000")
    }

    @Test(arguments: [0, 1, 511, 512, 513]) func fillsTheLastBlock(_ size: Int) {
        let bytes = [UInt8](repeating: 7, count: size)
        let entry = TarEntry(path: "a", size: size, time: 0).with(bytes)
        #expect(entry.count == 512 + (size + 511) / 512 * 512)
        #expect(Array(entry[512..<(512 + size)]) == bytes && entry[(512 + size)...].allSatisfy { $0 == 0 })
    }

    /// Says so where the machine lacks one of these programs.
    @Test(arguments: ["tar", "bsdtar", "python3"]) func isReadByOtherPrograms(_ program: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = [
            "a.txt", "plans/größer.pdf", "d/" + String(repeating: "n", count: 230),
            String(repeating: "folder/", count: 60) + "x.html", String(repeating: "straße/", count: 40) + "é",
        ]
        let archive = paths.flatMap { path in
            TarEntry(path: path, size: path.utf8.count, time: 86_400).with(Array(path.utf8))
        }
        try Data(archive + TarEntry.end).write(to: folder.appending(path: "archive"))
        let extract = "import tarfile; tarfile.open('archive').extractall('.')"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = program == "python3" ? [program, "-c", extract] : [program, "-xf", "archive"]
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { _, added in added }
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        // What `env` says where it finds no such program.
        guard process.terminationStatus != 127 else {
            return print("\(program) is not on this machine, so no archive was read with it")
        }
        #expect(process.terminationStatus == 0)
        for path in paths {
            #expect(try String(contentsOf: folder.appending(path: path), encoding: .utf8) == path)
        }
    }
}
