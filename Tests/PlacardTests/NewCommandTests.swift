import Foundation
import Testing

/// `placard new`, as it is run.
@Suite struct NewCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: String..., on day: String = SiteCopy.day) async throws -> CommandRun {
        try await CommandRun(arguments + ["--as-of", day], in: folder.url)
    }

    private func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
    }

    private func write(_ text: String, to path: String) throws {
        let file = folder.url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.url.appending(path: path).path)
    }

    @Test(arguments: ["2031-06-01", "2032-01-01", "2031-12-31", "2032-02-29", "2027-03-15"])
    func beginsASiteInWhichNothingIsFound(_ day: String) async throws {
        let new = try await run("new", "site", "mine", "--yes", on: day)
        #expect(new.status == 0)
        #expect(new.output == "Wrote 11 files to mine.\nNext: placard build --root mine\n")
        let check = try await run("check", "--root", "mine", "--strict", on: day)
        #expect(check.errors == "")
        #expect(check.output.hasSuffix("no errors, 0 warnings\n"))
        let build = try await run("build", "--root", "mine", "--strict", on: day)
        #expect(build.status == 0)
        #expect(exists("mine/Site/areas/eastley/index.html"))
    }

    @Test func beginsASiteInTheFolderItIsRunIn() async throws {
        let new = try await run("new", "site", "--name", "Our # town: \"it\"", "--publisher", "A, B & C", "--yes")
        #expect(new.status == 0)
        let build = try await run("build", "--strict")
        #expect(build.status == 0, "\(build.errors)")
        #expect(try read("Site/index.html").contains("Our # town"))
        #expect(try read("Site/index.html").contains("A, B &amp; C"))
    }

    @Test func beginsNoSiteWhereThereIsOne() async throws {
        try write("ours", to: "Content/notes.txt")
        let new = try await run("new", "site", "--yes", "--with", "github")
        #expect(new.status == 1)
        #expect(new.errors.hasPrefix("error N121: there is a site in the folder already: Content\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Content"])
        #expect(try read("Content/notes.txt") == "ours")
    }

    @Test func asksNothingWhereNobodyIsThere() async throws {
        let new = try await run("new", "site")
        #expect(new.status == 0)
        #expect(new.errors == "")
    }

    @Test func asksFourQuestionsOnATerminal() async throws {
        try write("Area code,Area name,Year,Jobs\nE06999901,Sampleton,2020,12\n", to: "our jobs.csv")
        let typed = "Our jobs\nSampleton Council\nSampleton\ne06999901\n'our jobs.csv'\n"
        let new = try await CommandRun.onTerminal(["new", "site", "mine"], in: folder.url, typing: typed)
        #expect(new.status == 0, "\(new.output)")
        for question in [
            "What is the site called?", "Who publishes it?", "Sampleton is no code", "Which files about it",
        ] {
            #expect(new.output.contains(question))
        }
        let settings = try read("mine/Content/site.yml")
        #expect(settings.contains("title: Our jobs\n"))
        #expect(settings.contains("publisher: { name: Sampleton Council }"))
        #expect(try read("mine/Content/areas/areas.csv").contains("E06999901,Sampleton,council,"))
        #expect(exists("mine/Content/indicators/data/our jobs.csv"))
    }

    @Test func takesNoAnswerForAnExample() async throws {
        let new = try await CommandRun.onTerminal(["new", "site"], in: folder.url, typing: "\n\n\n")
        #expect(new.status == 0, "\(new.output)")
        #expect(try read("Content/site.yml").contains("title: Sampleton in figures\n"))
    }

    @Test(arguments: [
        ["--council", "Sampleton"], ["--council", "E0699990"], ["--from", "a.csv"], ["--name", " "],
        ["--with", "sourcehut"], ["--as-of", "today"],
    ])
    func refusesWhatItDoesNotUnderstandOfASite(_ options: [String]) async throws {
        let new = try await CommandRun(["new", "site", "--yes"] + options, in: folder.url)
        #expect(new.status == 2)
        #expect(new.errors.contains("Usage: placard new site"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
    }

    @Test func writesNothingWhereADownloadIsMissing() async throws {
        let new = try await run("new", "site", "--yes", "--council", "E06999901", "--from", "none.csv")
        #expect(new.status == 2)
        #expect(new.errors.contains("none.csv"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
    }

    /// A file of the official ones that come with these tests.
    private func official(_ path: String) -> String {
        Fixtures.folder.appending(path: "OfficialFiles/" + path).path
    }

    @Test func beginsACouncilsSiteOfDownloads() async throws {
        let new = try await run(
            "new",
            "site",
            "--yes",
            "--council",
            "e06999901",
            "--publisher",
            "Sampleton Council",
            "--from",
            official(
                "11-accessible-spreadsheet/indicators/data/children-in-low-income-families-local-area-statistics.ods"
            ),
            official("16-lookups/areas/lookups/MSOA-Names-Latest2.csv"),
            official("16-lookups/areas/lookups/OA_2021_to_LSOA_2021_to_MSOA_2021_to_LAD_2022_Lookup.csv"),
            official("19-national-grid/areas/boundaries/\(try boundaries())")
        )
        #expect(new.status == 0, "\(new.output)\(new.errors)")
        #expect(try read("Content/site.yml").contains("title: Sampleton in figures"))
        #expect(try read("Content/site.yml").contains("within: E06999901"))
        let build = try await run("build")
        #expect(build.status == 0, "\(build.errors)")
        // What a person must decide is all that is left.
        let found = build.errors.split(separator: "\n").filter { $0.hasPrefix("warning ") || $0.hasPrefix("error ") }
        #expect(found.allSatisfy { $0.hasPrefix("warning C160: ") }, "\(build.errors)")
        for place in ["sampleton", "sample-quay", "sampleton-001a", "sampleton-001b"] {
            #expect(exists("Site/areas/\(place)/index.html"))
        }
        #expect(!exists("Site/areas/exampleham"))
    }

    private func boundaries() throws -> String {
        let folder = official("19-national-grid/areas/boundaries")
        return try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
    }

    @Test func saysWhichDownloadsItCouldNotBring() async throws {
        try write("Area code,Area name,Year,Women,Men\nE06999901,Sampleton,2030,1,2\n", to: "people.csv")
        let new = try await run("new", "site", "mine", "--yes", "--council", "E06999901", "--from", "people.csv")
        #expect(new.status == 1)
        #expect(new.errors.contains("Say which, as in --value"))
        #expect(new.errors.hasSuffix("rest with placard import --root mine FILE.\n"))
        let build = try await run("build", "--root", "mine", "--strict")
        #expect(build.status == 0, "\(build.errors)")
    }

    @Test func bringsEachIndicatorOfAFileThatHasSeveral() async throws {
        let rows = ["Jobs,12", "Homes,13"].map { "E06999901,Sampleton,2030,\($0)\n" }
        try write("areacd,areanm,period,indicator,observation\n" + rows.joined(), to: "several.csv")
        let new = try await run("new", "site", "mine", "--yes", "--council", "E06999901", "--from", "several.csv")
        #expect(new.status == 0, "\(new.output)\(new.errors)")
        #expect(exists("mine/Content/indicators/jobs.md"))
        #expect(exists("mine/Content/indicators/homes.md"))
        let build = try await run("build", "--root", "mine")
        #expect(build.status == 0, "\(build.errors)")
    }

    @Test func leavesOutWhatABuildWouldStopAt() async throws {
        let rows = (1...9).map { "E0199990\($0),Exampleham 00\($0)A,2030,\($0)\n" }
        try write("LSOA21CD,LSOA21NM,Year,Jobs\n" + rows.joined(), to: "jobs.csv")
        let new = try await run("new", "site", "mine", "--yes", "--council", "E06999901", "--from", "jobs.csv")
        #expect(new.status == 1)
        #expect(new.output.contains("not brought in"), "\(new.output)")
        let build = try await run("build", "--root", "mine", "--strict")
        #expect(build.status == 0, "\(build.errors)")
    }

    @Test(arguments: [
        (["briefing", "Who has a say?"], "briefings/who-has-a-say-2.md"),
        (["briefing", "Élan & space", "--area", "eastley", "--area", "S0102"], "briefings/elan-space.md"),
        (["profile", "westley"], "profiles/westley.md"), (["profile", "S0103"], "profiles/northgate.md"),
        (["plan", "More: \"trees\" # now", "--area", "sampleton"], "plans/more-trees-now.md"),
        (["plan", "Trees"], "plans/trees.md"), (["indicator", "Trees"], "indicators/trees.md"),
        (["indicator", "People who live within ten minutes of a park or a wood"], "indicators/park.md"),
        (["page", "Who we are"], "pages/who-we-are.md"),
    ])
    func beginsATextInWhichNothingIsFound(_ arguments: [String], _ path: String) async throws {
        _ = try await run("new", "site", "--yes")
        let name = String(path.split(separator: "/")[1].dropLast(3))
        // Most names are made of the title; the others are said.
        let id = ["who-has-a-say-2", "park"].contains(name) ? ["--id", name] : []
        let new = try await CommandRun(["new"] + arguments + id + ["--as-of", SiteCopy.day], in: folder.url)
        #expect(new.status == 0, "\(new.errors)")
        #expect(new.output.hasPrefix("Wrote Content/\(path)"))
        let check = try await run("check", "--strict")
        #expect(check.errors == "")
        #expect(check.output.hasSuffix("no errors, 0 warnings\n"))
        // A second time it would be written over.
        let before = try FolderSnapshot(of: folder.url.appending(path: "Content"))
        let again = try await CommandRun(["new"] + arguments + id + ["--as-of", SiteCopy.day], in: folder.url)
        #expect(again.status == 1)
        #expect(again.errors.hasPrefix(arguments[0] == "profile" ? "error N125: " : "error N120: "))
        #expect(try FolderSnapshot(of: folder.url.appending(path: "Content")) == before)
    }

    @Test(arguments: [
        (["briefing", "?!"], "error N122: the title \"?!\" has no letter a to z"),
        (["profile", "estley"], "error N123: the site has no area \"estley\"\n  Did you mean \"eastley\"?"),
        (["plan", "Trees", "--area", "nowhere"], "error N123: the site has no area \"nowhere\""),
    ])
    func saysWhatIsInTheWayOfAText(_ arguments: [String], _ error: String) async throws {
        _ = try await run("new", "site", "--yes")
        let before = try FolderSnapshot(of: folder.url.appending(path: "Content"))
        let new = try await CommandRun(["new"] + arguments, in: folder.url)
        #expect(new.status == 1)
        #expect(new.errors.hasPrefix(error), "\(new.errors)")
        #expect(try FolderSnapshot(of: folder.url.appending(path: "Content")) == before)
    }

    @Test func beginsNoTextWithoutASite() async throws {
        let new = try await run("new", "page", "Trees")
        #expect(new.status == 2)
        #expect(new.errors.contains("there is no folder Content. "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
    }

    @Test(arguments: [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml")])
    func writesTheFilesOfACodeHost(_ host: String, _ path: String) async throws {
        let new = try await run("new", "site", "mine", "--yes", "--with", host)
        #expect(new.status == 0)
        #expect(new.output.contains("On the host set PLACARD_URL"))
        let text = try read("mine/" + path)
        #expect(text.contains("placard check --format \(host)"))
        #expect(text.contains("placard build"))
        #expect(try read("mine/.gitignore").contains("/.placard/"))
        // The same into a site that is there; what editors ignore stays their own.
        try write("theirs\n", to: "mine/.gitignore")
        let refused = try await CommandRun(["new", "workflow", host, "--root", "mine"], in: folder.url)
        #expect(refused.status == 1)
        #expect(refused.errors.hasPrefix("error N120: there is a file \(path) already\n"))
        try FileManager.default.removeItem(at: folder.url.appending(path: "mine/" + path))
        let added = try await CommandRun(["new", "workflow", host, "--root", "mine"], in: folder.url)
        #expect(added.status == 0)
        #expect(try read("mine/" + path) == text)
        #expect(try read("mine/.gitignore") == "theirs\n")
    }
}
