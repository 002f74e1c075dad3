import Foundation
import Testing

/// What must hold for every page of a whole site: that which comes with Placard, and the small one with every kind of
/// file.
@Suite struct DemonstrationTests {
    @Test func keepsToAStrictPolicyAndTellsItsPagesApart() async throws {
        let kept = try TemporaryFolder()
        let output = kept.url.appending(path: "Site")
        let run = try await CommandRun(
            ["build", "--as-of", "2026-01-01", "--output", output.path],
            in: Fixtures.project
        )
        try #require(run.status == 0)
        try Self.check(FolderSnapshot(of: output), atLeast: 100)
    }

    @Test func keepsToAStrictPolicyWithEveryKindOfFile() async throws {
        let site = try SiteCopy()
        try #require(try await site.run("build").status == 0)
        try Self.check(site.snapshot(), atLeast: 15)
    }

    private static func check(_ site: FolderSnapshot, atLeast count: Int) throws {
        var titles: [String: String] = [:]
        let pages = site.paths.filter { $0.hasSuffix(".html") }.sorted()
        #expect(pages.count >= count)
        for path in pages {
            let text = try #require(site.text(path))
            #expect(text.firstMatch(of: #/<[^>]*\s(style|on[a-z]+)\s*=/#) == nil, "\(path)")
            #expect(
                text.firstMatch(of: #/<style|<script(?![^>]*(\ssrc=|type="application/ld\+json"))/#) == nil,
                "\(path)"
            )
            let loaded =
                #/<(img|script|source|iframe|object|embed|use|image)[^>]*(src|srcset|data|href)="(https?:)?\/\//#
            #expect(text.firstMatch(of: loaded) == nil, "\(path)")
            let linked = #/<link rel="(?!canonical)[^>]*href="(https?:)?\/\//#
            #expect(text.firstMatch(of: linked) == nil, "\(path)")
            let title = try #require(text.firstMatch(of: #/<title>([^<]+)</title>/#)).1
            let about = try #require(text.firstMatch(of: #/<meta name="description" content="([^"]+)">/#), "\(path)").1
            let other = titles.updateValue(path, forKey: "\(title)\n\(about)")
            #expect(other == nil, "\(path) has the title and description of \(other ?? "")")
        }
        for path in site.paths where path.hasSuffix(".css") {
            let text = try #require(site.text(path))
            #expect(text.firstMatch(of: #/(url\(|@import)\s*['"]?(https?:)?\/\//#) == nil, "\(path)")
        }
    }
}
