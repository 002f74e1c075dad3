import Diagnostics
import Foundation
import Output
import Testing

@Suite struct FolderReaderTests {
    /// A site's folder of its own for one test, removed at its end.
    private func withSite(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    private func put(_ text: String, _ path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    @Test func readsEveryFileInTheOrderOfBytes() throws {
        try withSite { site in
            for name in ["b.md", "a/x.md", "a-b.md", "Z.md", "é.md"] { try put(name, "\(site)/Content/\(name)") }
            let read = try FolderReader().read("Content", of: site)
            #expect(read.value.map(\.path) == ["Z.md", "a-b.md", "a/x.md", "b.md", "é.md"].map { "Content/" + $0 })
            #expect(read.value.map(\.text) == ["Z.md", "a-b.md", "a/x.md", "b.md", "é.md"])
            #expect(read.diagnostics.isEmpty)
        }
    }

    @Test func passesOverHiddenFilesAndFolders() throws {
        try withSite { site in
            for name in [".DS_Store", ".git/config", "a/.b.md.swp", "a/b.md"] { try put("", "\(site)/Content/\(name)") }
            #expect(try FolderReader().read("Content", of: site).value.map(\.path) == ["Content/a/b.md"])
        }
    }

    @Test func findsNothingInAMissingFolder() throws {
        try withSite { site in
            let read = try FolderReader().read("Templates", of: site)
            #expect(read.value.isEmpty && read.diagnostics.isEmpty)
        }
    }

    @Test func throwsForAMissingSite() throws {
        #expect(throws: FileError("read the folder", "/no/such/site", reason: "There is no such folder")) {
            try FolderReader().read("Content", of: "/no/such/site")
        }
    }

    @Test func followsLinksInsideTheSite() throws {
        try withSite { site in
            try put("shared", "\(site)/Shared/deep/a.csv")
            try put("one", "\(site)/Content/one.md")
            try link("\(site)/Content/data", to: "../Shared")
            try link("\(site)/Content/two.md", to: "one.md")
            let read = try FolderReader().read("Content", of: site)
            #expect(read.value.map(\.path) == ["Content/data/deep/a.csv", "Content/one.md", "Content/two.md"])
            #expect(read.value.map(\.text) == ["shared", "one", "one"])
            #expect(read.diagnostics.isEmpty)
        }
    }

    @Test func followsNoLinkOutOfTheSite() throws {
        try withSite { site in
            try put("secret", "\(site)/secret.md")
            try put("x", "\(site)/site/Content/x.md")
            try put("x", "\(site)/site-other/y.md")
            try link("\(site)/site/Content/file.md", to: "../../secret.md")
            try link("\(site)/site/Content/folder", to: "../../site-other")
            try link("\(site)/site/Content/etc", to: "/etc")
            let read = try FolderReader().read("Content", of: site + "/site")
            #expect(read.value.map(\.path) == ["Content/x.md"])
            #expect(read.diagnostics.map(\.rule.code) == ["F102", "F102", "F102"])
        }
    }

    /// The limit is for a reader that follows every way through the links: it would not end.
    @Test(.timeLimit(.minutes(5))) func readsEachFolderOnceHoweverItIsLinked() throws {
        try withSite { site in
            for folder in 0..<12 {
                try put("x", "\(site)/Content/f\(folder)/x.md")
                for other in 0..<12 { try link("\(site)/Content/f\(folder)/to\(other)", to: "../f\(other)") }
            }
            try link("\(site)/Content/up", to: "..")
            let read = try FolderReader().read("Content", of: site)
            #expect(read.value.count == 12)
            #expect(Set(read.diagnostics.map(\.rule.code)) == ["F103"])
        }
    }

    @Test func reportsBrokenLinksAndLoops() throws {
        try withSite { site in
            try put("x", "\(site)/Content/x.md")
            try link("\(site)/Content/broken.md", to: "nowhere")
            try link("\(site)/Content/loop", to: "loop")
            let read = try FolderReader().read("Content", of: site)
            #expect(read.diagnostics.map(\.rule.code) == ["F101", "F101"])
            #expect(read.diagnostics.map(\.location?.path) == ["Content/broken.md", "Content/loop"])
        }
    }

    /// The limit is for a reader that opens the pipe: it would wait for ever.
    @Test(.timeLimit(.minutes(5))) func passesOverPipes() throws {
        try withSite { site in
            try put("x", "\(site)/Content/x.md")
            #expect(unsafe mkfifo("\(site)/Content/pipe", 0o644) == 0)
            let read = try FolderReader().read("Content", of: site)
            #expect(read.value.map(\.path) == ["Content/x.md"])
            #expect(read.diagnostics.map(\.rule.code) == ["F104"])
        }
    }

    @Test func reportsANameThatIsNotUTF8() throws {
        try withSite { site in
            try put("x", "\(site)/Content/x.md")
            let name = Array("\(site)/Content/".utf8) + [0xE9] + Array(".md".utf8) + [0]
            let file = unsafe name.withUnsafeBytes { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe creat($0.baseAddress!, 0o644) }
            }
            #expect(file >= 0)
            close(file)
            let read = try FolderReader().read("Content", of: site)
            #expect(read.value.map(\.path) == ["Content/x.md"])
            #expect(read.diagnostics.map(\.rule.code) == ["F105"])
        }
    }

    @Test func throwsForAFileThatCannotBeRead() throws {
        try withSite { site in
            try put("x", "\(site)/Content/a/x.md")
            let failing = UnreadableStore(name: "x.md")
            #expect(throws: FileError.self) { try FolderReader(store: failing).read("Content", of: site) }
            #expect(throws: FileError.self) {
                try FolderReader(store: UnreadableStore(name: "a")).read("Content", of: site)
            }
        }
    }
}
