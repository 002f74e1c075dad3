import Statistics
import Testing

@Suite struct NewcombeDifferenceTests {
    @Test func givesTheCheckValueInPoints() throws {
        let first = try #require(Proportion(count: 112, base: 200))
        let second = try #require(Proportion(count: 88, base: 200))
        let result = try #require(NewcombeDifference(first, second))
        #expect(Rounding.rounded(result.interval.lower * 100, decimals: 1) == 2.2)
        #expect(Rounding.rounded(result.interval.upper * 100, decimals: 1) == 21.5)
        #expect(isClose(result.difference, 0.12))
        #expect(result.direction == .above)
    }

    /// Table II of Newcombe 1998, method 10.
    @Test(
        arguments: [
            (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (5, 56, 0, 29, -0.0381, 0.1926),
            (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 10, 0.6075, 1),
        ] as [(Double, Double, Double, Double, Double, Double)]
    )
    func agreesWithNewcombesExamples(
        _ x: Double,
        _ n: Double,
        _ y: Double,
        _ m: Double,
        _ lower: Double,
        _ upper: Double
    ) throws {
        let first = try #require(Proportion(count: x, base: n))
        let second = try #require(Proportion(count: y, base: m))
        let result = try #require(NewcombeDifference(first, second))
        #expect(isClose(result.interval.lower, lower, within: 0.000_06))
        #expect(isClose(result.interval.upper, upper, within: 0.000_06))
    }

    @Test func worksFromPublishedLimits() throws {
        let high = try estimate(30, from: 27, to: 33)
        let low = try estimate(20, from: 16, to: 24)
        let result = try #require(NewcombeDifference(high, low))
        #expect(result.difference == 10 && result.interval == Interval(lower: 5, upper: 15))
        #expect(NewcombeDifference(low, high)?.direction == .below)
        #expect(NewcombeDifference(low, low)?.direction == .unclear)
    }

    @Test func refusesNumbersTooLargeToSquare() throws {
        let huge = try estimate(0, from: -1e300, to: 1e300)
        #expect(NewcombeDifference(huge, huge) == nil)
    }

    private func estimate(_ value: Double, from lower: Double, to upper: Double) throws -> Estimate {
        let interval = try #require(Interval(lower: lower, upper: upper))
        return try #require(Estimate(value: value, interval: interval))
    }
}
