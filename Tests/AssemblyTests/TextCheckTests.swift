import Assembly
import Diagnostics
import Localization
import Markdown
import Model
import TestSupport
import Testing

@Suite struct TextCheckTests {
    /// The findings in a home page, with a figure of 28.4 for Sampleland in 2008 and none for Westley.
    private func findings(_ markdown: String) throws -> [Diagnostic] {
        let figure = Observation(area: AreaIndex(0), period: try Sample.year(2008), value: 28.4)
        var sample = SampleInputs(figures: [figure], indicator: Sample.indicator())
        sample.content.home = FreePage(
            path: "",
            title: "Home",
            summary: nil,
            body: Sample.text(markdown),
            declaredAt: .wholeFile("home.md")
        )
        sample.content.glossary = [
            GlossaryTerm(
                id: "lsp",
                term: "Local strategic partnership",
                abbreviation: "LSP",
                definition: "A partnership.",
                see: [],
                declaredAt: .wholeFile("glossary.yml")
            )
        ]
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        return try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
            .diagnostics
    }

    private func codes(_ markdown: String) throws -> [String] {
        try findings(markdown).map(\.rule.code)
    }

    @Test(arguments: [
        "[28.4%](indicator:voice)", "[28%](indicator:voice)", "[](indicator:voice)", "[voice](indicator:voice)",
        "[28.4%](indicator:voice?area=sampleland&period=2008)", "[Eastley](area:eastley)", "[D1](area:D1)",
        "[LSP](term:lsp)", "[voice](indicator:voice?area=westley)",
    ])
    func acceptsLinksThatLeadSomewhereAndFiguresThatAgree(_ markdown: String) throws {
        #expect(try codes(markdown) == [])
    }

    @Test(arguments: [
        ("[28.4](indicator:voice) per 1,000 people", "\"per 1,000\" stands beside it, and voice has the unit \"%\""),
        ("**[28.4](indicator:voice)** (per 1,000)", "\"per 1,000\" stands beside it, and voice has the unit \"%\""),
        ("[](indicator:voice) per 1,000", "\"per 1,000\" stands beside it, and voice has the unit \"%\""),
        ("[28.4](indicator:voice) thousand people", "\"thousand\" stands beside it, and voice has the unit \"%\""),
        ("[28.4](indicator:voice) people", "\"people\" stands beside it, and voice has the unit \"%\""),
        ("It is £[28.4](indicator:voice).", "\"£\" stands beside it, and voice has the unit \"%\""),
        ("[28.4%](indicator:voice)%", "\"%\" stands beside it, and the words of the link have it already"),
        ("[](indicator:voice)%", "\"%\" stands beside it, and is filled in with the figure"),
        ("1[28.4%](indicator:voice)", "\"1\" stands right before it, so that it reads as \"128.4%\""),
        ("At -[28.4%](indicator:voice)", "\"-\" stands right before it, so that it reads as \"-28.4%\""),
        ("[28.4%](indicator:voice)5", "\"5\" stands right behind it, so that it reads as \"28.4%5\""),
        ("It rose by [28.4%](indicator:voice).", "\"rose by\" makes a change of it, and voice says how much there is"),
        ("[up 28.4%](indicator:voice)", "\"up\" makes a change of it, and voice says how much there is"),
    ])
    func findsWordsRightBesideAFigureThatAreNotItsOwn(_ markdown: String, _ fact: String) throws {
        let found = try findings(markdown)
        #expect(found.map(\.rule.code) == ["R107"])
        #expect(found.first?.summary.hasSuffix(fact) == true, "\(found.map(\.summary))")
    }

    @Test(arguments: [
        "[28.4](indicator:voice) per cent", "[28.4](indicator:voice)% of people", "[28.4%](indicator:voice) of people",
        "[28.4](indicator:voice) people in 100", "It rose to [28.4%](indicator:voice).",
        "From 20-[28.4%](indicator:voice)", "a pre-[28.4%](indicator:voice) world", "[28.4%](indicator:voice)[^1]",
        "[up to 29%](indicator:voice)", "[28.4%](indicator:voice), 1,000 people or more",
    ])
    func acceptsOtherWordsBesideAFigure(_ markdown: String) throws {
        #expect(try codes(markdown) == [])
    }

