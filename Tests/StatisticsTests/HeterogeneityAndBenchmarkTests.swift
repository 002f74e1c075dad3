import Statistics
import TestRandom
import Testing

@Suite struct BenchmarkComparisonTests {
    @Test(
        arguments: [(4.9, Direction.above), (5, .unclear), (7, .unclear), (9, .unclear), (9.1, .below)]
            as [(Double, Direction)]
    )
    func asksWhetherTheBenchmarkLiesOutside(_ benchmark: Double, _ expected: Direction) throws {
        let interval = try #require(Interval(lower: 5, upper: 9))
        #expect(BenchmarkComparison.direction(of: interval, against: benchmark) == expected)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func refusesABenchmarkThatIsNotFinite(_ benchmark: Double) throws {
        let interval = try #require(Interval(lower: 5, upper: 9))
        #expect(BenchmarkComparison.direction(of: interval, against: benchmark) == nil)
    }

    @Test func expectsOneInTwentyByChance() {
        #expect(BenchmarkComparison.expectedByChance(of: 40) == 2)
        #expect(BenchmarkComparison.expectedByChance(of: 0) == 0)
        #expect(BenchmarkComparison.expectedByChance(of: -1) == nil)
    }
}

@Suite struct ChanceVariationTests {
    @Test func agreesWithPearsonsTest() throws {
        let variation = try #require(HeterogeneityTest(try areas([(30, 100), (40, 100), (50, 100)])))
        #expect(isClose(variation.chiSquared, 8.333_333_333_333_334))
        #expect(variation.degreesOfFreedom == 2)
        #expect(isClose(variation.probability, 0.015_503_853_599_009_307))
        #expect(variation.allowsRanking)
    }

    @Test func refusesToRankWhatChanceExplains() throws {
        #expect(HeterogeneityTest(try areas([(38, 100), (40, 100), (42, 100)]))?.allowsRanking == false)
    }

    @Test(arguments: [0, 50.0])
    func findsNoVariationWhereNobodyOrEverybodyWasCounted(_ count: Double) throws {
        let variation = try #require(HeterogeneityTest(try areas([(count, 50), (count, 50)])))
        #expect(variation.chiSquared == 0 && variation.probability == 1 && !variation.allowsRanking)
    }

    @Test func needsTwoAreas() throws {
        #expect(HeterogeneityTest([] as [Proportion]) == nil)
        #expect(HeterogeneityTest(try areas([(1, 2)])) == nil)
    }

    @Test func isTheSquareOfTheTwoProportionTest() throws {
        let pair = try areas([(112, 200), (88, 200)])
        let variation = try #require(HeterogeneityTest(pair))
        let test = try #require(ProportionTest(pair[0], against: pair[1]))
        #expect(isClose(variation.chiSquared, test.z * test.z))
        #expect(isClose(variation.probability, test.probability))
    }

    @Test func takesTensOfThousandsOfAreas() throws {
        let many = try areas((0..<33_000).map { (Double($0 % 7 + 20), 100) })
        #expect(try #require(HeterogeneityTest(many)).allowsRanking == false)
    }

    /// From scipy 1.17: `scipy.stats.chi2_contingency([[x, n - x], …], correction=False)`.
    @Test(
        arguments: [
            ([(60, 200), (60, 200), (60, 200)], 0, 1),
            ([(0, 100), (10, 100), (4, 100), (18, 100)], 25, 1.544_049_829_111_013_9e-5),
            ([(30, 100), (40, 200), (50, 100), (290, 900)], 28.421_789_835_875_884, 2.962_085_447_186_320_4e-6),
            ([(1_200, 10_000), (1_250, 10_000), (1_190, 10_000)], 1.938_501_559_138_888_8, 0.379_367_161_282_577_6),
        ] as [([(Double, Double)], Double, Double)]
    )
    func agreesWithScipy(_ pairs: [(Double, Double)], _ chiSquared: Double, _ probability: Double) throws {
        let variation = try #require(HeterogeneityTest(try areas(pairs)))
        #expect(isClose(variation.chiSquared, chiSquared) && isClose(variation.probability, probability))
        #expect(variation.allowsRanking == (probability <= 0.05))
    }

