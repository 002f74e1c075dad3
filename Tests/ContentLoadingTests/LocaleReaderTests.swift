import ContentLoading
import Diagnostics
import Localization
import Testing
import struct Foundation.Data
import struct Foundation.URL

@Suite struct LocaleReaderTests {
    private static let settings = "Content/site.yml"

    /// The English file that the repository ships.
    private static func english() throws -> SourceFile {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = try Data(contentsOf: root.appendingPathComponent("Templates/words/en-GB.yml"))
        return SourceFile(path: "Templates/words/en-GB.yml", bytes: Array(bytes))
    }

    private func read(_ files: [SourceFile], language: String = "en-GB") -> Outcome<Locale> {
        LocaleReader().read(files, language: language, settings: Self.settings)
    }

    private func own(_ text: String, _ name: String = "en-GB.yml") -> SourceFile {
        SourceFile(path: "Content/templates/words/" + name, text: text)
    }

    @Test func hasEveryMessageInEnglish() throws {
        #expect(read([try Self.english()]).diagnostics == [])
    }

    /// Every placeholder of a message is in its English pattern: what nobody uses is not offered.
    @Test func usesEveryPlaceholderInEnglish() throws {
        let lines = String(decoding: try Self.english().bytes, as: UTF8.self).lowercased()
        for name in Set(MessageKey.allCases.flatMap(\.placeholders)) { #expect(lines.contains("{\(name)}"), "\(name)") }
    }

    @Test func takesASiteOwnWordsBeforePlacards() throws {
        let words = read([try Self.english(), own("outcome:\n  better: finer\n")])
        #expect(words.diagnostics == [])
        #expect(words.value.format(.outcomeBetter) == "finer")
        #expect(words.value.format(.outcomeWorse) == "worse")
    }

    @Test func takesTheSameLanguageOfAnotherCountry() throws {
        #expect(read([try Self.english()], language: "en").diagnostics == [])
        #expect(read([try Self.english()], language: "EN-gb").value.format(.outcomeBetter) == "better")
    }

    @Test func saysThatALanguageHasNoWords() throws {
        let outcome = read([try Self.english()], language: "cy")
        #expect(outcome.diagnostics.map(\.rule.code) == ["W125"])
        #expect(outcome.diagnostics.first?.location?.path == Self.settings)
        #expect(outcome.value.format(.outcomeBetter) == "better")
    }

    @Test func namesEveryMessageThatALanguageLacks() throws {
        let welsh = own("outcome:\n  better: gwell\n", "cy.yml")
        let outcome = read([try Self.english(), welsh], language: "cy")
        let lacking = outcome.diagnostics.filter { $0.rule.code == "W124" }
        #expect(lacking.count == MessageKey.allCases.count - 1 + 6)
        #expect(outcome.value.format(.outcomeBetter) == "gwell")
        #expect(outcome.value.format(.outcomeWorse) == "worse")
    }

    @Test(arguments: [
        ("figure:\n  statement: \"In {plaice}\"\n", "W121", "Did you mean {place}?"),
        ("figure:\n  statement: \"In {place\"\n", "W120", "Write blanks as {place}, with a brace on either side."),
        ("outcome:\n  bettr: finer\n", "W102", "Did you mean better?"),
        ("plurals:\n  one: n is 1\n", "W122", "Write it as the Unicode CLDR does: i = 1 and v = 0, say."),
        ("label:\n  licence: \"{Licence}\"\n", "W121", "Did you mean {licence}?"),
        ("months: [January]\n", "W107", "Write all twelve, from January to December: [January, February, …]."),
        ("counted:\n  actions: [a]\n", "W104", nil),
    ])
    func saysWhatIsWrong(_ text: String, _ code: String, _ suggestion: String?) throws {
        let found = read([try Self.english(), own(text)]).diagnostics
        #expect(found.map(\.rule.code) == [code])
        #expect(found.first?.suggestion == suggestion)
    }

    /// What an earlier version said may still be among a site's words.
    @Test(arguments: ["outcome:\n  gone: finer\n", "gone:\n  better: finer\n"])
    func onlyWarnsOfAMessageThatThereIsNot(_ text: String) throws {
        let found = read([try Self.english(), own(text)]).diagnostics
        #expect(found.map(\.rule.code) == ["W102"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func warnsOfAFormThatALanguageHasAndAMessageLacks() throws {
        let text = "plurals: { one: n = 1, few: \"n = 2..4\" }\ncounted:\n  actions: { one: a, other: b }\n"
        let outcome = read([try Self.english(), own(text)])
        #expect(outcome.diagnostics.map(\.rule.code) == ["W123"])
        #expect(outcome.diagnostics.first?.severity == .warning)
        #expect(outcome.value.format(.countedActions(count: 3)) == "b")
        #expect(outcome.value.format(.countedActions(count: 1)) == "a")
    }

    @Test func separatesThousandsByASpaceThatDoesNotBreakWhereNoSignIsGiven() throws {
        let outcome = read([try Self.english(), own("numbers: { decimal: \",\", group: \"\", minus: \"-\" }\n")])
        #expect(outcome.value.number(-1_234.5, decimals: 1) == "-1\u{202F}234,5")
    }
}