    @Test(arguments: [
        ("[x](indicator:vioce)", "R101", "Did you mean voice?"), ("[x](area:eastly)", "R102", "Did you mean eastley?"),
        ("[x](area:Eastley)", "R102", "Did you mean eastley?"), ("[x](term:lps)", "R103", "Did you mean lsp?"),
        ("[28%](indicator:voice?area=eastly)", "R102", "Did you mean eastley?"),
    ])
    func offersTheNameThatWasLikelyMeant(_ markdown: String, _ code: String, _ suggestion: String) throws {
        let found = try findings(markdown)
        #expect(found.map(\.rule.code) == [code])
        #expect(found.map(\.suggestion) == [suggestion])
        #expect(found.hasErrors)
    }

    @Test func holdsAFigureAgainstTheAreaAndPeriodOfItsLink() throws {
        let found = try findings("In all, [30%](indicator:voice?area=sampleland&period=2008) agree.")
        #expect(found.map(\.summary) == ["the text says \"30%\", the data 28"])
        #expect(try codes("[28%](indicator:voice?area=sampleland&period=2007)") == ["R108"])
    }

    /// The findings in a text about 28 of a unit in 2008.
    private func findings(
        _ words: String,
        kind: ValueKind,
        unit: String,
        denominator: Double? = nil
    ) throws -> [Diagnostic] {
        let year = try Sample.year(2008)
        let figure = Observation(area: AreaIndex(0), period: year, value: 28, denominator: denominator)
        var sample = SampleInputs(figures: [figure], indicator: Sample.indicator(kind: kind, unit: unit))
        sample.content.home = FreePage(
            path: "",
            title: "Home",
            summary: nil,
            body: Sample.text("In all, [\(words)](indicator:voice) agree."),
            declaredAt: .wholeFile("home.md")
        )
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        return try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
            .diagnostics.filter { $0.rule.code == "R107" }
    }

    @Test(arguments: [
        ("28%", ValueKind.count, "people"), ("28 per cent", .count, "people"), ("28 thousand", .count, "people"),
        ("28 million people", .count, "people"), ("28k", .count, "people"), ("one in 28", .proportion, "%"),
        ("One in every 28", .proportion, "%"), ("£28", .count, "people"), ("28 €", .mean, "£ a week"),
        ("£28m", .mean, "£"), ("28% in 2023", .proportion, "%"), ("28 people in 2009", .count, "people"),
        ("28% for 2007/08", .proportion, "%"), ("28 thousand", .count, "million people"),
        ("28 of 50", .count, "people"), ("28 out of 2,000 people", .count, "people"),
        ("28 people of the 50", .count, "people"),
        ("28/50", .count, "people"), ("28% of 2,000 people", .proportion, "%"), ("28 of 100", .count, "people"),
        ("28 people", .proportion, "%"), ("£28 a month", .mean, "£ a week"), ("28 per day", .mean, "visits per hour"),
        ("28% (2022)", .proportion, "%"), ("28 (2022)", .count, "people"), ("28%, 2022", .proportion, "%"),
        ("28% more", .proportion, "%"), ("28 fewer people", .count, "people"), ("28% lower", .proportion, "%"),
        ("1 in 5", .proportion, "%"), ("one in 3", .proportion, "%"), ("more than 28%", .proportion, "%"),
        ("over 30%", .proportion, "%"), ("less than 28", .count, "people"), ("at least 29%", .proportion, "%"),
        ("around 40%", .proportion, "%"), ("up to 20%", .proportion, "%"),
        ("half", .proportion, "%"), ("nine in ten", .proportion, "%"), ("forty per cent", .proportion, "%"),
        ("Two thirds of people", .proportion, "%"), ("more than a third", .proportion, "%"), ("none", .proportion, "%"),
        ("most people", .proportion, "%"), ("thirty-one per cent", .proportion, "%"),
        ("28 per 1,000", .proportion, "%"), ("310 of 1,000 people", .proportion, "%"),
    ])
    func refusesWordsThatAreNotTheFigures(_ words: String, _ kind: ValueKind, _ unit: String) throws {
        let found = try findings(words, kind: kind, unit: unit)
        #expect(found.count == 1 && found.hasErrors, "\(words)")
    }

