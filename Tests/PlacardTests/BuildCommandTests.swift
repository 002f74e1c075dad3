import Foundation
import Testing

@Test
func buildsACleanSiteWithoutAWordOfWarning() async throws {
    let site = try SiteCopy()
    let run = try await site.run("build")
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Built "))
    #expect(run.output.hasSuffix("Next: open Site/index.html\n"))
    let built = try site.snapshot()
    #expect(built.paths.isSuperset(of: ["index.html", "areas/north-sampleton/index.html", "404.html"]))
}

@Test
func writesNothingTheSecondTime() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let first = try site.snapshot()
    let run = try await site.run("build")
    let counts = "\(first.pages) unchanged (\(first.paths.count - 1) files), 0 removed\n"
    #expect(run.output.contains(": 0 added, 0 changed, \(counts)"))
    #expect(try site.snapshot().changes(since: first) == [])
}

@Test
func countsPagesAndInBracketsFiles() async throws {
    let site = try SiteCopy()
    let first = try await site.run("build")
    let (pages, files) = (try site.snapshot().pages, try site.snapshot().paths.count - 1)
    #expect(first.output.hasPrefix("Built \(pages) pages (\(files) files) in "))
    #expect(first.output.contains(" s: \(pages) added (\(files) files), 0 changed, 0 unchanged, 0 removed\n"))
    try site.replace("lies north of", with: "is just above", in: "Content/profiles/north-sampleton.md")
    try site.write("---\ntitle: New\n---\nWords.\n", to: "Content/pages/new.md")
    try site.remove("Content/areas/postcodes.csv")
    var counts: [String] = []
    for kind in ["added", "changed", "removed"] {
        let paths = try await site.run("diff", "--list", kind).output.split(separator: "\n")
        let pages = paths.count { $0.hasSuffix(".html") }
        counts.append(pages == paths.count ? "\(pages) \(kind)" : "\(pages) \(kind) (\(paths.count) files)")
    }
    #expect(counts[0] == "1 added" && counts[2].hasSuffix(" files)"))
    let second = try await site.run("build").output
    #expect(second.contains(" s: \(counts[0]), \(counts[1]), "))
    #expect(second.contains(" unchanged") && second.contains(", \(counts[2])\n"))
}

@Test
func rewritesOnlyThePageOfAProfileThatChanged() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let first = try site.snapshot()
    try site.replace("lies north of", with: "is just above", in: "Content/profiles/north-sampleton.md")
    let run = try await site.run("build", "--json")
    let page = "areas/north-sampleton/index.html"
    #expect(try JSONOutcome(run.output).written == [page])
    let second = try site.snapshot()
    // The record of what was written is written with every change.
    #expect(second.changes(since: first) == [page, ".placard-manifest"])
    #expect(second.text(page)?.contains("is just above") == true)

    _ = try await site.run("build", "--output", "Fresh")
    let clean = try FolderSnapshot(of: site.root.appending(path: "Fresh"))
    #expect(clean.bytes == second.bytes)
}

@Test
func removesThePagesOfAnAreaThatIsGone() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let first = try site.snapshot()
    let gone = first.paths.filter { $0.hasPrefix("areas/exampleham-green/") }
    try #require(!gone.isEmpty)
    try site.replace("N0003,Exampleham Green,neighbourhood,D0002,exampleham-green,,,,\n", with: "", in: areas)
    try site.replace("[sampleton, exampleham-green]", with: "[sampleton]", in: "Content/plans/louder-sampleton.md")
    try site.replace("N0003,B0003,1\n", with: "", in: "Content/areas/blocks.csv")
    let run = try await site.run("build", "--json")
    #expect(run.status == 0)
    #expect(Set(try JSONOutcome(run.output).removed) == gone)
    let second = try site.snapshot()
    #expect(first.paths.subtracting(second.paths) == gone)
    let folder = site.output.appending(path: "areas/exampleham-green").path
    #expect(!FileManager.default.fileExists(atPath: folder))
}

@Test
func leavesFilesThatItDidNotWrite() async throws {
    let site = try SiteCopy()
    try site.write("mine", to: "Site/CNAME")
    try site.write("mine too", to: "Site/areas/sampleton/photograph.txt")
    let before = try site.snapshot()
    _ = try await site.run("build")
    try site.write("---\ntitle: New\n---\nWords.\n", to: "Content/pages/new.md")
    _ = try await site.run("build")
    let after = try site.snapshot()
    #expect(after.paths.count > before.paths.count)
    #expect(before.files.allSatisfy { path, file in after.files[path] == file })
}

