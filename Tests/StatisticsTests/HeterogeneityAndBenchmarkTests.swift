import Statistics
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
        #expect(HeterogeneityTest([]) == nil)
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
            ([(1, 1), (0, 1)], 2, 0.157_299_207_050_281_05),
            ([(3, 10), (3, 10), (3, 10)], 0, 1),
            ([(0, 50), (5, 50), (2, 50), (9, 50)], 12.5, 0.005_852_662_593_326_735),
            ([(30, 100), (40, 200), (50, 100), (290, 900)], 28.421_789_835_875_884, 2.962_085_447_186_320_4e-6),
            ([(1_200, 10_000), (1_250, 10_000), (1_190, 10_000)], 1.938_501_559_138_888_8, 0.379_367_161_282_577_6),
        ] as [([(Double, Double)], Double, Double)]
    )
    func agreesWithScipy(_ pairs: [(Double, Double)], _ chiSquared: Double, _ probability: Double) throws {
        let variation = try #require(HeterogeneityTest(try areas(pairs)))
        #expect(isClose(variation.chiSquared, chiSquared) && isClose(variation.probability, probability))
        #expect(variation.allowsRanking == (probability <= 0.05))
    }

    @Test func refusesCountsTooLargeToAdd() throws {
        #expect(HeterogeneityTest(try areas([(1e308, 1.5e308), (1e308, 1.5e308)])) == nil)
    }

    private func areas(_ pairs: [(Double, Double)]) throws -> [Proportion] {
        try pairs.map { try #require(Proportion(count: $0.0, base: $0.1)) }
    }
}
