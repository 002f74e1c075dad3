import Checks
import ContentLoading
import Diagnostics
import Model
import TestSupport
import Testing

struct SiteCheckerTests {
    @Test func switchesChecksOffAndMakesErrorsOfThem() throws {
        let body = "[here](/about/)"
        let usual = try SampleCheck.page(CheckRules.vagueLink, body)
        #expect(usual.findings.map(\.severity) == [.warning])
        let error = try SampleCheck.page(CheckRules.vagueLink, body, settings: "checks: { vague_link: error }")
        #expect(error.findings.map(\.severity) == [.error])
        let off = try SampleCheck.page(CheckRules.vagueLink, body, settings: "checks: { vague_link: off }")
        #expect(off.findings == [])
    }

    @Test func hasARuleForEachCheck() {
        #expect(CheckRules.all.count == CheckName.allCases.count)
        for (rule, name) in zip(CheckRules.all, CheckName.allCases) {
            #expect(rule.explanation.hasPrefix("`\(name.rawValue)`. "))
        }
        #expect(Set(CheckRules.all.map(\.code)).count == CheckRules.all.count)
    }

    /// Texts that would take hours if any check went back over what it has read.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "It is felt that the WXY (", "((((((((", "\"\u{201C}", "!!!! ....", "[here](/a/#b) ", "&amp;\\*", "a.b.",
            "; ",
            "## x\n\n", "in order in order ", "AB (", "e.g. ", "1,", "| a |\n|---|\n\n", "- x\n", "> ", "a\u{301}",
        ]
    )
    func readsLongTextsInLinearTime(_ piece: String) throws {
        let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
        _ = try SampleCheck.page(
            CheckRules.longSentence,
            text,
            glossary: "[{ avoid: in order to, use: to }, { id: a, term: In order, definition: x }]",
            pages: FinishedPages(["a/index.html": { Array("<p id=\"c\">".utf8) }])
        )
    }

    @Test func readsAMegabyteInAboutLinearTime() throws {
        let piece = "The town forum met on Monday, and 12 people &amp; two dogs came. [Read](/about/) it.\n\n"
        func time(_ bytes: Int) throws -> Duration {
            let text = String(repeating: piece, count: bytes / piece.utf8.count)
            let file = SourceFile(path: "Content/home.md", text: "---\ntitle: Sample\n---\n" + text)
            let settings = SourceFile(path: "Content/site.yml", text: "title: Sample\nlevels: []")
            let content = ContentReader().read([file, settings]).value
            let site = try SampleReport(figures: []).site
            return ContinuousClock().measure { _ = SiteChecker().check(site, content) }
        }
        _ = try time(50_000)
        let (short, long) = (try time(125_000), try time(1_000_000))
        #expect(long < short * 24)
    }
}