@Test
func refusesToReplaceSomebodyElsesFile() async throws {
    let site = try SiteCopy()
    try site.write("mine", to: "Site/index.html")
    let before = try site.snapshot()
    let run = try await site.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("error F205: \"index.html\" is in the way"))
    #expect(run.errors.hasSuffix("\n1 error. Nothing was written.\n"))
    #expect(try site.snapshot() == before)
    let machine = try await site.run("build", "--json")
    #expect(machine.status == 1)
    #expect(try JSONOutcome(machine.output).codes == ["F205"])
    #expect(machine.errors == "")
}

@Test
func keepsTheLastGoodSiteWhenTheContentHasErrors() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let good = try site.snapshot()
    try site.replace("area: north-sampleton", with: "area: north-sampelton", in: "Content/profiles/north-sampleton.md")
    try site.replace("A greener Sampleton", with: "A browner Sampleton", in: "Content/plans/greener-sampleton.md")
    let run = try await site.run("build")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("Content/profiles/north-sampleton.md:2:7"))
    #expect(run.errors.contains("Nothing was written."))
    #expect(try site.snapshot() == good)
}

@Test
func makesNoOutputFolderWhenTheContentHasErrors() async throws {
    let site = try SiteCopy()
    try site.remove("Content/areas/areas.csv")
    let run = try await site.run("build")
    #expect(run.status == 1)
    #expect(!FileManager.default.fileExists(atPath: site.output.path))
}

@Test
func stopsAtWarningsOnlyWhenStrict() async throws {
    let site = try SiteCopy()
    try site.write("words", to: "Content/leftover.txt")
    let strict = try await site.run("build", "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.hasSuffix("\n1 warning. With --strict, warnings stop the build. Nothing was written.\n"))
    #expect(!FileManager.default.fileExists(atPath: site.output.path))
    let usual = try await site.run("build")
    #expect(usual.status == 0)
    #expect(usual.errors.hasPrefix("warning F120: "))
    #expect(usual.output.contains("\n1 warning\n"))
    #expect(try !site.snapshot().paths.isEmpty)
}

@Test
func printsJSONWhateverHappens() async throws {
    let site = try SiteCopy()
    let good = try await site.run("build", "--json")
    let outcome = try JSONOutcome(good.output)
    #expect(good.status == 0)
    #expect(good.errors == "")
    #expect(outcome.codes == [])
    #expect(outcome.written.contains("index.html"))
    #expect(try site.snapshot().paths.isSuperset(of: outcome.written))

    try site.write("words", to: "Content/leftover.txt")
    let warned = try await site.run("build", "--json")
    #expect(warned.status == 0)
    #expect(warned.errors == "")
    #expect(try JSONOutcome(warned.output).codes == ["F120"])

    try site.replace("level,parent", with: "levle,parent", in: areas)
    let bad = try await site.run("build", "--json")
    #expect(bad.status == 1)
    #expect(bad.errors == "")
    let problems = try JSONOutcome(bad.output)
    #expect(Set(problems.codes).isSuperset(of: ["D106", "F120"]))
    #expect(problems.written == [])
}

@Test
func namesTheFolderItWroteTo() async throws {
    let site = try SiteCopy()
    let run = try await site.run("build", "--output", "elsewhere/public")
    #expect(run.output.hasSuffix("Next: open elsewhere/public/index.html\n"))
    #expect(try !FolderSnapshot(of: site.root.appending(path: "elsewhere/public")).paths.isEmpty)
}

@Test
func putsCompressedCopiesBesideTextsAndTakesThemAway() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let plain = try site.snapshot()
    #expect(try await site.run("build", "--gzip").status == 0)
    let both = try site.snapshot()
    let copies = both.paths.subtracting(plain.paths)
    #expect(copies.isSuperset(of: ["index.html.gz", "areas/sampleton/index.html.gz", "assets/placard.css.gz"]))
    #expect(copies.allSatisfy { $0.hasSuffix(".gz") })
    // Too short, and no text.
    #expect(copies.isDisjoint(with: ["robots.txt.gz", "_headers.gz"]))
    for copy in copies {
        let (short, long) = (both.files[copy]?.bytes.count ?? 0, both.files[String(copy.dropLast(3))]?.bytes.count ?? 0)
        #expect(short < long && long >= 1_000, "\(copy)")
    }
    let page = site.output.appending(path: "index.html")
    let unpacked = try await CommandRun.other("gzip", ["-dc", page.path + ".gz"], in: site.root)
    #expect(unpacked.output == both.text("index.html"))

    _ = try await site.run("build", "--gzip")
    #expect(try site.snapshot().changes(since: both) == [])
    let difference = try await site.run("diff", "--gzip", "--list", "added,changed,removed")
    #expect(difference.output == "")

    _ = try await site.run("build", "--output", "Fresh", "--gzip")
    #expect(try FolderSnapshot(of: site.root.appending(path: "Fresh")).bytes == both.bytes)

    let outcome = try JSONOutcome(try await site.run("build", "--json").output)
    #expect(Set(outcome.removed) == copies && outcome.written == [])
    #expect(try site.snapshot().bytes == plain.bytes)
}

