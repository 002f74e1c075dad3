import Statistics
import TestRandom
import Testing

@Suite struct PriorityScoringTests {
    private func indicator(_ measure: Int, _ theme: Int, _ values: [Double?], _ need: RankOrder = .highestFirst)
        -> PriorityIndicator
    {
        PriorityIndicator(theme: theme, measure: measure, greatestNeed: need, values: values)
    }

    private func scores(
        _ indicators: [PriorityIndicator],
        weights: [Double] = [1, 1],
        scale: PriorityScoring.Scale = .linear
    ) throws -> [PriorityScore?] {
        try #require(PriorityScoring.scores(indicators, themeWeights: weights, scale: scale))
    }

    @Test func needsThreeMeasuresInTwoThemes() throws {
        let three = [indicator(0, 0, [1, 2, 3]), indicator(1, 0, [1, 2, 3]), indicator(2, 1, [1, 2, nil])]
        #expect(try scores(three).map { $0 != nil } == [true, true, false])
        let four = (0..<3).map { indicator($0, 0, [1, 2, 3]) } + [indicator(3, 1, [1, 2, nil])]
        #expect(try scores(four).map { $0 != nil } == [true, true, false])
        #expect(try scores([indicator(0, 0, [1, 2, 3])]) == [nil, nil, nil])
        #expect(try scores([indicator(0, 0, [1, 2, 3]), indicator(1, 1, [1, 2, 3])]) == [nil, nil, nil])
        #expect(try scores((0..<3).map { indicator($0, 0, [1, 2, 3]) }) == [nil, nil, nil])
    }

    @Test func countsWhatMeasuresOneThingOnce() throws {
        let values = [[1, 2, 3, 4], [4, 1, 2, 3], [2, 4, 1, 3]] as [[Double?]]
        let once = [indicator(0, 0, values[0]), indicator(1, 0, values[1]), indicator(2, 1, values[2])]
        let twice = once + [indicator(0, 0, values[0])]
        #expect(try scores(twice) == scores(once))
        // Two that differ have the mean of their points, and stand in for one another where a figure is missing.
        let other = once + [indicator(0, 0, [2, 1, nil, nil])]
        let found = try scores(other)
        #expect(found.map { $0?.measures } == [3, 3, 3, 3])
        #expect(abs((found[0]?.score ?? 0) - (((0 + 100) / 2 + 100) / 2 + 100.0 / 3) / 2) < 1e-9)
        let pair = [indicator(0, 0, values[0]), indicator(0, 0, values[1]), indicator(1, 1, values[2])]
        #expect(try scores(pair) == [nil, nil, nil, nil])
    }

    @Test func countsNoThemeThatWeighsNothing() throws {
        let all = (0..<3).map { indicator($0, 0, [1, 2, 3]) } + [indicator(3, 1, [3, 2, 1])]
        #expect(try scores(all, weights: [1, 0]) == [nil, nil, nil])
        let mixed =
            (0..<2).map { indicator($0, 0, [1, 2, 3]) } + [
                indicator(2, 1, [1, 2, 3]), indicator(3, 2, [3, nil, nil]),
            ]
        #expect(try scores(mixed, weights: [1, 1, 0]).map { $0?.measures } == [3, 3, 3])
    }

    @Test func averagesWithinThemesBeforeWeighingThem() throws {
        let found = try scores(
            [indicator(0, 0, [1, 2, 3]), indicator(1, 0, [1, 2, 3], .lowestFirst), indicator(2, 1, [1, 2, 3])],
            weights: [1, 3]
        )
        #expect(found.map { $0?.score } == [12.5, 50, 87.5])
        #expect(found.map { $0?.rank.place } == [3, 2, 1])
        #expect(found.map { $0?.measures } == [3, 3, 3])
    }

    @Test func showsHowPlacesMoveWhenOneMeasureIsLeftOut() throws {
        let found = try scores(
            [indicator(0, 0, [3, 2, 1]), indicator(1, 0, [3, 2, 1]), indicator(2, 1, [1, 2, 3])],
            weights: [2, 1]
        )
        #expect(found.map { $0?.rank.place } == [1, 2, 3])
        #expect(found.map { $0?.leaveOneOut } == [1...1, 2...2, 3...3])
        let close = try scores(
            [indicator(0, 0, [3, 2, 1]), indicator(1, 0, [3, 2, 1]), indicator(2, 1, [1, 3, 2])],
            weights: [1, 1]
        )
        #expect(close.map { $0?.rank.place } == [2, 1, 3])
        #expect(close.map { $0?.leaveOneOut } == [1...2, 1...2, 3...3])
    }

