import Statistics
import TestRandom
import Testing

@Suite struct TrendTests {
    @Test func agreesWithTheFormulaWorkedOutByHand() throws {
        let errors = [1, 1.2, 0.9, 1, 1.1]
        let points = zip([20, 22, 23, 25, 27.0], errors).enumerated().map { index, pair in
            point(2006 + Double(index), pair.0, error: pair.1)
        }
        let trend = try #require(Trend.of(points.compactMap { $0 }))
        #expect(isClose(trend.slope, 1.702_257_932_449_410_7))
        #expect(isClose(trend.chiSquared, 26.078_751_778_529))
        #expect(trend.change == .rising)
    }

    @Test func fallsWhereAClearSeriesIsTurnedRound() {
        #expect(Trend.of(series([27, 25, 23, 22, 20]))?.change == .falling)
    }

    @Test func findsNoChangeInAFlatOrUncertainSeries() {
        #expect(Trend.of(series([5, 5, 5, 5, 5]))?.change == .noClearChange)
        #expect(Trend.of(series([5, 5, 5, 5, 5]))?.slope == 0)
        #expect(Trend.of(series([20, 22, 23, 25, 27], error: 4))?.change == .noClearChange)
    }

    @Test func doesNotTakeOneYearForATrend() throws {
        let trend = try #require(Trend.of(series([10, 10, 10, 10, 30])))
        #expect(try #require(trend.chiSquared) > Trend.criticalValue)
        #expect(trend.change == .noClearChange)
    }

    @Test func findsNoSignInALevelLineOfAnyWeights() {
        var generator = SeededRandom(seed: 13)
        for _ in 0..<500 {
            let level = Double.random(in: 1...100, using: &generator)
            let points = (0..<5).compactMap { index in
                point(
                    2006 + Double(index),
                    index == 4 ? level + 30 : level,
                    error: Double.random(in: 0.5...1.5, using: &generator)
                )
            }
            #expect(Trend.of(points)?.change == .noClearChange)
        }
    }

    @Test func looksOnlyAtTheLatestFiveInAnyOrder() {
        let points = series([90, 80, 70, 20, 22, 23, 25, 27])
        #expect(Trend.of(points)?.change == .rising)
        #expect(Trend.of(points.reversed()) == Trend.of(points))
    }

    @Test(arguments: 0...4)
    func saysThatFewerThanFiveAreTooFew(_ count: Int) {
        let trend = Trend.of(Array(series([20, 22, 23, 25]).prefix(count)))
        #expect(trend?.change == .tooFewPeriods)
        #expect(trend?.slope == nil && trend?.chiSquared == nil)
    }

    @Test func refusesWhatCannotBeWeighted() throws {
        #expect(Trend.of(series([20, 22, 23, 25, 27], error: 0)) == nil)
        #expect(Trend.of(series([20, 22, 23, 25, .nan])) == nil)
        let interval = try #require(Interval(lower: 1, upper: 2))
        #expect(Trend.of((0..<5).map { _ in TrendPoint(position: 1, value: 1.5, interval: interval) }) == nil)
        #expect(Trend.of((0..<5).map { _ in TrendPoint(position: .infinity, value: 1.5, interval: interval) }) == nil)
        #expect(Trend.of(series([20, 22, 23, 25, 27], error: 1e-200)) == nil)
    }

    @Test func turnsRoundWithTheSeriesForRandomValues() {
        var generator = SeededRandom(seed: 5)
        for _ in 0..<1_000 {
            let values = (0..<5).map { Double($0) * 0.8 + Double.random(in: 0...5, using: &generator) }
            let there = Trend.of(series(values))
            let back = Trend.of(series(values.reversed()))
            #expect(isClose(there?.slope, -(back?.slope ?? .nan)))
            #expect((there?.change == .rising) == (back?.change == .falling))
        }
    }

    /// Positions, values and standard errors with the slope b and b²/Var(b) from numpy 2.4:
    /// `numpy.polyfit(x - mean(x), y, 1, w=1/s, cov="unscaled")`.
    @Test(
        arguments: [
            (
                [2_006, 2_007, 2_008, 2_009, 2_010], [20, 22, 23, 25, 27], [1, 1.2, 0.9, 1, 1.1],
                1.702_257_932_650_012_7, 26.078_751_781_576_713
            ),
            (
                [2_010, 2_011, 2_013, 2_014, 2_018], [31.5, 30.2, 28.4, 29.9, 25.1], [0.8, 0.7, 0.9, 0.6, 0.75],
                -0.716_917_658_706_976_5, 35.234_867_853_881_155
            ),
            (
                [1, 2, 3, 4, 5], [-4, -2.5, -3, 0, 1.5], [0.5, 0.5, 0.5, 0.5, 0.5], 1.350_000_000_000_000_3,
                72.900_000_000_000_05
            ),
            (
                [1, 2, 3, 4, 5], [1_000, 1_250, 990, 1_300, 1_275], [31.6, 35.4, 31.5, 36.1, 35.7],
                61.190_916_294_557_31, 32.426_443_282_284_8
            ),
            (
                [2_019, 2_020, 2_021, 2_022, 2_023], [0, 0.1, 0.1, 0.2, 0.2], [0.01, 0.05, 0.02, 0.05, 0.04],
                0.052_983_412_228_012_29, 50.679_537_462_909_146
            ),
            (
                [0, 1, 2, 3, 4], [5, 5.2, 4.8, 5.1, 4.9], [2, 3, 1, 2, 3], -0.018_202_247_191_011_333,
                0.000_594_508_880_029_002_2
            ),
        ] as [([Double], [Double], [Double], Double, Double)]
    )
    func agreesWithNumpysWeightedFit(
        _ positions: [Double],
        _ values: [Double],
        _ errors: [Double],
        _ slope: Double,
        _ chiSquared: Double
    ) throws {
        let points = zip(zip(positions, values), errors).compactMap { point($0.0, $0.1, error: $1) }
        let trend = try #require(Trend.of(points))
        #expect(isRelativelyClose(trend.slope, slope, within: 1e-8))
        #expect(isRelativelyClose(trend.chiSquared, chiSquared, within: 1e-8))
    }

    @Test func readsSeriesBelowZeroLikeOthers() {
        #expect(Trend.of(series([-27, -25, -23, -22, -20]))?.change == .rising)
        #expect(Trend.of(series([-20, -22, -23, -25, -27]))?.change == .falling)
    }

    private func series(_ values: [Double], error: Double = 1) -> [TrendPoint] {
        values.enumerated().compactMap { point(2006 + Double($0), $1, error: error) }
    }

    private func point(_ position: Double, _ value: Double, error: Double) -> TrendPoint? {
        let middle = value.isFinite ? value : 0
        return Interval(lower: middle - 1.96 * error, upper: middle + 1.96 * error)
            .map { TrendPoint(position: position, value: value, interval: $0) }
    }
}
