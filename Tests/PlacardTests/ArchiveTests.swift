import Foundation
import Testing

/// What `placard build --archive` writes, held against the folder that the same build writes.
@Suite struct ArchiveTests {
    /// The bytes of every file that an archive unpacks into.
    private func unpacked(_ archive: String, of site: SiteCopy, with program: String = "tar") async throws -> [String:
        Data]
    {
        let folder = site.root.appending(path: "Unpacked-\(program)")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = site.root.appending(path: archive).path
        let script = "import sys, tarfile; tarfile.open(sys.argv[1]).extractall('.')"
        let run = try await CommandRun.other(
            program,
            program == "python3" ? ["-c", script, file] : ["-xf", file],
            in: folder
        )
        #expect(run.status == 0, "\(run.errors)")
        return try FolderSnapshot(of: folder).bytes
    }

    @Test func unpacksIntoTheFolderThatABuildMakes() async throws {
        let site = try SiteCopy()
        let run = try await site.run("build", "--archive", "site.tar", "--gzip", "--brotli")
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.hasPrefix("Built ") && run.output.hasSuffix("Next: tar -xmf site.tar -C FOLDER\n"))
        #expect(!FileManager.default.fileExists(atPath: site.output.path))
        #expect(!FileManager.default.fileExists(atPath: site.root.appending(path: ".placard").path))
        _ = try await site.run("build", "--gzip", "--brotli")
        let folder = try site.snapshot().bytes
        #expect(folder.keys.contains { $0.hasSuffix(".br") } && folder[".placard-manifest"] != nil)
        #expect(try await unpacked("site.tar", of: site) == folder)
        for program in ["python3", "bsdtar"] {
            let isThere = try await CommandRun.other(program, ["--version"], in: site.root).status == 0
            if isThere {
                #expect(try await unpacked("site.tar", of: site, with: program) == folder)
            } else {
                print("\(program) is not on this machine, so the archive was not unpacked with it")
            }
        }
        let paths = try await CommandRun.other("tar", ["-tf", "site.tar"], in: site.root).output
        #expect(paths.hasSuffix("\n.placard-manifest\n"))
        let times = try await CommandRun.other("tar", ["--utc", "-tvf", "site.tar", "index.html"], in: site.root).output
        #expect(times.hasPrefix("-rw-r--r-- 0/0 ") && times.contains(" \(SiteCopy.day) 00:00 "))
    }

    @Test func givesTheSameBytesWithAnyNumberOfThreads() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build", "--archive", "one.tar", "--threads", "1")
        _ = try await site.run("build", "--archive", "many.tar", "--threads", "7")
        let one = try Data(contentsOf: site.root.appending(path: "one.tar"))
        #expect(try Data(contentsOf: site.root.appending(path: "many.tar")) == one)
    }

    @Test func writesToStandardOutputAndSaysEverythingElsewhere() async throws {
        let site = try SiteCopy()
        try site.write("words", to: "Content/leftover.txt")
        _ = try await site.run("build", "--archive", "site.tar")
        let shell = { (line: String) in
            try await CommandRun.other("sh", ["-c", line.replacing("PLACARD", with: CommandRun.path)], in: site.root)
        }
        let run = try await shell("PLACARD build --as-of \(SiteCopy.day) --archive - >stream.tar")
        #expect(run.status == 0 && run.output == "")
        #expect(run.errors.contains("warning F120: ") && run.errors.contains("\nBuilt "))
        let file = try Data(contentsOf: site.root.appending(path: "site.tar"))
        #expect(try Data(contentsOf: site.root.appending(path: "stream.tar")) == file)
        let json = try await shell("PLACARD build --as-of \(SiteCopy.day) --archive - --json >stream.tar")
        #expect(try JSONOutcome(json.errors).codes == ["F120"])
        #expect(try Data(contentsOf: site.root.appending(path: "stream.tar")) == file)

        try site.remove("Content/areas/areas.csv")
        for options in ["", "--json"] {
            let bad = try await shell("PLACARD build --archive - \(options) >stream.tar")
            #expect(bad.status == 1 && bad.errors.contains("D"))
            #expect(try Data(contentsOf: site.root.appending(path: "stream.tar")).isEmpty)
        }
    }

    @Test func keepsTheLastGoodArchiveWhenTheContentHasErrors() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build", "--archive", "site.tar")
        let good = try Data(contentsOf: site.root.appending(path: "site.tar"))
        try site.remove("Content/areas/areas.csv")
        let run = try await site.run("build", "--archive", "site.tar")
        #expect(run.status == 1 && run.errors.hasSuffix("Nothing was written.\n"))
        #expect(try Data(contentsOf: site.root.appending(path: "site.tar")) == good)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: site.root.path).sorted() == ["Content", "site.tar"]
        )
    }

    @Test func leavesTheFolderOfTheLastBuildAlone() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build")
        let before = try site.snapshot()
        try site.replace("lies north of", with: "is just above", in: "Content/profiles/north-sampleton.md")
        _ = try await site.run("build", "--archive", "site.tar")
        #expect(try site.snapshot() == before)
        #expect(try await site.run("build").output.contains("Why: Content/profiles/north-sampleton.md changed"))
    }

    @Test(arguments: [
        ("Content/site.tar", "the pages cannot go into Content: the next build would read them as content. \(advice)"),
        ("Content", "\"Content\": It is a folder"), ("/dev/null", "\"/dev/null\": It is no regular file"),
        ("nowhere/site.tar", "\"nowhere/site.tar\": No such file or directory"),
    ])
    func saysWhereNoArchiveCanGo(_ path: String, _ words: String) async throws {
        let site = try SiteCopy()
        let run = try await site.run("build", "--archive", path)
        #expect(run.status == 2)
        #expect(run.output == "" && run.errors.contains(words), "\(run.errors)")
    }

    @Test func showsNoArchiveOnATerminal() async throws {
        let site = try SiteCopy()
        let run = try await CommandRun.onTerminal(["build", "--archive", "-"], in: site.root)
        #expect(run.status == 2)
        #expect(run.output.contains("placard: an archive cannot be shown on a terminal."))
    }
}

private let advice = "Name a file beside Content: --archive FILE"
