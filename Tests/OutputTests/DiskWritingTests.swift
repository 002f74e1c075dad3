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

    @Test func removesWhatAStoppedWriteLeft() throws {
        try withFolder { folder in
            let manifest = "placard-manifest 1\nstate writing\na/b.html\nend 1\n"
            for inside in ["a", ".placard-new"] {
                try FileManager.default.createDirectory(
                    atPath: folder + "/" + inside,
                    withIntermediateDirectories: true
                )
            }
            for (name, text) in [(".placard-manifest", manifest), (".placard-new/placard-3", "hal"), ("a/b.html", "")] {
                try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
            }
            let summary = try SiteWriter().write(outputFiles(["a/b.html": "whole"]), to: folder)
            #expect(summary.changed == ["a/b.html"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [".placard-manifest", "a"])
        }
    }

    @Test func leavesWhatOthersPutIntoTheFolderOfWaitingFiles() throws {
        try withFolder { folder in
            let writer = SiteWriter()
            _ = try writer.write(outputFiles(["a.html": "a"]), to: folder)
            try FileManager.default.createDirectory(atPath: folder + "/.placard-new", withIntermediateDirectories: true)
            try "mine".write(toFile: folder + "/.placard-new/notes.txt", atomically: true, encoding: .utf8)
            let found = try refusals { try writer.write(outputFiles(["a.html": "b"]), to: folder) }
            #expect(found.map(\.rule.code) == ["F130"])
            #expect(found.map(\.summary) == ["\".placard-new/notes.txt\" is in the way: Placard did not make it"])
            #expect(try String(contentsOfFile: folder + "/a.html", encoding: .utf8) == "a")
        }
    }

    @Test func refusesALinkInThePlaceOfTheFolderOfWaitingFiles() throws {
        try withFolder { folder in
            try FileManager.default.createSymbolicLink(atPath: folder + "/.placard-new", withDestinationPath: "/tmp")
            let found = try refusals { try SiteWriter().write(outputFiles(["a.html": "b"]), to: folder) }
            #expect(found.map(\.rule.code) == ["F130"])
        }
    }

    @Test func replacesItsOwnFileThatCannotBeRead() throws {
        try withFolder { folder in
            _ = try SiteWriter().write(outputFiles(["a.html": "a", "b.html": "b"]), to: folder)
            let writer = SiteWriter(store: UnreadableStore(name: "a.html"))
            let result = try writer.write(outputFiles(["a.html": "a", "b.html": "b"]), to: folder)
            #expect(result.changed == ["a.html"] && result.unchanged == ["b.html"])
            #expect(try String(contentsOfFile: folder + "/a.html", encoding: .utf8) == "a")
        }
    }

    @Test func namesWhatTheUserMayNotRead() throws {
        try withFolder { folder in
            _ = try SiteWriter().write(outputFiles(["a.html": "a"]), to: folder)
            let writer = SiteWriter(store: UnreadableStore(name: ".placard-manifest"))
            let found = try refusals { try writer.write(outputFiles(["a.html": "b"]), to: folder) }
            #expect(found.map(\.rule.code) == ["F131"])
            #expect(found.first?.summary == "Placard may not read \"\(folder)/.placard-manifest\"")
            #expect(try String(contentsOfFile: folder + "/a.html", encoding: .utf8) == "a")
        }
    }

    @Test func namesAFolderInThePlaceOfTheManifest() throws {
        try withFolder { folder in
            let place = folder + "/.placard-manifest"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            let found = try refusals { try SiteWriter().write(outputFiles(["a.html": "b"]), to: folder) }
            #expect(found.map(\.rule.code) == ["F205"])
        }
    }

    @Test func removesALongPathOfAnEarlierBuild() throws {
        try withFolder { folder in
            let long = String(repeating: "x/", count: 2_040) + "index.html"
            let manifest = "placard-manifest 1\nstate writing\na.html\n\(long)\nend 2\n"
            try manifest.write(toFile: folder + "/.placard-manifest", atomically: true, encoding: .utf8)
            let result = try SiteWriter().write(outputFiles(["a.html": "a"]), to: folder)
            #expect(result.added == ["a.html"] && result.removed.isEmpty)
        }
    }
}
