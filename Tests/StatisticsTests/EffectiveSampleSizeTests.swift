import Statistics
import Testing

@Suite struct EffectiveSampleSizeTests {
    @Test func countsEqualWeightsInFull() {
        #expect(EffectiveSampleSize.of(weights: [2, 2, 2, 2]) == 4)
        #expect(EffectiveSampleSize.of(weights: [1e308, 1e308]) == 2)
    }

    @Test func losesRepliesToUnequalWeights() {
        #expect(isClose(EffectiveSampleSize.of(weights: [3, 1]), 1.6))
        #expect(EffectiveSampleSize.of(weights: [5, 0, 0]) == 1)
    }

    @Test(arguments: [[], [0, 0], [1, -1], [1, Double.nan], [Double.nan, 1], [1, .infinity]])
    func refusesBadInput(_ weights: [Double]) {
        #expect(EffectiveSampleSize.of(weights: weights) == nil)
    }

    /// From numpy 2.4: `w.sum() ** 2 / (w ** 2).sum()`.
    @Test(
        arguments: [
            ([1, 2, 3], 2.571_428_571_428_571_6), ([0.5, 0.5, 2.5, 1, 1], 3.457_142_857_142_857_3), ([4], 1),
            ([0.001, 1_000], 1.000_002), ([0.8, 1.1, 0, 1.7, 0.95], 3.669_029_685_423_127_7),
        ] as [([Double], Double)]
    )
    func agreesWithNumpy(_ weights: [Double], _ expected: Double) {
        #expect(isRelativelyClose(EffectiveSampleSize.of(weights: weights), expected, within: 1e-11))
    }
}