    @Test func saysWhichWordsAreNotTheFigures() throws {
        let unit = try findings("28%", kind: .count, unit: "people")
        #expect(unit.map(\.summary) == ["the text says \"28%\" with \"%\", and voice has the unit \"people\""])
        let year = try findings("28% in 2023", kind: .proportion, unit: "%")
        #expect(year.map(\.summary) == ["the text says \"28% in 2023\" and the figure is for 2008"])
        #expect(year.map(\.suggestion) == ["Correct the year, or ask for the figure of that time: ?period=2023."])
    }

    @Test(arguments: [
        ("28%", ValueKind.proportion, "%"), ("28 per cent of people", .proportion, "%"), ("28", .count, "people"),
        ("28 people in 2008", .count, "people"), ("28 thousand", .count, "thousand people"), ("£28m", .mean, "£m"),
        ("£28", .mean, "£ a week"), ("28 pounds", .mean, "£"), ("28m", .mean, "metres"), ("28k", .mean, "£000s"),
        ("28%, more than in 2005", .proportion, "%"), ("28% since 2001", .proportion, "%"),
        ("28% in 2007 and 2008", .proportion, "%"), ("28 in 100", .proportion, "%"), ("28%", .mean, "% of income"),
        ("28 people in 100", .proportion, "%"), ("£28 a week", .mean, "£ a week"), ("28 visits a day", .mean, "visits"),
        ("28 minutes", .mean, "minutes"), ("about 28 kilometres", .mean, "km"),
        ("28% of 16 to 64 year olds", .proportion, "%"), ("28 of 100", .proportion, "%"),
        ("28 of 2008", .count, "people"),
        ("28% of 16-year-olds", .proportion, "%"), ("28 people of all ages", .count, "people"),
        ("28% (2008)", .proportion, "%"), ("28%, 2008", .proportion, "%"), ("1 in 4", .proportion, "%"),
        ("one in 4", .proportion, "%"), ("about 3 out of 10", .proportion, "%"), ("28% lower-paid", .proportion, "%"),
        ("28 lower super output areas", .count, "people"),
        ("28% less deprived areas", .proportion, "%"),
        ("28% or more", .proportion, "%"), ("more than 25%", .proportion, "%"), ("less than 30%", .proportion, "%"),
        ("at least 28%", .proportion, "%"), ("around 30%", .proportion, "%"), ("about 30", .count, "people"),
        ("20% or more", .proportion, "%"), ("nearly 30%", .proportion, "%"), ("> 20", .count, "people"),
        ("more than one in 4", .proportion, "%"), ("280 of 1,000 people", .proportion, "%"),
        ("over a quarter", .proportion, "%"), ("a quarter of people", .proportion, "%"),
        ("three in ten", .proportion, "%"), ("less than half", .proportion, "%"),
        ("twenty-eight per cent", .proportion, "%"), ("28 per 100", .proportion, "%"),
        ("third sector", .count, "people"),
        ("half-day visits", .proportion, "%"),
    ])
    func acceptsWordsThatAreTheFigures(_ words: String, _ kind: ValueKind, _ unit: String) throws {
        #expect(try findings(words, kind: kind, unit: unit).map(\.summary) == [])
    }

    /// The findings in a text about 9,824,100 people in 2008.
    private func findingsOfMillions(_ words: String) throws -> [Diagnostic] {
        let figure = Observation(area: AreaIndex(0), period: try Sample.year(2008), value: 9_824_100)
        var sample = SampleInputs(figures: [figure], indicator: Sample.indicator(kind: .count, unit: "people"))
        sample.content.home = FreePage(
            path: "",
            title: "Home",
            summary: nil,
            body: Sample.text(words),
            declaredAt: .wholeFile("home.md")
        )
        let day = try Sample.day("2026-01-01")
        return try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
            .diagnostics
    }

    @Test(arguments: ["9.8 million", "10 million", "9.824 million people", "about 9,824 thousand", "9,824,100"])
    func acceptsARoundingInWords(_ words: String) throws {
        #expect(try findingsOfMillions("There were [\(words)](indicator:voice).").map(\.summary) == [])
    }

    @Test func saysTheFigureAsTheTextRoundsIt() throws {
        let found = try findingsOfMillions("There were [9.7 million](indicator:voice).")
        #expect(found.map(\.summary) == ["the text says \"9.7 million\", the data 9.8 million"])
        let plain = try findingsOfMillions("There were [9.8](indicator:voice).")
        #expect(plain.map(\.summary) == ["the text says \"9.8\", the data 9,824,100"])
    }

