import Foundation
import Testing

@Test
func checksWithoutWriting() async throws {
    let site = try SiteCopy()
    try site.ignoreDates()
    let run = try await site.run("check")
    #expect(run.status == 0)
    #expect(!run.errors.contains("error") && !run.errors.contains("warning"))
    #expect(run.output.hasPrefix("Checked "))
    #expect(run.output.hasSuffix("no errors, 0 warnings, 1 note\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path) == ["Content"])
}

/// What of a file no page shows is a note, which stops nothing and which a build does not say.
@Test
func notesWhatOfAFileIsNotRead() async throws {
    let site = try SiteCopy()
    try site.ignoreDates()
    let check = try await site.run("check", "--strict")
    #expect(check.status == 0)
    #expect(check.errors.contains("note D190: 1 of 4 rows are not read\n  Content/indicators/data/"))
    #expect(try JSONOutcome(try await site.run("check", "--json").output).notes == ["D190"])
    #expect(try await site.run("build", "--strict").errors == "")
}

@Test
func findsWhatABuildFinds() async throws {
    let site = try SiteCopy()
    try site.ignoreDates("unlinked_place: off")
    try site.replace("area: north-sampleton", with: "area: nowhere", in: "Content/profiles/north-sampleton.md")
    try site.write("words", to: "Content/leftover.txt")
    let build = try await site.run("build", "--json")
    let check = try await site.run("check", "--json")
    #expect(check.status == 1)
    #expect(try JSONOutcome(check.output).codes == JSONOutcome(build.output).codes)
    let text = try await site.run("check")
    #expect(text.errors.hasSuffix("\n1 error, 1 warning. A build would write nothing.\n"))
}

@Test
func printsJSONForAContentWithoutProblems() async throws {
    let site = try SiteCopy()
    try site.ignoreDates()
    let run = try await site.run("check", "--json")
    #expect(run.status == 0)
    #expect(try JSONOutcome(run.output).codes == [])
}

/// What only a check finds is no fault of a build.
@Test
func checksMoreThanABuild() async throws {
    let site = try SiteCopy()
    try site.write(
        """
        - { avoid: utilise, use: use }
        """,
        to: "Content/glossary.yml"
    )
    try site.write(
        "---\ntitle: About\n---\nTom &amp; Ann utilise it. Read [more](/).\n",
        to: "Content/pages/more.md"
    )
    try site.ignoreDates()
    let build = try await site.run("build", "--json")
    let check = try await site.run("check", "--json")
    let own = try JSONOutcome(check.output).codes.filter { $0.hasPrefix("K") }
    #expect(own.contains("K105"))
    #expect(own.contains("K107"))
    #expect(try JSONOutcome(build.output).codes == JSONOutcome(check.output).codes.filter { !$0.hasPrefix("K") })
}

@Test
func failsWhereASiteMakesErrorsOfFindings() async throws {
    let site = try SiteCopy()
    try site.write("---\ntitle: More\n---\nTom &amp; Ann. Read [more](/).\n", to: "Content/pages/more.md")
    try site.ignoreDates("vague_link: error")
    let check = try await site.run("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("Content/pages/more.md:4:21"))
    #expect(check.errors.hasSuffix("\n1 error. A build would write the site all the same.\n"))
    #expect(try await site.run("build").status == 0)
}

@Test
func namesTheCheckThatWasMeant() async throws {
    let site = try SiteCopy()
    try site.ignoreDates("long_sentance: off")
    let check = try await site.run("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("Did you mean long_sentence?"))
}

@Test(arguments: [
    ("github", "::error file=Content/profiles/north-sampleton.md,line=2,col=7,title=R10"),
    ("gitlab", "\"location\":{\"path\":\"Content/profiles/north-sampleton.md\",\"lines\":{\"begin\":2}}"),
    ("sarif", "{\"uri\":\"Content/profiles/north-sampleton.md\"},\"region\":{\"startLine\":2,\"startColumn\":7}"),
])
func printsFindingsForACodeHost(_ format: String, _ expected: String) async throws {
    let site = try SiteCopy()
    try site.replace("area: north-sampleton", with: "area: nowhere", in: "Content/profiles/north-sampleton.md")
    let run = try await site.run("check", "--format", format)
    #expect(run.status == 1)
    #expect(run.output.contains(expected), "\(run.output)")
    // People read the log, too.
    #expect(run.errors.contains("A build would write nothing."))
    #expect(try await site.run("check", "--format", format, "--json").status == 2)
}
