import Statistics
import TestRandom
import Testing

@Suite struct NearestNeighboursTests {
    @Test func measuresEachDifferenceInStandardDeviations() throws {
        let profiles = try #require(NearestNeighbours([[0, 1_000], [2, 1_000], [0, 3_000], [2, 3_000]]))
        #expect(profiles.distance(0, 1) == 2)
        #expect(profiles.distance(0, 2) == 2)
        #expect(isClose(profiles.distance(0, 3), 8.0.squareRoot()))
        #expect(profiles.distance(1, 1) == 0)
    }

    @Test func putsTheNearestFirstAndTiesInTheirOrder() throws {
        let profiles = try #require(NearestNeighbours([[5], [7], [3], [5.5], [9]]))
        #expect(profiles.nearest(to: 0, count: 3).map(\.index) == [3, 1, 2])
        #expect(profiles.nearest(to: 0, count: 99).map(\.index) == [3, 1, 2, 4])
        #expect(profiles.nearest(to: 0, count: 2, among: [4, 0, 2, 77, -1]).map(\.index) == [2, 4])
    }

    @Test func scalesUpWhereMeasuresAreMissing() throws {
        let profiles = try #require(NearestNeighbours([[0, 0, 0], [2, 2, nil], [2, 2, 2], [0, 0, .nan]]))
        #expect(isClose(profiles.distance(0, 1), try #require(profiles.distance(0, 2))))
    }

    @Test func comparesOnlyAreasThatShareTwoThirds() throws {
        let profiles = try #require(NearestNeighbours([[0, 1, 2], [nil, nil, 3], [1, nil, 4], [2, 5, 6]]))
        #expect(profiles.distance(0, 1) == nil)
        #expect(profiles.distance(0, 2) != nil)
        #expect(!profiles.nearest(to: 0, count: 9).map(\.index).contains(1))
    }

    @Test func leavesOutMeasuresThatSayNothing() throws {
        let profiles = try #require(NearestNeighbours([[7, 0, nil], [7, 2, 5], [7, 4, nil]]))
        #expect(isClose(profiles.distance(0, 1), 1.5.squareRoot()))
    }

    @Test func hasNoNeighboursWithoutMeasuresOrAreas() throws {
        #expect(NearestNeighbours([[1, 2], [1]]) == nil)
        #expect(try #require(NearestNeighbours([])).nearest(to: 0, count: 3).isEmpty)
        #expect(try #require(NearestNeighbours([[], []])).nearest(to: 0, count: 3).isEmpty)
        #expect(try #require(NearestNeighbours([[4], [4]])).nearest(to: 0, count: 3).isEmpty)
        #expect(try #require(NearestNeighbours([[nil], [nil]])).nearest(to: 0, count: 3).isEmpty)
        let two = try #require(NearestNeighbours([[4], [5]]))
        #expect(two.nearest(to: 2, count: 1).isEmpty && two.nearest(to: -1, count: 1).isEmpty)
        #expect(two.nearest(to: 0, count: 0).isEmpty && two.nearest(to: 0, count: -5).isEmpty)
        #expect(two.nearest(to: 0, count: .max).map(\.index) == [1])
    }

    @Test func agreesWithSortingAllDistances() throws {
        var generator = SeededRandom(seed: 8)
        let rows = (0..<300).map { _ in
            (0..<4).map { _ -> Double? in
                Int.random(in: 0...9, using: &generator) == 0 ? nil : Double(Int.random(in: 0...3, using: &generator))
            }
        }
        let profiles = try #require(NearestNeighbours(rows))
        for area in 0..<50 {
            let all = rows.indices.filter { $0 != area }.compactMap { other in
                profiles.distance(area, other).map { (other, $0) }
            }
            let expected = all.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(7).map(\.0)
            #expect(profiles.nearest(to: area, count: 7).map(\.index) == expected)
        }
    }

    @Test func saysWhichMeasuresTellTheAreasApart() throws {
        let profiles = try #require(NearestNeighbours([[1, 7, 0], [2, 7, 5], [3, 7, 9]]))
        #expect(profiles.kept == [0, 2])
    }
}

@Suite struct NearestNeighboursPrincipalTests {
    @Test func putsAreasInOrderAlongWhatTheirMeasuresShare() throws {
        let profiles = try #require(NearestNeighbours((0..<9).map { [Double($0), -3 * Double($0), Double($0 * $0)] }))
        let scores = profiles.principalScores
        #expect(scores == scores.sorted() || scores == scores.sorted(by: >))
        #expect(Set(scores).count == 9)
    }

    /// Two measures that agree and one apart from both: the component is (1, 1, 0) / √2.
    @Test func weighsWhatGoesTogetherAndNotWhatStandsApart() throws {
        let rows: [[Double?]] = [[1, 1, 1], [1, 1, -1], [-1, -1, 1], [-1, -1, -1]]
        let scores = try #require(NearestNeighbours(rows)).principalScores
        #expect(zip(scores, [1.0, 1, -1, -1]).allSatisfy { abs($0 - $1 * 2.0.squareRoot()) < 1e-9 })
    }

    @Test func takesAMissingMeasureForTheMean() throws {
        let rows: [[Double?]] = [[2, 2], [-2, -2], [nil, nil]]
        let scores = try #require(NearestNeighbours(rows)).principalScores
        #expect(abs(scores[2]) < 1e-12)
        #expect(scores[0] > scores[1])
    }

    @Test func givesNothingWithoutMeasures() throws {
        #expect(try #require(NearestNeighbours([[5], [5]])).principalScores == [0, 0])
        #expect(try #require(NearestNeighbours([])).principalScores.isEmpty)
    }
}
