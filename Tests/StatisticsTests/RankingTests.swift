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

    @Test func givesTheRangeOfPlacesThatIntervalsAllow() {
        let values: [Double?] = [10, 20, 21, 30]
        let intervals = [
            Interval(lower: 8, upper: 12), Interval(lower: 17, upper: 23), Interval(lower: 18, upper: 24), nil,
        ]
        let high = Ranking.ranks(of: values, decimals: 0, order: .highestFirst, intervals: intervals)
        #expect(high.map { $0?.likely } == [3...4, 1...3, 1...3, nil])
        let low = Ranking.ranks(of: values, decimals: 0, order: .lowestFirst, intervals: intervals)
        #expect(low.map { $0?.likely } == [1...2, 2...4, 2...4, nil])
    }

    @Test func countsTouchingIntervalsAsNotClear() {
        let intervals = [Interval(lower: 1, upper: 2), Interval(lower: 2, upper: 3)]
        let ranks = Ranking.ranks(of: [1.5, 2.5], decimals: 1, order: .highestFirst, intervals: intervals)
        #expect(ranks.map { $0?.likely } == [1...2, 1...2])
    }

    @Test func ignoresIntervalsOfAreasWithoutAFigureAndShortLists() {
        let one = Interval(lower: 1, upper: 2)
        let ranks = Ranking.ranks(of: [nil, 5, 6], decimals: 0, order: .highestFirst, intervals: [one, one])
        #expect(ranks.map { $0?.likely } == [nil, 1...2, nil])
    }

    @Test func agreesWithComparingEveryPair() {
        var generator = SeededRandom(seed: 6)
        var likely = 0
        for round in 0..<200 {
            let count = Int.random(in: 1...40, using: &generator)
            let values = (0..<count).map { _ -> Double? in
                Int.random(in: 0...9, using: &generator) == 0 ? nil : Double(Int.random(in: 0...30, using: &generator))
            }
            let intervals = values.map { value -> Interval? in
                guard let value, Int.random(in: 0...9, using: &generator) > 0 else { return nil }
                return Interval(
                    lower: value - Double(Int.random(in: 0...6, using: &generator)),
                    upper: value + Double(Int.random(in: 0...6, using: &generator))
                )
            }
            let order: RankOrder = round.isMultiple(of: 2) ? .highestFirst : .lowestFirst
            let ranks = Ranking.ranks(of: values, decimals: 0, order: order, intervals: intervals)
            let present = values.compactMap { $0 }
            for (index, rank) in ranks.enumerated() {
                guard let value = values[index] else {
                    #expect(rank == nil)
                    continue
                }
                let ahead = present.count { order == .highestFirst ? $0 > value : $0 < value }
                #expect(rank?.place == ahead + 1)
                #expect(rank?.isJoint == (present.count { $0 == value } > 1))
                guard let mine = intervals[index] else { continue }
                likely += 1
                let above = intervals.count { $0.map { $0.lower > mine.upper } ?? false }
                let below = intervals.count { $0.map { $0.upper < mine.lower } ?? false }
                let better = order == .highestFirst ? above : below
                let worse = order == .highestFirst ? below : above
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
