import Foundation
import TestSupport
import Testing

/// Builds every site in `Broken` from its own folder and compares every word on the error stream with `expected.txt`.
@Test(arguments: Fixtures.cases(of: "Broken"))
func saysWhatIsWrong(_ name: String) async throws {
    let folder = Fixtures.site(name, of: "Broken")
    let kept = try TemporaryFolder()
    let output = kept.url.appending(path: "Site")
    let run = try await CommandRun(["build", "--as-of", SiteCopy.day, "--output", output.path], in: folder)
    let expected = try Fixtures.expectation(of: name, in: "Broken", recording: run.errors)
    #expect(TextDifference(run.errors, expected: expected) == nil)

    let hasErrors = expected.hasPrefix("error ") || expected.contains("\nerror ")
    #expect(run.status == (hasErrors ? 1 : 0))
    #expect(FileManager.default.fileExists(atPath: output.path) != hasErrors)
    let problems = try FolderSnapshot(of: output).files.filter { $0.key.hasSuffix(".html") }.flatMap { path, file in
        MarkupSurvey(file.bytes).dangers.map { "\(path): \($0)" }
    }
    #expect(problems == [])
    try #require(!expected.isEmpty)
}

/// Every kind of fault that an editor is likely to make has its site.
@Test
func hasBrokenSites() {
    #expect(Fixtures.cases(of: "Broken").count >= 30)
}

/// Findings that repeat are counted; findings of different kinds are all there.
@Test
func reportsEverythingInOneRun() async throws {
    let folder = Fixtures.site("many-at-once", of: "Broken")
    let run = try await CommandRun(["check", "--json"], in: folder)
    let codes = try JSONOutcome(run.output).codes
    #expect(codes.count { $0 == "D104" } == 7)
    #expect(codes.count { $0 == "R102" } == 2)
    #expect(Set(codes).count >= 6)
}
