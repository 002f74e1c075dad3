import Checks
import Testing

struct ImpersonalPhraseTests {
    @Test(arguments: [
        "⟦It is felt that more is needed.",
        "Now &amp; then ⟦it was widely\n*believed* that it rains.",
        "⟦It should be noted that this is so; ⟦it has also been suggested that it is not.",
    ])
    func findsPhrasesThatNameNobody(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.impersonalPhrase, marked)
        #expect(check.locations == check.places)
    }

    @Test(arguments: ["It is warm that day.", "It is felt strongly.", "We felt that it is so.", "> It is felt that"])
    func leavesOtherSentencesAlone(_ body: String) throws {
        #expect(try SampleCheck.page(CheckRules.impersonalPhrase, body).summaries == [])
    }

    @Test func saysNothingOfOtherLanguages() throws {
        let check = try SampleCheck.page(
            CheckRules.impersonalPhrase,
            "It is felt that",
            settings: "language: cy"
        )
        #expect(check.summaries == [])
    }
}
