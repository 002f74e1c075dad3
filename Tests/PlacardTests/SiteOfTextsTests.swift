import Foundation
import Testing

/// A site without areas: `levels: []`.
struct SiteOfTextsTests {
    /// An own site of one page, with what else is given.
    private static func site(_ texts: [String: String] = [:]) throws -> SiteCopy {
        let site = try SiteCopy()
        try site.remove("Content")
        try site.write("title: Handbook\nlanguage: en-GB\nlevels: []\n", to: "Content/site.yml")
        try site.write("---\ntitle: First steps\n---\nOpen the *box*.\n", to: "Content/pages/first-steps.md")
        for (path, text) in texts { try site.write(text, to: "Content/\(path)") }
        return site
    }

    @Test func hasNoPageForWhatOnlySitesOfPlacesHave() async throws {
        let site = try Self.site()
        let run = try await site.run("build", "--strict")
        #expect(run.errors == "" && run.status == 0, "\(run.errors)")
        let pages = try site.snapshot().paths.filter { $0.hasSuffix(".html") }
        #expect(
            pages == [
                "404.html", "accessibility/index.html", "first-steps/index.html", "index.html", "search/index.html",
            ]
        )
    }

    @Test func namesItsPagesInTheMenu() async throws {
        let site = try Self.site()
        _ = try await site.run("build")
        let page = try #require(try site.snapshot().text("first-steps/index.html"))
        #expect(page.contains("<a href=\"../first-steps/index.html\" aria-current=\"true\">First steps</a>"))
        #expect(!page.contains("areas/") && !page.contains("indicators/") && !page.contains("glossary/"))
    }

    @Test func hasBriefingsAndTermsWhereThereAreAny() async throws {
        let site = try Self.site([
            "briefings/news.md": "---\ntitle: News\ndate: 2031-05-01\nsummary: What is new.\n---\nNothing.\n",
            "glossary.yml": "- id: box\n  term: Box\n  definition: What things lie in.\n",
        ])
        let run = try await site.run("build")
        #expect(run.status == 0, "\(run.errors)")
        let paths = try site.snapshot().paths
        #expect(paths.contains("briefings/index.html") && paths.contains("glossary/index.html"))
    }
}
