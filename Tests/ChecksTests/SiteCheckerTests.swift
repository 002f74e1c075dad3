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

    @Test(
        arguments: [
            "It is felt that the WXY (", "((((((((", "\"\u{201C}", "!!!! ....", "[here](/a/#b) ", "&amp;\\*", "a.b.",
            "; ",
            "## x\n\n", "in order in order ", "AB (", "e.g. ", "1,", "| a |\n|---|\n\n", "- x\n", "> ", "a\u{301}",
        ]
    )
    func findsNothingOutsideATextHoweverOddItIs(_ piece: String) throws {
        let text = String(repeating: piece, count: 200)
        let found = try SampleCheck.page(
            CheckRules.longSentence,
            text,
            glossary: "[{ avoid: in order to, use: to }, { id: a, term: In order, definition: x }]",
            pages: FinishedPages(["a/index.html": { Array("<p id=\"c\">".utf8) }])
        )
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        for location in found.all.map(\.location) where location?.path == "Content/pages/sample.md" {
            #expect(1...(lines + 4) ~= (location?.line ?? 0))
        }
        #expect(found.all.allSatisfy { $0.location?.path.hasPrefix("Content/") == true })
    }
}
