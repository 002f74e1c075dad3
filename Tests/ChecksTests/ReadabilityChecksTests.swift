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

struct HardTextTests {
    /// Five words of four letters a sentence: 4.71 × 4 + 0.5 × 5 − 21.43 = −0.09.
    private static let easy = Array(repeating: "Some dogs like warm food.", count: 25).joined(separator: " ")
    /// Ten words of eight letters a sentence: 4.71 × 8 + 0.5 × 10 − 21.43 = 21.25.
    private static let hard = Array(
        repeating: Array(repeating: "Evidence", count: 10).joined(separator: " ") + ".",
        count: 10
    ).joined(separator: "\n")

    @Test func gradesByLettersAndWords() throws {
        let check = try SampleCheck.page(CheckRules.hardText, "## Heading\n\n⟦" + Self.hard)
        #expect(check.locations == check.places)
        #expect(check.summaries == ["the text has the reading grade 21.3, above 9"])
        #expect(
            check.findings.first?.explanation
                == "On average its sentences have 10.0 words, and its words 8.0 letters."
        )
    }

    @Test func leavesEasyAndShortTextsAlone() throws {
        #expect(try SampleCheck.page(CheckRules.hardText, Self.easy).summaries == [])
        #expect(try SampleCheck.page(CheckRules.hardText, "Evidence notwithstanding.").summaries == [])
    }

    @Test func takesTheTargetOfTheSite() throws {
        let settings = "checks: { reading_grade: 20 }"
        #expect(try SampleCheck.page(CheckRules.hardText, Self.hard, settings: settings).findings.count == 1)
        let lenient = try SampleCheck.page(
            CheckRules.hardText,
            Self.hard.replacing("Evidence", with: "Witness"),
            settings: settings
        )
        #expect(lenient.summaries == [])
    }

    @Test func saysNothingOfOtherLanguages() throws {
        let check = try SampleCheck.page(CheckRules.hardText, Self.hard, settings: "language: de")
        #expect(check.summaries == [])
    }
}
