import Foundation
import Testing

/// Checks every site in `Checked` from its own folder and compares every word on the error stream with `expected.txt`.
@Test(arguments: Fixtures.cases(of: "Checked"))
func saysWhatToDoBetter(_ name: String) async throws {
    let folder = Fixtures.site(name, of: "Checked")
    let run = try await CommandRun(["check", "--as-of", SiteCopy.day], in: folder)
    let expected = try Fixtures.expectation(of: name, in: "Checked", recording: run.errors)
    #expect(TextDifference(run.errors, expected: expected) == nil)
    try #require(!expected.isEmpty)
}

/// Every check has a site in which it finds something.
@Test
func hasASiteForEachCheck() throws {
    let expected = try Fixtures.cases(of: "Checked").map { name in
        try Fixtures.expectation(of: name, in: "Checked")
    }.joined()
    let documentation = Fixtures.project.appending(path: "Documentation/Diagnostics.md")
    let rules = String(decoding: try Data(contentsOf: documentation), as: UTF8.self)
    let codes = rules.split(separator: "\n").filter { $0.hasPrefix("### K1") }.map { $0.dropFirst(4) }
    #expect(codes.count >= 15)
    #expect(codes.filter { !expected.contains("\($0): ") } == [])
}
