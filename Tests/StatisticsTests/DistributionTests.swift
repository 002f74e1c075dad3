@testable import Statistics
import TestRandom
import Testing

@Suite struct LogGammaTests {
    @Test(
        arguments: [
            (0.001, 6.907_178_885_383_853), (0.5, 0.572_364_942_924_7), (1, 0), (3.5, 1.200_973_602_347_074_3),
            (14.9, 24.924_132_002_217_277), (100, 359.134_205_369_575_4), (1e6, 12_815_504.569_147_611),
        ] as [(Double, Double)]
    )
    func agreesWithPublishedValues(_ x: Double, _ expected: Double) {
        #expect(isClose(LogGamma.of(x), expected, within: 1e-13))
    }

    @Test func staysFiniteForTinyArguments() {
        #expect(isClose(LogGamma.of(1e-300), 690.775_527_898_213_7))
    }
}

@Suite struct NormalDistributionTests {
    @Test(
        arguments: [
            (-6, 9.865_876_450_376_946e-10), (-1.959_963_984_540_054, 0.025), (0, 0.5), (1, 0.841_344_746_068_542_9),
            (3, 0.998_650_101_968_369_9), (-Double.infinity, 0), (Double.infinity, 1),
        ] as [(Double, Double)]
    )
    func agreesWithTables(_ z: Double, _ expected: Double) {
        #expect((NormalDistribution.cumulative(z) - expected).magnitude <= 1e-12 * max(expected, 1e-12))
    }

    @Test func givesTheSameProbabilityOnBothSides() {
        #expect(isClose(NormalDistribution.twoSidedProbability(1.959_964), 0.05, within: 1e-8))
        #expect(NormalDistribution.twoSidedProbability(-2.4) == NormalDistribution.twoSidedProbability(2.4))
        #expect(NormalDistribution.twoSidedProbability(0) == 1)
    }

    @Test(arguments: ConfidenceLevel.allCases)
    func leavesOutTheTailThatItsLevelSays(_ level: ConfidenceLevel) {
        #expect(isClose(NormalDistribution.cumulative(-level.z), level.tail, within: 1e-15))
    }

    /// From scipy 1.17: `scipy.stats.norm.cdf(z)` and `2 * scipy.stats.norm.sf(abs(z))`.
    @Test(
        arguments: [
            (-30, 4.906_713_927_147_908e-198, 9.813_427_854_295_816e-198),
            (-8, 6.220_960_574_271_74e-16, 1.244_192_114_854_348e-15),
            (-4.5, 3.397_673_124_730_053_5e-6, 6.795_346_249_460_107e-6),
            (-3.090_232_306_167_813, 0.000_999_999_999_999_999_8, 0.001_999_999_999_999_999_6),
            (-2.4, 0.008_197_535_924_596_131, 0.016_395_071_849_192_262),
            (-1, 0.158_655_253_931_457_07, 0.317_310_507_862_914_15),
            (-0.001, 0.499_601_057_786_088_93, 0.999_202_115_572_177_9),
            (0, 0.5, 1),
            (0.5, 0.691_462_461_274_013_1, 0.617_075_077_451_973_8),
            (1.281_551_565_544_600_4, 0.899_999_999_999_999_9, 0.200_000_000_000_000_18),
            (1.644_853_626_951_472_2, 0.95, 0.100_000_000_000_000_09),
            (2.575_829_303_548_900_4, 0.995, 0.010_000_000_000_000_007),
            (5.5, 0.999_999_981_010_437_5, 3.797_912_493_177_536e-8),
            (8, 0.999_999_999_999_999_3, 1.244_192_114_854_348e-15),
        ] as [(Double, Double, Double)]
    )
    func agreesWithScipy(_ z: Double, _ below: Double, _ eitherSide: Double) {
        #expect(isRelativelyClose(NormalDistribution.cumulative(z), below, within: 1e-12))
        #expect(isRelativelyClose(NormalDistribution.twoSidedProbability(z), eitherSide, within: 1e-12))
    }

    @Test func passesOnWhatIsNotANumber() {
        #expect(NormalDistribution.cumulative(.nan).isNaN && NormalDistribution.twoSidedProbability(.nan).isNaN)
    }
}

@Suite struct ChiSquaredTests {
    @Test(
        arguments: [
            (0.025, 2, 0.050_635_615_968_579_75), (0.975, 2, 7.377_758_908_227_871),
            (0.025, 6, 1.237_344_245_791_202_7),
            (0.975, 8, 17.534_546_139_484_647), (0.001, 6, 0.381_066_755_136_806_4), (0.999, 8, 26.124_481_558_376_14),
            (0.95, 1, 3.841_458_820_694_124), (0.998, 1, 9.549_535_706_083_237), (0.5, 1, 0.454_936_423_119_572),
            (0.025, 0.1, 1.063_132_377_982_872e-32), (0.975, 20, 34.169_606_902_838_33),
            (0.95, 100, 124.342_113_404_004_07), (0.999, 1_000, 1_143.917_092_619_679_1),
            (0.025, 1e5, 99_125.373_300_647_35),
        ] as [(Double, Double, Double)]
    )
    func givesTheQuantilesOfTables(_ share: Double, _ freedom: Double, _ expected: Double) {
        #expect(isRelativelyClose(ChiSquared.quantile(share, degreesOfFreedom: freedom), expected))
    }

    @Test(
        arguments: [
            (3.841_458_820_694_124, 1, 0.05), (0.000_1, 3, 0.999_999_734_046_458_5),
            (50, 20, 0.000_221_476_638_248_783_5),
            (1_000, 900, 0.010_994_608_942_135_844), (300, 20, 8.082_849_629_775_851e-52),
            (100_500, 100_000, 0.131_854_811_603_383_78),
        ] as [(Double, Double, Double)]
    )
    func givesTheTailsOfTables(_ x: Double, _ freedom: Double, _ expected: Double) {
        #expect(isRelativelyClose(ChiSquared.upperTail(x, degreesOfFreedom: freedom), expected, within: 1e-9))
    }

