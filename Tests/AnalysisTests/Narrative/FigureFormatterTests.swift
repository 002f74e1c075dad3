import Analysis
import Localization
import Model
import TestSupport
import Testing

@Suite struct FigureFormatterTests {
    @Test(arguments: [
        (0.0, 1, "0.0"), (1234.5, 0, "1,235"), (1234.5, 1, "1,234.5"), (-0.04, 1, "0.0"), (-1.25, 1, "−1.3"),
        (0.5, 0, "1"), (2.5, 0, "3"), (1_000_000, 0, "1,000,000"), (999.95, 1, "1,000.0"), (1.005, 2, "1.01"),
        (28.449999, 1, "28.4"),
    ])
    func roundsHalvesAwayFromZeroAndGroupsThousands(_ number: Double, _ decimals: Int, _ text: String) throws {
        #expect(try EnglishWords.read().number(number, decimals: decimals) == text)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func showsADashForWhatIsNoFigure(_ number: Double) throws {
        #expect(try EnglishWords.read().number(number, decimals: 1) == "–")
    }

    @Test(
        arguments: [
            (1, "%", 999, 0), (1, "%", 1_000, 1), (1, "years", 20, 1), (1, "%", nil, 1), (2, "years", nil, 2),
            (-1, "years", nil, 0),
        ] as [(Int, String, Double?, Int)]
    )
    func showsNoMoreThanTheBaseBears(_ decimals: Int, _ unit: String, _ base: Double?, _ expected: Int) {
        let indicator = Sample.indicator(unit: unit, decimals: decimals)
        #expect(FigureFormatter.decimals(onBase: base, of: indicator) == expected)
    }

    @Test func putsThePercentSignNextToTheNumberAndWordsAfterASpace() throws {
        let figures = Formatters(try EnglishWords.read()).figures
        #expect(figures.value(28, decimals: 0, unit: "%") == "28%")
        #expect(figures.value(63.1, decimals: 1, unit: "years") == "63.1 years")
        #expect(figures.value(7, decimals: 0, unit: "") == "7")
    }

    @Test(arguments: [
        (0.02, 1, "0.02%"), (0, 1, "0.0%"), (0.33, 0, "0.3%"), (0.6, 0, "1%"), (99.67, 0, "99.7%"), (100, 0, "100%"),
        (99.4, 0, "99%"), (0.0000004, 1, "less than 0.0001%"), (-0.02, 1, "−0.02%"), (99.9999, 1, "99.9999%"),
        (-0.0000004, 1, "−0.0000004%"), (100.00000000000003, 1, "100.0%"), (100.02, 1, "100.02%"),
    ])
    func tellsNearlyNoneFromNoneAndNearlyAllFromAll(_ number: Double, _ decimals: Int, _ text: String) throws {
        #expect(try Formatters(EnglishWords.read()).figures.value(number, decimals: decimals, unit: "%") == text)
    }

    @Test func tellsSmallRatesAndDifferencesFromNone() throws {
        let figures = Formatters(try EnglishWords.read()).figures
        #expect(figures.value(0.004, decimals: 1, unit: "per 1,000") == "0.004 per 1,000")
        #expect(figures.value(99.97, decimals: 1, unit: "years") == "100.0 years")
        #expect(figures.range(0, 0.42, decimals: 0, unit: "%") == "0% to 0.4%")
        #expect(figures.range(99.57, 100, decimals: 0, unit: "%") == "99.6% to 100%")
        let indicator = Sample.indicator()
        #expect(figures.difference(0.03, decimals: 1, of: indicator) == "0.03 percentage points")
    }

    @Test(arguments: [
        ("0.3%", 3.0, "0.1% to 1.0%"), ("0%", 0, "0% to 0.4%"), ("99.7%", 897, "99.0% to 99.9%"),
        ("100%", 900, "99.6% to 100%"), ("12%", 108, "10% to 14%"),
    ])
    func givesAFigureOfASmallBaseAsManyDecimalsAsItNeeds(_ text: String, _ count: Double, _ range: String) throws {
        let words = Formatters(try EnglishWords.read())
        let figure = try SampleReport.counted(count, of: 900, in: SampleReport.midtown)
        let indicator = SampleReport(figures: [figure]).indicator
        #expect(words.figures.value(figure, of: indicator) == text)
        let limits = try #require(try SampleReport(figures: [figure]).reading(of: SampleReport.midtown).limits)
        #expect(words.indicators.likelyRange(limits, of: figure, indicator) == range)
        #expect(words.ranges.level(limits) == "95%, Wilson, worked out by us")
    }

    @Test(arguments: [
        ("£0.004", 0.004, 2), ("−£0.004", -0.004, 2), ("£0.00", 0, 2),
    ])
    func tellsSmallAmountsOfMoneyFromNone(_ text: String, _ number: Double, _ decimals: Int) throws {
        #expect(try Formatters(EnglishWords.read()).figures.value(number, decimals: decimals, unit: "£") == text)
    }

    @Test(arguments: [
        (700, 0, "£", "£700"), (29, 2, "£", "£29.00"), (-29.5, 2, "£", "−£29.50"), (612, 0, "£ a week", "£612 a week"),
        (1_200, 0, "€ thousand", "€1,200 thousand"), (700, 0, "pounds £", "700 pounds £"),
    ])
    func putsTheSignOfACurrencyInFront(_ number: Double, _ decimals: Int, _ unit: String, _ text: String) throws {
        let figures = Formatters(try EnglishWords.read()).figures
        #expect(figures.value(number, decimals: decimals, unit: unit) == text)
    }

    @Test func putsTheSignOfACurrencyInFrontOfBothLimits() throws {
        let figures = Formatters(try EnglishWords.read()).figures
        #expect(figures.range(31, 38, decimals: 0, unit: "£ a week") == "£31 to £38 a week")
    }

    @Test(arguments: [
        ("von 10", "2,0 Punkte"), ("Punktwert", "2,0"), ("Jahre", "2,0 Jahre"), ("out of 10", "2,0 out of 10"),
    ])
    func tellsTheUnitsOfScalesByTheWordsOfTheLanguage(_ unit: String, _ difference: String) throws {
        let text = Formatters(
            try EnglishWords.read(
                changedBy: """
                    numbers: { decimal: ",", group: "", minus: "−" }
                    number: { out_of: von, score: Punktwert, points: "{amount} Punkte" }
                    """
            )
        )
        let indicator = SampleReport(kind: .mean, unit: unit, figures: []).indicator
        #expect(text.figures.difference(2, decimals: 1, of: indicator) == difference)
    }
}
