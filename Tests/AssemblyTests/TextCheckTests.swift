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
