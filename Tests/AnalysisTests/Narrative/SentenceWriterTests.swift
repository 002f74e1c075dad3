import Analysis
import Model
import TestSupport
import Testing

@Suite struct SentenceWriterTests {
    private func figure(
        _ area: AreaIndex,
        _ value: Double?,
        lower: Double? = nil,
        upper: Double? = nil,
        of base: Double? = nil,
        status: FigureStatus = .normal,
        year: Int = 2008
    ) throws -> Observation {
        Observation(
            area: area,
            period: try Sample.year(year),
            value: value,
            lower: lower,
            upper: upper,
            numerator: base.flatMap { base in value.map { $0 * base / 100 } },
            denominator: base,
            status: status
        )
    }

    private func sentences(
        _ area: AreaIndex,
        _ figures: [Observation],
        kind: ValueKind = .proportion,
        unit: String = "%"
    ) throws -> [String] {
        try SampleReport(kind: kind, unit: unit, figures: figures).sentences(about: area)
    }

    @Test(arguments: [
        ("out of 10", "2.0 points higher", "6.0 to 8.0 out of 10"), ("years", "2.0 years higher", "6.0 to 8.0 years"),
        ("%", "2.0 percentage points higher", "6.0% to 8.0%"),
    ])
    func givesTheUnitOfADifferenceAndARangeOnce(_ unit: String, _ difference: String, _ range: String) throws {
        let own = try figure(SampleReport.district, 7, lower: 6, upper: 8)
        let apart = try sentences(
            SampleReport.district,
            [own, try figure(SampleReport.country, 5)],
            kind: .mean,
            unit: unit
        )
        #expect(apart.last?.contains("This is \(difference) than Sampleland") == true)
        let close = try sentences(
            SampleReport.district,
            [own, try figure(SampleReport.country, 7.5)],
            kind: .mean,
            unit: unit
        )
        #expect(close.last?.contains("likely range for Eastley (\(range)), so") == true)
    }

    @Test func namesTheAreasThatOneIsMadeOf() throws {
        let total = Observation(
            area: SampleReport.district,
            period: try Sample.year(2008),
            value: 40,
            basis: .derived,
            coverage: 1
        )
        var report = SampleReport(figures: [total])
        report.neighbourhoodsMakeDistricts = true
        #expect(try report.sentences(about: SampleReport.district).last == "We added it up from its 4 neighbourhoods.")
    }

