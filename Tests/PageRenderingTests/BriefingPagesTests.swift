import CommonMark
import PageRendering
import ReportModel
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
}
