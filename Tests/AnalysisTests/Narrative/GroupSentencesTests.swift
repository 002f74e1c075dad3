import Analysis
import Model
import TestSupport
import Testing

@Suite struct GroupSentencesTests {
    private static let places = [SampleReport.midtown, SampleReport.unlocated, SampleReport.farAway]

    private func figure(_ area: AreaIndex, _ value: Double, of base: Double?) throws -> Observation {
        Observation(
            area: area,
            period: try Sample.year(2019),
            value: value,
            numerator: base.map { value * $0 / 100 },
            denominator: base
        )
    }

    /// What is said of three neighbourhoods beside their district.
    private func sentences(_ values: [Double], district: Double, of base: Double?, polarity: Polarity = .lowIsGood)
        throws -> [String]
    {
        var figures = try zip(Self.places, values).map { try figure($0, $1, of: base) }
        figures.append(try figure(SampleReport.district, district, of: base.map { $0 * 10 }))
        let report = SampleReport(polarity: polarity, figures: figures)
        let site = try report.site
        let analyst = Analyst(site)
        let matrix = try #require(analyst.levelMatrix(of: "neighbourhood"))
        let text = Formatters(try EnglishWords.read())
        let group = GroupSentences(indicator: 0, areas: "neighbourhoods", in: site, text: text)
        let counts = ComparisonCount(
            of: Self.places,
            against: SampleReport.district,
            indicator: 0,
            in: matrix,
            ranges: analyst.ranges
        )
        let gap = AreaGap(among: Self.places, indicator: 0, in: matrix)
        return [group.variation(matrix.variation(among: Self.places, indicator: 0))].compactMap { $0 }
            + (counts.map { group.counts($0, beside: SampleReport.district) } ?? [])
            + (gap.map(group.gap) ?? [])
    }

