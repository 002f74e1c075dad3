import Foundation
import Testing

/// What `placard diff --json` says.
private struct Difference: Decodable {
    struct File: Decodable, Equatable {
        let path: String
        let bytes: Int?
        let digest: String?
    }

    let added: [File]
    let changed: [File]
    let removed: [File]
    let unchanged: Int
    let bytes: Int

    init(_ text: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }
}

@Test
func saysThatEverythingIsNewBeforeTheFirstBuild() async throws {
    let site = try SiteCopy()
    let run = try await site.run("diff", "--json")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!FileManager.default.fileExists(atPath: site.output.path))
    let difference = try Difference(run.output)
    _ = try await site.run("build")
    let built = try site.snapshot()
    #expect(difference.added.map(\.path) == built.paths.subtracting([".placard-manifest"]).sorted(by: precedes))
    #expect(difference.added.allSatisfy { $0.bytes == built.files[$0.path]?.bytes.count })
    #expect(difference.bytes == difference.added.reduce(0) { $0 + ($1.bytes ?? 0) })
    #expect(difference.changed == [] && difference.removed == [] && difference.unchanged == 0)
}

@Test
func saysThatNothingWouldChange() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let before = try site.snapshot()
    let run = try await site.run("diff")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let files = before.paths.count - 1
    #expect(
        run.output == "Compared with Site: 0 added, 0 changed, 0 removed, \(files) unchanged; 0 bytes to upload\n"
    )
    #expect(try site.snapshot() == before)
}

@Test
func saysWhatABuildThenDoes() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    let before = try site.snapshot()
    try site.replace("lies north of", with: "is just above", in: "Content/profiles/north-sampleton.md")
    try site.write("---\ntitle: New\n---\nWords.\n", to: "Content/pages/new.md")
    try site.remove("Content/briefings/gardens-in-brief.md")
    let difference = try Difference(try await site.run("diff", "--json").output)
    #expect(try site.snapshot() == before)
    let text = try await site.run("diff").output
    #expect(text.contains(", \(difference.unchanged) unchanged; "))
    #expect(text.contains("\nAdded\n  new/index.html, "))
    let outcome = try JSONOutcome(try await site.run("build", "--json").output)
    let news = (difference.added + difference.changed).map(\.path)
    #expect(Set(outcome.written) == Set(news) && news.contains("areas/north-sampleton/index.html"))
    #expect(outcome.removed == difference.removed.map(\.path) && !outcome.removed.isEmpty)
}

@Test
func listsWhatChangedSinceTheSiteWasPublished() async throws {
    let site = try SiteCopy()
    _ = try await site.run("build")
    try site.write(site.read("Site/.placard-manifest"), to: "published")
    try site.replace("lies north of", with: "is just above", in: "Content/profiles/north-sampleton.md")
    try site.write("---\ntitle: New\n---\nWords.\n", to: "Content/pages/new.md")
    _ = try await site.run("build")
    #expect(try await site.run("diff", "--list", "added").output == "")
    let added = try await site.run("diff", "--since", "published", "--list", "added")
    #expect(added.status == 0)
    #expect(added.output == "new/index.html\n")
    let both = try await site.run("diff", "--since", "published", "--list", "changed,added").output
    #expect(both.contains("areas/north-sampleton/index.html\n"))
    #expect(both.hasSuffix("\nnew/index.html\n"))
    let built = try await site.run("diff", "--since", "published", "--built", "--list", "changed,added")
    #expect(built.output == both)
    #expect(try await site.run("diff", "--since", "published", "--list", "removed").output == "")
}

@Test
func saysThatTheManifestDoesNotKnowWhatWasInFiles() async throws {
    let site = try SiteCopy()
    try site.write("placard-manifest 1\nstate complete\nindex.html\nold.html\nend 2\n", to: "published")
    let run = try await site.run("diff", "--since", "published")
    #expect(run.status == 0)
    #expect(run.errors == "1 file counts as changed because published does not say what was in them.\n")
    #expect(run.output.contains("\nRemoved\n  old.html\n"))
}

@Test
func saysThatThereIsNoManifest() async throws {
    let site = try SiteCopy()
    let missing = try await site.run("diff", "--since", "published")
    #expect(missing.status == 2)
    #expect(missing.errors == "placard: could not read \"published\": No such file or directory\n")
    let wrong = try await site.run("diff", "--since", "Content/home.md")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("It is not a .placard-manifest, or not a whole one"))
}

@Test
func comparesNothingWhenTheContentHasErrors() async throws {
    let site = try SiteCopy()
    try site.replace("area: north-sampleton", with: "area: nowhere", in: "Content/profiles/north-sampleton.md")
    let run = try await site.run("diff")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("\n1 error. Nothing was compared.\n"))
}

@Test
func saysThatABuildWouldBeRefused() async throws {
    let site = try SiteCopy()
    try site.write("mine", to: "Site/index.html")
    let run = try await site.run("diff")
    #expect(run.status == 1)
    #expect(run.errors.contains("error F205: \"index.html\" is in the way"))
    #expect(run.errors.hasSuffix("\n1 error. A build would write nothing.\n"))
}

/// The order of bytes.
private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
