import Diagnostics
import Markdown
import Model
import Pages
import TestSupport
import Testing

@Suite struct LinkCheckTests {
    private func findings(_ markdown: String, briefing: Bool = false, numbered: Bool = false) async throws
        -> [Diagnostic]
    {
        var sample = SampleSite()
        if briefing {
            sample.briefings = [try SampleSite.briefing(numbering: numbered ? .paragraphs : .none, body: markdown)]
        } else {
            sample.freePages = [page(markdown)]
        }
        return try await sample.render().diagnostics
    }

    private func page(_ markdown: String) -> FreePage {
        FreePage(
            path: "help/forms",
            title: "Forms",
            summary: nil,
            body: Sample.text(markdown),
            declaredAt: SampleSite.location
        )
    }

    @Test(
        arguments: [
            "https://example.org/", "HTTP://example.org", "mailto:a@example.org", "tel:+441511234567", "area:midtown",
            "indicator:voice", "term:forum", "/", "/areas/midtown/", "/glossary/#term-forum", "/areas/midtown/data.csv",
            "#part-one",
        ]
    )
    func letsLinksThroughThatLeadSomewhere(_ address: String) async throws {
        #expect(try await findings("## Part one\n\n[x](\(address))") == [])
    }

    @Test(
        arguments: [
            ("foo/bar.md", "Write the address from the site's root, with a slash at both ends: /about/."),
            ("../../nowhere/", "Write the address from the site's root, with a slash at both ends: /about/."),
            ("../areas/midtown.md", "Did you mean /areas/midtown/?"), ("midtown/", "Did you mean /areas/midtown/?"),
            ("/areas/midtwon/", "Did you mean /areas/midtown/?"), ("/glossary", "Did you mean /glossary/?"),
            ("ftp://example.org/", "Begin a web address with https:// or http://."),
            ("#part-won", "Did you mean #part-one?"),
            ("//example.org/", "Write the address from the site's root, with a slash at both ends: /about/."),
        ]
    )
    func saysWhereALinkLeadsNowhere(_ address: String, _ suggestion: String) async throws {
        let found = try await findings("## Part one\n\nSee [x](\(address)).")
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.rule.code == "P102")
        #expect(finding.severity == .error)
        #expect(finding.summary.contains("\"\(address)\""))
        #expect(finding.location == Diagnostics.SourceLocation(path: "Content/text.md", line: 3, column: 5))
        #expect(finding.suggestion == suggestion)
    }

    @Test(arguments: ["/missing.png", "/pictures/a.png"])
    func saysThatAPictureIsNotOnTheSite(_ address: String) async throws {
        let found = try await findings("One.\n\nTwo ![x](\(address)).")
        #expect(found.map(\.rule.code) == ["P103"])
        #expect(found.first?.location == Diagnostics.SourceLocation(path: "Content/text.md", line: 3, column: 5))
    }

    @Test(arguments: ["https://example.org/a.png", "HTTP://example.org/b/a.png", "//example.org/a.png?x=1"])
    func refusesPicturesOfOtherServers(_ address: String) async throws {
        let found = try await findings("![x](\(address))")
        #expect(found.map(\.rule.code) == ["P104"])
        #expect(found.first?.suggestion?.hasSuffix("and write a.png.") == true)
    }

    @Test func leavesPicturesInTheTextItselfAlone() async throws {
        #expect(try await findings("![x](data:image/png;base64,AAAA)") == [])
    }

    @Test func reportsAnUnsafeAddressOnlyWithTheMarkdown() async throws {
        #expect(try await findings("[x](javascript:alert(1)) ![y](data:text/html,z) ![z](area:midtown)") == [])
    }

    @Test func reportsAllLinksInSourceOrder() async throws {
        let found = try await findings("[a](a.md)\n\n- [b](b.md)\n\n| C |\n|---|\n| [c](c.md) |\n")
        #expect(found.compactMap(\.location?.line) == [1, 3, 7])
    }

    @Test func knowsTheParagraphsOfANumberedBriefing() async throws {
        let text = "## First\n\nOne [x](#paragraph-1.2).\n\nTwo [y](#paragraph-1.3)."
        #expect(try await findings(text, briefing: true, numbered: true).compactMap(\.location?.line) == [5])
        #expect(try await findings(text, briefing: true).count == 2)
    }

    @Test func readsEveryKindOfText() async throws {
        var sample = SampleSite()
        sample.profile = "[a](a.md)"
        sample.indicatorText = "[b](b.md) [c](#section)"
        let document = Sample.text("Go [d](d.md) or [e](#commitment-1).")
        sample.plans = [SampleSite.plan(introduction: DocumentFragment(document: document, blocks: [1]), [])]
        let summaries = try await sample.render().diagnostics.map(\.summary)
        #expect(summaries.map { $0.split(separator: "\"")[1] } == ["b.md", "#section", "a.md", "d.md"])
    }

    @Test func leadsFromEveryDepthToThePage() async throws {
        var sample = SampleSite()
        sample.freePages = [page("[x](/glossary/#term-forum) [y](/) [z](/areas/midtown/data.csv)")]
        sample.profile = "[x](/themes/say/)"
        let page = try await sample.html("help/forms/index.html")
        #expect(try page.texts(".prose a") == ["x", "y", "z"])
        #expect(
            try page.attributes(".prose a", "href") == [
                "../../glossary/index.html#term-forum", "../../index.html", "../../areas/midtown/data.csv",
            ]
        )
        let area = try await sample.html("areas/midtown/index.html")
        #expect(try area.texts(".prose a[href='../../themes/say/index.html']") == ["x"])
    }
}
