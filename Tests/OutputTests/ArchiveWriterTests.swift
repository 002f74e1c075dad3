import Model
import Output
import Primitives
import Synchronization
import Testing

@Suite struct ArchiveWriterTests {
    private let day = CalendarDate(daysSinceEpoch: 20_000)

    private func archive(
        _ files: [OutputFile],
        variants: [PrecompressedVariant] = [],
        threads: Int? = nil
    ) throws -> [UInt8] {
        let bytes = Mutex<[UInt8]>([])
        let result = try ArchiveWriter(threads: threads).write(files, variants: variants, on: day, named: "site.tar") {
            piece throws(FileError) in
            bytes.withLock { $0 += piece }
        }
        let written = bytes.withLock(\.self)
        #expect(result.bytes == written.count)
        return written
    }

    /// The names and texts of an archive of short ASCII paths, in its order.
    private func entries(_ archive: [UInt8]) -> [(path: String, text: String)] {
        var entries: [(path: String, text: String)] = []
        var place = 0
        while place + 512 <= archive.count, archive[place] != 0 {
            let path = String(decoding: archive[place..<(place + 100)].prefix { $0 != 0 }, as: UTF8.self)
            let digits = String(decoding: archive[(place + 124)..<(place + 135)], as: UTF8.self)
            let size = Int(digits, radix: 8) ?? 0
            entries.append((path, String(decoding: archive[(place + 512)..<(place + 512 + size)], as: UTF8.self)))
            place += 512 + (size + 511) / 512 * 512
        }
        #expect(archive.count == place + 1_024)
        return entries
    }

    private let shorter = PrecompressedVariant("shorter", ending: ".gz", of: { $0.hasSuffix(".csv") }) {
        $0.count > 3 ? Array($0.prefix(3)) : nil
    }

    @Test func hasTheFilesInTheOrderOfTheirBytesAndThenTheManifest() throws {
        let files = ["é": "1", "b/c": "2", "b-c": "3", "Z": "4"]
        let written = entries(try archive(outputFiles(files).filter { $0.path != "é" }))
        #expect(written.map(\.path) == ["Z", "b-c", "b/c", ".placard-manifest"])
        #expect(written.dropLast().map(\.text) == ["4", "3", "2"])
    }

    @Test(arguments: [1, 7]) func hasTheBytesThatAFolderWouldHave(threads: Int) throws {
        let texts = [
            "data.csv": "long enough", "data.csv-metadata.json": "{}", "data.csv-z/deep.csv": "long too",
            "data.csv.txt": "after the copy", "short.csv": "abc", "index.html": "home",
        ]
        let store = MemoryStore()
        _ = try SiteWriter(store: store).write(outputFiles(texts), variants: [shorter], to: "out")
        let written = entries(try archive(outputFiles(texts), variants: [shorter], threads: threads))
        #expect(written.map(\.path).dropLast() == store.out.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for (path, text) in written {
            #expect(store.nodes["out/" + path] == .file(Array(text.utf8)), "\(path)")
        }
        #expect(written.last?.path == ".placard-manifest")
    }

    @Test func givesTheSameBytesWithAnyNumberOfThreads() throws {
        let files = (0..<1_000).map { number in
            OutputFile(path: "p\(number % 37)/q\(number)/data.csv") {
                Array(String(repeating: "\(number)", count: number % 50).utf8)
            }
        }
        let one = try archive(files, variants: [shorter], threads: 1)
        #expect(try archive(files.shuffled(), variants: [shorter], threads: 6) == one)
        #expect(entries(one).count > 1_900)
    }

    @Test func isAnArchiveWithoutFilesToo() throws {
        #expect(entries(try archive([])).map(\.path) == [".placard-manifest"])
    }

    @Test func writesNothingWhereTwoFilesHaveOneAddress() throws {
        let files = outputFiles(["a.html": "1", "A.html": "2"])
        let written = Mutex(0)
        #expect(throws: WriteRefusal.self) {
            try ArchiveWriter().write(files, on: day, named: "site.tar") { _ throws(FileError) in
                written.withLock { $0 += 1 }
            }
        }
        #expect(written.withLock(\.self) == 0)
    }

    @Test(arguments: 1...6) func endsWithTheFirstFailureOfTheDisk(_ failAt: Int) throws {
        let files = outputFiles(["a": "1", "b": "2", "c": "3", "d": "4"])
        let calls = Mutex(0)
        #expect(throws: FileError("write", "site.tar", reason: "No space left on device")) {
            try ArchiveWriter(threads: 3).write(files, on: day, named: "site.tar") { _ throws(FileError) in
                let number = calls.withLock {
                    $0 += 1; return $0
                }
                if number >= failAt { throw FileError("write", "site.tar", reason: "No space left on device") }
            }
        }
        #expect(calls.withLock(\.self) == failAt)
    }
}
