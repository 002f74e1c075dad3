import Foundation
import Output
import Primitives
import Synchronization
import Testing

/// Writes into a real folder, since a file's times and number are the disk's.
@Suite struct KnownFileTests {
    private let writer = SiteWriter(threads: 2)

    /// A folder of its own for one test, removed at its end.
    private func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }

    /// A file that counts how often it is made.
    private final class Counted: Sendable {
        private let text: String
        private let count = Mutex(0)

        init(_ text: String) {
            self.text = text
        }

        var timesMade: Int { count.withLock { $0 } }

        func file(_ path: String, key: String?) -> OutputFile {
            OutputFile(path: path, key: key.map { Digest(of: Array($0.utf8)) }) { [self] in
                count.withLock { $0 += 1 }
                return Array(text.utf8)
            }
        }
    }

    @Test func isNotMadeAgainWhereItsKeyAndItsFileAreTheSame() async throws {
        try await withTemporaryFolder { folder in
            let first = try await writer.write([Counted("A").file("a/index.html", key: "k")], to: folder)
            let again = Counted("B, which nobody asks for")
            let second = try await writer.write(
                [again.file("a/index.html", key: "k")],
                to: folder,
                knowing: first.known
            )
            #expect(again.timesMade == 0)
            #expect(second.unchanged == ["a/index.html"])
            #expect(second.known == first.known)
        }
    }

    @Test func isKnownAlsoWhereTheFolderIsNew() async throws {
        try await withTemporaryFolder { folder in
            let place = folder + "/new/Site"
            let first = try await writer.write([Counted("A").file("a", key: "k")], to: place)
            #expect(first.known.map(\.path) == ["a", ".placard-manifest"])
            #expect(try await writer.isUntouched(place, since: first.known))
        }
    }

    @Test(arguments: ["other", nil])
    func isMadeAgainWhereItsKeyIsAnother(_ key: String?) async throws {
        try await withTemporaryFolder { folder in
            let first = try await writer.write([Counted("A").file("a", key: "k")], to: folder)
            let second = try await writer.write([Counted("B").file("a", key: key)], to: folder, knowing: first.known)
            #expect(second.changed == ["a"])
            #expect(try DiskStore().read(folder + "/a") == Array("B".utf8))
        }
    }

    @Test func isMadeAgainWhereSomebodyTouchedIt() async throws {
        try await withTemporaryFolder { folder in
            let file = Counted("A")
            let first = try await writer.write([file.file("a", key: "k")], to: folder)
            try DiskStore().remove(folder + "/a")
            try DiskStore().create(folder + "/a", Array("X".utf8), durable: false)
            let second = try await writer.write([file.file("a", key: "k")], to: folder, knowing: first.known)
            #expect(second.changed == ["a"])
            #expect(try DiskStore().read(folder + "/a") == Array("A".utf8))
        }
    }

    @Test func isMadeAgainWhereItsCopyIsGone() async throws {
        try await withTemporaryFolder { folder in
            let file = OutputFile(path: "a", key: Digest(of: []), copies: [FileVariant(path: "a.gz") { $0 + $0 }]) {
                [65]
            }
            let first = try await writer.write([file], to: folder)
            try DiskStore().remove(folder + "/a.gz")
            let second = try await writer.write([file], to: folder, knowing: first.known)
            #expect(second.created == ["a.gz"])
            #expect(second.unchanged == ["a"])
        }
    }

    @Test func tellsAnUntouchedFolderFromAnyOther() async throws {
        try await withTemporaryFolder { folder in
            let files = [Counted("A").file("a/b", key: "k"), Counted("B").file("c", key: "k")]
            let known = try await writer.write(files, to: folder).known
            #expect(try await writer.isUntouched(folder, since: known))
            #expect(try await !writer.isUntouched(folder, since: []))
            try DiskStore().remove(folder + "/c")
            #expect(try await !writer.isUntouched(folder, since: known))
            let mended = try await writer.write(files, to: folder, knowing: known)
            #expect(mended.created == ["c"])
            #expect(try await writer.isUntouched(folder, since: mended.known))
            try DiskStore().remove(folder + "/.placard-manifest")
            #expect(try await !writer.isUntouched(folder, since: mended.known))
        }
    }

    @Test func neverCallsAFolderUntouchedInWhichAFileIsSomebodyElses() async throws {
        try await withTemporaryFolder { folder in
            try DiskStore().create(folder + "/c", Array("B".utf8), durable: false)
            let known = try await writer.write([Counted("B").file("c", key: "k")], to: folder).known
            #expect(known.isEmpty)
            #expect(try await !writer.isUntouched(folder, since: known))
        }
    }

    @Test func replacesSomeFilesAndLooksAtNoOther() async throws {
        try await withTemporaryFolder { folder in
            let others = [Counted("A").file("a/b", key: "k"), Counted("C").file("c", key: "k")]
            let first = try await writer.write(others + [Counted("B").file("b", key: "k")], to: folder)
            let part = [Counted("new").file("b", key: "other")]
            let second = try await writer.replace(part, in: folder, knowing: first.known)
            #expect(second.changed == ["b"])
            #expect(second.unchanged == ["a/b", "c"])
            #expect(second.created + second.removed == [])
            #expect(try DiskStore().read(folder + "/b") == Array("new".utf8))
            // The folder and its record are as a write of all the files leaves them.
            let whole = try await writer.write(others + part, to: folder, knowing: second.known)
            #expect(whole.written == 0)
            #expect(whole.known == second.known)
            #expect(try await writer.isUntouched(folder, since: second.known))
        }
    }

    @Test func replacesNothingThatIsTheSame() async throws {
        try await withTemporaryFolder { folder in
            let first = try await writer.write([Counted("A").file("a", key: "k")], to: folder)
            let second = try await writer.replace([Counted("A").file("a", key: "l")], in: folder, knowing: first.known)
            #expect(second.unchanged == ["a"])
            #expect(second.written == 0)
            #expect(second.known.first(where: \.isManifest) == first.known.first(where: \.isManifest))
        }
    }

    @Test func replacesCopiesWithTheirFiles() async throws {
        try await withTemporaryFolder { folder in
            func file(_ bytes: [UInt8], key: UInt8) -> OutputFile {
                let copy = FileVariant(path: "a.gz") { $0.count > 1 ? [0] : nil }
                return OutputFile(path: "a", key: Digest(of: [key]), copies: [copy]) { bytes }
            }
            let other = Counted("B").file("b", key: "k")
            let short = try await writer.write([file([65], key: 1), other], to: folder)
            let long = try await writer.replace([file([65, 66], key: 2)], in: folder, knowing: short.known)
            #expect(long.created == ["a.gz"])
            #expect(long.changed == ["a"])
            let again = try await writer.replace([file([65], key: 3)], in: folder, knowing: long.known)
            #expect(again.removed == ["a.gz"])
            #expect(again.unchanged == ["b"])
            #expect(try await writer.write([file([65], key: 3), other], to: folder).written == 0)
        }
    }

    @Test func replacesNothingWhereAnotherWriteCameBetween() async throws {
        try await withTemporaryFolder { folder in
            let first = try await writer.write([Counted("A").file("a", key: "k")], to: folder)
            _ = try await writer.write([Counted("B").file("a", key: "l")], to: folder, knowing: first.known)
            await #expect(throws: FileError.self) {
                try await writer.replace([Counted("C").file("a", key: "m")], in: folder, knowing: first.known)
            }
            #expect(try DiskStore().read(folder + "/a") == Array("B".utf8))
        }
    }
}
