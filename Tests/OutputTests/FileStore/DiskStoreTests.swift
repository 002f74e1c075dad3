import Foundation
import Output
import Testing

@Suite struct DiskStoreTests {
    private let disk = DiskStore()

    /// A folder of its own for one test, removed at its end.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test(arguments: [0, 1, 4_096, 3_000_001]) func readsWhatItCreated(_ size: Int) throws {
        try withFolder { folder in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try disk.create(folder + "/a", bytes, durable: size == 1)
            #expect(try disk.read(folder + "/a") == bytes)
            let entry = try #require(try disk.entry(at: folder + "/a"))
            #expect(entry.kind == .file)
            #expect(entry.size == size)
            #expect(entry.stamp?.size == size)
        }
    }

    @Test func neverCreatesOverAFileOrThroughALink() throws {
        try withFolder { folder in
            try disk.create(folder + "/a", [1], durable: false)
            #expect(throws: FileError("create", folder + "/a", reason: "File exists")) {
                try disk.create(folder + "/a", [2], durable: false)
            }
            try FileManager.default.createSymbolicLink(atPath: folder + "/l", withDestinationPath: folder + "/b")
            #expect(throws: FileError.self) { try disk.create(folder + "/l", [2], durable: false) }
            #expect(try disk.entry(at: folder + "/b") == nil)
        }
    }

    @Test func seesALinkAndDoesNotReadThroughIt() throws {
        try withFolder { folder in
            try disk.create(folder + "/a", [1], durable: false)
            try FileManager.default.createSymbolicLink(atPath: folder + "/l", withDestinationPath: "a")
            #expect(try disk.entry(at: folder + "/l")?.kind == .link)
            #expect(throws: FileError.self) { try disk.read(folder + "/l") }
            #expect(try disk.realPath(of: folder + "/l") == disk.realPath(of: folder + "/a"))
        }
    }

    @Test func saysWhatTheDiskRefused() throws {
        let error = #expect(throws: FileError.self) { try disk.read("/no/such/file") }
        #expect(error?.description == "could not read \"/no/such/file\": No such file or directory")
    }

    @Test func removesOnlyEmptyFolders() throws {
        try withFolder { folder in
            try disk.createFolder(folder + "/a")
            try disk.createFolder(folder + "/a")
            try disk.create(folder + "/a/b", [], durable: false)
            #expect(try !disk.removeEmptyFolder(folder + "/a"))
            try disk.remove(folder + "/a/b")
            try disk.remove(folder + "/a/b")
            #expect(try disk.removeEmptyFolder(folder + "/a"))
            #expect(try disk.entry(at: folder + "/a") == nil)
        }
    }

    @Test func makesFilesThatEverybodyMayRead() throws {
        try withFolder { folder in
            let old = umask(0o077)
            defer { umask(old) }
            try disk.create(folder + "/a", [], durable: false)
            try disk.createFolder(folder + "/f")
            for (name, mode) in [("/a", 0o644), ("/f", 0o755)] {
                let found = try FileManager.default.attributesOfItem(atPath: folder + name)[.posixPermissions] as? Int
                #expect(found == mode)
            }
        }
    }

    @Test func listsNamesInTheOrderOfBytes() throws {
        try withFolder { folder in
            for name in ["b", "a-", ".h", "Z", "é"] { try disk.create("\(folder)/\(name)", [], durable: false) }
            #expect(try disk.names(in: folder) == [".h", "Z", "a-", "b", "é"])
        }
    }
}
