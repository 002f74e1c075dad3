import Checks
import Testing

struct UnexplainedAbbreviationTests {
    private static let glossary =
        "- { id: tfn, term: Town forum network, abbreviation: TFN, definition: People who meet. }"

    @Test(arguments: [
        "The ⟦WXY met. The WXY left.",
        "Tom &amp; Ann \\*asked\\* the ⟦WXY.",
        "In Café Street – the ⟦WXY's rooms.",
        "Two ⟦WXYs met.",
        "Under ⟦CC terms.",
        "A line that goes on\nwith the **⟦WX**Y.",
        "## The ⟦WXY",
        "- One\n- The ⟦WXY",
        "| Who | What |\n|---|---|\n| the \\| ⟦WXY | met |",
        "The ⟦WXY/⟦VWX group",
        "The [⟦WXY](https://example.org/) met.",
    ])
    func coversExactlyTheTypedLetters(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.unexplainedAbbreviation, marked)
        // Two in one word are both reported where the word begins.
        let places = marked.contains("⟦VWX") ? [check.places[0], check.places[0]] : check.places
        #expect(check.locations == places)
    }

    @Test(arguments: [
        "The Warm Xylophone Yard (WXY) met. The WXY left.",
        "The WXY (warm xylophone yard) met.",
        "The TFN met, and two TFNs left.",
        "Town forum networks (TFN) met.",
        "Part II and part XIV of the report; Louis IX.",
        "The UK, the NHS and a PDF.",
        "The M62, A4, L24 2SH, BB1 and E01006747.",
        "Write `WXY` there.",
        "> The WXY met, somebody said.",
        "They said \"the WXY met\" and “the WXY left”.",
        "DO NOT WRITE IN CAPITALS",
        "See [the WXY](term:tfn).",
        "See http://example.org/WXY/VWX or write to mail@WXY.example.",
        "I am A. We aim for level AA.",
        "It was in MCMLXXXIV and MMIX.",
    ])
    func leavesAloneWhatNeedsNoExplanation(_ body: String) throws {
        let check = try SampleCheck.page(
            CheckRules.unexplainedAbbreviation,
            body,
            glossary: Self.glossary
        )
        #expect(check.summaries == [])
    }

    @Test func looksAtSummariesAndAtTheGlossary() throws {
        let page = try SampleCheck.page(
            CheckRules.unexplainedAbbreviation,
            "Words.",
            frontMatter: "summary: What the ⟦WXY does."
        )
        #expect(page.summaries == ["\"WXY\" is not explained"])
        #expect(page.locations == page.places)
        let term = try SampleCheck(
            CheckRules.unexplainedAbbreviation,
            "glossary.yml",
            "- { id: a, term: Forum, definition: ⟦Part of the WXY. }"
        )
        #expect(term.locations == term.places)
    }
}
