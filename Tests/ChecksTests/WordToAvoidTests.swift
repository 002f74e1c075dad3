import Checks
import Diagnostics
import Testing

struct WordToAvoidTests {
    private static let glossary = """
        - avoid: [utilise, utilised]
          use: use
        - { avoid: in order to, use: to }
        """

    @Test(arguments: [
        "We ⟦utilise it. ⟦Utilised twice.",
        "Tom &amp; Ann \\*say\\* ⟦utilise &#8211; *then ⟦utilise again*",
        "Über uns: **⟦util**ise",
        "We came ⟦in order\nto help.",
        "[to ⟦utilise](https://example.org/)",
    ])
    func coversExactlyTheTypedWord(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.wordToAvoid, marked, glossary: Self.glossary)
        #expect(check.locations == check.places)
    }

    @Test(arguments: [
        "`utilise`", "> We utilise it.", "He said \"utilise\".", "utiliser", "in order, to", "re-utilise",
    ])
    func leavesOtherWordsAlone(_ body: String) throws {
        #expect(try SampleCheck.page(CheckRules.wordToAvoid, body, glossary: Self.glossary).summaries == [])
    }

    @Test func saysWhatToWrite() throws {
        let check = try SampleCheck.page(CheckRules.wordToAvoid, "In order to win", glossary: Self.glossary)
        #expect(check.summaries == ["\"In order to\" has a plainer word"])
        #expect(check.findings.first?.suggestion == "Write to.")
        #expect(check.findings.first?.related.map(\.location.line) == [3])
    }
}

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