    @Test(arguments: [
        (
            Double?.none,
            "1 of its 2 small areas has a figure that can be added up, but we do not know how many people live in the others."
        ),
        (
            0.625,
            "1 of its 2 small areas has a figure that can be added up. It holds 63% of its people, which is too few for a total."
        ),
    ])
    func saysHowFewOfItsPartsHaveAFigure(_ coverage: Double?, _ reason: String) throws {
        let refused = Observation(
            area: SampleReport.midtown,
            period: try Sample.year(2008),
            value: nil,
            status: .notAvailable,
            basis: .derived,
            coverage: coverage
        )
        let report = SampleReport(figures: [refused, try figure(SampleReport.blocks[0], 20, of: 50)])
        let reading = try report.reading(of: SampleReport.midtown)
        #expect(reading.absence == .tooLittleCovered(coverage: coverage, present: 1, parts: 2))
        #expect(
            try report.sentences(about: SampleReport.midtown) == ["There is no figure for Midtown.", reason]
        )
    }

    @Test func saysHowMuchHigherAFigureIsOnlyWhereTheTestFoundADifference() throws {
        let found = try sentences(
            SampleReport.district,
            [
                try figure(SampleReport.district, 40, lower: 37, upper: 43), try figure(SampleReport.country, 33),
            ]
        )
        #expect(
            found == [
                "The figure for Eastley is 40.0% (2008).",
                "This is 7.0 percentage points higher than Sampleland (33.0%).",
            ]
        )
    }

    @Test func saysThatNothingCanBeToldInsideTheMargin() throws {
        let found = try sentences(
            SampleReport.district,
            [
                try figure(SampleReport.district, 34, lower: 31, upper: 37), try figure(SampleReport.country, 33),
            ]
        )
        #expect(
            found.last
                == "Sampleland is 33.0%. That is within the 95% likely range for Eastley (31.0% to 37.0%), so we cannot tell whether there is a real difference."
        )
    }

    @Test(arguments: [(31.0, 37.0, nil), (nil, nil, 50), (28, 40, 50)] as [(Double?, Double?, Double?)])
    func looksForNoDifferenceBetweenFiguresThatReadTheSame(_ lower: Double?, _ upper: Double?, _ base: Double?) throws {
        let own = Observation(
            area: SampleReport.district,
            period: try Sample.year(2008),
            value: 34,
            lower: lower,
            upper: upper,
            numerator: base.map { $0 * 0.34 },
            denominator: base
        )
        let larger = try figure(SampleReport.country, 34.04, of: base.map { $0 * 20 })
        for counted in [nil, CountCoverage.all] {
            let found = try SampleReport(counted: counted, figures: [own, larger]).sentences(
                about: SampleReport.district
            )
            #expect(found.contains("Sampleland is 34.0% too."))
            #expect(!found.contains { $0.contains("cannot tell") || $0.contains("Chance") })
        }
    }

    @Test func saysThatADifferenceWithoutMarginWasNotTested() throws {
        let found = try sentences(
            SampleReport.district,
            [try figure(SampleReport.district, 26), try figure(SampleReport.country, 29)]
        )
        #expect(
            found.suffix(2) == [
                "Sampleland is 29.0%.", "The source gives no margin of error, so we have not tested the difference.",
            ]
        )
    }

    /// Sampleland's 29 was published as a whole number: it may be 28.6 or 29.4.
    @Test func saysNoDirectionWithinThePublishedRounding() throws {
        var (own, country) = (
            try figure(SampleReport.district, 29.6, lower: 29.5, upper: 29.7), try figure(SampleReport.country, 29)
        )
        (own.roundedTo, country.roundedTo) = (0.1, 1)
        #expect(
            try sentences(SampleReport.district, [own, country]).suffix(1) == [
                "Sampleland is 29%. The figures are rounded, and the difference is too small to say which is higher."
            ]
        )
        own.value = 30.2
        (own.lower, own.upper) = (30.1, 30.3)
        #expect(
            try sentences(SampleReport.district, [own, country]).suffix(1) == [
                "This is about 1 percentage point higher than Sampleland (29%)."
            ]
        )
    }

    @Test func saysOfAFigureThatStandsAboveOnlyWhatItMeansUnlessItIsZero() throws {
        func meaning(_ kind: ValueKind, _ value: Double) throws -> [String] {
            let figures = [
                try SampleReport.figure(value, max(0, value - 2)...(value + 2)),
                try SampleReport.figure(30, 29...31, in: SampleReport.country),
            ]
            let report = SampleReport(kind: kind, figures: figures)
            let writer = SentenceWriter(
                try report.reading(of: SampleReport.district),
                in: try report.site,
                text: Formatters(try EnglishWords.read())
            )
            return writer.meaning(withBeside: writer.sentencesBeside())
        }
        #expect(try meaning(.proportion, 40) == ["This is 10.0 percentage points higher than Sampleland (30.0%)."])
        #expect(try meaning(.mean, 0).first == "The figure for Eastley is 0.0% (2019).")
        #expect(try meaning(.mean, 0).count == 2)
    }

    @Test func treatsZeroAsAFigure() throws {
        let found = try sentences(SampleReport.district, [try figure(SampleReport.district, 0, of: 20)])
        #expect(
            found == ["None of the 20 people asked in Eastley (2008).", "The true figure could be as high as 16%."]
        )
    }

    @Test func showsNoDecimalsOnASmallBase() throws {
        let found = try sentences(SampleReport.district, [try figure(SampleReport.district, 29, of: 100)])
        #expect(found == ["The figure for Eastley is 29% (2008)."])
    }

    @Test func saysThatAWithheldFigureIsWithheldAndNothingOfIt() throws {
        let found = try sentences(
            SampleReport.district,
            [try figure(SampleReport.district, nil, status: .confidential)]
        )
        #expect(found == ["Too few people to show without the risk of identifying someone."])
    }

    @Test func givesTheLargerAreaItsOwnFigureWhereTheSmallerHasNone() throws {
        let found = try sentences(SampleReport.midtown, [try figure(SampleReport.district, 26)])
        #expect(found.first == "There is no figure for Midtown: the source has none. This does not mean zero.")
        #expect(found.last == "In Eastley as a whole it is 26.0% (2008).")
    }

    @Test func saysTheSameOfALargerAreaBesideEveryAreaInsideIt() throws {
        let report = SampleReport(figures: [
            try figure(SampleReport.district, 26), try figure(SampleReport.country, 30),
        ])
        let writers = try [SampleReport.midtown, SampleReport.blocks[0]].map {
            SentenceWriter(try report.reading(of: $0), in: try report.site, text: Formatters(try EnglishWords.read()))
        }
        #expect(writers[0].beside == writers[1].beside)
        #expect(writers[0].sentencesBeside() == writers[1].sentencesBeside())
        #expect(writers[0].sentencesBeside() == ["In Eastley as a whole it is 26.0% (2008)."])
    }

    @Test func tellsLargerAreasApartByThePeriodOfTheAreasOwnFigure() throws {
        func writer(_ year: Int) throws -> SentenceWriter {
            let figures = try [SampleReport.district, SampleReport.country].flatMap { area in
                try [2008, 2009].map { try figure(area, Double($0 - 1_980), year: $0) }
            }
            let report = SampleReport(figures: figures + [try figure(SampleReport.midtown, 20, year: year)])
            return SentenceWriter(
                try report.reading(of: SampleReport.midtown),
                in: try report.site,
                text: Formatters(try EnglishWords.read())
            )
        }
        let (earlier, later) = (try writer(2008), try writer(2009))
        #expect(earlier.beside != nil && earlier.beside != later.beside)
        #expect(earlier.sentencesBeside() != later.sentencesBeside())
    }

    @Test func saysThatThePartsOfAPlaceAreNotKnown() throws {
        let found = try sentences(SampleReport.unlocated, [try figure(SampleReport.district, 26)])
        #expect(
            found.prefix(2) == [
                "There is no figure for Lostwick itself.",
                "We do not know which smaller areas make it up, so nothing can be added up.",
            ]
        )
    }

    @Test func countsBlocksInTheFirstTenthInsteadOfAveragingDeciles() throws {
        let found = try sentences(
            SampleReport.midtown,
            [try figure(SampleReport.blocks[0], 1), try figure(SampleReport.blocks[1], 4)],
            kind: .decile
        )
        #expect(
            found == [
                "1 of the 2 small areas with a figure for 2008 is in tenth 1."
            ]
        )
    }

    @Test func saysNoneWhereNoBlockIsInTheFirstTenth() throws {
        let tenths = [try figure(SampleReport.blocks[0], 3), try figure(SampleReport.blocks[1], 4)]
        let report = SampleReport(kind: .decile, polarity: .noJudgement, figures: tenths)
        #expect(
            try report.sentences(about: SampleReport.midtown).suffix(2) == [
                "None of the 2 small areas with a figure for 2008 is in tenth 1.", "None is in tenth 10.",
            ]
        )
        let one = SampleReport(kind: .decile, figures: [tenths[0]])
        #expect(
            try one.sentences(about: SampleReport.midtown).last
                == "The only small area with a figure for 2008 is not in tenth 1."
        )
    }

    @Test func countsTenthsOfOnePeriodOnlyAndNamesIt() throws {
        let blocks = SampleReport.blocks
        let mixed = try sentences(
            SampleReport.midtown,
            [try figure(blocks[0], 1, year: 2019), try figure(blocks[1], 1, year: 2015)],
            kind: .decile
        )
        #expect(mixed.last == "1 of the 1 small area with a figure for 2019 is in tenth 1.")
        // The period that most of them have, rather than the latest of one.
        let older = try sentences(
            SampleReport.midtown,
            [
                try figure(blocks[0], 4, year: 2019), try figure(blocks[0], 1, year: 2015),
                try figure(blocks[1], 1, year: 2015),
            ],
            kind: .decile
        )
        #expect(older.last == "2 of the 2 small areas with a figure for 2015 are in tenth 1.")
    }

    @Test func countsTenthsThroughAnyNumberOfLevels() throws {
        let report = SampleReport(
            kind: .decile,
            neighbourhoodsMakeDistricts: true,
            figures: [try figure(SampleReport.blocks[0], 1), try figure(SampleReport.blocks[1], 4)]
        )
        let found = try report.sentences(about: SampleReport.district)
        #expect(found.contains("1 of the 2 small areas with a figure for 2008 is in tenth 1."))
        #expect(!found.contains { $0.contains("the source has none") })
    }

    @Test func countsNoTenthsOfAreasThatAreNotSaidToMakeUpTheWhole() throws {
        let tenths = [try figure(SampleReport.blocks[0], 1), try figure(SampleReport.blocks[1], 10)]
        #expect(
            try sentences(SampleReport.district, tenths, kind: .decile) == [
                "There is no figure for Eastley itself.", "There are figures only for the smaller areas in it.",
            ]
        )
    }

    @Test(arguments: [(Polarity.lowIsGood, true), (.noJudgement, true), (.highIsGood, false)])
    func countsTheLastTenthWhereItMayBeTheWorst(_ polarity: Polarity, _ isCounted: Bool) throws {
        let tenths = [try figure(SampleReport.blocks[0], 10), try figure(SampleReport.blocks[1], 10)]
        let report = SampleReport(kind: .decile, polarity: polarity, figures: tenths)
        let found = try report.sentences(about: SampleReport.midtown)
        #expect(found.contains("2 are in tenth 10.") == isCounted)
    }

    @Test func countsAsPartsOfATotalOnlyThoseWhoseCountsAreTheirFigures() throws {
        let year = try Sample.year(2008)
        let refused = Observation(
            area: SampleReport.midtown,
            period: year,
            value: nil,
            status: .notAvailable,
            basis: .derived,
            coverage: 0
        )
        let standardised = SampleReport.blocks.map { block in
            Observation(
                area: block,
                period: year,
                value: 180,
                numerator: 10,
                denominator: 1_000,
                countsBelong: false
            )
        }
        let report = SampleReport(kind: .rate, unit: "per 1,000", multiplier: 1_000, figures: [refused] + standardised)
        #expect(
            try report.sentences(about: SampleReport.midtown) == [
                "There is no figure for Midtown.",
                "None of its 2 small areas has a figure that can be added up.",
            ]
        )
    }

    @Test func saysNothingOfCountsThatAreThoseOfAnotherFigure() throws {
        let weighted = Observation(
            area: SampleReport.district,
            period: try Sample.year(2008),
            value: 0,
            numerator: 60,
            denominator: 300,
            countsBelong: false
        )
        let report = SampleReport(figures: [weighted])
        #expect(try report.sentences(about: SampleReport.district).first == "The figure for Eastley is 0% (2008).")
        let figures = Formatters(try EnglishWords.read()).figures
        #expect(figures.base(of: weighted, indicator: report.indicator) == "300 people asked")
    }

    @Test(arguments: [
        (FigureStatus.lowReliability, "too few people answered to give one"),
        (.confidential, "it is withheld so that nobody can be identified"),
        (.notAvailable, "the source says it is not available"), (.notApplicable, "the question does not arise"),
        (.noneRecorded, "the survey met nobody to count, which does not mean zero"),
        (.onlyLimit, "the source gives only a limit that it is above"),
    ])
    func saysThatANewerYearHasNoFigureAndWhy(_ status: FigureStatus, _ reason: String) throws {
        let found = try sentences(
            SampleReport.district,
            [
                try figure(SampleReport.district, 26, year: 2008),
                try figure(SampleReport.district, nil, status: status, year: 2009),
            ]
        )
        #expect(found == ["The figure for Eastley is 26.0% (2008).", "There is no figure for 2009: \(reason)."])
    }

    @Test(
        arguments: [
            (.onlyLimit, ">95%", "There is no exact figure for Eastley. The source gives only a limit: >95%."),
            (
                .noneRecorded, nil,
                "There is no figure for Eastley: the survey met nobody there to count. This does not mean zero."
            ),
        ] as [(FigureStatus, String?, String)]
    )
    func saysWhyThereIsNoFigure(_ status: FigureStatus, _ note: String?, _ sentence: String) throws {
        var missing = try figure(SampleReport.district, nil, status: status)
        missing.note = note
        #expect(try sentences(SampleReport.district, [missing]) == [sentence])
    }

    @Test(arguments: [
        (FigureStatus.forecast, "It is a forecast: it was worked out, and not measured."),
        (.notSignificant, "Its source says that it is not statistically significant."),
    ])
    func saysWhatKindOfNumberAFigureIs(_ status: FigureStatus, _ remark: String) throws {
        let figures = [try figure(SampleReport.district, 26, status: status)]
        #expect(try sentences(SampleReport.district, figures).contains(remark))
    }

    @Test func givesACountAsAShareOfItsTotal() throws {
        let found = try sentences(
            SampleReport.district,
            [try figure(SampleReport.district, 100), try figure(SampleReport.country, 300)],
            kind: .count,
            unit: "people"
        )
        #expect(found.last == "That is 33% of the 300.0 people in Sampleland.")
        let less = try sentences(
            SampleReport.district,
            [try figure(SampleReport.district, 1), try figure(SampleReport.country, 3_000)],
            kind: .count,
            unit: "people"
        )
        #expect(less.last == "That is 0.03% of the 3,000.0 people in Sampleland.")
    }

    @Test func givesTheTotalOfTheNearestLargerAreaAndShareOfTheOthers() throws {
        let figures = [
            try figure(SampleReport.midtown, 100), try figure(SampleReport.district, 200),
            try figure(SampleReport.country, 300),
        ]
        let found = try sentences(SampleReport.midtown, figures, kind: .count, unit: "people")
        #expect(
            found.suffix(2) == [
                "That is 50% of the 200.0 people in Eastley.", "That is 33% of all in Sampleland.",
            ]
        )
    }

    @Test func saysThatBothFiguresAreUncertain() throws {
        let found = try sentences(
            SampleReport.district,
            [
                try figure(SampleReport.district, 50, lower: 46.9, upper: 53.1),
                try figure(SampleReport.country, 46.5, lower: 41.6, upper: 51.4),
            ]
        )
        #expect(
            found.last
                == "Sampleland is 46.5%. Both figures have a margin of error, so we cannot tell whether there is a real difference."
        )
    }

    @Test func namesTheRangeOfAnExactTest() throws {
        let found = try sentences(
            SampleReport.district,
            [try figure(SampleReport.district, 1, of: 100), try figure(SampleReport.country, 0.1)]
        )
        #expect(
            found.last
                == "Sampleland is 0.1%. That is within the 95% likely range for Eastley (0.1% to 5%, mid-p exact), so we cannot tell whether there is a real difference."
        )
    }

    @Test func tellsTheDifferenceOfAFullCountAsAFact() throws {
        let figures = [
            try figure(SampleReport.district, 40, of: 50), try figure(SampleReport.country, 30, of: 1_000),
        ]
        let counted = try SampleReport(counted: .all, figures: figures).sentences(about: SampleReport.district)
        #expect(
            counted.last
                == "This is 10 percentage points higher than Sampleland (30.0%). Chance alone could make a difference of that size."
        )
        let bare = [try figure(SampleReport.district, 40), try figure(SampleReport.country, 30)]
        let sizes = try SampleReport(counted: .all, figures: bare).sentences(about: SampleReport.district)
        #expect(
            sizes.suffix(2) == [
                "This is 10.0 percentage points higher than Sampleland (30.0%).",
                "Everybody is counted, so this is a fact. Without the number of people it could come from, we have not tested whether it stands out.",
            ]
        )
    }

    /// 20 of 50 here and 280 of 950 in the rest: z = 1.6, which chance often makes.
    @Test func saysOnHowManyPeopleATestRestedThatFoundNothing() throws {
        let found = try sentences(
            SampleReport.district,
            [try figure(SampleReport.district, 40, of: 50), try figure(SampleReport.country, 30, of: 1_000)]
        )
        #expect(
            found.last
                == "Sampleland is 30.0%. With 50 people asked, we cannot tell whether there is a real difference."
        )
    }

    @Test func saysThatAnAreaWhichIsTheWholeHasNothingToBeHeldAgainst() throws {
        let found = try sentences(
            SampleReport.district,
            [try figure(SampleReport.district, 40, of: 1_000), try figure(SampleReport.country, 40, of: 1_000)]
        )
        #expect(
            found.last
                == "Eastley is all that is counted for Sampleland, so there is nothing else to compare it with."
        )
    }

    @Test func saysHowAFigureWasTested() throws {
        let report = SampleReport(figures: [
            try figure(SampleReport.district, 40, of: 1_000), try figure(SampleReport.country, 30, of: 10_000),
        ])
        let reading = try report.reading(of: SampleReport.district)
        let current = try #require(reading.current)
        let comparator = try #require(reading.comparators.first)
        let text = Formatters(try EnglishWords.read())
        #expect(
            text.methods.sentence(comparator, current: current, of: report.indicator, other: "Sampleland")
                == "Sampleland: a test of two proportions, against the rest of it. Difference from the rest: 11.1 percentage points (likely 8.0 to 14.3)."
        )
    }
}