    @Test(arguments: [
        "[28%](indicator:voice) in 2022.", "[28%](indicator:voice) (2022).", "[](indicator:voice) in 2022 or so",
        "[28%](indicator:voice), 2022.", "In 2022, [28%](indicator:voice).",
        "There were, in 2022, [](indicator:voice).",
    ])
    func refusesAnotherYearRightBehindALink(_ text: String) throws {
        #expect(
            try findings(text).map(\.suggestion) == [
                "Correct the year, or ask for the figure of that time: ?period=2022."
            ]
        )
    }

    @Test(arguments: [
        "[28%](indicator:voice) in 2008.", "[28%](indicator:voice) in 2005 to 2008.",
        "[28%](indicator:voice) in 2022 prices",
        "[28%](indicator:voice), more than in 2022", "[People](indicator:voice) in 2022",
        "[28%](indicator:voice) in 25 towns",
        "[28%](indicator:voice) (2022: 30%)", "[28%](indicator:voice), 2022: 30%",
        "In 2022 a clinic opened, and [28%](indicator:voice) agree.", "Since 2005, [28%](indicator:voice) agree.",
        "In 2008, [28%](indicator:voice) agree.", "In 2022 more came. Of all, [28%](indicator:voice) agree.",
        "[28%](indicator:voice). In 2022", "[28%](indicator:voice), which in 2022 was no more",
    ])
    func acceptsOtherWordsBehindALink(_ text: String) throws {
        #expect(try findings(text).map(\.summary) == [])
    }

    @Test(arguments: ["20–30%", "28%, up from 15%", "28% to 30%", "28% (15% in 2001)"])
    func warnsOfASecondNumberInALink(_ words: String) throws {
        let found = try findings("[28%\(words.dropFirst(words.hasPrefix("28%") ? 3 : 2))](indicator:voice)")
        #expect(found.map(\.rule.code) == ["R163"], "\(words)")
    }

    @Test(arguments: ["28% of 16 to 64 year olds", "28% (2008)", "28% in 2008", "28 in 100"])
    func takesOtherNumbersForNoSecondFigure(_ words: String) throws {
        #expect(try findings("[\(words)](indicator:voice)").map(\.summary) == [])
    }

    @Test func warnsOfALinkUnderTheNameOfAnotherPlace() throws {
        let found = try findings("[Westley](area:eastley), [Eastley](area:eastley), [the town](area:eastley)")
        #expect(found.map(\.rule.code) == ["R164"])
        #expect(found.map(\.summary) == ["the link says \"Westley\" and leads to Eastley"])
    }

    /// The places that live figures are told to stand under; Westley has 28 and Eastley 24.
    private func namesOfOthers(_ markdown: String) throws -> [String] {
        let year = try Sample.year(2008)
        let figures = [(0, 30.0), (1, 24), (2, 28)].map { Observation(area: AreaIndex($0), period: year, value: $1) }
        var sample = SampleInputs(figures: figures, indicator: Sample.indicator(kind: .proportion, unit: "%"))
        sample.content.home = FreePage(
            path: "",
            title: "Home",
            summary: nil,
            body: Sample.text(markdown),
            declaredAt: .wholeFile("home.md")
        )
        return try SiteAssembler().assemble(
            sample.content,
            sample.data,
            asOf: Sample.day("2026-01-01"),
            locale: EnglishWords.read()
        )
        .diagnostics.map { "\($0.rule.code) \($0.summary)" }
    }

    @Test(arguments: [
        "In Westley [24%](indicator:voice?area=eastley) agree.", "Westley ([24%](indicator:voice?area=eastley))",
        "- Westley: [](indicator:voice?area=eastley)", "[24% of people in Westley](indicator:voice?area=eastley)",
        "[Westley’s 24%](indicator:voice?area=eastley)", "**Westley** has [24%](indicator:voice?area=eastley).",
        "The people of Westley often agree, [24%](indicator:voice?area=eastley) of them.",
        "| Area | Agree |\n|---|---|\n| Westley | [](indicator:voice?area=eastley) |\n",
        "| Area | Agree |\n|---|---|\n| Westley ward | [](indicator:voice) |\n",
        "In Westley [](indicator:voice) agree.",
        "[Westley](area:westley) has [24%](indicator:voice?area=eastley).",
        "Eastley ([24%](indicator:voice?area=eastley)) and Westley ([24%](indicator:voice?area=eastley))",
    ])
    func warnsOfAFigureUnderTheNameOfAnotherPlace(_ markdown: String) throws {
        let found = try namesOfOthers(markdown)
        #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("R164 the text says \"Westley\"") }, "\(found)")
    }

    @Test(arguments: [
        "In Westley [28%](indicator:voice?area=westley) agree.",
        "Westley is at 28%, Eastley at [24%](indicator:voice?area=eastley).",
        "More agree in Westley than in the country as a whole, where it is [30%](indicator:voice).",
        "Westley and Eastley have [28%](indicator:voice?area=westley) and [24%](indicator:voice?area=eastley).",
        "Fewer than in Westley, [24%](indicator:voice?area=eastley), agree.",
        "On Westley Road [24%](indicator:voice?area=eastley) agree.",
        "In Greater Westley [24%](indicator:voice?area=eastley) agree.",
        "It is not so in Westley. Here [24%](indicator:voice?area=eastley) agree.",
        "Beyond Westley [24%](indicator:voice?area=eastley) of people in Eastley agree.",
        "| Area | Agree | Country |\n|---|---|---|\n| Westley | [](indicator:voice?area=westley) | [](indicator:voice) |\n",
        "| Area | Agree | Eastley |\n|---|---|---|\n| Westley | [](indicator:voice?area=westley) | [](indicator:voice?area=eastley) |\n",
        "[24%, fewer than in Westley](indicator:voice?area=eastley)",
        "From [28%](indicator:voice?area=westley) in [Westley](area:westley) to [24%](indicator:voice?area=eastley) in "
            + "[Eastley](area:eastley)",
        "From [28%](indicator:voice?area=westley) in Westley to [24%](indicator:voice?area=eastley) elsewhere",
        "It is [30%](indicator:voice) in all. Fewer agree in Eastley than in Westley: [24%](indicator:voice?area=eastley)",
    ])
    func takesComparisonsForNoNameOfTheFigure(_ markdown: String) throws {
        #expect(try namesOfOthers(markdown) == [])
    }

    @Test(arguments: ["28 of 2,000", "28 out of 2,000 people", "28 of the 2,000", "28/2000"])
    func holdsTheNumberThatAFigureIsOfAgainstItsDenominator(_ words: String) throws {
        #expect(try findings(words, kind: .count, unit: "people", denominator: 2_000) == [])
        let found = try findings(words, kind: .count, unit: "people", denominator: 2_100)
        #expect(found.first?.suggestion?.hasPrefix("The data have 2,100: correct the text") == true)
    }

    @Test func namesBothFiguresWhereTextAndDataDisagree() throws {
        let found = try #require(try findings("In all, [28.6%](indicator:voice) agree.").first)
        #expect(found.rule.code == "R107")
        #expect(found.summary == "the text says \"28.6%\", the data 28.4")
        #expect(found.location?.column == 9)
    }

    @Test(arguments: [
        "[](indicator:voice?area=westley)", "[3%](indicator:voice?area=westley)", "[](indicator:voice?period=1999)",
    ])
    func reportsAFigureThatDoesNotExist(_ markdown: String) throws {
        #expect(try codes(markdown) == ["R108"])
    }

    @Test func namesThePeriodsThatThereAre() throws {
        let found = try findings("[](indicator:voice?area=sampleland&period=1999)")
        #expect(found.map(\.suggestion) == ["There are figures for 2008: write period=2008."])
        #expect(try codes("[](indicator:voice?area=sampleland&period=2008)") == [])
    }

    @Test func blamesNoLinkWhereTheIndicatorHasNoFiguresAtAll() throws {
        var sample = SampleInputs(indicator: Sample.indicator())
        sample.content.home = FreePage(
            path: "",
            title: "Home",
            summary: nil,
            body: Sample.text("[](indicator:voice) and [28%](indicator:voice)"),
            declaredAt: .wholeFile("home.md")
        )
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        #expect(
            try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
                .diagnostics.isEmpty
        )
    }
}

