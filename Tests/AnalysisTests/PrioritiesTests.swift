import Analysis
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PrioritiesTests {
    private func priorities(_ level: SampleLevel) throws -> Priorities? {
        Priorities(try level.matrix, of: try level.site)
    }

    /// Ten areas; low is good, so that the last is in greatest need.
    private let rising = (0..<10).map { Double($0) as Double? }

    @Test func putsTheGreatestNeedFirst() throws {
        let found = try #require(
            try priorities(
                SampleLevel(measures: [
                    .init(values: rising), .init(values: rising.map { $0.map { -$0 } }, polarity: .highIsGood),
                ])
            )
        )
        #expect(found.areas.map(\.area) == (0..<10).reversed().map(SampleLevel.area))
        #expect(found.areas.first?.score == 100)
        #expect(found.areas.last?.score == 0)
        #expect(found.areas.first?.leaveOneOut == 1...1)
        #expect(found.indicators == [0, 1])
        #expect(found[SampleLevel.area(9)]?.rank == 1)
    }

    @Test func averagesWithinThemesBeforeWeighing() throws {
        let falling = Array(rising.reversed())
        var level = SampleLevel(
            measures: [
                .init(values: rising, theme: "money"), .init(values: rising, theme: "money"),
                .init(values: falling, theme: "voice"),
            ],
            themes: ["money", "voice"]
        )
        let equal = try #require(try priorities(level))
        #expect(equal.areas.allSatisfy { abs($0.score - 50) < 1e-9 && $0.rank == 1 && $0.isJoint })
        level.priorities.weights = [.init(theme: Located("voice", at: .wholeFile("site.yml")), weight: 3)]
        #expect(try priorities(level)?.areas.first?.area == SampleLevel.area(0))
        #expect(try priorities(level)?.areas.first?.score == 75)
    }

    @Test func countsOnlyTheIndicatorsAskedFor() throws {
        var level = SampleLevel(measures: [.init(values: rising), .init(values: Array(rising.reversed()))])
        level.priorities.indicators = [Located("measure-1", at: .wholeFile("site.yml"))]
        let found = try #require(try priorities(level))
        #expect(found.indicators == [1])
        #expect(found.areas.first?.area == SampleLevel.area(0))
        #expect(found.areas.first?.leaveOneOut == nil)
    }

    @Test func countsNoIndicatorThatSaysNothingOfNeed() throws {
        let level = SampleLevel(measures: [
            .init(values: rising, polarity: .noJudgement), .init(values: rising, kind: .count),
            .init(values: rising, kind: .rank), .init(values: rising),
        ])
        #expect(try priorities(level)?.indicators == [3])
    }

    @Test func saysByWhichIndicatorsAnAreaIsInTheWorstFifth() throws {
        let found = try #require(
            try priorities(
                SampleLevel(measures: [
                    .init(values: rising, kind: .proportion, bases: rising.map { _ in 200 }),
                    .init(values: rising.map { $0.map { -$0 } }, kind: .score, polarity: .highIsGood),
                    .init(values: Array(rising.reversed())),
                ])
            )
        )
        let worst = try #require(found[SampleLevel.area(8)])
        #expect(worst.reasons.map(\.indicator) == [0, 1])
        #expect(worst.reasons.map(\.people) == [16, nil])
        #expect(worst.reasons.allSatisfy { abs($0.percentile - 8.0 / 9) < 1e-12 })
        #expect(found[SampleLevel.area(0)]?.reasons.map(\.indicator) == [2])
        #expect(found[SampleLevel.area(0)]?.reasons.map(\.percentile) == [1])
        #expect(found[SampleLevel.area(5)]?.reasons == [])
    }

    @Test func putsTheWorstReasonFirst() throws {
        let swapped: [Double?] = [0, 1, 2, 3, 4, 5, 6, 7, 9, 8]
        let found = try #require(
            try priorities(SampleLevel(measures: [.init(values: rising), .init(values: swapped)]))
        )
        #expect(found[SampleLevel.area(8)]?.reasons.map(\.indicator) == [1, 0])
        #expect(found[SampleLevel.area(9)]?.reasons.map(\.indicator) == [0, 1])
    }

    @Test func countsThePeopleWithoutWhatIsGood() throws {
        let values = (0..<5).map { Double(10 * $0) as Double? }
        let bases = values.map { _ in 50 as Double? }
        let good = try priorities(
            SampleLevel(measures: [.init(values: values, kind: .proportion, polarity: .highIsGood, bases: bases)])
        )
        #expect(good?[SampleLevel.area(0)]?.reasons.first?.people == 50)
        let survey = try priorities(
            SampleLevel(measures: [.init(values: values, kind: .proportion, isSurvey: true, bases: bases)])
        )
        #expect(survey?[SampleLevel.area(4)]?.reasons.count == 1)
        #expect(survey?[SampleLevel.area(4)]?.reasons.first?.people == nil)
    }

    @Test func asksForThePopulationOfEveryArea() throws {
        let level = SampleLevel(measures: [.init(values: rising, year: 2018), .init(values: rising, year: 2020)])
        let period = try Sample.year(2020)
        let found = Priorities(try level.matrix, of: try level.site) { area, asked in
            asked == period ? Double(area.position) : nil
        }
        #expect(found?[SampleLevel.area(3)]?.population == 5)
    }

    @Test func needsFiveAreasAndTwoThirdsOfTheIndicators() throws {
        let four = SampleLevel(measures: [.init(values: [1, 2, 3, 4, nil])])
        #expect(try priorities(four) == nil)
        #expect(try priorities(SampleLevel(measures: [.init(values: [1, 2, 3, 4, 5])])) != nil)
        #expect(try priorities(SampleLevel(measures: [])) == nil)
        let sparse: [Double?] = [1, 2, 3, 4, 5, nil]
        let full: [Double?] = [1, 2, 3, 4, 5, 6]
        let found = try #require(
            try priorities(SampleLevel(measures: [.init(values: sparse), .init(values: sparse), .init(values: full)]))
        )
        #expect(found.areas.count == 5)
        #expect(found[SampleLevel.area(5)] == nil)
        #expect(found[SampleLevel.area(0)]?.indicators == 3)
    }

    @Test func leavesOutAreasThatExistNoMore() throws {
        let ends = Array(repeating: "", count: 9) + ["2023-04-01"]
        let found = try #require(try priorities(SampleLevel(measures: [.init(values: rising)], ends: ends)))
        #expect(found.areas.count == 9)
        #expect(found.areas.first?.area == SampleLevel.area(8))
        #expect(found.areas.first?.score == 100)
    }

    @Test func spreadsTheNeediestOnTheExponentialScale() throws {
        var level = SampleLevel(measures: [.init(values: rising)])
        level.priorities.scale = .exponential
        let found = try #require(try priorities(level))
        #expect(found.areas.first?.score == 100)
        #expect(abs((found[SampleLevel.area(8)]?.score ?? 0) - 47.9) < 0.5)
    }

    @Test func countsNoIndicatorByWhichTheAreasDifferOnlyAsChanceWouldMakeThem() throws {
        let noise: [Double?] = [30, 31, 30, 29, 30, 31, 29, 30, 30, 30]
        let level = SampleLevel(measures: [
            .init(values: noise, kind: .proportion, bases: noise.map { _ in 50 }),
            .init(values: rising.map { $0.map { 10 * $0 } }, kind: .proportion, bases: rising.map { _ in 500 }),
        ])
        #expect(try priorities(level)?.indicators == [1])
    }

    @Test func callsAFirstPlaceThatMostAreasShareNoReason() throws {
        let shared: [Double?] = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1]
        let found = try #require(
            try priorities(SampleLevel(measures: [.init(values: shared), .init(values: rising)]))
        )
        #expect(found[SampleLevel.area(9)]?.reasons.map(\.indicator) == [1])
    }
}
