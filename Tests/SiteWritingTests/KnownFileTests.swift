import Files
import Foundation
import Hashing
import SiteWriting
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
            let file = OutputFile(path: "a", key: Digest(of: []), copy: OutputCopy(path: "a.gz") { $0 + $0 }) { [65] }
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
}