    @Test func needsTwoThirdsOfTheMeasures() throws {
        let known: [[Double?]] = [
            [1, 2, 3, 4], [1, 2, 3, 4], [nil, 2, 3, 4], [nil, 2, 3, 4], [nil, nil, 3, 4], [nil, nil, 3, 4],
        ]
        // Of six measures four are enough and three are not.
        let six = known.enumerated().map { indicator($0.offset, $0.offset % 2, $0.element) }
        let found = try scores(six)
        #expect(found.map { $0?.measures } == [nil, 4, 6, 6])
        #expect(found[3]?.rank.count == 3)
    }

    @Test func runsFromZeroToAHundredOnTheExponentialScale() throws {
        #expect(PriorityScoring.Scale.exponential.points(0) == 0)
        #expect(PriorityScoring.Scale.exponential.points(1) == 100)
        #expect(isClose(PriorityScoring.Scale.exponential.points(0.9), 50.426_654_274_244))
        #expect(PriorityScoring.Scale.linear.points(0.25) == 25)
        for share in [-0.1, 1.1, Double.nan] { #expect(PriorityScoring.Scale.exponential.points(share) == nil) }
    }

    @Test func keepsStrengthsFromCancellingProblems() throws {
        // The first area is worst on one theme and best on the other; the second is a little worse than most on both.
        let measures = [
            indicator(0, 0, [5, 4, 3, 2, 1]), indicator(1, 1, [1, 4, 3, 2, 5]), indicator(2, 1, [1, 4, 3, 2, 5]),
        ]
        #expect(try scores(measures)[0]?.rank.place == 2)
        #expect(try scores(measures, scale: .exponential)[0]?.rank.place == 1)
    }

    @Test func leavesAreasWithoutAWeighingThemeUnscored() throws {
        let all = (0..<4).map { indicator($0, $0 % 2, [1, 2]) }
        #expect(try scores(all, weights: [0, 0]) == [nil, nil])
        #expect(try scores((0..<4).map { indicator($0, $0 % 2, [nil, nil]) }) == [nil, nil])
    }

    @Test func refusesBadInput() {
        let two = indicator(0, 0, [1, 2])
        #expect(PriorityScoring.scores([], themeWeights: [1]) == nil)
        #expect(PriorityScoring.scores([two, indicator(1, 0, [1, 2, 3])], themeWeights: [1]) == nil)
        #expect(PriorityScoring.scores([two], themeWeights: []) == nil)
        for weight in [-1, Double.nan, .infinity] {
            #expect(PriorityScoring.scores([two], themeWeights: [weight]) == nil)
        }
    }

    @Test func agreesWithCalculatingEveryLeaveOneOutAfresh() throws {
        var generator = SeededRandom(seed: 7)
        for _ in 0..<30 {
            let indicators = (0..<6).map { index in
                PriorityIndicator(
                    theme: index % 3,
                    measure: index,
                    greatestNeed: index.isMultiple(of: 2) ? .highestFirst : .lowestFirst,
                    values: (0..<15).map { _ in Double.random(in: 0...1, using: &generator) }
                )
            }
            let scores = try #require(PriorityScoring.scores(indicators, themeWeights: [1, 2, 0.5], decimals: 6))
            for (area, score) in scores.enumerated() {
                let places = try indicators.indices.map { left in
                    let others = indicators.indices.filter { $0 != left }.map { indicators[$0] }
                    let fresh = try #require(PriorityScoring.scores(others, themeWeights: [1, 2, 0.5], decimals: 6))
                    return try #require(fresh[area]).rank.place
                }
                let all = places + [try #require(score).rank.place]
                #expect(score?.leaveOneOut.lowerBound == all.min())
                #expect(score?.leaveOneOut.upperBound == all.max())
            }
        }
    }

    /// From numpy 2.4: `-23 * numpy.log1p(-share * (1 - numpy.exp(-100 / 23)))`.
    @Test(
        arguments: [
            (0.05, 1.164_093_059_845_704_7),
            (0.1, 2.390_259_732_416_164),
            (0.25, 6.517_733_263_680_378),
            (0.5, 15.646_790_072_602_89),
            (0.75, 31.009_143_532_807_215),
            (0.9, 50.426_654_274_244),
            (0.95, 63.847_631_505_327_54),
            (0.99, 86.957_278_691_286_79),
            (0.999, 98.308_609_358_096_9),
        ] as [(Double, Double)]
    )
    func agreesWithNumpysExponentialScale(_ share: Double, _ points: Double) {
        #expect(isRelativelyClose(PriorityScoring.Scale.exponential.points(share), points))
    }

    @Test func givesAreasThatAreAllEqualOnePlace() throws {
        let found = try scores((0..<3).map { indicator($0, $0 % 2, [-4, -4, -4]) }, weights: [2, 1])
        #expect(found.map { $0?.score } == [50, 50, 50])
        #expect(found.map { $0?.rank.place } == [1, 1, 1] && found.map { $0?.leaveOneOut } == [1...1, 1...1, 1...1])
    }

    @Test func leavesOneAreaAloneUnscored() throws {
        #expect(try scores((0..<3).map { indicator($0, $0 % 2, [7]) }) == [nil])
    }
}
