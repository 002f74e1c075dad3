import Analysis
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PrioritiesTests {
    private func order(_ level: SampleLevel) throws -> NeedOrder? {
        NeedOrder(try level.matrix, of: try level.site)
    }

    private func priorities(_ level: SampleLevel) throws -> Priorities? {
        guard case .ordered(let priorities) = try order(level) else { return nil }
        return priorities
    }

    private func refusal(_ level: SampleLevel) throws -> PriorityRefusal? {
        guard case .refused(let refusal) = try order(level) else { return nil }
        return refusal
    }

    /// Ten areas; low is good, so that the last is in greatest need.
    private let rising = (0..<10).map { Double($0) as Double? }

    /// A measure by which areas differ beyond chance.
    private func measure(
        _ values: [Double?],
        _ theme: String = "money",
        sameAs: Int? = nil,
        polarity: Polarity = .lowIsGood,
        kind: ValueKind = .mean
    ) -> SampleLevel.Measure {
        .init(values: values, kind: kind, polarity: polarity, theme: theme, sameAs: sameAs, margin: 0.1)
    }

    private func level(_ measures: SampleLevel.Measure...) -> SampleLevel {
        SampleLevel(measures: measures, themes: ["money", "voice"])
    }

    @Test func putsTheGreatestNeedFirst() throws {
        let falling = rising.map { $0.map { -$0 } }
        let found = try #require(
            try priorities(
                level(measure(rising), measure(falling, polarity: .highIsGood), measure(rising, "voice"))
            )
        )
        #expect(found.areas.map(\.area) == (0..<10).reversed().map(SampleLevel.area))
        #expect(found.areas.first?.score == 100)
        #expect(found.areas.last?.score == 0)
        #expect(found.areas.first?.leaveOneOut == 1...1)
        #expect(found.indicators == [0, 1, 2] && found.measures == 3)
        #expect(found[SampleLevel.area(9)]?.rank == 1)
    }

    @Test func averagesWithinThemesBeforeWeighing() throws {
        var level = level(measure(rising), measure(rising), measure(Array(rising.reversed()), "voice"))
        let equal = try #require(try priorities(level))
        #expect(equal.areas.allSatisfy { abs($0.score - 50) < 1e-9 && $0.rank == 1 && $0.isJoint })
        level.priorities.weights = [.init(theme: Located("voice", at: .wholeFile("site.yml")), weight: 3)]
        #expect(try priorities(level)?.areas.first?.area == SampleLevel.area(0))
        #expect(try priorities(level)?.areas.first?.score == 75)
    }

    @Test func refusesAnOrderByFewerThanThreeMeasures() throws {
        let two = level(measure(rising), measure(rising, "voice"))
        #expect(try refusal(two)?.reason == .tooFewMeasures(2))
        #expect(try refusal(level(measure(rising)))?.reason == .tooFewMeasures(1))
        let one = level(measure(rising), measure(rising), measure(rising))
        #expect(try refusal(one)?.reason == .oneTheme(3))
        // Those without a theme count together as one more.
        var none = measure(rising)
        none.theme = nil
        #expect(try priorities(level(measure(rising), measure(rising), none))?.measures == 3)
    }

    @Test func countsNothingThatWasNotTested() throws {
        let untested = SampleLevel.Measure(values: rising, theme: "voice")
        let few = try #require(try refusal(level(measure(rising), measure(rising), untested)))
        #expect(few.reason == .tooFewMeasures(2) && few.untested == [2] && few.onlyChance.isEmpty)
        let found = try #require(
            try priorities(level(measure(rising), measure(rising), measure(rising, "voice"), untested))
        )
        #expect(found.indicators == [0, 1, 2] && found.untested == [3])
    }

    @Test func countsNoIndicatorByWhichTheAreasDifferOnlyAsChanceWouldMakeThem() throws {
        let noise: [Double?] = [30, 31, 30, 29, 30, 31, 29, 30, 30, 30]
        let chance = SampleLevel.Measure(
            values: noise,
            kind: .proportion,
            theme: "voice",
            bases: noise.map { _ in 50 }
        )
        let all = level(measure(rising), measure(rising), measure(rising, "voice"), chance)
        #expect(try priorities(all)?.indicators == [0, 1, 2])
        #expect(try priorities(all)?.onlyChance == [3])
        #expect(try refusal(level(measure(rising), measure(rising), chance))?.onlyChance == [2])
    }

    @Test func countsTwoMeasuresOfOneThingOnce() throws {
        let values: [Double?] = [0, 5, 2, 9, 1, 7, 3, 8, 4, 6]
        let once = level(measure(rising), measure(values), measure(Array(rising.reversed()), "voice"))
        let twice = level(
            measure(rising),
            measure(values),
            measure(Array(rising.reversed()), "voice"),
            measure(rising, "voice", sameAs: 0)
        )
        let (first, second) = (try #require(try priorities(once)), try #require(try priorities(twice)))
        #expect(first.areas.map(\.area) == second.areas.map(\.area))
        #expect(first.areas.map(\.score) == second.areas.map(\.score))
        #expect(first.areas.map(\.leaveOneOut) == second.areas.map(\.leaveOneOut))
        #expect(second.measures == 3 && second.countedOnce == [[0, 3]])
        let two = level(measure(rising), measure(values, "voice"), measure(rising, "voice", sameAs: 0))
        #expect(try refusal(two)?.reason == .tooFewMeasures(2))
    }

    @Test(arguments: [[1, 0], [0, 0], [1, 2], [2, 0]])
    func followsMeasuresThatNameOneAnother(_ others: [Int]) throws {
        // Whether they lead in a ring, to themselves or along a chain, the two first have one theme and count once.
        var all = level(
            measure(rising, sameAs: others[0]),
            measure(rising, sameAs: others[1]),
            measure(rising, "voice")
        )
        all.measures.append(measure(rising, "voice"))
        let found = try order(all)
        let expected = [[1, 0]: 3, [0, 0]: 3, [1, 2]: 2, [2, 0]: 2]
        switch found {
        case .ordered(let priorities): #expect(priorities.measures == expected[others])
        case .refused(let refusal): #expect(refusal.reason == .tooFewMeasures(expected[others] ?? 0))
        case nil: Issue.record("nothing to order")
        }
    }

    @Test func countsOnlyTheIndicatorsAskedFor() throws {
        var level = level(
            measure(rising),
            measure(Array(rising.reversed())),
            measure(Array(rising.reversed())),
            measure(Array(rising.reversed()), "voice")
        )
        level.priorities.indicators = ["measure-1", "measure-2", "measure-3"].map {
            Located(Indicator.ID($0), at: .wholeFile("site.yml"))
        }
        let found = try #require(try priorities(level))
        #expect(found.indicators == [1, 2, 3])
        #expect(found.areas.first?.area == SampleLevel.area(0))
    }

    @Test func countsNoIndicatorThatSaysNothingOfNeed() throws {
        let all = level(
            measure(rising, polarity: .noJudgement),
            measure(rising, kind: .count),
            measure(rising, kind: .rank),
            measure(rising),
            measure(rising),
            measure(rising, "voice")
        )
        #expect(try priorities(all)?.indicators == [3, 4, 5])
    }

    @Test func countsNoThemeThatWeighsNothing() throws {
        var all = level(measure(rising), measure(rising), measure(rising, "voice"))
        all.priorities.weights = [.init(theme: Located("voice", at: .wholeFile("site.yml")), weight: 0)]
        #expect(try refusal(all)?.reason == .tooFewMeasures(2))
    }

    @Test func saysByWhichIndicatorsAnAreaIsInTheWorstFifth() throws {
        let tens = rising.map { $0.map { 5 * $0 } }
        let found = try #require(
            try priorities(
                level(
                    .init(values: tens, kind: .proportion, theme: "money", bases: rising.map { _ in 20_000 }),
                    measure(rising.map { $0.map { -$0 } }, polarity: .highIsGood, kind: .score),
                    measure(Array(rising.reversed()), "voice")
                )
            )
        )
        let worst = try #require(found[SampleLevel.area(8)])
        #expect(worst.reasons.map(\.indicator) == [0, 1])
        #expect(worst.reasons.map(\.people) == [8_000, nil])
        #expect(worst.reasons.allSatisfy { abs($0.percentile - 8.0 / 9) < 1e-12 })
        #expect(found[SampleLevel.area(0)]?.reasons.map(\.indicator) == [2])
        #expect(found[SampleLevel.area(0)]?.reasons.map(\.percentile) == [1])
        #expect(found[SampleLevel.area(5)]?.reasons == [])
    }

    @Test func putsTheWorstReasonFirst() throws {
        let swapped: [Double?] = [0, 1, 2, 3, 4, 5, 6, 7, 9, 8]
        let found = try #require(
            try priorities(level(measure(rising), measure(swapped), measure(Array(rising.reversed()), "voice")))
        )
        #expect(found[SampleLevel.area(8)]?.reasons.map(\.indicator) == [1, 0])
        #expect(found[SampleLevel.area(9)]?.reasons.map(\.indicator) == [0, 1])
    }

    @Test func countsThePeopleWithoutWhatIsGood() throws {
        let values = (0..<5).map { Double(10 * $0) as Double? }
        let bases = values.map { _ in 50 as Double? }
        let others = [measure(values), measure(values, "voice")]
        let good = SampleLevel.Measure(
            values: values,
            kind: .proportion,
            polarity: .highIsGood,
            theme: "money",
            bases: bases
        )
        let ofGood = try priorities(level(good, others[0], others[1]))
        #expect(ofGood?[SampleLevel.area(0)]?.reasons.first { $0.indicator == 0 }?.people == 50)
        let asked = SampleLevel.Measure(
            values: values,
            kind: .proportion,
            theme: "money",
            isSurvey: true,
            bases: values.map { _ in 5_000 }
        )
        let survey = try priorities(level(asked, others[0], others[1]))
        #expect(survey?[SampleLevel.area(4)]?.reasons.count == 3)
        #expect(survey?[SampleLevel.area(4)]?.reasons.first { $0.indicator == 0 }?.people == nil)
    }

    @Test func asksForThePopulationOfEveryArea() throws {
        var level = level(measure(rising), measure(rising), measure(rising, "voice"))
        level.measures[0].year = 2018
        level.measures[1].year = 2020
        let period = try Sample.year(2020)
        let found = NeedOrder(try level.matrix, of: try level.site) { area, asked in
            asked == period ? Double(area.position) : nil
        }
        guard case .ordered(let priorities) = found else { throw Missing() }
        #expect(priorities[SampleLevel.area(3)]?.population == 5)
    }

    private struct Missing: Error {}

    @Test func needsFiveAreasAndTwoThirdsOfTheIndicators() throws {
        let four: [Double?] = [1, 2, 3, 4, nil]
        #expect(try order(level(measure(four), measure(four), measure(four, "voice"))) == nil)
        let five: [Double?] = [1, 2, 3, 4, 5]
        #expect(try refusal(level(measure(five), measure(five), measure(four, "voice")))?.reason == .tooFewAreas)
        #expect(try priorities(level(measure(five), measure(five), measure(five, "voice")))?.areas.count == 5)
        #expect(try order(SampleLevel(measures: [])) == nil)
        let sparse: [Double?] = [1, 2, 3, 4, 5, nil]
        let full: [Double?] = [1, 2, 3, 4, 5, 6]
        let found = try #require(try priorities(level(measure(sparse), measure(sparse, "voice"), measure(full))))
        #expect(found.areas.count == 5)
        #expect(found[SampleLevel.area(5)] == nil)
        #expect(found[SampleLevel.area(0)]?.measures == 3)
    }

    @Test func leavesOutAreasThatExistNoMore() throws {
        var level = level(measure(rising), measure(rising), measure(rising, "voice"))
        level.ends = Array(repeating: "", count: 9) + ["2023-04-01"]
        let found = try #require(try priorities(level))
        #expect(found.areas.count == 9)
        #expect(found.areas.first?.area == SampleLevel.area(8))
        #expect(found.areas.first?.score == 100)
    }

    @Test func spreadsTheNeediestOnTheExponentialScale() throws {
        var level = level(measure(rising), measure(rising), measure(rising, "voice"))
        level.priorities.scale = .exponential
        let found = try #require(try priorities(level))
        #expect(found.areas.first?.score == 100)
        #expect(abs((found[SampleLevel.area(8)]?.score ?? 0) - 47.9) < 0.5)
    }

    @Test func namesNoIndicatorWhosePlacesAreTooCloseToRank() throws {
        // Two areas at one end make the differences more than chance; the others are alike within their margins.
        let close: [Double?] = [0, 4, 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7, 4.8]
        let wide = SampleLevel.Measure(values: close, kind: .mean, polarity: .lowIsGood, theme: "money", margin: 1.5)
        let level = level(wide, measure(rising), measure(rising, "voice"))
        let found = try #require(try priorities(level))
        #expect(found.indicators.contains(0))
        #expect(found[SampleLevel.area(9)]?.reasons.map(\.indicator) == [1, 2])
        let order = NeedOrder(try level.matrix, of: try level.site, isClearlyWorse: { _, _ in true })
        guard case .ordered(let worse) = order else { throw Missing() }
        #expect(worse[SampleLevel.area(9)]?.reasons.map(\.indicator) == [1, 2])
    }

    @Test func callsAFirstPlaceThatMostAreasShareNoReason() throws {
        let shared: [Double?] = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1]
        let found = try #require(
            try priorities(level(measure(shared), measure(rising), measure(Array(rising.reversed()), "voice")))
        )
        #expect(found[SampleLevel.area(9)]?.reasons.map(\.indicator) == [1])
    }
}
