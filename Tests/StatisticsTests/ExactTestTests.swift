import Statistics
import TestRandom
import Testing

/// Expected values from sums of whole binomial, Poisson and hypergeometric probabilities in Python.
@Suite struct ExactTestTests {
    private func share(_ count: Double, _ base: Double) throws -> Proportion {
        try #require(Proportion(count: count, base: base))
    }

    private func events(_ count: Double, _ base: Double) throws -> EventCount {
        try #require(EventCount(count: count, base: base))
    }

    @Test(
        arguments: [
            (1, 100, 0.001, 0.099_845_921_276_715_32, Direction.unclear),
            (3, 20, 0.05, 0.091_385_199_808_261_54, .unclear), (0, 20, 0.2, 0.011_529_215_046_068_483, .below),
            (20, 20, 0.9, 0.121_576_654_590_568_99, .unclear), (5, 20, 0.05, 0.002_903_234_659_180_556_7, .above),
        ] as [(Double, Double, Double, Double, Direction)]
    )
    func holdsAShareAgainstAKnownOne(
        _ x: Double,
        _ n: Double,
        _ known: Double,
        _ probability: Double,
        _ direction: Direction
    ) throws {
        let test = try #require(ExactTest(try share(x, n), against: known))
        #expect(isClose(test.probability, probability, within: 1e-6))
        #expect(test.direction == direction)
    }

    @Test(
        arguments: [
            (1, 100, 999, 999_900, 0.099_846_360_827_044_3), (3, 20, 1, 40, 0.113_383_985_973_115_16),
            (0, 10, 5, 10, 0.016_253_869_969_040_248), (5, 5, 3, 8, 0.043_512_043_512_043_52),
            (0, 10, 0, 10, 1), (10, 10, 10, 10, 1),
        ] as [(Double, Double, Double, Double, Double)]
    )
    func agreesWithFishersDistribution(_ x: Double, _ n: Double, _ y: Double, _ m: Double, _ probability: Double) throws
    {
        let there = ExactTest(try share(x, n), against: try share(y, m))
        let back = ExactTest(try share(y, m), against: try share(x, n))
        #expect(isClose(there.probability, probability, within: 1e-7))
        #expect(isClose(back.probability, probability, within: 1e-7))
    }

    @Test func agreesWithPoissonsDistribution() throws {
        let more = try #require(ExactTest(try events(4, 1_000), against: 0.0012))
        #expect(isClose(more.probability, 0.041_514_756_462_097_01) && more.direction == .above)
        let none = try #require(ExactTest(try events(0, 1_000), against: 0.0035))
        #expect(isClose(none.probability, 0.030_197_383_422_318_5) && none.direction == .below)
        let pair = try #require(ExactTest(try events(4, 1_000), against: try events(2, 3_000)))
        #expect(isClose(pair.probability, 0.042_236_328_125) && pair.direction == .above)
        #expect(ExactTest(try events(0, 10), against: try events(0, 20))?.direction == .unclear)
    }

    @Test func asksForItBelowFiveExpected() throws {
        #expect(try share(1, 100).isTooFew(forShare: 0.049))
        #expect(try !share(1, 100).isTooFew(forShare: 0.05))
        #expect(try share(99, 100).isTooFew(forShare: 0.96))
        #expect(try share(10, 20).isTooFew(beside: try share(0, 100)))
        #expect(try events(1, 100).isTooFew(forRate: 0.04))
        #expect(try !events(9, 100).isTooFew(beside: try events(1, 100)))
    }

    @Test func takesWholeCountries() throws {
        let test = ExactTest(try share(3, 200), against: try share(60_000, 56_000_000))
        #expect(test.direction == .above && test.probability < 0.005)
        #expect(ExactTest(try share(900_000, 1_000_000), against: 0)?.direction == .above)
    }

    /// A true share of 0.02 and bases of 60: the test may be clear in at most 5 % of samples, to rounding of the tail.
    @Test func isClearByChanceAtMostAsOftenAsItSays() throws {
        var generator = SeededRandom(seed: 11)
        var clear = 0
        for _ in 0..<20_000 {
            let count = (0..<60).count { _ in Double.random(in: 0..<1, using: &generator) < 0.02 }
            if ExactTest(try share(Double(count), 60), against: 0.02)?.direction != .unclear { clear += 1 }
        }
        #expect(clear <= 1_100 && clear > 0)
    }
}

@Suite struct MidPIntervalTests {
    @Test(
        arguments: [
            (1, 100, 0.000_500_197_525_343_304_3, 0.048_319_848_610_621_83),
            (3, 20, 0.039_619_784_329_152_2, 0.356_107_360_313_611_6), (0, 20, 0, 0.139_108_340_668_265_16),
            (20, 20, 0.860_891_659_331_734_8, 1),
        ] as [(Double, Double, Double, Double)]
    )
    func agreesWithTheTailsOfTheBinomial(_ x: Double, _ n: Double, _ lower: Double, _ upper: Double) throws {
        let area = try #require(Proportion(count: x, base: n))
        let interval = try #require(MidPInterval.of(area))
        #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
    }

    @Test func agreesWithTheTailsOfPoisson() throws {
        let three = try #require(MidPInterval.ofCount(3))
        #expect(isClose(three.lower, 0.763_096_297_797_781_5) && isClose(three.upper, 8.164_469_208_368_367))
        #expect(MidPInterval.ofCount(0)?.lower == 0)
        #expect(MidPInterval.ofCount(-1) == nil)
    }

    @Test func leavesOutJustWhatTheTestTellsApart() throws {
        var generator = SeededRandom(seed: 12)
        for _ in 0..<500 {
            let base = Double(Int.random(in: 5...80, using: &generator))
            let count = Double(Int.random(in: 0...Int(base), using: &generator))
            let area = try #require(Proportion(count: count, base: base))
            let known = Double.random(in: 0.01...0.99, using: &generator)
            let interval = try #require(MidPInterval.of(area))
            let direction = try #require(ExactTest(area, against: known)).direction
            #expect((direction == .above) == (known < interval.lower))
            #expect((direction == .below) == (known > interval.upper))
        }
    }
}

@Suite struct RestOfAWholeTests {
    private func estimate(_ value: Double, _ margin: Double) throws -> Estimate {
        try #require(
            Interval(lower: value - margin, upper: value + margin).flatMap { Estimate(value: value, interval: $0) }
        )
    }

    @Test func takesThePartOutOfTheWhole() throws {
        // w = 0.25: the rest is (46 − 13) / 0.75 = 44, its margin √(2.352² − (0.25 × 3.92)²) / 0.75.
        let rest = try #require(try estimate(52, 3.92).rest(of: try estimate(46, 2.352), weight: 0.25))
        #expect(isClose(rest.value, 44))
        #expect(isClose(rest.interval.upper - rest.value, 2.850_810, within: 1e-6))
        #expect(isClose(rest.value - rest.interval.lower, 2.850_810, within: 1e-6))
    }

    @Test func refusesAWholeThatIsKnownBetterThanItsPartAllows() throws {
        #expect(try estimate(5, 4).rest(of: try estimate(5, 0.1), weight: 0.5) == nil)
        #expect(try estimate(5, 4).rest(of: try estimate(5, 4), weight: 1) == nil)
    }
}
