import Statistics
import TestRandom
import Testing

@Suite struct PriorityScoringTests {
    @Test func needsThreeIndicatorsInTwoThemes() throws {
        func indicator(_ theme: Int, _ values: [Double?]) -> PriorityIndicator {
            PriorityIndicator(theme: theme, greatestNeed: .highestFirst, values: values)
        }
        let three = [indicator(0, [1, 2, 3]), indicator(0, [1, 2, 3]), indicator(1, [1, 2, nil])]
        let found = try #require(PriorityScoring.scores(three, themeWeights: [1, 1]))
        #expect(found.map { $0 != nil } == [true, true, false])
        let four = (0..<3).map { _ in indicator(0, [1, 2, 3]) } + [indicator(1, [1, 2, nil])]
        #expect(
            try #require(PriorityScoring.scores(four, themeWeights: [1, 1])).map { $0 != nil } == [true, true, false]
        )
        let one = try #require(PriorityScoring.scores([indicator(0, [1, 2, 3])], themeWeights: [1]))
        #expect(one.allSatisfy { $0 != nil })
    }

    @Test func averagesWithinThemesBeforeWeighingThem() throws {
        let scores = try #require(
            PriorityScoring.scores(
                [
                    PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [1, 2, 3]),
                    PriorityIndicator(theme: 0, greatestNeed: .lowestFirst, values: [1, 2, 3]),
                    PriorityIndicator(theme: 1, greatestNeed: .highestFirst, values: [1, 2, 3]),
                ],
                themeWeights: [1, 3]
            )
        )
        #expect(scores.map { $0?.score } == [12.5, 50, 87.5])
        #expect(scores.map { $0?.rank.place } == [3, 2, 1])
        #expect(scores.map { $0?.indicators } == [3, 3, 3])
    }

    @Test func showsHowPlacesMoveWhenOneIndicatorIsLeftOut() throws {
        let scores = try #require(
            PriorityScoring.scores(
                [
                    PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [3, 2, 1]),
                    PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [3, 2, 1]),
                    PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [1, 2, 3]),
                ],
                themeWeights: [1]
            )
        )
        #expect(scores.map { $0?.rank.place } == [1, 2, 3])
        #expect(scores.map { $0?.leaveOneOut } == [1...1, 1...2, 1...3])
    }

    @Test func needsTwoThirdsOfTheIndicators() throws {
        let full = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [1, 2, 3, 4])
        let gap = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [nil, nil, 3, 4])
        let other = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [nil, 2, 3, 4])
        // Of six indicators four are enough and three are not.
        let six = [full, full, other, other, gap, gap]
        let scores = try #require(PriorityScoring.scores(six, themeWeights: [1]))
        #expect(scores.map { $0?.indicators } == [nil, 4, 6, 6])
        #expect(scores[3]?.rank.count == 3)
    }

    @Test func hasNoRangeForOneIndicator() throws {
        let only = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [1, 2, 2])
        let scores = try #require(PriorityScoring.scores([only], themeWeights: [1]))
        #expect(scores.map { $0?.leaveOneOut } == [nil, nil, nil])
        #expect(scores.map { $0?.rank.place } == [3, 1, 1])
        #expect(scores[1]?.rank.isJoint == true)
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
        let first = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [5, 4, 3, 2, 1])
        let second = PriorityIndicator(theme: 1, greatestNeed: .highestFirst, values: [1, 4, 3, 2, 5])
        let linear = try #require(PriorityScoring.scores([first, second], themeWeights: [1, 1]))
        let steep = try #require(PriorityScoring.scores([first, second], themeWeights: [1, 1], scale: .exponential))
        #expect(linear[0]?.rank.place == 2 && steep[0]?.rank.place == 1)
    }

    @Test func leavesAreasWithoutAWeighingThemeUnscored() throws {
        let only = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [1, 2])
        #expect(PriorityScoring.scores([only], themeWeights: [0]) == [nil, nil])
        let missing = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [nil, nil])
        #expect(PriorityScoring.scores([missing], themeWeights: [1]) == [nil, nil])
    }

    @Test func refusesBadInput() {
        let two = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [1, 2])
        let three = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [1, 2, 3])
        #expect(PriorityScoring.scores([], themeWeights: [1]) == nil)
        #expect(PriorityScoring.scores([two, three], themeWeights: [1]) == nil)
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
                #expect(score?.leaveOneOut?.lowerBound == all.min())
                #expect(score?.leaveOneOut?.upperBound == all.max())
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
        let equal = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [-4, -4, -4])
        let scores = try #require(PriorityScoring.scores([equal, equal], themeWeights: [2]))
        #expect(scores.map { $0?.score } == [50, 50, 50])
        #expect(scores.map { $0?.rank.place } == [1, 1, 1] && scores.map { $0?.leaveOneOut } == [1...1, 1...1, 1...1])
    }

    @Test func leavesOneAreaAloneUnscored() {
        let alone = PriorityIndicator(theme: 0, greatestNeed: .highestFirst, values: [7])
        #expect(PriorityScoring.scores([alone], themeWeights: [1]) == [nil])
    }
}
