import Localization
import Testing

@Suite struct WordsTests {
    private func words(_ sayings: [Phrase: Saying] = [:], names: [AreaNameForm] = []) throws -> Words {
        let one = try #require(PluralRule("i = 1 and v = 0"))
        let second = try #require(PluralRule("n = 2"))
        return Words(
            language: "xx",
            months: [],
            lowersNouns: true,
            decimalSign: ",",
            groupSign: "\u{202F}",
            minusSign: "−",
            plurals: PluralRules([(.one, one)]),
            ordinals: PluralRules([(.two, second)]),
            areaNames: names,
            sayings: sayings
        )
    }

    private func saying(_ phrase: Phrase, _ usual: String, one: String? = nil, two: String? = nil) throws -> Saying {
        var forms: [PluralForm: Pattern] = [:]
        if let one { forms[.one] = try Pattern(one, offered: phrase.blanks) }
        if let two { forms[.two] = try Pattern(two, offered: phrase.blanks) }
        return Saying(try Pattern(usual, offered: phrase.blanks), forms: forms)
    }

    @Test func fillsBlanksWhereverTheLanguagePutsThem() throws {
        let words = try words([.figureStatement: saying(.figureStatement, "{Value} ({period}): {place}, {place}")])
        let text = words.say(.figureStatement, .text(.place, "am See"), .text(.value, "élan"), .text(.period, "2019"))
        #expect(text == "Élan (2019): am See, am See")
    }

    @Test func choosesTheFormByTheNumberAsItIsWritten() throws {
        let phrase = Phrase.numberPercentagePoints
        let words = try words([phrase: saying(phrase, "{amount} Punkte", one: "{amount} Punkt")])
        #expect(words.say(phrase, .number(.amount, 1, decimals: 0)) == "1 Punkt")
        #expect(words.say(phrase, .number(.amount, 1, decimals: 1)) == "1,0 Punkte")
        #expect(words.say(phrase, .number(.amount, 0.96, decimals: 0)) == "1 Punkt")
        #expect(words.say(phrase, .number(.amount, 1_234.5, decimals: 1)) == "1\u{202F}234,5 Punkte")
        #expect(words.say(phrase, .number(.amount, .nan, decimals: 1)) == "– Punkte")
    }

    @Test func ranksByTheRulesOfOrdinalNumbers() throws {
        let words = try words([.rankOrdinal: saying(.rankOrdinal, "{count}ter", one: "falsch", two: "{count}ter!")])
        #expect([1, 2, 3].map { words.say(.rankOrdinal, .count(.count, $0)) } == ["1ter", "2ter!", "3ter"])
    }

    @Test func writesTheMinusSignOfTheLanguage() throws {
        #expect(try words().number(-12_345.678, decimals: 2) == "−12\u{202F}345,68")
        #expect(try words().number(-0.004, decimals: 2) == "0,00")
    }

    @Test func namesSomePlacesDifferentlyInASentence() throws {
        let form = AreaNameForm(
            level: "region",
            firstWords: ["North"],
            pattern: try Pattern("the {name}", offered: [.name])
        )
        let words = try words(names: [form])
        #expect(words.name("North West", level: "region") == "the North West")
        #expect(words.name("North", level: "region") == "the North")
        #expect(words.name("Northolt", level: "region") == "Northolt")
        #expect(words.name("North Lynn", level: "ward") == "North Lynn")
    }

    @Test(arguments: [
        ("Council areas", "council areas"), ("MSOAs", "MSOAs"), ("NHS Trusts", "NHS trusts"), ("", ""), ("A", "a"),
    ])
    func writesKindsOfPlaceSmallAndLeavesAbbreviations(_ name: String, _ noun: String) throws {
        #expect(try words().noun(name) == noun)
    }

    @Test func saysNothingForAPhraseThatTheLanguageLacks() throws {
        #expect(try words().say(.figureStatement, .text(.place, "X")) == "")
    }
}
