import Testing

@testable import Statistics

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
}
