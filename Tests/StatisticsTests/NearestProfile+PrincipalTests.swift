import Statistics
import Testing

@Suite struct NearestProfilePrincipalTests {
    @Test func putsAreasInOrderAlongWhatTheirMeasuresShare() throws {
        let profiles = try #require(NearestProfile((0..<9).map { [Double($0), -3 * Double($0), Double($0 * $0)] }))
        let scores = profiles.principalScores
        #expect(scores == scores.sorted() || scores == scores.sorted(by: >))
        #expect(Set(scores).count == 9)
    }

    /// Two measures that agree and one apart from both: the component is (1, 1, 0) / √2.
    @Test func weighsWhatGoesTogetherAndNotWhatStandsApart() throws {
        let rows: [[Double?]] = [[1, 1, 1], [1, 1, -1], [-1, -1, 1], [-1, -1, -1]]
        let scores = try #require(NearestProfile(rows)).principalScores
        #expect(zip(scores, [1.0, 1, -1, -1]).allSatisfy { abs($0 - $1 * 2.0.squareRoot()) < 1e-9 })
    }

    @Test func takesAMissingMeasureForTheMean() throws {
        let rows: [[Double?]] = [[2, 2], [-2, -2], [nil, nil]]
        let scores = try #require(NearestProfile(rows)).principalScores
        #expect(abs(scores[2]) < 1e-12)
        #expect(scores[0] > scores[1])
    }

    @Test func givesNothingWithoutMeasures() throws {
        #expect(try #require(NearestProfile([[5], [5]])).principalScores == [0, 0])
        #expect(try #require(NearestProfile([])).principalScores.isEmpty)
    }
}