    /// From all ways in which as many could be spread, by their probabilities, in Python.
    @Test(
        arguments: [
            ([(0, 10), (1, 10), (4, 10)], 6.24, 0.093_722_369_584_438_55),
            ([(3, 8), (0, 12), (0, 9), (4, 6)], 14.947_916_666_666_664, 0.001_177_927_941_325_180_2),
            ([(1, 1), (0, 1)], 2, 1), ([(6, 10), (9, 10), (10, 10)], 6.24, 0.093_722_369_584_438_55),
        ] as [([(Double, Double)], Double, Double)]
    )
    func drawsWhereFewAreExpected(_ pairs: [(Double, Double)], _ chiSquared: Double, _ probability: Double) throws {
        let variation = try #require(HeterogeneityTest(try areas(pairs)))
        #expect(isClose(variation.chiSquared, chiSquared))
        // Up to the chance of 9,999 draws, of 500 where drawing ends early, and of a bound of Cantelli's.
        #expect((variation.probability - probability).magnitude < 0.012)
        #expect(variation.allowsRanking == (probability <= 0.05))
    }

    /// 6,000 areas of 20 people with a true share of a tenth, and of 2 expected events: too many to draw.
    @Test func agreesWithTheMomentsOfManyPeople() throws {
        var generator = SeededRandom(seed: 31)
        func count(of base: Int, _ share: Double) -> Double {
            Double((0..<base).count { _ in Double.random(in: 0..<1, using: &generator) < share })
        }
        let alike = try areas((0..<6_000).map { _ in (count(of: 20, 0.1), 20) })
        let probability = try #require(HeterogeneityTest(alike)).probability
        #expect(probability > 0.01 && probability < 0.99)
        let uneven = try areas((0..<6_000).map { (count(of: 20, $0.isMultiple(of: 2) ? 0.07 : 0.13), 20) })
        #expect(try #require(HeterogeneityTest(uneven)).probability < 0.01)
        let events = try (0..<6_000).map { _ in
            try #require(EventCount(count: count(of: 400, 0.005), base: 1_000))
        }
        let ofEvents = try #require(HeterogeneityTest(events)).probability
        #expect(ofEvents > 0.01 && ofEvents < 0.99)
    }

    @Test func testsRatesByTheirEvents() throws {
        func events(_ pairs: [(Double, Double)]) throws -> [EventCount] {
            try pairs.map { try #require(EventCount(count: $0.0, base: $0.1)) }
        }
        let many = try #require(HeterogeneityTest(try events([(12, 1_000), (20, 1_200), (9, 1_500)])))
        #expect(isClose(many.chiSquared, 6.949_593_495_934_961) && isClose(many.probability, 0.030_968_127_518_413_487))
        let few = try #require(HeterogeneityTest(try events([(4, 1_000), (0, 1_000), (1, 1_000)])))
        #expect(isClose(few.chiSquared, 5.2) && (few.probability - 0.135_802_469).magnitude < 0.01)
        let uneven = try #require(HeterogeneityTest(try events([(1, 500), (5, 1_000), (0, 800), (0, 700)])))
        #expect(isClose(uneven.chiSquared, 7.5) && uneven.allowsRanking)
        #expect((uneven.probability - 0.036_690_15).magnitude < 0.006)
        #expect(HeterogeneityTest(try events([(0, 10), (0, 20)]))?.probability == 1)
    }

    @Test func testsLimitsByCochransQ() throws {
        func figures(_ pairs: [(Double, Double)]) throws -> [Estimate] {
            try pairs.map { value, error in
                let reach = 1.96 * error
                return try #require(
                    Interval(lower: value - reach, upper: value + reach).flatMap {
                        Estimate(value: value, interval: $0)
                    }
                )
            }
        }
        let three = try #require(HeterogeneityTest(try figures([(10, 1), (11.85, 1), (13.7, 1)])))
        #expect(isClose(three.chiSquared, 6.845) && isClose(three.probability, 0.032_630_755_992_896_08))
        #expect(three.allowsRanking)
        let five = try #require(
            HeterogeneityTest(try figures([(3.1, 0.5), (4, 0.7), (2.2, 0.4), (5.5, 1.1), (3.3, 0.6)]))
        )
        #expect(isClose(five.chiSquared, 11.488_821_517) && isClose(five.probability, 0.021_586_295_516_906_67))
        #expect(HeterogeneityTest(try figures([(1, 0), (2, 0)])) == nil)
        #expect(HeterogeneityTest(try figures([(1, 0), (1.1, 1), (0.8, 1)]))?.allowsRanking == false)
    }

    @Test func isTheSameEveryTime() throws {
        let pairs = (0..<40).map { (Double($0 % 4), 30.0) }
        let once = try #require(HeterogeneityTest(try areas(pairs)))
        #expect(HeterogeneityTest(try areas(pairs)) == once)
    }

    @Test func refusesCountsTooLargeToAdd() throws {
        #expect(HeterogeneityTest(try areas([(1e308, 1.5e308), (1e308, 1.5e308)])) == nil)
    }

    private func areas(_ pairs: [(Double, Double)]) throws -> [Proportion] {
        try pairs.map { try #require(Proportion(count: $0.0, base: $0.1)) }
    }
}
