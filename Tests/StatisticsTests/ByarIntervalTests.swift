import Statistics
import Testing

@Suite struct ByarIntervalTests {
    /// Exact Poisson limits as tabulated since Garwood 1936.
    @Test(
        arguments: [
            (0, 0, 3.688_879_454_113_935_4), (1, 0.025_317_807_984_289_876, 5.571_643_390_938_898),
            (2, 0.242_209_278_543_964_96, 7.224_687_667_723_96), (3, 0.618_672_122_895_601_4, 8.767_273_069_742_323),
            (4, 1.089_865_373_626_325, 10.241_588_675_403_694), (5, 1.623_486_390_118_420_7, 11.668_332_079_322_67),
            (6, 2.201_894_253_490_850_8, 13.059_474_022_518_685), (7, 2.814_363_051_519_865_4, 14.422_675_361_702_376),
            (8, 3.453_832_176_748_501_4, 15.763_189_220_193_313), (9, 4.115_373_097_378_334, 17.084_803_451_419_166),
        ] as [(Double, Double, Double)]
    )
    func isExactBelowTen(_ count: Double, _ lower: Double, _ upper: Double) {
        let interval = ByarInterval.ofCount(count)
        #expect(isClose(interval?.lower, lower, within: 1e-12))
        #expect(isClose(interval?.upper, upper, within: 1e-12))
    }

    @Test func isExactAtBothLevelsAndBetweenWholeCounts() throws {
        let wide = try #require(ByarInterval.ofCount(3, level: .ninetyNinePointEight))
        #expect(isClose(wide.lower, 0.381_066_755_136_806_4 / 2, within: 1e-12))
        #expect(isClose(wide.upper, 26.124_481_558_376_14 / 2, within: 1e-12))
        let half = try #require(ByarInterval.ofCount(2.5))
        let two = try #require(ByarInterval.ofCount(2))
        let three = try #require(ByarInterval.ofCount(3))
        #expect(two.lower < half.lower && half.lower < three.lower)
        #expect(two.upper < half.upper && half.upper < three.upper)
    }

    @Test func givesTheCheckValueOfTenPerFourThousand() {
        let interval = ByarInterval.ofRate(count: 10, base: 4_000, per: 1_000)
        #expect(interval.flatMap { Rounding.rounded($0.lower, decimals: 3) } == 1.197)
        #expect(interval.flatMap { Rounding.rounded($0.upper, decimals: 3) } == 4.598)
    }

    @Test func allowsMoreEventsThanPeople() {
        #expect(ByarInterval.ofRate(count: 300, base: 100, per: 1)?.contains(3) == true)
    }

    @Test(
        arguments: [
            (-1, 10, 1), (Double.nan, 10, 1), (.infinity, 10, 1), (1, 0, 1), (1, -1, 1), (1, .nan, 1),
            (1, .infinity, 1),
            (1, 10, 0), (1, 10, -1), (1, 10, .infinity), (1, 10, .nan),
        ] as [(Double, Double, Double)]
    )
    func refusesBadInput(_ count: Double, _ base: Double, _ multiplier: Double) {
        #expect(ByarInterval.ofRate(count: count, base: base, per: multiplier) == nil)
    }

    @Test func holdsTheCountAndWidensWithTheLevel() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let exponent = Double.random(in: -3...5, using: &generator)
            let count = exponent < 1 ? (exponent + 3) * 2.5 : exponent * 1_000
            let usual = try #require(ByarInterval.ofCount(count))
            let wide = try #require(ByarInterval.ofCount(count, level: .ninetyNinePointEight))
            #expect(usual.contains(count))
            #expect(wide.lower <= usual.lower && wide.upper >= usual.upper)
            #expect(usual.lower >= 0)
        }
    }

    @Test func joinsTheExactLimitsAtTen() throws {
        let below = try #require(ByarInterval.ofCount(9.999_999))
        let from = try #require(ByarInterval.ofCount(10))
        #expect(isClose(below.lower, from.lower, within: 0.01) && isClose(below.upper, from.upper, within: 0.01))
    }
}
