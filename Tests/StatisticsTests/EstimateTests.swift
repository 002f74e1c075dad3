import Statistics
import Testing

@Suite struct EstimateTests {
    @Test func refusesAValueOutsideItsOwnLimits() throws {
        let interval = try #require(Interval(lower: 1, upper: 2))
        #expect(Estimate(value: 1.5, interval: interval)?.value == 1.5)
        #expect(Estimate(value: 2.5, interval: interval) == nil)
        #expect(Estimate(value: .nan, interval: interval) == nil)
    }

    @Test func takesItsLimitsFromWilson() throws {
        let proportion = try #require(Proportion(count: 29, base: 100))
        #expect(Estimate(proportion)?.interval == WilsonInterval.of(proportion))
    }
}
