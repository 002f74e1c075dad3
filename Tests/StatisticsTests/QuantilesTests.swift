import Statistics
import Testing

@Suite struct QuantileGroupTests {
    @Test func agreesWithThePublishedFormula() {
        for count in 1...200 {
            for groups in 1...min(count, 20) {
                for rank in 1...count {
                    // The slack keeps a quotient that is whole on paper from being rounded up by its binary form.
                    let quotient = Double(count + 1 - rank) / (Double(count) / Double(groups)) - 1e-9
                    let formula = Int((Double(groups + 1) - quotient.rounded(.up)).rounded(.down))
                    #expect(QuantileGroup.of(rank: rank, among: count, groups: groups) == max(1, formula))
                }
            }
        }
    }

    @Test func dividesTenIntoFivePairs() {
        #expect((1...10).map { QuantileGroup.of(rank: $0, among: 10, groups: 5) } == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    }

    @Test func keepsTiesTogether() {
        let groups = QuantileGroup.groups(of: [1, 2, 2, 2, 5, nil], into: 5, order: .lowestFirst)
        #expect(groups == [1, 2, 2, 2, 5, nil])
        #expect(QuantileGroup.groups(of: [4, 4, 4, 4], into: 2, order: .highestFirst) == [1, 1, 1, 1])
    }

    @Test func refusesMoreGroupsThanValues() {
        #expect(QuantileGroup.groups(of: [1, 2, nil, .nan], into: 3, order: .lowestFirst) == [nil, nil, nil, nil])
        #expect(QuantileGroup.of(rank: 1, among: 4, groups: 5) == nil)
    }

    @Test(
        arguments: [(0, 5, 2), (6, 5, 2), (-1, 5, 2), (1, 5, 0), (1, 5, -3), (1, 0, 1), (1, -1, 1)] as [(Int, Int, Int)]
    )
    func refusesBadInput(_ rank: Int, _ count: Int, _ groups: Int) {
        #expect(QuantileGroup.of(rank: rank, among: count, groups: groups) == nil)
    }

    @Test func survivesTheLargestNumbers() {
        #expect(QuantileGroup.of(rank: 1, among: .max, groups: .max - 1) == 1)
        #expect(QuantileGroup.of(rank: .max, among: .max, groups: .max) == .max)
        #expect(QuantileGroup.of(rank: 1, among: .max, groups: .max) == 1)
        #expect(QuantileGroup.of(rank: .max, among: .max, groups: 10) == 10)
    }

    /// The formula of `phe_quantile` in whole fractions (Python's `fractions`) over
    /// `scipy.stats.rankdata(values, "min")`.
    @Test(
        arguments: [
            ([7, 1, 4, 4, 9, 2, 2, 2, 8, 6, 3], 5, .highestFirst, [1, 5, 2, 2, 1, 4, 4, 4, 1, 2, 3]),
            ([-5, -1, 0, 0, 3, -5, 12], 3, .lowestFirst, [1, 1, 2, 2, 3, 1, 3]),
            ([1.5, 1.5, 1.5, 1.5, 1.5, 1.5], 4, .highestFirst, [1, 1, 1, 1, 1, 1]),
            (
                (0..<27).map(Double.init), 10, .highestFirst,
                [10, 10, 9, 9, 9, 8, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1]
            ),
        ] as [([Double], Int, RankOrder, [Int])]
    )
    func agreesWithScipysRanks(_ values: [Double], _ groups: Int, _ order: RankOrder, _ expected: [Int]) {
        #expect(QuantileGroup.groups(of: values, into: groups, order: order) == expected)
    }

    @Test func makesNoGroupsOfNothing() {
        #expect(QuantileGroup.groups(of: [], into: 5, order: .lowestFirst).isEmpty)
        #expect(QuantileGroup.groups(of: [nil, .nan], into: 1, order: .lowestFirst) == [nil, nil])
        #expect(QuantileGroup.groups(of: [-3], into: 1, order: .lowestFirst) == [1])
    }
}

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
