import Checks
import Diagnostics
import Testing

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
