import Foundation
import Testing

/// Links are made here rather than kept as fixtures, because tools that walk the project would follow them.
@Test
func publishesNothingBehindALinkOutOfTheFolder() async throws {
    let site = try SiteCopy()
    let targets = [
        "Content/pages/passwords.md": "/etc/passwd", "Content/notes": "/etc", "Content/pages/gone.md": "nowhere.md",
        "Content/pages/again": "../areas",
    ]
    for (path, target) in targets {
        let link = site.root.appending(path: path).path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    }
    let run = try await site.run("build")
    #expect(
        run.errors == """
            warning F102: link to "/etc", outside the site's folder
              Content/notes
              Copy what it leads to into the site's folder, in place of the link.
              Effect: Nothing of it is on the site.
            warning F103: link to a folder that is read already
              Content/pages/again
              Remove the link.
              Effect: Nothing of it is on the site.
            warning F101: link that leads nowhere
              Content/pages/gone.md
              Put the file itself in its place, or remove the link.
              Effect: Nothing of it is on the site.
            warning F102: link to "/etc/passwd", outside the site's folder
              Content/pages/passwords.md
              Copy what it leads to into the site's folder, in place of the link.
              Effect: Nothing of it is on the site.

            """
    )
    #expect(run.status == 0)
    let secret = try #require(try String(contentsOfFile: "/etc/passwd", encoding: .utf8).split(separator: "\n").first)
    let pages = try site.snapshot()
    #expect(!pages.files.isEmpty)
    #expect(pages.files.keys.allSatisfy { pages.text($0)?.contains(secret) == false })
}

@Test
func followsALinkInsideTheFolder() async throws {
    let site = try SiteCopy()
    let link = site.root.appending(path: "Content/pages/again.md").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "about.md")
    let run = try await site.run("build")
    #expect(run.errors == "")
    #expect(try site.snapshot().paths.contains("again/index.html"))
}

@Test
func writesThroughNoLinkInTheOutputFolder() async throws {
    let site = try SiteCopy()
    let outside = site.surroundings.appending(path: "outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: site.output, withIntermediateDirectories: true)
    let link = site.output.appending(path: "areas").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside.path)
    let run = try await site.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("error F205: \"areas\" is in the way: it is a link"))
    #expect(try FolderSnapshot(of: outside).paths == [])
}
