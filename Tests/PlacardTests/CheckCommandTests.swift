import Foundation
import Testing

@Test
func checksWithoutWriting() async throws {
    let site = try SampleSite()
    let run = try await site.run("check")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Checked "))
    #expect(run.output.hasSuffix("no errors, 0 warnings\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path) == ["Content"])
}

@Test
func findsWhatABuildFinds() async throws {
    let site = try SampleSite()
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
    let run = try await SampleSite().run("check", "--json")
    #expect(run.status == 0)
    #expect(try JSONOutcome(run.output).codes == [])
}