    @Test func saysHowManyStandOutAndHowFarApartTheyAre() throws {
        #expect(
            try sentences([10, 20, 40], district: 20, of: 1_000) == [
                "The neighbourhoods differ more than chance would make them.",
                "Beside Eastley (20.0%, 2019): 1 of 3 neighbourhoods lower, 1 higher.",
                "1 is the same.",
                "Tested: 1 of 3 clearly better than Eastley, 1 clearly worse, 1 without a clear difference.",
                "Highest: Farwick (40.0%). Lowest: Midtown (10.0%), both for 2019. They are 30.0 percentage points apart.",
                "The highest is 4.0 times the lowest.",
                "If Farwick had the figure of Midtown, about 300 fewer would be counted there.",
                "That gap is larger than chance would make it.",
            ]
        )
    }

    /// The district's figure was published as a whole number, those of its neighbourhoods with one decimal.
    @Test func callsNothingTheSameThatRoundingAloneHides() throws {
        var figures = try zip(Self.places, [27.0, 28.6, 29.4]).map { try figure($0, $1, of: nil) }
        figures.append(try figure(SampleReport.district, 29, of: nil))
        for position in figures.indices { figures[position].roundedTo = position < 3 ? 0.1 : 1 }
        let found = try said(beside: SampleReport.district, figures)
        #expect(
            found.prefix(2) == [
                "Beside Eastley (29%, 2019): 1 of 3 neighbourhoods lower, 0 higher.",
                "2 are too close to say, because the figures are rounded.",
            ]
        )
    }

    @Test(arguments: [(0.5, 40.0, 9_900.0), (10, 40, 147), (10, 40, 99.5), (0, 40, 1_049)])
    func givesManyPeopleToTwoDigits(_ best: Double, _ worst: Double, _ people: Double) throws {
        let base = 100 * people / (worst - best)
        let found = try sentences([best, (best + worst) / 2, worst], district: 30, of: base)
        let told = found.first { $0.contains("would be counted") } ?? ""
        let digits = String(told.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "," }).replacing(",", with: "")
        let number = try #require(Int(digits), "\(found)")
        #expect(abs(Double(number) - people) <= max(0.5, people * 0.05))
        #expect(digits.dropFirst(2).allSatisfy { $0 == "0" })
    }

    /// What is said for a heading of three neighbourhoods, of so many.
    private func title(_ values: [Double], of base: Double?, among total: Int = 3, newest: Int? = nil) throws -> String?
    {
        let figures = try zip(Self.places, values).map { try figure($0, $1, of: base) }
        let site = try SampleReport(polarity: .lowIsGood, figures: figures).site
        let matrix = try #require(Analyst(site).levelMatrix(of: "neighbourhood"))
        let gap = try #require(AreaGap(among: Self.places, indicator: 0, in: matrix))
        let text = Formatters(try EnglishWords.read())
        return GroupSentences(indicator: 0, areas: "neighbourhoods", in: site, text: text)
            .title(gap, of: total, newest: try newest.map(Sample.year))
    }

    @Test func callsOnlyBestAndWorstWhatATestFoundApart() throws {
        let ends = "Midtown (10.0%)"
        #expect(try title([10, 20, 40], of: 1_000) == "Neighbourhoods: best \(ends), worst Farwick (40.0%)")
        #expect(try title([10, 20, 40], of: nil) == "Neighbourhoods: highest Farwick (40.0%), lowest \(ends)")
    }

    @Test func saysInAHeadingOfHowManyAndOfWhenTheFiguresAre() throws {
        let ends = "highest Farwick (40.0%), lowest Midtown (10.0%)"
        #expect(try title([10, 20, 40], of: nil, among: 7) == "3 neighbourhoods: \(ends)")
        #expect(try title([10, 20, 40], of: nil, newest: 2019) == "Neighbourhoods: \(ends)")
        #expect(try title([10, 20, 40], of: nil, newest: 2025) == "Neighbourhoods: \(ends), 2019")
    }

    @Test func countsHigherAndLowerWhereNeitherIsGood() throws {
        let found = try sentences([10, 20, 40], district: 20, of: 1_000, polarity: .noJudgement)
        #expect(
            found[3] == "Tested: 1 of 3 clearly higher than Eastley, 1 clearly lower, 1 without a clear difference."
        )
        #expect(!found.contains { $0.contains("people") })
    }

    @Test func claimsNoGapThatChanceCouldMake() throws {
        let found = try sentences([20, 22, 21], district: 21, of: 100)
        #expect(
            found.first
                == "The neighbourhoods differ no more than chance would often make them, so their order means nothing."
        )
        #expect(found.last == "Chance alone could explain that gap.")
    }

    @Test func saysThatNothingIsTestedWithoutAMargin() throws {
        let found = try sentences([10, 20, 40], district: 30, of: nil)
        #expect(
            found == [
                "The source gives no margin of error, so we have not tested whether the differences mean anything.",
                "Beside Eastley (30.0%, 2019): 2 of 3 neighbourhoods lower, 1 higher.",
                "The source gives no margin of error, so the difference is not tested.",
                "Highest: Farwick (40.0%). Lowest: Midtown (10.0%), both for 2019. They are 30.0 percentage points apart.",
                "The highest is 4.0 times the lowest.",
            ]
        )
    }

    @Test func tellsTooFewMarginsFromNone() throws {
        let figures = try zip(Self.places, [10.0, 20, 40]).map { place, value in
            try SampleReport.figure(value, place == Self.places[0] ? (value - 1)...(value + 1) : nil, in: place)
        }
        #expect(
            try said(figures).first
                == "Too few of the neighbourhoods have a margin of error, so we have not tested whether the differences mean anything."
        )
        let ranks = Formatters(try EnglishWords.read()).ranks
        let report = SampleReport(figures: figures)
        let rank = try #require(try report.reading(of: Self.places[0]).rank)
        #expect(
            ranks.rank(rank, among: "neighbourhoods")
                == "3rd of the 3 neighbourhoods of that time on this site; not tested, because too few of them have a margin of error"
        )
    }

    @Test func asksForNoMarginWhereEverybodyIsCounted() throws {
        let figures = try zip(Self.places, [10.0, 20, 40]).map { try SampleReport.figure($1, in: $0) }
        #expect(
            try said(figures, counted: .all).first
                == "Everybody is counted, so the differences are facts. Without the numbers of people they could come from, we have not tested whether they stand out."
        )
        let ranks = Formatters(try EnglishWords.read()).ranks
        let rank = AreaRank(rank: 3, isJoint: false, count: 3)
        #expect(
            ranks.rank(rank, among: "wards", counted: .all)
                == "3rd of the 3 wards on this site; not tested"
        )
    }

    /// What is said of how many of three neighbourhoods lie above and below a larger area.
    private func said(beside larger: AreaIndex, _ figures: [Observation]) throws -> [String] {
        let site = try SampleReport(figures: figures).site
        let analyst = Analyst(site)
        let matrix = try #require(analyst.levelMatrix(of: "neighbourhood"))
        let counts = try #require(
            ComparisonCount(
                of: Self.places,
                against: larger,
                indicator: 0,
                in: matrix,
                ranges: analyst.ranges
            )
        )
        let text = Formatters(try EnglishWords.read())
        return GroupSentences(indicator: 0, areas: "neighbourhoods", in: site, text: text).counts(
            counts,
            beside: larger
        )
    }

    /// What is said of the differences among three neighbourhoods.
    private func said(_ figures: [Observation], counted: CountCoverage? = nil) throws -> [String] {
        let report = SampleReport(counted: counted, figures: figures)
        let site = try report.site
        let matrix = try report.matrix
        let text = Formatters(try EnglishWords.read())
        let group = GroupSentences(indicator: 0, areas: "neighbourhoods", in: site, text: text)
        return [group.variation(matrix.variation(among: Self.places, indicator: 0))].compactMap { $0 }
    }

    @Test func namesOneOfSeveralThatShareTheHighestFigure() throws {
        let found = try sentences([10, 40, 40], district: 30, of: nil)
        #expect(found.contains { $0.hasPrefix("Highest: Lostwick and 1 more (40.0%).") })
    }

    @Test(arguments: [
        ("people aged 16 to 64", true), ("all usual residents", true), ("young people aged 16 to 24", true),
        ("number of people", true), ("state school pupils", true), ("people, 2021", true), ("homes", false),
        ("households with children", false), ("small areas (LSOAs)", false), ("burglaries", false), ("", false),
    ])
    func knowsWhetherPeopleAreCounted(_ name: String, _ isPeople: Bool) {
        #expect(CountedPeople.namesPeople(name) == isPeople)
    }

    @Test func givesNoRatioToNothing() throws {
        let found = try sentences([0, 20, 40], district: 20, of: 1_000)
        #expect(!found.contains { $0.contains("times the lowest") })
        #expect(found.contains("If Farwick had the figure of Midtown, about 400 fewer would be counted there."))
    }
}
