import Diagnostics
import Markdown
import Model
import Pages
import Testing

@Suite struct BriefingPagesTests {
    @Test func numbersSectionsAndParagraphsAsText() async throws {
        let body =
            "Before.\n\n## Purpose\n\nOne.\n\n- a\n- b\n\nTwo.\n\n### Deeper\n\nThree.\n\n## Next\n\n> Said.\n\nFour."
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing(numbering: .paragraphs, body: body)]
        let html = try await sample.page("briefings/one/index.html")
        let expected = [
            "<p>Before.</p>", "<h2 id=\"purpose\"><span class=\"number-of-section\">1</span> Purpose</h2>",
            "id=\"paragraph-1.1\"><span class=\"number-of-paragraph\">1.1</span> One.</p>",
            "id=\"paragraph-1.2\"><span class=\"number-of-paragraph\">1.2</span> Two.</p>",
            "<h3 id=\"deeper\">Deeper</h3>", "1.3</span> Three.</p>", "2</span> Next</h2>", "<p>Said.</p>",
            "id=\"paragraph-2.1\"><span class=\"number-of-paragraph\">2.1</span> Four.</p>",
        ]
        var rest = html[...]
        for part in expected {
            let place = try #require(rest.firstRange(of: part), "\(part)")
            rest = rest[place.upperBound...]
        }
    }

    @Test func leavesParagraphsAloneWhereNoNumbersAreAskedFor() async throws {
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing()]
        let html = try await sample.page("briefings/one/index.html")
        #expect(html.contains("<h2 id=\"first\">First</h2>\n<p>Words.</p>"))
    }

    @Test func saysInBriefOnlyWhereTheTextDoesNot() async throws {
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing(), try SampleSite.briefing("two", body: "## In brief\n\nMine.")]
        #expect(try await sample.page("briefings/one/index.html").contains("<h2>In brief</h2>\n<p>What it says.</p>"))
        #expect(try await !sample.page("briefings/two/index.html").contains("<h2>In brief</h2>"))
    }

    @Test func warnsOnceTheReviewDateHasPassed() async throws {
        var sample = SampleSite()
        sample.briefings = [
            try SampleSite.briefing("late", review: "2025-12-31"),
            try SampleSite.briefing("early", review: "2026-01-01"),
        ]
        let late = try await sample.page("briefings/late/index.html")
        #expect(late.contains("This briefing was to be reviewed by 31 December 2025."))
        #expect(try await !sample.page("briefings/early/index.html").contains("was to be reviewed"))
    }

    @Test func linksASupersededBriefingAndItsSuccessorBothWays() async throws {
        var sample = SampleSite()
        sample.briefings = [
            try SampleSite.briefing("new", title: "The new one", supersedes: "old"),
            try SampleSite.briefing("old", title: "The old one"), try SampleSite.briefing("kept", status: .archived),
        ]
        sample.links.briefings = ["new": 0, "old": 1, "kept": 2]
        sample.links.supersededBy = ["old": 0]
        let old = try await sample.page("briefings/old/index.html")
        let new = try await sample.page("briefings/new/index.html")
        #expect(old.contains("<a href=\"../../briefings/new/index.html\">The new one</a>"))
        #expect(new.contains("<a href=\"../../briefings/old/index.html\">The old one</a>"))
        #expect(try await sample.page("briefings/kept/index.html").contains("kept as a record"))
        #expect(try await sample.page("briefings/index.html").contains("superseded"))
    }

    @Test func citesItselfAndExplainsItsTerms() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/"
        sample.briefings = [try SampleSite.briefing(body: "A [forum](term:forum).")]
        let html = try await sample.page("briefings/one/index.html")
        let words = "The sample office (23 November 2025). A briefing. Sample figures."
        #expect(html.contains(words + " https://example.org/briefings/one/"))
        #expect(html.contains("<dd>A meeting.</dd>"))
    }

    @Test func saysThatThereAreNoBriefings() async throws {
        let html = try await SampleSite().page("briefings/index.html")
        #expect(html.contains("There are no briefings on this site yet."))
    }

    @Test func escapesWhatEditorsTyped() async throws {
        var sample = SampleSite()
        let hostile = "<script>alert(1)</script>\"'&"
        let areas = ["midtown"]
        sample.briefings = [
            try SampleSite.briefing(title: hostile, summary: hostile, areas: areas, body: "# \(hostile)")
        ]
        sample.plans = [
            SampleSite.plan(title: hostile, statement: hostile, [try SampleSite.action(hostile, owner: hostile)])
        ]
        sample.freePages = [
            FreePage(
                path: "about",
                title: hostile,
                summary: hostile,
                body: SampleSite.text(hostile),
                declaredAt: SampleSite.location
            )
        ]
        for (path, html) in try await sample.pages() where path.hasSuffix(".html") {
            #expect(!html.contains("<script>"), "\(path)")
        }
    }

    @Test(arguments: ["## Recommendations", "## Recommendations:", "## recommendations."])
    func setsPartsApartAndNumbersRecommendations(_ heading: String) async throws {
        let body = """
            \(heading)

            1. *One*.
            2. Two.

            Words.

            - Three.

              More.

            ## Other

            - Not one.

            ## How to get involved

            Come. See [the second](#R2).
            """
        var sample = SampleSite()
        sample.briefings = [try SampleSite.briefing(body: body)]
        let html = try await sample.page("briefings/one/index.html")
        #expect(html.contains("<section class=\"in-brief part-recommendations\" aria-labelledby=\"recommendations\">"))
        #expect(
            html.contains(
                "<li id=\"R1\">\n<a class=\"recommendation\" href=\"#R1\">R1</a>\n<div><em>One</em>.</div>\n</li>"
            )
        )
        #expect(
            html.contains("<a class=\"recommendation\" href=\"#R3\">R3</a>\n<div><p>Three.</p>\n<p>More.</p>\n</div>")
        )
        #expect(html.contains("</ol>\n</section>\n<h2 id=\"other\">"))
        #expect(!html.contains("R4"))
        #expect(html.contains("part-involved"))
    }

    @Test func showsFootnotesAtTheEndWithWaysBack() async throws {
        var sample = SampleSite()
        let body = "## A\n\nOne[^n].\n\n## B\n\nTwo[^n].\n\n[^n]: Note.\n"
        for numbering in Briefing.Numbering.allCases {
            sample.briefings = [try SampleSite.briefing(numbering: numbering, body: body)]
            let html = try await sample.page("briefings/one/index.html")
            #expect(html.contains("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes_title\">"))
            #expect(html.contains("<h2 id=\"notes_title\">Notes</h2>\n<ol>\n<li id=\"note_1\">\n<p>Note. <a href"))
            for id in ["note_1_use", "note_1_use_2"] {
                #expect(
                    html.contains("<a id=\"\(id)\" href=\"#note_1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a>")
                )
                #expect(html.contains("<a href=\"#\(id)\" role=\"doc-backlink\""))
            }
            #expect(html.contains("<a href=\"#notes_title\">Notes</a>"))
        }
    }

    @Test func showsPicturesWithTheirSizeAndOffersAttachments() async throws {
        var sample = SampleSite()
        let file = SourceFile(path: "Content/a.pdf", bytes: [UInt8](repeating: 0, count: 119_001))
        let picture = SourceFile(path: "Content/b.png", bytes: [1])
        sample.attachments = Attachments(
            [
                PublishedFile(file: file, address: ["files", "a.pdf"], kind: "PDF", mediaType: "application/pdf"),
                PublishedFile(
                    file: picture,
                    address: ["files", "b.png"],
                    kind: "PNG",
                    mediaType: "image/png",
                    size: .init(width: 4, height: 3)
                ),
            ],
            paths: [
                .init(text: SampleSite.textPath, address: "a.pdf"): "Content/a.pdf",
                .init(text: SampleSite.textPath, address: "b.png"): "Content/b.png",
            ]
        )
        sample.briefings = [try SampleSite.briefing(attachments: ["a.pdf"], body: "![A bench](b.png)")]
        let pages = try await sample.pages()
        let html = try #require(pages["briefings/one/index.html"])
        #expect(html.contains("<img src=\"../../files/b.png\" width=\"4\" height=\"3\" alt=\"A bench\" />"))
        #expect(html.contains("<a href=\"../../files/a.pdf\">A file</a> <span class=\"quiet\">(PDF, 120 kB)</span>"))
        #expect(pages["files/b.png"] == "\u{1}")
    }

    @Test func listsBriefingsByYearAuthorThemeAndPlace() async throws {
        var sample = SampleSite()
        sample.briefings = [
            try SampleSite.briefing(
                "two",
                title: "The second",
                date: "2025-12-01",
                areas: [],
                body: "[](area:westley)"
            ),
            try SampleSite.briefing("one", title: "The first", date: "2024-12-01"),
        ]
        sample.links.briefingsOfTheme = ["say": [0, 1]]
        let pages = try await sample.pages()
        let years = try #require(pages["briefings/index.html"])
        #expect(years.contains("<h2 id=\"2025\">2025</h2>"))
        #expect(years.contains("<strong aria-current=\"page\">Briefings by year</strong>"))
        let authors = try #require(pages["briefings/by-author/index.html"])
        #expect(authors.contains("<h2 id=\"the-sample-office\">The sample office</h2>"))
        let areas = try #require(pages["briefings/by-area/index.html"])
        #expect(areas.contains("<h2 id=\"westley\">Westley</h2>"))
        #expect(pages["briefings/by-theme/index.html"]?.contains("<h2 id=\"say\">Having a say</h2>") == true)
        let larger = try #require(pages["areas/eastley/index.html"])
        #expect(larger.contains("The first"))
        #expect(!larger.contains("The second"))
        #expect(pages["areas/sampleland/index.html"]?.contains("The second") == true)
    }

    @Test func givesGroupsPagesOfTheirOwnWhereThereAreMany() async throws {
        var sample = SampleSite()
        sample.briefings = try (0..<120).map { number in
            try SampleSite.briefing("b\(number)", title: "Number \(number)", date: "\(2025 - number / 60)-06-01")
        }
        let pages = try await sample.pages()
        let main = try #require(pages["briefings/index.html"])
        #expect(main.contains("Number 19<"))
        #expect(!main.contains("Number 20<"))
        #expect(
            main.contains(
                "<a href=\"../briefings/by-year/2024/index.html\">2024</a> <span class=\"quiet\">60 briefings"
            )
        )
        let second = try #require(pages["briefings/by-author/the-sample-office/3/index.html"])
        #expect(second.contains("Number 119<"))
        #expect(!second.contains("Number 99<"))
        #expect(second.contains("<strong aria-current=\"page\">3</strong>"))
        let place = try #require(pages["areas/midtown/index.html"])
        #expect(!place.contains("Number 8<"))
        #expect(
            place.contains("<a href=\"../../briefings/by-area/midtown/index.html\">All 120 briefings about this</a>")
        )
    }
}
