import Localization
import Testing

@Suite struct LocaleTests {
    private func locale(_ messages: [MessageKey: PluralMessage] = [:], names: [AreaNameForm] = []) throws -> Locale {
        let one = try #require(PluralRule("i = 1 and v = 0"))
        let second = try #require(PluralRule("n = 2"))
        return Locale(
            language: "xx",
            months: [],
            lowersNouns: true,
            decimalSign: ",",
            groupSign: "\u{202F}",
            minusSign: "−",
            plurals: PluralRules([(.one, one)]),
            ordinals: PluralRules([(.two, second)]),
            areaNames: names,
            messages: messages
        )
    }

    private func message(_ key: MessageKey, _ usual: String, one: String? = nil, two: String? = nil) throws
        -> PluralMessage
    {
        var forms: [PluralForm: MessagePattern] = [:]
        if let one { forms[.one] = try MessagePattern(one, placeholders: key.placeholders) }
        if let two { forms[.two] = try MessagePattern(two, placeholders: key.placeholders) }
        return PluralMessage(try MessagePattern(usual, placeholders: key.placeholders), forms: forms)
    }

    @Test func putsArgumentsWhereverTheLanguageWantsThem() throws {
        let key = MessageKey.`figureStatement(place:value:period:)`
        let locale = try locale([key: message(key, "{Value} ({period}): {place}, {place}")])
        let text = locale.format(.figureStatement(place: "am See", value: "élan", period: "2019"))
        #expect(text == "Élan (2019): am See, am See")
    }

    @Test func takesAnyNumberOfArguments() throws {
        let key = MessageKey.`besideCounts(other:value:period:count:areas:lower:upper:)`
        let pattern = "{upper} {lower} {areas} {count} {period} {value} {other}"
        let locale = try locale([key: message(key, pattern, one: "eins")])
        func text(_ count: Int) -> String {
            locale.format(
                .besideCounts(
                    other: "o",
                    value: "v",
                    period: "p",
                    count: count,
                    areas: "a",
                    lower: "l",
                    upper: "u"
                )
            )
        }
        #expect(text(1_234) == "u l a 1\u{202F}234 p v o")
        #expect(text(1) == "eins")
    }

    @Test func choosesTheFormByTheNumberAsItIsWritten() throws {
        let key = MessageKey.`numberPercentagePoints(amount:)`
        let locale = try locale([key: message(key, "{amount} Punkte", one: "{amount} Punkt")])
        func points(_ amount: Double, _ decimals: Int) -> String {
            locale.format(.numberPercentagePoints(amount: FixedDecimal(amount, decimals: decimals)))
        }
        #expect(points(1, 0) == "1 Punkt")
        #expect(points(1, 1) == "1,0 Punkte")
        #expect(points(0.96, 0) == "1 Punkt")
        #expect(points(1_234.5, 1) == "1\u{202F}234,5 Punkte")
        #expect(points(.nan, 1) == "– Punkte")
    }

    @Test func ranksByTheRulesOfOrdinalNumbers() throws {
        let key = MessageKey.`rankOrdinal(count:)`
        let locale = try locale([key: message(key, "{count}ter", one: "falsch", two: "{count}ter!")])
        #expect([1, 2, 3].map { locale.format(.rankOrdinal(count: $0)) } == ["1ter", "2ter!", "3ter"])
    }

    @Test func writesTheMinusSignOfTheLanguage() throws {
        #expect(try locale().number(-12_345.678, decimals: 2) == "−12\u{202F}345,68")
        #expect(try locale().number(-0.004, decimals: 2) == "0,00")
    }

    @Test func namesSomePlacesDifferentlyInASentence() throws {
        let form = AreaNameForm(
            level: "region",
            firstWords: ["North"],
            pattern: try MessagePattern("the {name}", placeholders: ["name"])
        )
        let locale = try locale(names: [form])
        #expect(locale.name("North West", level: "region") == "the North West")
        #expect(locale.name("North", level: "region") == "the North")
        #expect(locale.name("Northolt", level: "region") == "Northolt")
        #expect(locale.name("North Lynn", level: "ward") == "North Lynn")
    }

    @Test(arguments: [
        ("Council areas", "council areas"), ("MSOAs", "MSOAs"), ("NHS Trusts", "NHS trusts"), ("", ""), ("A", "a"),
    ])
    func writesKindsOfPlaceSmallAndLeavesAbbreviations(_ name: String, _ noun: String) throws {
        #expect(try locale().noun(name) == noun)
    }

    @Test func saysNothingForAMessageThatTheLanguageLacks() throws {
        #expect(try locale().format(.figureStatement(place: "X", value: "", period: "")) == "")
        #expect(try locale().format(.figureNone) == "")
    }
}
