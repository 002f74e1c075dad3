import Foundation
import Model
import Output
import Primitives
import Synchronization
import Testing

/// Writes into a real folder, since a file's times and number are the disk's.
@Suite struct CachedFileTests {
    private let writer = SiteWriter(threads: 2)

    /// A folder of its own for one test, removed at its end.
    private func withTemporaryFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    /// A file that counts how often it is made.
    private final class Counted: Sendable {
        private let text: String
        private let count = Mutex(0)

        init(_ text: String) {
            self.text = text
        }

        var timesMade: Int { count.withLock { $0 } }

        func file(_ path: String, key: String?) -> KeyedFile {
            let file = OutputFile(path: path) { [self] in
                count.withLock { $0 += 1 }
                return Array(text.utf8)
            }
            return KeyedFile(file: file, key: key)
        }
    }

    @Test func isNotMadeAgainWhereItsKeyAndItsFileAreTheSame() throws {
        try withTemporaryFolder { folder in
            let first = try writer.write([Counted("A").file("a/index.html", key: "k")], to: folder)
            let again = Counted("B, which nobody asks for")
            let second = try writer.write(
                [again.file("a/index.html", key: "k")],
                to: folder,
                knowing: first.cached
            )
            #expect(again.timesMade == 0)
            #expect(second.unchanged == ["a/index.html"])
            #expect(second.cached == first.cached)
        }
    }

    @Test func isKnownAlsoWhereTheFolderIsNew() throws {
        try withTemporaryFolder { folder in
            let place = folder + "/new/Site"
            let first = try writer.write([Counted("A").file("a", key: "k")], to: place)
            #expect(first.cached.map(\.path) == ["a", ".placard-manifest"])
            #expect(try writer.isUntouched(place, since: first.cached))
        }
    }

    @Test(arguments: ["other", nil])
    func isMadeAgainWhereItsKeyIsAnother(_ key: String?) throws {
        try withTemporaryFolder { folder in
            let first = try writer.write([Counted("A").file("a", key: "k")], to: folder)
            let second = try writer.write([Counted("B").file("a", key: key)], to: folder, knowing: first.cached)
            #expect(second.changed == ["a"])
            #expect(try DiskStore().read(folder + "/a") == Array("B".utf8))
        }
    }

    @Test func isMadeAgainWhereSomebodyTouchedIt() throws {
        try withTemporaryFolder { folder in
            let file = Counted("A")
            let first = try writer.write([file.file("a", key: "k")], to: folder)
            try DiskStore().remove(folder + "/a")
            try DiskStore().create(folder + "/a", Array("X".utf8), durable: false)
            let second = try writer.write([file.file("a", key: "k")], to: folder, knowing: first.cached)
            #expect(second.changed == ["a"])
            #expect(try DiskStore().read(folder + "/a") == Array("A".utf8))
        }
    }

    @Test func isMadeAgainWhereItsVariantIsGone() throws {
        try withTemporaryFolder { folder in
            let double = PrecompressedVariant("double", ending: ".gz", of: { _ in true }) { $0 + $0 }
            let file = Counted("A").file("a", key: "k")
            let first = try writer.write([file], variants: [double], to: folder)
            try DiskStore().remove(folder + "/a.gz")
            let second = try writer.write([file], variants: [double], to: folder, knowing: first.cached)
            #expect(second.added == ["a.gz"])
            #expect(second.unchanged == ["a"])
        }
    }

    @Test func tellsAnUntouchedFolderFromAnyOther() throws {
        try withTemporaryFolder { folder in
            let files = [Counted("A").file("a/b", key: "k"), Counted("B").file("c", key: "k")]
            let known = try writer.write(files, to: folder).cached
            #expect(try writer.isUntouched(folder, since: known))
            #expect(try !writer.isUntouched(folder, since: []))
            try DiskStore().remove(folder + "/c")
            #expect(try !writer.isUntouched(folder, since: known))
            let mended = try writer.write(files, to: folder, knowing: known)
            #expect(mended.added == ["c"])
            #expect(try writer.isUntouched(folder, since: mended.cached))
            try DiskStore().remove(folder + "/.placard-manifest")
            #expect(try !writer.isUntouched(folder, since: mended.cached))
        }
    }

