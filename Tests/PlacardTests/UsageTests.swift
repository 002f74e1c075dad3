import Foundation
import Testing

@Test(arguments: [
    ["build", "--colour"], ["bild"], ["build", "--threads", "0"], ["build", "--threads", "many"],
    ["build", "--as-of", "2031-02-30"], ["check", "--as-of", "today"], ["fields", "--all"], ["rules", "D104"],
    ["diff", "--list", "new"], ["diff", "--list", "added,"], ["diff", "--built"],
    ["diff", "--json", "--list", "added"], ["build", "--archive"], ["build", "--archive", ""],
    ["build", "--archive", "a.tar", "--output", "Site"], ["build", "--part", "0/4"], ["build", "--part", "5/4"],
    ["build", "--part", "1"], ["build", "--part", "1/10000"], ["join"], ["join", "a"], ["join", "--output", "b"],
    ["join", "a", "--output", "b", "--threads", "0"], ["serve", "--port", "65536"], ["serve", "--editor", "gedit"],
    ["serve", "--editor", ""],
])
func refusesWhatItDoesNotUnderstand(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let run = try await CommandRun(arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("Usage: placard"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
}

@Test(arguments: [["host"], ["explain", "--help"], ["preview", "--root", "x"], ["\u{1B}[2J"], [""]])
func listsTheCommandsForOneThatThereIsNot(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let run = try await CommandRun(arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("placard: there is no command "))
    for command in ["build", "serve", "check", "diff", "fields", "rules"] {
        #expect(run.errors.contains("\n  \(command) "))
    }
    #expect(!run.errors.contains("render-markdown"))
    #expect(!run.errors.contains("\u{1B}"))
}

@Test
func suggestsTheCommandThatWasMeant() async throws {
    let run = try await CommandRun(["chekc"], in: Fixtures.folder)
    #expect(run.errors.contains("Did you mean \"check\"?"))
}

@Test(arguments: [["--help"], ["build", "--help"], ["help", "check"]])
func helpsOnRequest(_ arguments: [String]) async throws {
    let run = try await CommandRun(arguments, in: Fixtures.folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("USAGE: placard"))
}

@Test
func saysWhichVersionItIs() async throws {
    let run = try await CommandRun(["--version"], in: Fixtures.folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+(-dev)?\n/) != nil)
}

@Test
func saysThatThereIsNoSuchFolder() async throws {
    let site = try SiteCopy()
    let run = try await site.run("build", "--root", "nowhere")
    #expect(run.status == 2)
    #expect(run.errors == "placard: there is no folder nowhere/Content. \(hint)")
}

@Test
func saysThatTheFolderHasNoContent() async throws {
    let folder = try TemporaryFolder()
    let run = try await CommandRun(["build", "--root", "."], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors == "placard: there is no folder Content. \(hint)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
}

@Test
func saysWhichFileCannotBeRead() async throws {
    let site = try SiteCopy()
    // Larger than any content may be, and empty on disk; unlike a file without permissions, root cannot read it either.
    let huge = site.root.appending(path: "Content/indicators/data/huge.csv")
    try site.write("", to: "Content/indicators/data/huge.csv")
    let file = try FileHandle(forWritingTo: huge)
    try file.truncate(atOffset: (1 << 30) + 1)
    try file.close()
    let run = try await site.run("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("Content/indicators/data/huge.csv\": Larger than 1 GiB"))
    #expect(!FileManager.default.fileExists(atPath: site.output.path))
}

@Test
func saysThatTheOutputCannotBeAFolder() async throws {
    let site = try SiteCopy()
    try site.write("a file", to: "Site")
    let run = try await site.run("build")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("placard: "))
    #expect(run.errors.contains("Site"))
    #expect(try site.read("Site") == "a file")
}

@Test
func saysThatThereAreNoTemplates() async throws {
    let site = try SiteCopy()
    let run = try await site.run("build", "--templates", "nowhere")
    #expect(run.status == 2)
    #expect(run.errors == "placard: there is no folder nowhere/Templates\n")
}

private let hint = "Name the folder that holds Content: --root FOLDER\n"

@Test(arguments: ["Content", "Content/pages/out", "./Content/../Content/new/deep"])
func refusesToWritePagesWhereContentIsRead(_ folder: String) async throws {
    let site = try SiteCopy()
    let run = try await site.run("build", "--output", folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("the pages cannot go into \(folder): the next build would read them as content."))
}

@Test(arguments: ["bash", "zsh", "fish"])
func printsTheCompletionsOfAShell(_ shell: String) async throws {
    let run = try await CommandRun(["--generate-completion-script", shell], in: Fixtures.folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    for command in ["build", "check", "new", "briefing"] { #expect(run.output.contains(command)) }
    #expect(!run.output.contains("render-markdown"))
}
