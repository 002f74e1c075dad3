import Statistics
import Testing

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
