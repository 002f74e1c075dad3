import Diagnostics
import Foundation
import Model
import Output
import Testing

/// What only a real disk can show: times, permissions, links.
@Suite struct DiskWritingTests {
    /// A folder of its own for one test, removed at its end.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    private func attributes(_ path: String) throws -> [FileAttributeKey: AnyHashable] {
        let all = try FileManager.default.attributesOfItem(atPath: path)
        return all.compactMapValues { $0 as? AnyHashable }
    }

    @Test func keepsTimeAndPlaceOfAnUnchangedFile() throws {
        try withFolder { folder in
            let writer = SiteWriter()
            _ = try writer.write(outputFiles(["a/b.html": "same", "c.html": "one"]), to: folder + "/Site")
            let before = try attributes(folder + "/Site/a/b.html")
            let other = try attributes(folder + "/Site/c.html")
            _ = try writer.write(outputFiles(["a/b.html": "same", "c.html": "two"]), to: folder + "/Site")
            let after = try attributes(folder + "/Site/a/b.html")
            #expect(after[.modificationDate] == before[.modificationDate])
            #expect(after[.systemFileNumber] == before[.systemFileNumber])
            #expect(try attributes(folder + "/Site/c.html")[.systemFileNumber] != other[.systemFileNumber])
            #expect(after[.posixPermissions] == AnyHashable(0o644))
        }
    }

    @Test func writesAndRemovesNothingBehindALink() throws {
        try withFolder { folder in
            let files = FileManager.default
            let writer = SiteWriter()
            _ = try writer.write(outputFiles(["a/b.html": "old", "c.html": "c"]), to: folder + "/Site")
            try files.createDirectory(atPath: folder + "/Elsewhere", withIntermediateDirectories: true)
            try files.moveItem(atPath: folder + "/Site/a/b.html", toPath: folder + "/Elsewhere/b.html")
            try files.removeItem(atPath: folder + "/Site/a")
            try files.createSymbolicLink(atPath: folder + "/Site/a", withDestinationPath: folder + "/Elsewhere")

            let found = try refusals {
                try writer.write(outputFiles(["a/b.html": "new", "c.html": "c"]), to: folder + "/Site")
            }
            #expect(found.map(\.summary) == ["\"a\" is in the way: it is a link"])
            let summary = try writer.write(outputFiles(["c.html": "c"]), to: folder + "/Site")
            #expect(summary.removed.isEmpty)
            #expect(try String(contentsOfFile: folder + "/Elsewhere/b.html", encoding: .utf8) == "old")
        }
    }

    @Test func doesNotWriteThroughALinkInTheFilesPlace() throws {
        try withFolder { folder in
            try "theirs".write(toFile: folder + "/target", atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(atPath: folder + "/Site", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/Site/a.html",
                withDestinationPath: folder + "/target"
            )
            let found = try refusals {
                try SiteWriter().write(outputFiles(["a.html": "theirs"]), to: folder + "/Site")
            }
            #expect(found.map(\.rule.code) == ["F205"])
            #expect(try String(contentsOfFile: folder + "/target", encoding: .utf8) == "theirs")
        }
    }

    @Test func writesIntoAFolderThatIsItselfALink() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/Real", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/Site",
                withDestinationPath: folder + "/Real"
            )
            _ = try SiteWriter().write(outputFiles(["a/b.html": "b"]), to: folder + "/Site")
            #expect(try String(contentsOfFile: folder + "/Real/a/b.html", encoding: .utf8) == "b")
        }
    }

    @Test func refusesAFileForAnOutputFolder() throws {
        try withFolder { folder in
            try "x".write(toFile: folder + "/Site", atomically: true, encoding: .utf8)
            #expect(throws: FileError("write into", folder + "/Site", reason: "It is not a folder")) {
                try SiteWriter().write(outputFiles(["a.html": "a"]), to: folder + "/Site")
            }
        }
    }

    @Test func removesTemporaryFilesOfAStoppedWrite() throws {
        try withFolder { folder in
            let manifest = "placard-manifest 1\nstate writing\na/b.html\nend 1\n"
            try FileManager.default.createDirectory(atPath: folder + "/a", withIntermediateDirectories: true)
            for (name, text) in [(".placard-manifest", manifest), ("a/.b.html.placard-new", "hal"), ("a/b.html", "")] {
                try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
            }
            let summary = try SiteWriter().write(outputFiles(["a/b.html": "whole"]), to: folder)
            #expect(summary.changed == ["a/b.html"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a") == ["b.html"])
        }
    }
}
