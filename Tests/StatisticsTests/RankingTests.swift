import Statistics
import TestRandom
import Testing

@Suite struct RankingTests {
    @Test func leavesPlacesEmptyAfterTies() {
        let ranks = Ranking.ranks(of: [9, 7, 7, 3], decimals: 0, order: .highestFirst)
        #expect(ranks.map { $0?.place } == [1, 2, 2, 4])
        #expect(ranks.map { $0?.isJoint } == [false, true, true, false])
        #expect(ranks.allSatisfy { $0?.count == 4 && $0?.likely == nil })
    }

    @Test func startsFromTheLowestWhereAsked() {
        #expect(Ranking.ranks(of: [9, 7, 7, 3], decimals: 0, order: .lowestFirst).map { $0?.place } == [4, 2, 2, 1])
    }

    @Test func tiesWhatReadersSeeAsTheSameFigure() {
        let values = [12.34, 12.26, 12.24, 12.349]
        #expect(Ranking.ranks(of: values, decimals: 2, order: .highestFirst).map { $0?.place } == [2, 3, 4, 1])
        #expect(Ranking.ranks(of: values, decimals: 1, order: .highestFirst).map { $0?.place } == [1, 1, 4, 1])
        #expect(Ranking.ranks(of: values, decimals: 0, order: .highestFirst).map { $0?.place } == [1, 1, 1, 1])
        #expect(
            Ranking.ranks(of: [0.04, -0.04], decimals: 1, order: .highestFirst).map { $0?.isJoint } == [true, true]
        )
    }

    @Test func givesNoPlaceToMissingValuesAndCountsZero() {
        let ranks = Ranking.ranks(of: [nil, 0, .nan, 5, .infinity], decimals: 1, order: .highestFirst)
        #expect(ranks.map { $0?.place } == [nil, 2, nil, 1, nil])
        #expect(ranks[1]?.count == 2)
    }

    @Test func handlesNoneOneAndAllEqual() {
        #expect(Ranking.ranks(of: [], decimals: 0, order: .highestFirst).isEmpty)
        #expect(Ranking.ranks(of: [nil, nil], decimals: 0, order: .highestFirst) == [nil, nil])
        #expect(Ranking.ranks(of: [3], decimals: 0, order: .highestFirst).first??.isJoint == false)
        #expect(Ranking.ranks(of: [3, 3, 3], decimals: 0, order: .lowestFirst).map { $0?.place } == [1, 1, 1])
    }

    private func figure(_ value: Double, _ lower: Double, _ upper: Double) throws -> ComparedFigure {
        let interval = try #require(Interval(lower: lower, upper: upper))
        return ComparedFigure(nil, try #require(Estimate(value: value, interval: interval)))
    }

    @Test func givesTheRangeOfPlacesThatTestsAllow() throws {
        let values: [Double?] = [10, 20, 21, 30]
        let tested = [try figure(10, 8, 12), try figure(20, 17, 23), try figure(21, 18, 24), nil]
        let high = Ranking.ranks(of: values, decimals: 0, order: .highestFirst, tested: tested)
        #expect(high.map { $0?.likely } == [3...4, 1...3, 1...3, nil])
        let low = Ranking.ranks(of: values, decimals: 0, order: .lowestFirst, tested: tested)
        #expect(low.map { $0?.likely } == [1...2, 2...4, 2...4, nil])
    }

    @Test func ignoresFiguresOfAreasWithoutAPlaceAndShortLists() throws {
        let one = try figure(5, 1, 6)
        let ranks = Ranking.ranks(of: [nil, 5, 6], decimals: 0, order: .highestFirst, tested: [one, one])
        #expect(ranks.map { $0?.likely } == [nil, 1...2, nil])
    }

    @Test func countsThoseAheadAndKeepsThePlaceWithinItsLikelyPlaces() throws {
        var generator = SeededRandom(seed: 6)
        var likely = 0
        for round in 0..<200 {
            let count = Int.random(in: 1...40, using: &generator)
            let values = (0..<count).map { _ -> Double? in
                Int.random(in: 0...9, using: &generator) == 0 ? nil : Double(Int.random(in: 0...30, using: &generator))
            }
            let tested = try values.map { value -> ComparedFigure? in
                guard let value, Int.random(in: 0...9, using: &generator) > 0 else { return nil }
                let down = Double(Int.random(in: 0...6, using: &generator))
                return try figure(value, value - down, value + Double(Int.random(in: 0...6, using: &generator)))
            }
            let order: RankOrder = round.isMultiple(of: 2) ? .highestFirst : .lowestFirst
            let ranks = Ranking.ranks(of: values, decimals: 0, order: order, tested: tested)
            let present = values.compactMap { $0 }
            for (index, rank) in ranks.enumerated() {
                guard let value = values[index] else {
                    #expect(rank == nil)
                    continue
                }
                let ahead = present.count { order == .highestFirst ? $0 > value : $0 < value }
                #expect(rank?.place == ahead + 1)
                #expect(rank?.isJoint == (present.count { $0 == value } > 1))
                guard let mine = tested[index] else { continue }
                likely += 1
                let above = tested.count { $0?.direction(beside: mine) == .above }
                let below = tested.count { $0?.direction(beside: mine) == .below }
                let (better, worse) = order == .highestFirst ? (above, below) : (below, above)
                #expect(rank?.likely == (1 + better)...(present.count - worse))
                #expect(rank.flatMap { $0.likely?.contains($0.place) } == true)
            }
        }
        #expect(likely > 1_000)
    }

    @Test func ranksNegativeValuesByTheirSign() {
        let values: [Double?] = [-3, -1.5, 0, -3, 2]
        #expect(Ranking.ranks(of: values, decimals: 1, order: .highestFirst).map { $0?.place } == [4, 3, 2, 4, 1])
        #expect(Ranking.ranks(of: values, decimals: 1, order: .lowestFirst).map { $0?.place } == [1, 3, 4, 1, 5])
    }
}
