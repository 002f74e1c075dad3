import Foundation
import Testing

/// Builds every site in `Golden` and holds it against what is expected, file by file.
///
/// The paths of all files are expected in `Expected/paths.txt`, so that neither a missing nor an unexpected file goes
/// unseen. The bytes of those that the case's `compared.txt` names are expected beside it, under the same paths; files
/// that it names and the site does not have are passed over, since `paths.txt` tells.
@Test(arguments: Fixtures.cases(of: "Golden"))
func buildsTheGoldenSite(_ name: String) async throws {
    let site = try SiteCopy(name)
    let run = try await site.run("build")
    #expect(run.errors == "")
    try #require(run.status == 0)
    let folder = Fixtures.site(name, of: "Golden")
    let found = try GoldenFiles(of: site.snapshot(), comparing: folder.appending(path: "compared.txt"))
    let expectation = folder.appending(path: "Expected")
    if Fixtures.records {
        try found.record(in: expectation)
        Issue.record("Recorded \(name); look at the difference before it is committed")
        return
    }
    let expected = try FolderSnapshot(of: expectation)
    #expect(Set(found.texts.keys) == expected.paths)
    for (path, text) in found.texts.sorted(by: { $0.key < $1.key }) {
        #expect(TextDifference(text, expected: expected.text(path) ?? "") == nil, "\(name)/Expected/\(path)")
    }
}

@Test
func hasGoldenSites() {
    #expect(Fixtures.cases(of: "Golden") == ["every-kind", "forums", "groups", "in-german", "own-templates"])
}