@Suite struct TypedNumberTests {
    private static let german = DecimalSigns(decimal: ",", group: "\u{202F}", minus: "−")

    @Test(arguments: [
        ("28%", 28.0, 0), ("about 28.4%", 28.4, 1), ("1,204 people", 1204, 0), ("−3.5 points", -3.5, 1), ("0", 0, 0),
        ("63.1 years.", 63.1, 1), ("5, then 6", 5, 0), ("2.", 2, 0),
    ])
    func readsTheFirstNumber(_ text: String, _ value: Double, _ decimals: Int) throws {
        let figure = try #require(TypedNumber(text, signs: .machine))
        #expect(figure.value == value)
        #expect(figure.decimals == decimals)
    }

    @Test(arguments: [
        ("27,2 %", 27.2, 1), ("1 204 Menschen", 1204, 0), ("1\u{202F}204\u{202F}000,5", 1_204_000.5, 1),
        ("−3,5 Punkte", -3.5, 1), ("28 2009 war", 28, 0), ("5, dann 6", 5, 0), ("27.2", 27, 0),
    ])
    func readsTheSignsOfTheLanguage(_ text: String, _ value: Double, _ decimals: Int) throws {
        let figure = try #require(TypedNumber(text, signs: Self.german))
        #expect(figure.value == value)
        #expect(figure.decimals == decimals)
    }

