import Statistics
import Testing

@Suite struct MiddleHalfTests {
    @Test func liesBetweenTheQuartiles() {
        #expect(InterquartileRange.of(sorted: [1, 2, 3, 4, 5]) == 2...4)
        // The quartiles of 1 to 10 by definition 7 are 3.25 and 7.75.
        #expect(InterquartileRange.of(sorted: Array(stride(from: 1.0, through: 10, by: 1))) == 3.25...7.75)
    }

    @Test func isOnePointWhereAllValuesAreTheSame() {
        #expect(InterquartileRange.of(sorted: [7, 7, 7, 7, 7]) == 7...7)
        #expect(
            InterquartileRange.of(sorted: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]).map { $0.upperBound - $0.lowerBound < 1e-15 }
                == true
        )
    }

    @Test func needsFiveFiniteValues() {
        #expect(InterquartileRange.of(sorted: [1, 2, 3, 4]) == nil)
        #expect(InterquartileRange.of(sorted: [1, 2, 3, 4, .infinity]) == nil)
    }
}
