import Statistics
import Testing

@Suite struct WilsonIntervalTests {
    @Test(
        arguments: [
            (0, 20, 0, 0.161_125_158_052_819_4), (29, 100, 0.210_148_357_491_222_8, 0.385_388_911_755_711_3),
            (112, 200, 0.490_716_753_346_586_7, 0.627_021_807_488_141_4),
            (88, 200, 0.372_978_192_511_858_7, 0.509_283_246_653_413_4), (20, 20, 0.838_874_841_947_180_6, 1),
            (1, 1, 0.206_549_314_377_237_4, 1), (0, 1, 0, 0.793_450_685_622_762_6),
        ] as [(Double, Double, Double, Double)]
    )
    func agreesWithTheFormula(_ count: Double, _ base: Double, _ lower: Double, _ upper: Double) {
        let interval = WilsonInterval.of(count: count, base: base)
        #expect(isClose(interval?.lower, lower, within: 1e-14))
        #expect(isClose(interval?.upper, upper, within: 1e-14))
    }

    @Test func givesTheCheckValuesAsShown() {
        let none = WilsonInterval.of(count: 0, base: 20)?.scaled(by: 100)
        #expect(none.map { [$0.lower, $0.upper].map { Rounding.rounded($0, decimals: 2) } } == [0, 16.11])
        let some = WilsonInterval.of(count: 29, base: 100)?.scaled(by: 100)
        #expect(some.map { [$0.lower, $0.upper].map { Rounding.rounded($0, decimals: 2) } } == [21.01, 38.54])
    }

    @Test func endsExactlyAtZeroAndOne() {
        for base in 1...500 {
            #expect(WilsonInterval.of(count: 0, base: Double(base))?.lower == 0)
            #expect(WilsonInterval.of(count: Double(base), base: Double(base))?.upper == 1)
        }
    }

    @Test(
        arguments: [(5, 0), (6, 5), (-1, 5), (Double.nan, 5), (5, Double.nan), (5, .infinity), (1e308, 1.5e308)]
            as [(Double, Double)]
    )
    func refusesBadInput(_ count: Double, _ base: Double) {
        #expect(WilsonInterval.of(count: count, base: base) == nil)
    }

    @Test func holdsTheShareStaysInRangeAndWidensWithTheLevel() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<5_000 {
            let base = Double.random(in: 0.01...1e6, using: &generator)
            let proportion = try #require(Proportion(count: .random(in: 0...base, using: &generator), base: base))
            let usual = try #require(WilsonInterval.of(proportion))
            let wide = try #require(WilsonInterval.of(proportion, level: .ninetyNinePointEight))
            #expect(usual.contains(proportion.share))
            #expect(usual.lower >= 0 && usual.upper <= 1)
            #expect(wide.lower <= usual.lower && wide.upper >= usual.upper)
        }
    }

    @Test func mirrorsWhenCountingTheOthers() throws {
        for count in 0...50 {
            let those = try #require(WilsonInterval.of(count: Double(count), base: 50))
            let others = try #require(WilsonInterval.of(count: Double(50 - count), base: 50))
            #expect(isClose(those.lower, 1 - others.upper, within: 1e-14))
        }
    }
}