    @Test func neverCallsAFolderUntouchedInWhichAFileIsSomebodyElses() throws {
        try withTemporaryFolder { folder in
            try DiskStore().create(folder + "/c", Array("B".utf8), durable: false)
            let known = try writer.write([Counted("B").file("c", key: "k")], to: folder).cached
            #expect(known.isEmpty)
            #expect(try !writer.isUntouched(folder, since: known))
        }
    }

    @Test func replacesSomeFilesAndLooksAtNoOther() throws {
        try withTemporaryFolder { folder in
            let others = [Counted("A").file("a/b", key: "k"), Counted("C").file("c", key: "k")]
            let first = try writer.write(others + [Counted("B").file("b", key: "k")], to: folder)
            let part = [Counted("new").file("b", key: "other")]
            let second = try writer.replace(part, in: folder, knowing: first.cached)
            #expect(second.changed == ["b"])
            #expect(second.unchanged == ["a/b", "c"])
            #expect(second.added + second.removed == [])
            #expect(try DiskStore().read(folder + "/b") == Array("new".utf8))
            // The folder and its record are as a write of all the files leaves them.
            let whole = try writer.write(others + part, to: folder, knowing: second.cached)
            #expect(whole.written == 0)
            #expect(whole.cached == second.cached)
            #expect(try writer.isUntouched(folder, since: second.cached))
        }
    }

    @Test func replacesNothingThatIsTheSame() throws {
        try withTemporaryFolder { folder in
            let first = try writer.write([Counted("A").file("a", key: "k")], to: folder)
            let second = try writer.replace([Counted("A").file("a", key: "l")], in: folder, knowing: first.cached)
            #expect(second.unchanged == ["a"])
            #expect(second.written == 0)
            #expect(second.cached.first(where: \.isManifest) == first.cached.first(where: \.isManifest))
        }
    }

    @Test func replacesVariantsWithTheirFiles() throws {
        try withTemporaryFolder { folder in
            let zero = PrecompressedVariant("zero", ending: ".gz", of: { $0 == "a" }) { $0.count > 1 ? [0] : nil }
            let other = Counted("B").file("b", key: "k")
            let short = try writer.write([Counted("A").file("a", key: "1"), other], variants: [zero], to: folder)
            let long = try writer.replace(
                [Counted("AB").file("a", key: "2")],
                variants: [zero],
                in: folder,
                knowing: short.cached
            )
            #expect(long.added == ["a.gz"])
            #expect(long.changed == ["a"])
            let again = try writer.replace(
                [Counted("A").file("a", key: "3")],
                variants: [zero],
                in: folder,
                knowing: long.cached
            )
            #expect(again.removed == ["a.gz"])
            #expect(again.unchanged == ["b"])
            #expect(
                try writer.write([Counted("A").file("a", key: "3"), other], variants: [zero], to: folder).written == 0
            )
        }
    }

    @Test func replacesNothingWhereAnotherWriteCameBetween() throws {
        try withTemporaryFolder { folder in
            let first = try writer.write([Counted("A").file("a", key: "k")], to: folder)
            _ = try writer.write([Counted("B").file("a", key: "l")], to: folder, knowing: first.cached)
            #expect(throws: FileError.self) {
                try writer.replace([Counted("C").file("a", key: "m")], in: folder, knowing: first.cached)
            }
            #expect(try DiskStore().read(folder + "/a") == Array("B".utf8))
        }
    }
}

/// A file with what its bytes follow from; nil where nobody knows.
private struct KeyedFile {
    let file: OutputFile
    let key: String?

    var digest: Digest? { key.map { Digest(of: Array($0.utf8)) } }
}

extension SiteWriter {
    fileprivate func write(
        _ files: [KeyedFile],
        variants: [PrecompressedVariant] = [],
        to folder: String,
        knowing cached: [CachedFile] = []
    ) throws -> WriteResult {
        let keys = files.compactMap(\.digest)
        return try write(files.map(\.file), keys: keys, variants: variants, to: folder, knowing: cached)
    }

    fileprivate func replace(
        _ files: [KeyedFile],
        variants: [PrecompressedVariant] = [],
        in folder: String,
        knowing cached: [CachedFile]
    ) throws -> WriteResult {
        let keys = files.compactMap(\.digest)
        return try replace(files.map(\.file), keys: keys, variants: variants, in: folder, knowing: cached)
    }
}