    @Test func approximatesTailsForMillionsOfDegreesOfFreedom() {
        #expect(
            isRelativelyClose(ChiSquared.upperTail(3_005_000, degreesOfFreedom: 3e6), 0.020_656_213_4, within: 1e-5)
        )
        #expect(ChiSquared.upperTail(1e300, degreesOfFreedom: 1e300).map { (0.4...0.6).contains($0) } == true)
    }

    @Test func reachesTheEnds() {
        #expect(ChiSquared.upperTail(0, degreesOfFreedom: 4) == 1)
        #expect(ChiSquared.upperTail(.infinity, degreesOfFreedom: 4) == 0)
        #expect(ChiSquared.quantile(0.025, degreesOfFreedom: 0.000_1) == 0)
    }

    @Test(arguments: [0, 1, -0.5, 2, Double.nan, .infinity])
    func refusesSharesOutsideZeroToOne(_ share: Double) {
        #expect(ChiSquared.quantile(share, degreesOfFreedom: 3) == nil)
    }

    @Test(arguments: [0, -1, Double.nan, .infinity])
    func refusesDegreesOfFreedomThatAreNotPositive(_ freedom: Double) {
        #expect(ChiSquared.quantile(0.5, degreesOfFreedom: freedom) == nil)
        #expect(ChiSquared.upperTail(1, degreesOfFreedom: freedom) == nil)
    }

    @Test func refusesNegativeValues() {
        #expect(ChiSquared.upperTail(-1, degreesOfFreedom: 3) == nil)
        #expect(ChiSquared.upperTail(.nan, degreesOfFreedom: 3) == nil)
    }

    @Test func findsNoQuantileNearTheEndOfTheNumbers() {
        for share in [0.025, 0.975] {
            #expect(isClose(ChiSquared.quantile(share, degreesOfFreedom: 1e300), 1e300))
            #expect(ChiSquared.quantile(share, degreesOfFreedom: 1.7e308) == nil)
        }
    }

    @Test func undoesItselfForRandomShares() {
        var generator = SeededRandom(seed: 1)
        for _ in 0..<2_000 {
            let freedom = Double.random(in: 0.05...400, using: &generator)
            let share = Double.random(in: 0.000_01...0.999_99, using: &generator)
            let point = ChiSquared.quantile(share, degreesOfFreedom: freedom)
            let back = point.flatMap { ChiSquared.upperTail($0, degreesOfFreedom: freedom) }
            #expect(isClose(back, 1 - share, within: 1e-11), "share \(share) of \(freedom)")
        }
    }

    /// From scipy 1.17: `2 * scipy.special.gammaincinv(freedom / 2, share)`, above one half
    /// `2 * scipy.special.gammainccinv(freedom / 2, 1 - share)`.
    @Test(
        arguments: [
            (1e-6, 1, 1.570_796_326_795_718_7e-12),
            (0.001, 1, 1.570_797_149_262_492_1e-6),
            (0.25, 0.5, 0.005_284_354_208_186_796),
            (0.9, 0.5, 1.500_785_744_473_671_6),
            (0.025, 3, 0.215_795_282_623_897_85),
            (0.999, 2, 13.815_510_557_964_274),
            (0.5, 2.7, 2.070_302_460_548_431),
            (0.05, 9, 3.325_112_843_066_815),
            (0.75, 17, 20.488_676_238_391_506),
            (0.001, 50, 24.673_905_271_877_26),
            (0.999_999, 33, 86.811_674_534_175_25),
            (0.01, 250.5, 201.386_617_049_819_65),
            (0.95, 4_321, 4_475.038_029_678_591),
            (0.025, 20_000, 19_609.904_934_520_368),
            (0.5, 1_000_000, 999_999.333_333_412_3),
            (0.999, 1_999_998, 2_006_184.161_649_476),
        ] as [(Double, Double, Double)]
    )
    func agreesWithScipysQuantiles(_ share: Double, _ freedom: Double, _ expected: Double) {
        #expect(isRelativelyClose(ChiSquared.quantile(share, degreesOfFreedom: freedom), expected))
    }

    /// From scipy 1.17: `scipy.stats.chi2.sf(x, freedom)`.
    @Test(
        arguments: [
            (0.001, 0.5, 0.835_040_249_231_587_2),
            (9.549_5, 1, 0.002_000_038_905_419_482_4),
            (10.827_6, 1, 0.000_999_981_729_181_641_1),
            (0.5, 2, 0.778_800_783_071_404_9),
            (1, 2.5, 0.716_210_047_334_687_1),
            (2.167_3, 7, 0.950_003_105_858_839),
            (38.885, 26, 0.050_001_519_962_131_57),
            (100, 26, 1.283_493_030_997_708_7e-10),
            (27, 26, 0.409_333_177_123_074),
            (250, 250.5, 0.497_031_141_342_798_47),
            (4_500, 4_321, 0.028_280_136_051_357_693),
            (20_500, 20_000, 0.006_517_863_488_342_558),
            (1_000_000, 1_000_000, 0.499_811_936_803_394_5),
            (1_005_000, 1_000_000, 0.000_207_678_009_467_029_58),
        ] as [(Double, Double, Double)]
    )
    func agreesWithScipysTails(_ x: Double, _ freedom: Double, _ expected: Double) {
        #expect(isRelativelyClose(ChiSquared.upperTail(x, degreesOfFreedom: freedom), expected, within: 1e-9))
    }
}