    @Test func readsAFullStopBetweenThousands() throws {
        let signs = DecimalSigns(decimal: ",", group: ".", minus: "-")
        #expect(try #require(TypedNumber("1.204,5 Euro", signs: signs)).value == 1204.5)
    }

    @Test(arguments: ["", "none", "−", "., ,"])
    func findsNoNumberInWords(_ text: String) {
        #expect(TypedNumber(text, signs: .machine) == nil)
    }

    @Test func comparesAtThePrecisionOfTheText() throws {
        #expect(try #require(TypedNumber("28%", signs: .machine)).agrees(with: 28.4))
        #expect(try #require(TypedNumber("28.4%", signs: .machine)).agrees(with: 28.4))
        #expect(!(try #require(TypedNumber("28.4%", signs: .machine)).agrees(with: 28.5)))
        #expect(!(try #require(TypedNumber("28%", signs: .machine)).agrees(with: 28.6)))
        #expect(try #require(TypedNumber("0%", signs: .machine)).agrees(with: 0))
    }

    @Test(arguments: [("0", 0.2), ("0%", 0.04), ("0.0%", 0.04), ("100%", 99.7), ("99.9%", 100)])
    func makesNeitherNoneOfAFewNorAllOfNearlyAll(_ text: String, _ value: Double) throws {
        #expect(!(try #require(TypedNumber(text, signs: .machine)).states(value, isShare: true)))
    }

    @Test(arguments: [("0", 0.0, true), ("100%", 100, true), ("100", 99.7, false), ("0.2%", 0.213, true)])
    func takesNoneAndAllWhereTheyAreMeant(_ text: String, _ value: Double, _ isShare: Bool) throws {
        #expect(try #require(TypedNumber(text, signs: .machine)).states(value, isShare: isShare))
    }

    @Test(arguments: [("0", 0.213, "0.2"), ("1%", 0.04, "0.04"), ("100%", 99.97, "99.97"), ("3", 0, "0")])
    func writesAFewAsAFewWhateverThePrecisionOfTheText(_ text: String, _ value: Double, _ written: String) throws {
        let figure = try #require(TypedNumber(text, signs: .machine))
        #expect(figure.atSamePrecision(value, isShare: true, signs: .machine) == written)
    }

    @Test func takesAGroupSignOnlyBeforeThreeDigits() throws {
        let signs = DecimalSigns(decimal: ",", group: ".", minus: "-")
        #expect(try #require(TypedNumber("27.2 Prozent", signs: signs)).value == 27)
        #expect(try #require(TypedNumber("1.2345", signs: signs)).value == 1)
    }

    @Test func writesAnotherValueAsTheTextAndItsLanguageWouldHaveIt() throws {
        let figure = try #require(TypedNumber("1\u{202F}204,5", signs: Self.german))
        #expect(figure.atSamePrecision(1302.04, signs: Self.german) == "1\u{202F}302,0")
        #expect(try #require(TypedNumber("28%", signs: .machine)).atSamePrecision(31.4, signs: .machine) == "31")
    }
}
