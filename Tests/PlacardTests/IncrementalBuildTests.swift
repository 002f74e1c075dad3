import Diagnostics
import Foundation
import Model
import Placard
import TestRandom
import TestWorkbooks
import Testing

/// Builds a site, changes it at random, builds it again, and holds the result against a build from nothing.
@Suite struct IncrementalBuildTests {
    /// How many changes to try; `INCREMENTAL_EDITS` asks for more than a quick run does.
    private static let edits = ProcessInfo.processInfo.environment["INCREMENTAL_EDITS"].flatMap { Int($0) } ?? 12

    @Test func isByteForByteACleanBuildWhateverChanged() async throws {
        let site = try SiteCopy()
        try site.write(
            "---\narea: exampleham-green\n---\nA text of [a place](area:exampleham-green).\n",
            to: "Content/profiles/a.md"
        )
        try site.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", to: "Content/profiles/refused.svg")
        var random = SeededRandom(seed: 20_310_601)
        var day = 1
        var forms: [String] = []
        var builtWhole = 0
        for number in 1...Self.edits {
            let kept = site.surroundings.appending(path: "kept")
            try FileManager.default.copyItem(at: site.root.appending(path: "Content"), to: kept)
            let edit = try RandomEdit.apply(to: site, using: &random).description
            if Int.random(in: 0..<8, using: &random) == 0 { day = Int.random(in: 1...28, using: &random) }
            var options = ["build", "--json", "--as-of", "2031-06-\(day < 10 ? "0" : "")\(day)"]
            // The same for some builds, since most people change a text far more often than how they build.
            if random.isTrue(oneIn: 6) { forms = ["--gzip", "--brotli"].filter { _ in random.isTrue(oneIn: 2) } }
            options += forms
            if random.isTrue(oneIn: 5) { try Self.disturb(site, using: &random) }
            let threads = random.isTrue(oneIn: 3) ? ["--threads", "1"] : []
            let built = try await CommandRun(options + threads, in: site.root)
            let clean = try await CommandRun(options + ["--output", "Clean", "--fresh"], in: site.root)
            #expect(built.status == clean.status, "edit \(number): \(edit)")
            #expect(Self.findings(built) == Self.findings(clean), "edit \(number): \(edit)")
            if clean.status == 0 {
                builtWhole += 1
                let other = try FolderSnapshot(of: site.root.appending(path: "Clean"))
                #expect(try site.snapshot().bytes == other.bytes, "edit \(number): \(edit)")
            } else {
                // Go on from content of which a site can be made.
                try site.remove("Content")
                try FileManager.default.copyItem(at: kept, to: site.root.appending(path: "Content"))
            }
            try? site.remove("Clean")
            try FileManager.default.removeItem(at: kept)
        }
        #expect(builtWhole * 2 > Self.edits)
    }

