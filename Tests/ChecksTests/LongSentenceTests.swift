import Checks
import Diagnostics
import Testing

struct LongSentenceTests {
    private static let long = SampleCheck.words(26)

    @Test(arguments: [
        "⟦\(long).",
        "Short &amp; \\*sweet\\*. ⟦\(long)? Short.",
        "- ⟦\(long)\n- short",
        "Ä – ö! ⟦“\(long).” Short.",
        "Short:  \n⟦\(long)",
        "Dr. Ann left. ⟦At 3 p.m. \(SampleCheck.words(23)).",
        "⟦It \(long)\nand goes on (with more).",
    ])
    func findsEachLongSentenceWhereItBegins(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.longSentence, marked)
        #expect(check.locations == check.places)
    }

    @Test(arguments: [
        "\(SampleCheck.words(25)).",
        "\(SampleCheck.words(20)). \(SampleCheck.words(20))",
        "\(SampleCheck.words(20)); \(SampleCheck.words(20))",
        "\(SampleCheck.words(20))  \n\(SampleCheck.words(20))",
        "- \(SampleCheck.words(20))\n- \(SampleCheck.words(20))",
        "\(SampleCheck.words(24)) (Sampleton report, 2031; Eastley paper on things, 2032).",
        "> \(SampleCheck.words(40))",
        "```\n\(SampleCheck.words(40))\n```",
        "`\(SampleCheck.words(40))`",
        "[a](https://example.org/\(SampleCheck.words(1)))",
    ])
    func leavesShortOnesAlone(_ body: String) throws {
        #expect(try SampleCheck.page(CheckRules.longSentence, body).summaries == [])
    }

    @Test func countsTheWordsAndQuotesTheBeginning() throws {
        let check = try SampleCheck.page(
            CheckRules.longSentence,
            "Well-being isn't 27.1 % of 1,000, e.g. here.",
            settings: "checks: { sentence_words: 5 }"
        )
        #expect(check.summaries == ["a sentence of 7 words: \"Well-being isn't 27.1 % of 1,000, e.g …\""])
    }

    @Test func leavesFieldsOfPlansOut() throws {
        let plan = """
            ---
            title: Sample plan
            ---
            ## Commitment: Gardens
            theme: voice; indicator: none

            ### Actions
            - [ ] Open the gardens \(SampleCheck.words(18))
              owner: Town Forum; due: 2026-09-30; stage: under way; cost: none
              update 2025-12-01: ⟦\(SampleCheck.words(26))
            """
        let check = try SampleCheck(
            CheckRules.longSentence,
            "plans/sample.md",
            plan.replacing("update 2025-12-01: ⟦", with: "⟦update 2025-12-01: ")
        )
        #expect(check.locations == check.places)
    }
}
