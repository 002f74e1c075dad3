import Statistics
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
        var generator = SeededGenerator(seed: 13)
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
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1_000 {
            let values = (0..<5).map { Double($0) * 0.8 + Double.random(in: 0...5, using: &generator) }
            let there = Trend.of(series(values))
            let back = Trend.of(series(values.reversed()))
            #expect(isClose(there?.slope, -(back?.slope ?? .nan)))
            #expect((there?.change == .rising) == (back?.change == .falling))
        }
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
