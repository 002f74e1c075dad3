@testable import Statistics
import Testing

@Suite struct PercentilesTests {
    @Test func runFromZeroToOneWithTiesInTheMiddle() {
        #expect(Percentiles.shares(of: [10, 20, 20, 30, nil], order: .highestFirst) == [0, 0.5, 0.5, 1, nil])
        #expect(Percentiles.shares(of: [10, 20, 20, 30, .nan], order: .lowestFirst) == [1, 0.5, 0.5, 0, nil])
        #expect(Percentiles.shares(of: [4, 4, 4], order: .highestFirst) == [0.5, 0.5, 0.5])
    }

    @Test func needTwoValues() {
        #expect(Percentiles.shares(of: [1, nil], order: .highestFirst) == [nil, nil])
        #expect(Percentiles.shares(of: [], order: .highestFirst).isEmpty)
    }

    /// From scipy 1.17: `(scipy.stats.rankdata(values, "average") - 1) / (n - 1)`.
    @Test(
        arguments: [
            ([3, 1, 2], [1, 0, 0.5]), ([5, 5, 5, 1], [2 / 3.0, 2 / 3.0, 2 / 3.0, 0]),
            ([-2, 0, -2, 7, 7, 7, 3], [1 / 12.0, 1 / 3.0, 1 / 12.0, 5 / 6.0, 5 / 6.0, 5 / 6.0, 0.5]),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [4, 4, 4, 4, 4, 4, 4, 4, 4, 9].map { $0 / 9.0 }),
        ] as [([Double], [Double])]
    )
    func agreeWithScipysRanks(_ values: [Double], _ expected: [Double]) {
        let shares = Percentiles.shares(of: values, order: .highestFirst)
        #expect(shares.count == expected.count)
        for (share, wanted) in zip(shares, expected) { #expect(isClose(share, wanted, within: 1e-15)) }
    }
}
