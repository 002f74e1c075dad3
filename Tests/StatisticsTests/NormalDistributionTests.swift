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
}
