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
}
