import Statistics
import TestRandom
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
        var generator = SeededRandom(seed: 3)
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

    /// Limits at 95 % and at 99.8 % from scipy 1.17: `chi2.ppf(tail, 2 * count) / 2`,
    /// `chi2.isf(tail, 2 * count + 2) / 2` of `scipy.stats`, the tails 0.025 and 0.001.
    @Test(
        arguments: [
            (0, 0, 3.688_879_454_113_936_3, 0, 6.907_755_278_982_137),
            (0.25, 2.636_601_295_629_995_7e-7, 4.196_147_633_456_483, 6.749_697_893_115_376e-13, 7.541_093_485_990_979),
            (
                0.9, 0.016_024_295_602_570_113, 5.397_120_086_763_826_5, 0.000_444_586_677_552_549_5,
                9.020_486_545_144_14
            ),
            (1, 0.025_317_807_984_289_876, 5.571_643_390_938_898, 0.001_000_500_333_583_534, 9.233_413_476_451_586),
            (2.5, 0.415_605_806_743_331_25, 8.006_382_137_314_661, 0.105_106_301_314_609_6, 12.160_943_173_928_427),
            (4.75, 1.485_347_969_499_01, 11.315_356_840_518_877, 0.655_797_178_270_784_2, 16.045_181_880_147_197),
            (5, 1.623_486_390_118_420_7, 11.668_332_079_322_67, 0.739_371_731_917_832_3, 16.454_745_203_680_105),
            (7.3, 3.003_625_188_062_615_7, 14.827_016_759_044_607, 1.651_881_069_550_386_5, 20.088_516_660_462_954),
            (9, 4.115_373_097_378_334, 17.084_803_451_419_17, 2.452_424_404_363_775, 22.657_373_309_062_933),
            (9.75, 4.623_813_474_813_864, 18.065_344_841_859_74, 2.831_225_702_671_978_7, 23.766_931_558_524_334),
        ] as [(Double, Double, Double, Double, Double)]
    )
    func agreesWithScipyBelowTen(
        _ count: Double,
        _ lower: Double,
        _ upper: Double,
        _ widerLower: Double,
        _ widerUpper: Double
    ) throws {
        let usual = try #require(ByarInterval.ofCount(count))
        #expect(isRelativelyClose(usual.lower, lower) && isRelativelyClose(usual.upper, upper))
        let wide = try #require(ByarInterval.ofCount(count, level: .ninetyNinePointEight))
        #expect(isRelativelyClose(wide.lower, widerLower) && isRelativelyClose(wide.upper, widerUpper))
    }

    /// The formula worked out to 40 digits with Python's `decimal`, at 95 % and at 99.8 %.
    @Test(
        arguments: [
            (10, 4.787_449_913_967_563, 18.391_458_605_756_476, 2.916_318_374_695_686, 24.193_724_927_880_535),
            (10.5, 5.133_753_316_012_885, 19.038_967_324_141_02, 3.179_684_191_877_081, 24.922_564_127_730_354),
            (25, 16.174_265_921_657_206, 36.906_450_692_185_35, 12.304_459_286_405_251, 44.674_780_177_578_086),
            (64, 49.285_335_508_977_07, 81.727_879_390_947_73, 42.072_182_391_703_83, 92.809_685_289_262_87),
            (100, 81.362_105_490_527_87, 121.627_937_579_206_47, 71.903_691_872_598_39, 134.943_621_762_263_18),
            (1_234.5, 1_166.587_305_909_679_3, 1_305.334_717_242_974_2, 1_128.761_315_888_413, 1_346.981_824_190_423_1),
            (1_000_000, 998_040.983_324_986_2, 1_001_961.911_960_665_7, 996_912.617_132_495_6, 1_003_094.084_102_457_3),
            (
                1_000_000_000_000, 999_998_040_036.962_6, 1_000_001_959_965.931_6, 999_996_909_770.543_7,
                1_000_003_090_236.156
            ),
        ] as [(Double, Double, Double, Double, Double)]
    )
    func agreesWithTheFormulaFromTen(
        _ count: Double,
        _ lower: Double,
        _ upper: Double,
        _ widerLower: Double,
        _ widerUpper: Double
    ) throws {
        let usual = try #require(ByarInterval.ofCount(count))
        #expect(isRelativelyClose(usual.lower, lower) && isRelativelyClose(usual.upper, upper))
        let wide = try #require(ByarInterval.ofCount(count, level: .ninetyNinePointEight))
        #expect(isRelativelyClose(wide.lower, widerLower) && isRelativelyClose(wide.upper, widerUpper))
    }

    /// The exact limits of `scipy.stats.chi2`, as above: Byar's own are an approximation, but a good one.
    @Test(
        arguments: [
            (10, 4.795_388_696_132_433_5, 18.390_356_042_017_775),
            (11.5, 5.844_275_961_226_219, 20.323_234_560_137_596),
            (15, 8.395_386_132_783_315, 24.740_218_871_485_84),
            (20, 12.216_519_585_403_944, 30.888_377_902_674_602),
            (50, 37.110_963_737_461_866, 65.918_766_664_336_81),
            (100, 81.363_991_250_923_14, 121.626_793_792_426_38),
            (1_000, 938.973_018_407_695_2, 1_063.952_136_016_302),
            (12_345, 12_128.180_907_899_08, 12_564.722_206_913_333),
            (1_000_000, 998_040.983_340_293_9, 1_001_961.911_945_432_2),
        ] as [(Double, Double, Double)]
    )
    func staysCloseToTheExactLimits(_ count: Double, _ lower: Double, _ upper: Double) throws {
        let interval = try #require(ByarInterval.ofCount(count))
        #expect((interval.lower - lower).magnitude < 0.01 && (interval.upper - upper).magnitude < 0.01)
    }

    @Test func takesTheLargestCounts() {
        #expect(ByarInterval.ofCount(1e308)?.contains(1e308) == true)
        #expect(ByarInterval.ofRate(count: 1e308, base: 1, per: 1_000) == nil)
    }
}