@Test
func putsCopiesInBothFormsBesideTexts() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build", "--gzip")
    let one = try site.snapshot()
    _ = try await site.run("build", "--gzip", "--brotli")
    let both = try site.snapshot()
    let copies = both.paths.subtracting(one.paths)
    #expect(copies.isSuperset(of: ["index.html.br", "areas/sampleton/index.html.br", "assets/placard.css.br"]))
    #expect(copies.allSatisfy { $0.hasSuffix(".br") && one.paths.contains($0.dropLast(2) + "gz") })
    for copy in copies {
        #expect(
            (both.files[copy]?.bytes.count ?? 0) < (both.files[copy.dropLast(2) + "gz"]?.bytes.count ?? 0),
            "\(copy)"
        )
    }
    _ = try await site.run("build", "--gzip", "--brotli")
    #expect(try site.snapshot().changes(since: both) == [])
    _ = try await site.run("build", "--gzip")
    #expect(try site.snapshot().bytes == one.bytes)
}

@Test
func saysHowLongEachStageAndEachKindOfPageTook() async throws {
    let site = try SiteCopy()
    let text = try await site.run("build", "--timings", "--gzip")
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("Built "))
    let lines = text.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Stage ") == true)
    for start in ["reading files ", "assembling the site ", "making and writing pages ", "neighbourhood page "] {
        #expect(lines.contains { $0.hasPrefix(start) }, "\(start)")
    }
    #expect(lines.contains { $0.hasPrefix("compressed copy ") })

    let machine = try await site.run("build", "--timings", "--json", "--fresh")
    #expect(machine.errors == "")
    let timings = try JSONDecoder().decode(Timings.self, from: Data(machine.output.utf8)).timings
    #expect(timings.stages.map(\.stage).first == "reading files")
    #expect(timings.stages.map(\.stage).last == "making and writing pages")
    // Every file is of one kind, and was made once though nothing was written.
    let built = try site.snapshot()
    #expect(try JSONOutcome(machine.output).written == [])
    #expect(timings.kinds.reduce(0) { $0 + $1.files } == built.paths.count { !$0.hasSuffix(".gz") } - 1)
    #expect(timings.kinds.map(\.processor_microseconds) == timings.kinds.map(\.processor_microseconds).sorted(by: >))
    let pages = built.paths.filter { $0.hasPrefix("areas/") && $0.split(separator: "/").count == 3 }
        .filter { $0.hasSuffix("/index.html") }
    let kinds = timings.kinds.filter { ["neighbourhood page", "authority page", "region page"].contains($0.kind) }
    #expect(kinds.reduce(0) { $0 + $1.files } == pages.count)
    #expect(kinds.reduce(0) { $0 + $1.bytes } == pages.reduce(0) { $0 + (built.files[$1]?.bytes.count ?? 0) })
}

/// What `--timings --json` adds.
private struct Timings: Decodable {
    struct Lists: Decodable {
        let stages: [Stage]
        let kinds: [Kind]
    }

    struct Stage: Decodable {
        let stage: String
    }

    struct Kind: Decodable {
        let kind: String
        let files: Int
        let processor_microseconds: Int
        let bytes: Int
    }

    let timings: Lists
}

private let areas = "Content/areas/areas.csv"
