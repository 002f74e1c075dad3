import Analysis
import Model
import TestSupport
import Testing

@Suite struct IndicatorStandingsTests {
    private let places = [SampleReport.midtown, SampleReport.unlocated, SampleReport.farAway]

    private func standing(
        of area: AreaIndex = SampleReport.midtown,
        kind: ValueKind = .proportion,
        _ figures: [Observation]
    ) throws -> RankingOutcome {
        try SampleReport(kind: kind, figures: figures).reading(of: area).rankingOutcome
    }

    @Test func saysThatAnAreaWithoutAFigureHasNoPlace() throws {
        #expect(
            try standing([try SampleReport.figure(40, in: SampleReport.farAway)]) == .notRanked(.noFigure)
        )
    }

    @Test(arguments: [ValueKind.count, .rank, .decile])
    func saysThatSomeKindsAreNotRanked(_ kind: ValueKind) throws {
        let figures = try places.map { try SampleReport.figure(4, in: $0) }
        #expect(try standing(kind: kind, figures) == .notRanked(.kindIsNotRanked))
    }

    @Test func saysThatOneAreaAloneHasNoPlace() throws {
        #expect(
            try standing([try SampleReport.figure(40, in: SampleReport.midtown)]) == .notRanked(.onlyOneArea)
        )
    }

    @Test func refusesToRankWhatChanceAloneWouldMake() throws {
        let figures = try zip(places, [20.0, 22, 18]).map { try SampleReport.counted($1, of: 100, in: $0) }
        guard case .notRanked(.noMoreThanChance(let probability)) = try standing(figures) else {
            Issue.record("ranked: \(try standing(figures))")
            return
        }
        #expect(abs(probability - 0.7788) < 0.0001)
    }

    @Test func ranksWhatVariesBeyondChance() throws {
        let figures = try zip(places, [20.0, 50, 80]).map { try SampleReport.counted($1, of: 100, in: $0) }
        let last = AreaRank(rank: 3, isJoint: false, count: 3, isOfThatTime: true, likely: 3...3)
        #expect(try standing(figures).rank == last)
    }

    /// Shown with one decimal and published with two: the places are by what was published.
    @Test func ranksByThePublishedPrecision() throws {
        func rank(_ unit: Double?) throws -> AreaRank? {
            let figures = try zip(places, [20.11, 20.14, 80.0]).map { area, value in
                var figure = try SampleReport.figure(value, in: area)
                figure.roundedTo = unit
                return figure
            }
            return try standing(kind: .mean, figures).rank
        }
        #expect(try rank(0.01) == AreaRank(rank: 3, isJoint: false, count: 3, isOfThatTime: true))
        #expect(try rank(nil) == AreaRank(rank: 2, isJoint: true, count: 3, isOfThatTime: true))
        #expect(try rank(1) == AreaRank(rank: 2, isJoint: true, count: 3, isOfThatTime: true))
        #expect(try rank(1e-8) == AreaRank(rank: 2, isJoint: true, count: 3, isOfThatTime: true))
    }

    @Test func refusesWhereNobodyWasCountedAnywhere() throws {
        let figures = try places.map { try SampleReport.counted(0, of: 100, in: $0) }
        #expect(try standing(figures) == .notRanked(.noMoreThanChance(probability: 1)))
    }

    @Test func refusesWhereLimitsSayThatAreasDoNotDiffer() throws {
        let figures = try zip(places, [40.0, 41, 42]).map {
            try SampleReport.figure($1, ($1 - 10)...($1 + 10), in: $0)
        }
        guard case .notRanked(.noMoreThanChance(let probability)) = try standing(figures) else {
            Issue.record("ranked: \(try standing(figures))")
            return
        }
        #expect(abs(probability - 0.962) < 0.001)
    }

    /// No two ranges lie apart, and yet Cochran's Q is 6.8 with two degrees of freedom, and 10 is clearly below 13.7.
    @Test func ranksWhatVariesThoughRangesOverlap() throws {
        let figures = try zip(places, [10.0, 11.85, 13.7]).map {
            try SampleReport.figure($1, ($1 - 1.96)...($1 + 1.96), in: $0)
        }
        let rank = try #require(try standing(kind: .mean, figures).rank)
        #expect(rank.likely == 2...3 && rank.isTooClose)
    }

    @Test func callsAPlaceTooCloseThatCoversHalfTheList() {
        #expect(AreaRank(rank: 3, isJoint: false, count: 10, likely: 1...5).isTooClose)
        #expect(!AreaRank(rank: 3, isJoint: false, count: 10, likely: 1...4).isTooClose)
        #expect(!AreaRank(rank: 1, isJoint: false, count: 2, likely: 1...1).isTooClose)
        #expect(!AreaRank(rank: 1, isJoint: false, count: 10).isTooClose)
    }

    @Test func saysThatAnAreaHadEndedOrHasNoPage() throws {
        let figures = try (places + [SampleReport.abolished, SampleReport.blocks[0]]).map {
            try SampleReport.figure(Double($0.position), in: $0)
        }
        #expect(try standing(of: SampleReport.abolished, figures) == .notRanked(.outsideTheGroup))
        #expect(try standing(of: SampleReport.blocks[0], figures) == .notRanked(.outsideTheGroup))
        #expect(try standing(figures).rank?.count == 3)
    }

    @Test func ranksTheLatestFigureAmongThoseOfItsPeriod() throws {
        let figures = [
            try SampleReport.figure(40, in: SampleReport.midtown, year: 2018),
            try SampleReport.figure(30, in: SampleReport.unlocated, year: 2018),
            try SampleReport.figure(90, in: SampleReport.unlocated, year: 2019),
            try SampleReport.figure(80, in: SampleReport.farAway, year: 2019),
        ]
        let first = AreaRank(rank: 1, isJoint: false, count: 2, missing: 2, isOfThatTime: true)
        #expect(try standing(figures).rank == first)
        #expect(try standing(of: SampleReport.farAway, figures).rank?.rank == 2)
    }

    @Test func givesTheFifthOnlyWhereThereAreFiveAreas() {
        #expect(AreaRank(rank: 1, isJoint: false, count: 4).fifth == nil)
        #expect((1...10).map { AreaRank(rank: $0, isJoint: false, count: 10).fifth } == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    }
}
