import Foundation
import Testing

/// ESC, with which every command to a terminal begins.
private let escape = "\u{1B}"

@Test
func printsNoColoursAwayFromATerminal() async throws {
    let run = try await CommandRun(["check"], in: Fixtures.site("wrong-area-code", of: "Broken"))
    #expect(run.errors.contains("error D104: "))
    #expect(!run.errors.contains(escape))
}

@Test
func printsColoursOnATerminalUnlessAskedNotTo() async throws {
    let folder = Fixtures.site("wrong-area-code", of: "Broken")
    let usual = try await CommandRun.onTerminal(["check"], in: folder)
    #expect(usual.output.contains(escape + "["))
    let plain = try await CommandRun.onTerminal(["check"], in: folder, environment: ["NO_COLOR": "1"])
    #expect(plain.output.contains("error D104: "))
    #expect(!plain.output.contains(escape))
    let dumb = try await CommandRun.onTerminal(["check"], in: folder, environment: ["TERM": "dumb"])
    #expect(!dumb.output.contains(escape))
}

@Test
func namesFilesAsTheyAreFoundFromTheCurrentFolder() async throws {
    let folder = Fixtures.folder.appending(path: "Broken")
    let text = try await CommandRun(["check", "--root", "wrong-area-code"], in: folder)
    #expect(text.errors.contains("\n  wrong-area-code/Content/indicators/data/gardens.csv:5:1, column area\n"))
    #expect(text.errors.contains("      5 | N001,"))
    let json = try await CommandRun(["check", "--json", "--root", "./wrong-area-code/"], in: folder)
    #expect(Set(try JSONOutcome(json.output).paths) == ["wrong-area-code/Content/indicators/data/gardens.csv"])
}

@Test
func namesTemplatesWhereTheyAre() async throws {
    let site = try SiteCopy()
    try site.write("{{nothing}}", to: "own/Templates/home.mustache")
    let run = try await site.run("check", "--templates", "own")
    #expect(run.errors.contains("\n  own/Templates/home.mustache:1:1"))
}

@Test
func showsHostileTextWithoutCommandsToTheTerminal() async throws {
    let site = try SiteCopy()
    try site.replace("area: north-sampleton", with: "area: \"\\e[2J\\u202e\\u0007\"", in: profile)
    let run = try await site.run("check")
    #expect(run.status == 1)
    let isPlain = run.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E }
    #expect(isPlain)
}

@Test
func showsOnATerminalHowFarItIsAndTakesThatAway() async throws {
    let site = try SiteCopy()
    let arguments = ["build", "--as-of", SiteCopy.day, "--threads", "1", "--fresh"]
    // A machine with much else to do may have no time for the line while a small site is made.
    var showsFiles = false
    for _ in 0..<10 where !showsFiles {
        let run = try await CommandRun.onTerminal(arguments, in: site.root, environment: ["NO_COLOR": "1"])
        #expect(run.status == 0)
        let lines = run.output.components(separatedBy: "\r" + escape + "[K")
        // Between two stages the line is taken away, and so there is nothing.
        let shown = lines.dropFirst().dropLast().filter { !$0.isEmpty }
        #expect(
            shown.allSatisfy { $0.hasPrefix(escape + "[?7l") && $0.hasSuffix(escape + "[?7h") && !$0.contains("\n") }
        )
        showsFiles = shown.contains { $0.contains("Making files: ") && $0.contains(" of ") }
        // The summary stands where the line was, and nothing of the line is left.
        if lines.count > 1 { #expect(lines.first == "") }
        #expect(lines.last?.hasPrefix("Built ") == true)
    }
    #expect(showsFiles)

    let dumb = try await CommandRun.onTerminal(arguments, in: site.root, environment: ["TERM": "dumb"])
    #expect(dumb.output.hasPrefix("Built "))
    let json = try await CommandRun.onTerminal(arguments + ["--json"], in: site.root)
    #expect(json.output.hasPrefix("{"))
}

private let profile = "Content/profiles/north-sampleton.md"

@Test(arguments: ["build", "check"])
func saysNothingButWhatIsWrongWhenAskedToBeQuiet(_ command: String) async throws {
    let site = try SiteCopy()
    try site.ignoreDates("unlinked_place: off")
    let well = try await site.run(command, "--quiet")
    #expect(well.status == 0)
    #expect(well.output == "")
    #expect(!well.errors.contains("warning"))
    try site.write("words", to: "Content/leftover.txt")
    let warned = try await site.run(command, "-q")
    #expect(warned.status == 0)
    #expect(warned.output == "")
    #expect(warned.errors.contains("warning F120: "))
    #expect(try await site.run(command, "--quiet", "--json").output.hasPrefix("{"))
}
