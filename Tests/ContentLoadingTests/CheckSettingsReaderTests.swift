import Diagnostics
import Model
import Testing

struct CheckSettingsReaderTests {
    @Test func readsWhatChecksCountAndTheirLimits() {
        let reading = SampleContent.read(
            "site.yml",
            SampleContent.settings
                + "\nchecks: { long_sentence: off, vague_link: Error, reading_grade: 7, update_months: 3 }"
        )
        #expect(reading.diagnostics.isEmpty)
        let checks = reading.content.settings.checks
        #expect(checks.severity(of: .longSentence) == nil)
        #expect(checks.severity(of: .vagueLink) == .error)
        #expect(checks.severity(of: .hardText) == .warning)
        #expect(
            [checks.readingGrade, checks.sentenceWords, checks.profileMonths, checks.updateMonths] == [7, 25, 24, 3]
        )
    }

    @Test func findsNamesAndWordsThatMeanNothing() {
        let unknown = SampleContent.read(
            "site.yml",
            SampleContent.settings + "\nchecks:\n  ⟦long_sentance: off\n  hard_text: ⟦of\n"
        )
        #expect(unknown.codes == ["S102", "S108"])
        #expect(unknown.locations == unknown.places)
        #expect(unknown.diagnostics.map(\.suggestion) == ["Did you mean long_sentence?", "Did you mean off?"])
    }
}
