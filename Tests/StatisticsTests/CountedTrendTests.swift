import Foundation
import Statistics
import TestRandom
import Testing

@Suite struct CountedTrendTests {
    private func trend(_ counts: [Double], of bases: [Double], at positions: [Double] = [0, 1, 2, 3, 4]) -> Trend? {
        let points = zip(positions, zip(counts, bases)).compactMap { position, pair in
            Proportion(count: pair.0, base: pair.1).map { CountedTrendPoint(position: position, proportion: $0) }
        }
        return Trend.of(points)
    }

    /// From the sums of the test of Cochran and Armitage in Python.
    @Test func agreesWithCochranAndArmitage() throws {
        let risen = try #require(
            trend(
                [120, 131, 150, 149, 171],
                of: [1_000, 1_010, 1_020, 990, 1_005],
                at: [2_019, 2_020, 2_021, 2_022, 2_024]
            )
        )
        #expect(isClose(risen.slope, 0.009_983_501_114_441_103) && isClose(risen.chiSquared, 12.041_975_051_547_492))
        #expect(risen.change == .rising)
    }

    @Test func saysNothingOfAHandfulOfPeople() throws {
        let found = try #require(trend([5, 3, 1, 1, 2], of: [5, 5, 5, 4, 4]))
        #expect(isClose(found.chiSquared, 3.719_888_947_959_123_7) && found.change == .tooFewCounted)
        #expect(
            trend([995, 999, 1_000, 998, 1_000], of: [1_000, 1_000, 1_000, 1_000, 1_000])?.change == .tooFewCounted
        )
    }

    @Test func turnsRoundWithTheSeries() {
        #expect(trend([300, 260, 220, 180, 140], of: Array(repeating: 1_000, count: 5))?.change == .falling)
        #expect(trend([200, 200, 200, 200, 200], of: Array(repeating: 1_000, count: 5))?.change == .noClearChange)
        #expect(trend([100, 100, 100, 100, 400], of: Array(repeating: 1_000, count: 5))?.change == .noClearChange)
        #expect(trend([1, 2], of: [10, 10])?.change == .tooFewPeriods)
        #expect(trend([30, 40, 50, 60, 70], of: Array(repeating: 100, count: 5), at: [1, 1, 1, 1, 1]) == nil)
    }

    /// 25 people a year and one true share: at most two trends in a thousand, and the chance of a small sample.
    @Test func makesNoTrendsOfChance() throws {
        var generator = SeededRandom(seed: 21)
        var clear = 0
        for _ in 0..<20_000 {
            let counts = (0..<5).map { _ in
                Double((0..<25).count { _ in Double.random(in: 0..<1, using: &generator) < 0.5 })
            }
            let change = try #require(trend(counts, of: Array(repeating: 25, count: 5))).change
            if change == .rising || change == .falling { clear += 1 }
        }
        #expect(clear <= 53)
    }

    private func rates(_ counts: [Double], of bases: [Double]) -> Trend? {
        Trend.ofRates(
            zip(counts.indices, zip(counts, bases)).compactMap { position, pair in
                EventCount(count: pair.0, base: pair.1).map {
                    CountedTrendPoint(position: Double(position), events: $0)
                }
            }
        )
    }

    /// From the sums of Breslow and Day in Python.
    @Test func agreesWithTheTestOfPoissonRates() throws {
        let risen = try #require(rates([12, 18, 20, 31, 33], of: [4_000, 4_100, 3_900, 4_200, 4_050]))
        #expect(isClose(risen.slope, 0.001_330_288_933_464_214_1) && isClose(risen.chiSquared, 12.730_515_017_217_407))
        #expect(risen.change == .rising)
        #expect(rates([12, 3, 4, 5, 1], of: Array(repeating: 4_000, count: 5))?.change == .noClearChange)
        #expect(rates([12, 3, 4, 3, 1], of: Array(repeating: 4_000, count: 5))?.change == .tooFewCounted)
        #expect(rates([300, 400, 500, 600, 700], of: Array(repeating: 100, count: 5))?.change == .rising)
    }

    /// Six events a year, or three times and ten times as many people: at most two trends in a thousand.
    @Test func makesNoTrendsOfFewEvents() throws {
        var generator = SeededRandom(seed: 22)
        var clear = 0
        var tested = 0
        for _ in 0..<20_000 {
            let bases = (0..<5).map { _ in [1_000, 3_000, 10_000][Int.random(in: 0..<3, using: &generator)] as Double }
            let counts = bases.map { base -> Double in
                var (product, count) = (Double.random(in: 0..<1, using: &generator), 0.0)
                let end = exp(-0.006 * base)
                while product > end {
                    product *= Double.random(in: 0..<1, using: &generator)
                    count += 1
                }
                return count
            }
            let change = try #require(rates(counts, of: bases)).change
            if change != .tooFewCounted { tested += 1 }
            if change == .rising || change == .falling { clear += 1 }
        }
        #expect(tested > 15_000 && Double(clear) <= 0.002 * Double(tested) + 2 * (0.002 * Double(tested)).squareRoot())
    }
}