    /// Changes, removes or moves back and forth a file of the site, or loses or damages what the last build left.
    private static func disturb(_ site: SiteCopy, using random: inout SeededRandom) throws {
        let path = try site.snapshot().paths.filter { !$0.hasPrefix(".") }.sorted().randomElement(using: &random)
        guard let path else { return }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: try site.write("disturbed", to: "Site/" + path)
        case 1: try site.remove("Site/" + path)
        case 2: try site.write(try site.read("Content/home.md"), to: "Site/" + path)
        case 3: try? site.remove(".placard")
        case 4:
            for kept in keptFigures(of: site) { try FileManager.default.removeItem(at: kept) }
        default:
            guard let kept = keptFigures(of: site).randomElement(using: &random) else { return }
            var bytes = [UInt8](try Data(contentsOf: kept))
            bytes[Int.random(in: bytes.indices, using: &random)] ^= 1
            try Data(bytes).write(to: kept)
        }
    }

    /// What was found, without what was written, and without what only a folder that was built into before can tell.
    private static func findings(_ run: CommandRun) -> [String]? {
        run.output.range(of: "\"diagnostics\":").map { start in
            run.output[start.lowerBound...].split(separator: "\n").filter { $0.contains("\"code\":") }
                .map { String($0.hasSuffix(",") ? $0.dropLast() : $0) }.filter { !$0.contains("\"F123\"") }
        }
    }

    @Test func makesNothingWhereNothingChanged() async throws {
        let site = try SiteCopy()
        #expect(try await site.run("build").status == 0)
        let before = try site.snapshot()
        for _ in 0..<4 {
            let again = try await site.run("build", "--timings")
            #expect(again.status == 0)
            #expect(try site.snapshot() == before)
            #expect(!again.errors.contains("reading texts"))
        }
    }

    @Test func listsOnlyThePagesThatShowATextThatChanged() async throws {
        let site = try SiteCopy()
        let pages = ["areas/exampleham-green/handout/index.html", "areas/exampleham-green/index.html"]
        try Self.write("A text.", to: site)
        _ = try await Self.build(site)
        for (text, isPart) in [
            ("Another text.", true), ("[A place](area:exampleham-green).", true),
            ("![A bench](../briefings/pictures/bench.png)", false), ("No picture any more.", false),
            ("Nor here.", true), ("[Nowhere](area:exampleham-grene).", false), ("Some <b>markup</b>.", false),
            ("Without any.", false), ("And nothing more.", true),
        ] {
            try Self.write(text, to: site)
            let files = try await Self.build(site)
            #expect((files == pages) == isPart, "\(text)")
            #expect(files.contains("glossary/index.html") != isPart, "\(text)")
        }
    }

    /// Gives the profile of the sample another text.
    private static func write(_ text: String, to site: SiteCopy) throws {
        try site.write("---\narea: exampleham-green\n---\n\(text)\n", to: "Content/profiles/a.md")
    }

    /// Builds the site in this process, unless there is an error, and gives the sorted paths of the files it listed.
    private static func build(_ site: SiteCopy) async throws -> [String] {
        let day = try #require(CalendarDate(iso: SiteCopy.day))
        var options = BuildOptions(root: site.root.path, templates: Fixtures.project.path, day: day)
        options.output = site.output.path
        return try await Placard.build(options).files.map(\.path).sorted()
    }

    @Test func keepsNoNotesInOtherWords() async throws {
        let (site, page) = (try SiteCopy(), "areas/north-sampleton/index.html")
        func build(with text: String) async throws -> [String] {
            try site.write("---\narea: north-sampleton\n---\n\(text)\n", to: "Content/profiles/north-sampleton.md")
            return try await Self.build(site)
        }
        _ = try await build(with: "A text.")
        #expect(try site.read("Site/" + page).contains("Added up from 1 block that covers 100% of the area"))
        let words = "note:\n  total: \"Made of {parts}, {count} in number: {share}\"\n"
        try site.write(words, to: "Content/templates/words/en-GB.yml")
        #expect(try await build(with: "Another text.").contains("glossary/index.html"))
        for text in ["A third text.", "A fourth text."] {
            #expect(try await build(with: text).contains("glossary/index.html") == false)
            let built = try site.read("Site/" + page)
            #expect(built.contains(text) && built.contains("Made of block, 1 in number: 100%"))
            #expect(!built.contains("Added up from 1 block"))
        }
        #expect(
            try site.read("Site/indicators/garden-access/data.csv").contains("\"Made of block, 1 in number: 100%\"")
        )
        try site.remove("Content/templates/words/en-GB.yml")
        #expect(try await build(with: "A fifth text.").contains("glossary/index.html"))
        #expect(try site.read("Site/" + page).contains("Added up from 1 block that covers 100% of the area"))
    }

    @Test func keepsTheNotesOfWorkbooks() async throws {
        let (site, indicator) = (try SiteCopy(), "Content/indicators/benches.md")
        func rows(_ rows: [[String]]) -> String {
            let cells = rows.map { $0.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() }
            return "<sheetData>\(cells.map { "<row>\($0)</row>" }.joined())</sheetData>"
        }
        let workbook = excelWorkbook([
            (
                "Notes",
                rows([["Note number", "Note text"], ["1", "A bench seats three."], ["2", "Counted at night."]])
            ),
            ("Table", rows([["Area", "Benches [note 1]"], ["D0001", "40 [note 2]"]])),
        ])
        try site.write(workbook, to: "Content/indicators/data/benches.xlsx")
        try site.write(
            """
            ---
            title: Benches
            kind: count
            unit: benches
            polarity: no-judgement
            decimals: 0
            themes: [green]
            source: { title: Count of benches }
            data: { file: data/benches.xlsx, columns: { area: Area, period: { is: "2030" }, value: Benches } }
            ---
            """,
            to: indicator
        )
        try Self.write("A text.", to: site)
        #expect(try await Self.build(site).contains("glossary/index.html"))
        try Self.write("Another text.", to: site)
        // The figures of this build are those that the last one kept.
        #expect(try await Self.build(site).contains("glossary/index.html") == false)
        try site.write(try site.read("Content/glossary.yml") + "\n", to: "Content/glossary.yml")
        _ = try await Self.build(site)
        try Self.write("A third text.", to: site)
        _ = try await Self.build(site)
        let clean = try await site.run("build", "--output", "Clean", "--fresh")
        #expect(clean.status == 0, "\(clean.errors)")
        #expect(try site.snapshot().bytes == FolderSnapshot(of: site.root.appending(path: "Clean")).bytes)
        for page in ["indicators/benches/index.html", "areas/sampleton/index.html"] {
            let text = try site.read("Site/" + page)
            #expect(text.contains("A bench seats three."), "\(page)")
        }
        #expect(try site.read("Site/indicators/benches/data.csv").contains("Counted at night."))
    }

    @Test func knowsOfThePicturesOfTextsThatItDidNotRead() async throws {
        let site = try SiteCopy()
        try site.write("---\narea: exampleham\n---\nAnother.\n", to: "Content/profiles/b.md")
        try site.copy("Content/briefings/pictures/bench.png", to: "Content/profiles/bench.png")
        try Self.write("![A bench](bench.png)", to: site)
        _ = try await Self.build(site)
        try site.write("---\narea: exampleham\n---\nAnother, changed.\n", to: "Content/profiles/b.md")
        _ = try await Self.build(site)
        try Self.write("No picture.", to: site)
        #expect(try await Self.build(site).contains("glossary/index.html"))
        #expect(try !site.snapshot().paths.contains("files/profiles/bench.png"))
    }

    @Test(arguments: ["![A drawing](drawing.svg)", "[A copy](/areas/sampleton/index.html.gz)"])
    func stopsAtWhatStopsAWholeBuild(_ text: String) async throws {
        let site = try SiteCopy()
        let script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
        try site.write(script, to: "Content/profiles/drawing.svg")
        try Self.write("A text.", to: site)
        #expect(try await site.run("build", "--gzip").status == 0)
        try Self.write(text, to: site)
        let whole = try await site.run("build", "--gzip", "--fresh", "--output", "Other")
        let part = try await site.run("build", "--gzip")
        #expect(part.status == 1)
        #expect(part.errors == whole.errors)
    }

    @Test func makesOnlyThePagesOfATemplateThatChanged() async throws {
        let site = try SiteCopy()
        #expect(try await site.run("build").status == 0)
        let glossary = Fixtures.project.appending(path: "Templates/glossary.mustache")
        let template = String(decoding: try Data(contentsOf: glossary), as: UTF8.self)
        try site.write(template.replacing("<h1", with: "<h1 id=\"top\""), to: "Content/templates/glossary.mustache")
        let run = try await site.run("build", "--timings")
        #expect(run.output.contains(" 1 changed, "), "\(run.output)")
        #expect(run.errors.contains("glossary page"))
        #expect(!run.errors.contains("neighbourhood page"))
        #expect(!run.errors.contains("figure downloads"))
        #expect(try site.read("Site/glossary/index.html").contains("<h1 id=\"top\""))
    }

    @Test func saysTheSameWarningsAgain() async throws {
        let site = try SiteCopy()
        try site.write("unused", to: "Content/indicators/data/unused.csv")
        let first = try await site.run("build")
        let second = try await site.run("build")
        #expect(first.errors.contains("unused.csv"))
        #expect(second.errors == first.errors)
        #expect(try await site.run("build", "--strict").status == 1)
    }

    @Test func saysWhyItHadToWork() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build")
        try site.write(try site.read("Content/home.md") + "\nOne more line.\n", to: "Content/home.md")
        #expect(try await site.run("build").output.contains("Why: Content/home.md changed"))
    }

    @Test func mendsWhatSomebodyElseChangedInTheFolder() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build")
        let before = try site.snapshot()
        try site.write("defaced", to: "Site/index.html")
        try site.remove("Site/glossary/index.html")
        _ = try await site.run("build")
        #expect(try site.snapshot().bytes == before.bytes)
    }

    @Test(arguments: ["", "placard build record 2\n", "rubbish that goes on for a while, and on"])
    func doesWithoutARecordThatIsDamaged(_ text: String) async throws {
        let site = try SiteCopy()
        _ = try await site.run("build")
        let before = try site.snapshot()
        let folder = site.root.appending(path: ".placard")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            try site.write(text, to: ".placard/" + name)
        }
        #expect(try await site.run("build").status == 0)
        #expect(try site.snapshot() == before)
    }

    @Test func takesFiguresFromTheLastBuildWhereOnlyATextChanged() async throws {
        let site = try SiteCopy()
        try Self.write("A text.", to: site)
        #expect(try await site.run("build").status == 0)
        let figures = try Self.figures(of: site)
        let (bytes, number) = (try Data(contentsOf: figures), try Self.number(of: figures))
        try Self.write("Another text.", to: site)
        try await Self.expectCleanBuild(of: site)
        #expect(try Self.number(of: figures) == number, "they were not completed again")
        try Data(bytes.dropLast()).write(to: figures)
        try Self.write("A third text.", to: site)
        try await Self.expectCleanBuild(of: site)
        #expect(try Data(contentsOf: figures) == bytes, "they were completed again")
        try FileManager.default.removeItem(at: figures)
        try Self.write("A fourth text.", to: site)
        try await Self.expectCleanBuild(of: site)
        #expect(try Data(contentsOf: figures) == bytes)
    }

    @Test func takesNoFiguresOfOtherContent() async throws {
        let site = try SiteCopy()
        try Self.write("A text.", to: site)
        #expect(try await site.run("build").status == 0)
        let figures = try Self.figures(of: site)
        let old = try Data(contentsOf: figures)
        try site.replace("heard,D0001,27,24,30", with: "heard,D0001,26,24,30", in: "Content/indicators/data/voices.csv")
        try Self.write("Another text.", to: site)
        try await Self.expectCleanBuild(of: site)
        #expect(try Data(contentsOf: figures) != old)
        // Those of the content before, left in the place of what they were replaced by.
        try old.write(to: figures)
        try Self.write("A third text.", to: site)
        try await Self.expectCleanBuild(of: site)
    }

    private static func figures(of site: SiteCopy) throws -> URL {
        try #require(keptFigures(of: site).first)
    }

    /// The figures that builds left, for each output folder.
    private static func keptFigures(of site: SiteCopy) -> [URL] {
        let folder = site.root.appending(path: ".placard")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix("figures-") }.sorted().map { folder.appending(path: $0) }
    }

    /// The number that the file system gives a file: another one where it was replaced.
    private static func number(of file: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int
    }

    /// Builds the site, and holds what comes of it against a build from nothing.
    private static func expectCleanBuild(of site: SiteCopy) async throws {
        let run = try await site.run("build")
        let clean = try await CommandRun(
            ["build", "--as-of", SiteCopy.day, "--fresh", "--output", "../Clean"],
            in: site.root
        )
        #expect(run.status == 0 && clean.status == 0)
        let other = try FolderSnapshot(of: site.surroundings.appending(path: "Clean"))
        #expect(try site.snapshot().bytes == other.bytes)
    }

    @Test func keepsTheRecordsOfTwoFoldersApart() async throws {
        let site = try SiteCopy()
        _ = try await site.run("build")
        _ = try await site.run("build", "--output", "Other", "--as-of", "2031-07-01")
        let before = try site.snapshot()
        _ = try await site.run("build")
        #expect(try site.snapshot() == before)
    }
}
