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
