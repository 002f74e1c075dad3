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

    /// The formula of `phe_quantile` in whole fractions (Python's `fractions`) over `scipy.stats.rankdata(values, "min")`.
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
