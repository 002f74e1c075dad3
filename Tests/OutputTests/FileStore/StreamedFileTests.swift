import Foundation
import Output
import Testing

/// A file on a real disk that takes its place when it is complete.
@Suite struct StreamedFileTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func replacesTheOldFileOnlyWhenItIsFinished() throws {
        try withFolder { folder in
            let path = folder + "/site.tar"
            try "old".write(toFile: path, atomically: true, encoding: .utf8)
            do {
                let file = try StreamedFile(at: path)
                try file.write(Array("half".utf8))
                #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
            }
            #expect(try names(folder) == ["site.tar"])
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
            do {
                let file = try StreamedFile(at: path)
                try file.write(Array("ne".utf8))
                try file.write(Array("w".utf8))
                try file.finish()
            }
            #expect(try names(folder) == ["site.tar"])
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
        }
    }

    @Test func writesOverWhatAKilledProcessLeft() throws {
        try withFolder { folder in
            try "left over".write(toFile: folder + "/.site.tar.placard-new", atomically: true, encoding: .utf8)
            let file = try StreamedFile(at: folder + "/site.tar")
            try file.write([UInt8(ascii: "x")])
            try file.finish()
            #expect(try String(contentsOfFile: folder + "/site.tar", encoding: .utf8) == "x")
        }
    }

    @Test func letsNoTwoWriteAtATime() throws {
        try withFolder { folder in
            let path = folder + "/site.tar"
            let first = try StreamedFile(at: path)
            #expect(throws: FileError.self) { try StreamedFile(at: path) }
            try first.write(Array("first".utf8))
            try first.finish()
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "first")
        }
    }

    @Test func keepsALinkAndReplacesWhatItLeadsTo() throws {
        try withFolder { folder in
            try "old".write(toFile: folder + "/real.tar", atomically: true, encoding: .utf8)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/latest.tar",
                withDestinationPath: folder + "/real.tar"
            )
            let file = try StreamedFile(at: folder + "/latest.tar")
            try file.write(Array("new".utf8))
            try file.finish()
            #expect(try String(contentsOfFile: folder + "/real.tar", encoding: .utf8) == "new")
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/latest.tar").hasSuffix("real.tar")
            )
        }
    }

    @Test func refusesFoldersAndDevices() throws {
        try withFolder { folder in
            #expect(throws: FileError("write", folder, reason: "It is a folder")) { try StreamedFile(at: folder) }
            #expect(throws: FileError("write", "/dev/null", reason: "It is no regular file")) {
                try StreamedFile(at: "/dev/null")
            }
            #expect(throws: FileError.self) { try StreamedFile(at: folder + "/missing/site.tar") }
        }
    }
}
