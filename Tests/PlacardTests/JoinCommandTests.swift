import Foundation
import Testing

/// What `placard build --part` and `placard join` make together.
@Suite struct JoinCommandTests {
    /// Builds all parts of a site, each into a folder of its own: `part-1`.
    private func build(_ count: Int, of site: SiteCopy, _ options: String...) async throws {
        for number in 1...count {
            let arguments = ["build", "--part", "\(number)/\(count)", "--output", "part-\(number)"] + options
            let run = try await CommandRun(arguments + ["--as-of", SiteCopy.day], in: site.root)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.output.hasPrefix("Built part \(number)/\(count): "))
            #expect(run.output.hasSuffix("Next: placard join FOLDERS --output FOLDER\n"))
        }
    }

    private func join(_ arguments: String..., in site: SiteCopy) async throws -> CommandRun {
        try await CommandRun(["join"] + arguments, in: site.root)
    }

    private func bytes(_ folder: String, of site: SiteCopy) throws -> [String: Data] {
        try FolderSnapshot(of: site.root.appending(path: folder)).bytes
    }

    @Test(arguments: [[], ["--gzip"]]) func givesTheBytesOfOneBuild(_ options: [String]) async throws {
        let site = try SiteCopy()
        for number in 1...3 {
            let part = ["build", "--part", "\(number)/3", "--output", "part-\(number)", "--as-of", SiteCopy.day]
            #expect(try await CommandRun(part + options, in: site.root).status == 0)
        }
        let whole = try await CommandRun(["build", "--as-of", SiteCopy.day] + options, in: site.root)
        #expect(whole.status == 0)
        let run = try await join("part-2", "part-3", "part-1", "--out", "Joined", in: site)
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.hasPrefix("Joined ") && run.output.hasSuffix("Next: open Joined/index.html\n"))
        #expect(try bytes("Joined", of: site) == bytes("Site", of: site))

        let again = try await join("part-1", "part-2", "part-3", "--output", "Joined", in: site)
        #expect(again.output.contains(" 0 added, 0 changed, "))
        let sizes = try (1...3).map { try bytes("part-\($0)", of: site).count - 1 }
        let files = try bytes("Site", of: site).count - 1
        #expect(sizes.reduce(0, +) == files && sizes.allSatisfy { $0 > files / 6 })
    }

    /// Parts that go from one machine to another as archives.
    @Test func joinsPartsThatWereArchives() async throws {
        let site = try SiteCopy()
        for number in 1...2 {
            let run = try await site.run("build", "--part", "\(number)/2", "--archive", "\(number).tar")
            #expect(run.status == 0 && run.output.hasPrefix("Built part \(number)/2: "))
            try FileManager.default.createDirectory(
                at: site.root.appending(path: "part-\(number)"),
                withIntermediateDirectories: true
            )
            _ = try await CommandRun.other("tar", ["-xf", "\(number).tar", "-C", "part-\(number)"], in: site.root)
        }
        _ = try await site.run("build")
        #expect(try await join("part-1", "part-2", "--output", "Joined", in: site).status == 0)
        #expect(try bytes("Joined", of: site) == bytes("Site", of: site))
    }

    @Test func saysWhatIsWrongWithPartsAndHowToMendIt() async throws {
        let site = try SiteCopy()
        try await build(2, of: site)
        let missing = try await join("part-2", "--output", "Joined", in: site)
        #expect(missing.status == 1 && missing.output == "")
        #expect(missing.errors.contains("error F210: part 1 of 2 is missing"))
        #expect(missing.errors.hasSuffix("\n1 error. Nothing was written.\n"))
        #expect(try JSONOutcome(try await join("part-2", "-o", "Joined", "--json", in: site).output).codes == ["F210"])

        try site.replace("lies north of", with: "is just above", in: "Content/profiles/north-sampleton.md")
        _ = try await site.run("build", "--part", "1/2", "--output", "part-1")
        let other = try await join("part-1", "part-2", "--output", "Joined", in: site)
        #expect(other.errors.contains("error F209: part 2/2 was made of other content or templates than part 1/2"))

        _ = try await CommandRun(
            ["build", "--part", "2/2", "--output", "part-2", "--gzip", "--as-of", "2031-06-02"],
            in: site.root
        )
        let two = try await join("part-1", "part-2", "--output", "Joined", "--json", in: site)
        #expect(try JSONOutcome(two.output).codes == ["F209", "F209"])
        #expect(!FileManager.default.fileExists(atPath: site.root.appending(path: "Joined").path))

        // What the messages advise.
        try await build(2, of: site)
        #expect(try await join("part-1", "part-2", "--output", "Joined", in: site).status == 0)
    }

    @Test func letsNoPartTakeThePlaceOfASite() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build")
        let before = try site.snapshot()
        let run = try await site.run("build", "--part", "1/2")
        #expect(run.status == 1)
        #expect(run.errors.contains("error F207: "))
        #expect(try site.snapshot() == before)
        #expect(try await site.run("build").output.contains(": 0 added, 0 changed, "))
    }

    @Test func makesTheWholeSiteWhereAPartWas() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build", "--part", "1/2")
        let part = try site.snapshot()
        #expect(!FileManager.default.fileExists(atPath: site.root.appending(path: ".placard").path))
        _ = try await site.run("build")
        _ = try await site.run("build", "--output", "Fresh")
        #expect(try site.snapshot().bytes == bytes("Fresh", of: site))
        #expect(try site.snapshot().paths.isStrictSuperset(of: part.paths))
    }

    /// Whoever publishes by the record of a part would take all other pages from the server.
    @Test func comparesNoPartWithASite() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build", "--output", "Whole")
        _ = try await site.run("build", "--part", "1/2")
        for arguments in [
            ["diff", "--built", "--since", "Whole/.placard-manifest"], ["diff", "--since", "Site/.placard-manifest"],
        ] {
            let run = try await CommandRun(arguments + ["--as-of", SiteCopy.day], in: site.root)
            #expect(run.status == 2)
            #expect(run.errors.contains("It lists part 1/2 of a site; join the parts first"))
        }
    }

    @Test func refusesToMixThePartsWithTheSite() async throws {
        let site = try SiteCopy()
        try await build(2, of: site)
        let before = try bytes("part-1", of: site)
        for folder in ["part-1", "part-1/Site", "."] {
            let run = try await join("part-1", "part-2", "--output", folder, in: site)
            #expect(run.status == 2)
            #expect(run.errors.hasPrefix("placard: could not join the parts in \"\(folder)\": "))
        }
        #expect(try bytes("part-1", of: site) == before)
    }
}
