import Analysis
import Model
import TestSupport
import Testing

@Suite struct AnalystTests {
    private func figure(_ area: AreaIndex, _ value: Double, _ limits: ClosedRange<Double>? = nil) throws -> Observation
    {
        Observation(
            area: area,
            period: try Sample.year(2019),
            value: value,
            lower: limits?.lowerBound,
            upper: limits?.upperBound
        )
    }

    @Test(arguments: [
        (Polarity.highIsGood, ComparisonOutcome.better), (.lowIsGood, .worse), (.noJudgement, .higher),
    ])
    func judgesADifferenceByPolarity(_ polarity: Polarity, _ outcome: ComparisonOutcome) throws {
        let figures = [try figure(SampleReport.district, 40, 37...43), try figure(SampleReport.country, 33)]
        let reading = try SampleReport(polarity: polarity, figures: figures).reading(of: SampleReport.district)
        #expect(reading.comparators.map(\.outcome) == [outcome])
    }

    @Test func comparesNothingWithoutLimitsOrBase() throws {
        let figures = [try figure(SampleReport.district, 40), try figure(SampleReport.country, 33)]
        let reading = try SampleReport(figures: figures).reading(of: SampleReport.district)
        #expect(reading.comparators.map(\.outcome) == [.notCompared(.noMargin)])
    }

    @Test func comparesOnlyWithinOnePeriod() throws {
        let older = Observation(area: SampleReport.country, period: try Sample.year(2010), value: 33)
        let figures = [try figure(SampleReport.district, 40, 37...43), older]
        let reading = try SampleReport(figures: figures).reading(of: SampleReport.district)
        #expect(reading.comparators.map(\.outcome) == [.notCompared(.noFigure)])
    }

    @Test func ranksTheBestFirstAndCallsTiesJoint() throws {
        let figures = [try figure(SampleReport.midtown, 40.01), try figure(SampleReport.unlocated, 40.04)]
        let reading = try SampleReport(figures: figures).reading(of: SampleReport.midtown)
        #expect(reading.rank == AreaRank(rank: 1, isJoint: true, count: 2, missing: 1, isOfThatTime: true))
        let apart = [try figure(SampleReport.midtown, 40), try figure(SampleReport.unlocated, 41)]
        #expect(try SampleReport(figures: apart).reading(of: SampleReport.midtown).rank?.rank == 2)
        #expect(
            try SampleReport(polarity: .lowIsGood, figures: apart).reading(of: SampleReport.midtown).rank?.rank == 1
        )
    }

    @Test(arguments: [ValueKind.count, .rank, .decile])
    func ranksNoCountsRanksOrTenths(_ kind: ValueKind) throws {
        let figures = [try figure(SampleReport.midtown, 4), try figure(SampleReport.unlocated, 5)]
        #expect(try SampleReport(kind: kind, figures: figures).reading(of: SampleReport.midtown).rank == nil)
    }

    @Test func givesTheLikelyPlacesWhereEveryAreaHasLimits() throws {
        let figures = [
            try figure(SampleReport.midtown, 40, 38...42), try figure(SampleReport.unlocated, 41, 39...43),
            try figure(SampleReport.farAway, 20, 18...22),
        ]
        let report = SampleReport(figures: figures)
        let standing = try #require(try report.reading(of: SampleReport.midtown).rank)
        #expect(standing == AreaRank(rank: 2, isJoint: false, count: 3, isOfThatTime: true, likely: 1...2))
        #expect(try report.reading(of: SampleReport.farAway).rank?.likely == 3...3)
    }

    @Test func ranksNothingWherePlacesCannotBeToldApart() throws {
        let figures = [
            try figure(SampleReport.midtown, 40, 30...50), try figure(SampleReport.unlocated, 41, 31...51),
        ]
        #expect(try SampleReport(figures: figures).reading(of: SampleReport.midtown).rank == nil)
    }

    @Test func widensThePlacesOfOthersWhereOneAreaHasNoLimits() throws {
        let figures = [
            try figure(SampleReport.midtown, 40, 38...42), try figure(SampleReport.unlocated, 20, 18...22),
            try figure(SampleReport.farAway, 30),
        ]
        let report = SampleReport(figures: figures)
        let standing = try report.reading(of: SampleReport.midtown).rank
        #expect(standing == AreaRank(rank: 1, isJoint: false, count: 3, isOfThatTime: true, likely: 1...2))
        #expect(try report.reading(of: SampleReport.farAway).rank?.likely == nil)
    }

    @Test func leavesPlacesUntestedWhereTooFewAreasHaveLimits() throws {
        let figures = [
            try figure(SampleReport.midtown, 40, 38...42), try figure(SampleReport.unlocated, 20),
            try figure(SampleReport.farAway, 30),
        ]
        let standing = try SampleReport(figures: figures).reading(of: SampleReport.midtown).rank
        #expect(standing == AreaRank(rank: 1, isJoint: false, count: 3, isOfThatTime: true, someHaveMargins: true))
    }

    @Test func ranksOnlyAreasThatExistedWhenThePeriodEnded() throws {
        let figures = [
            try figure(SampleReport.midtown, 40), try figure(SampleReport.unlocated, 41),
            try figure(SampleReport.abolished, 42), try figure(SampleReport.notYetThere, 43),
        ]
        let report = SampleReport(figures: figures)
        #expect(try report.reading(of: SampleReport.midtown).rank?.count == 2)
        #expect(try report.reading(of: SampleReport.abolished).rank == nil)
        #expect(try report.reading(of: SampleReport.notYetThere).rank == nil)
    }

    @Test func countsThePartsThatExistedOfALevelMadeOfAnother() throws {
        var refused = try figure(SampleReport.district, 0)
        refused.value = nil
        refused.status = .notAvailable
        refused.basis = .derived
        refused.coverage = 0.5
        var known = try figure(SampleReport.midtown, 40)
        known.numerator = 40
        known.denominator = 100
        let report = SampleReport(neighbourhoodsMakeDistricts: true, figures: [refused, known])
        let absence = try report.reading(of: SampleReport.district).absence
        #expect(absence == .tooLittleCovered(coverage: 0.5, present: 1, parts: 3))
        let ranks = SampleReport(
            kind: .rank,
            neighbourhoodsMakeDistricts: true,
            figures: [try figure(SampleReport.midtown, 7)]
        )
        #expect(try ranks.reading(of: SampleReport.district).absence == .doesNotAddUp(parts: 3))
    }

    @Test func saysWhyThereIsNoFigure() throws {
        let report = SampleReport(figures: [try figure(SampleReport.district, 40)])
        #expect(try report.reading(of: SampleReport.midtown).absence == .notCollected)
        #expect(try report.reading(of: SampleReport.unlocated).absence == .noBlocks)
        // Nobody asked in a place that was not there yet, or no more.
        let areas = try report.site.areas
        let start = try #require(areas[SampleReport.notYetThere].start)
        #expect(try report.reading(of: SampleReport.notYetThere).absence == .notYetThere(began: start))
        let end = try #require(areas[SampleReport.abolished].end)
        #expect(try report.reading(of: SampleReport.abolished).absence == .noLongerThere(ended: end))
        let blocks = SampleReport(kind: .rank, figures: [try figure(SampleReport.blocks[0], 7)])
        #expect(try blocks.reading(of: SampleReport.midtown).absence == .doesNotAddUp(parts: 2))
    }
}
