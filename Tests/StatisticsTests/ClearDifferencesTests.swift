import Statistics
import TestRandom
import Testing

@Suite struct ComparedFigureTests {
    @Test func tellsSharesApartWhoseRangesOverlap() throws {
        let (more, fewer) = (try MadeUpFigures.share(112, of: 200), try MadeUpFigures.share(88, of: 200))
        #expect(more.estimate.interval.overlaps(fewer.estimate.interval))
        #expect(more.test(beside: fewer) == .pooled)
        #expect(more.direction(beside: fewer) == .above)
        #expect(fewer.direction(beside: more) == .below)
        #expect(ClearDifferences([more, nil, fewer]).counts == [.init(above: 0, below: 1), nil, .init(above: 1)])
    }

    @Test func testsExactlyWhereFewAreExpected() throws {
        let (none, some) = (try MadeUpFigures.share(0, of: 10), try MadeUpFigures.share(5, of: 10))
        #expect(none.test(beside: some) == .exact && none.direction(beside: some) == .below)
        let (four, two) = (try MadeUpFigures.rate(4, of: 1_000), try MadeUpFigures.rate(2, of: 3_000))
        #expect(four.test(beside: two) == .exact && four.direction(beside: two) == .above)
    }

    @Test func goesByLimitsWhereOneHasNoCounts() throws {
        let bare = ComparedFigure(nil, try MadeUpFigures.share(5, of: 10).estimate)
        #expect(bare.test(beside: try MadeUpFigures.share(0, of: 10)) == .intervals)
        #expect(try MadeUpFigures.share(0, of: 10).test(beside: bare) == .intervals)
    }
}

@Suite struct ClearDifferencesTests {
    @Test(arguments: MadeUpFigures.Kind.allCases)
    func countsAsTestingEveryPairDoes(_ kind: MadeUpFigures.Kind) throws {
        var generator = SeededRandom(seed: 21)
        var clear = 0
        var exact = 0
        for _ in 0..<30 {
            let number = Int.random(in: 0...90, using: &generator)
            let scale = Double(Int.random(in: 1...4, using: &generator))
            let figures = try (0..<number).map { _ -> ComparedFigure? in
                if Int.random(in: 0...19, using: &generator) == 0 { return nil }
                return try MadeUpFigures.figure(kind, scale: scale, using: &generator)
            }
            let counts = ClearDifferences(figures).counts
            #expect(counts.count == number)
            for (figure, count) in zip(figures, counts) {
                let above = figures.count { other in figure.map { other?.direction(beside: $0) == .above } ?? false }
                let below = figures.count { other in figure.map { other?.direction(beside: $0) == .below } ?? false }
                #expect(count == figure.map { _ in ClearDifferences.Count(above: above, below: below) })
                clear += above + below
                exact += figures.count { other in
                    figure.flatMap { figure in other?.test(beside: figure) } == .exact
                }
            }
        }
        #expect(clear > 2_000)
        #expect(exact > 1_000 || [.limits, .survey].contains(kind))
    }

    /// Of 5,000 areas 25 million pairs would have to be tested, each from both sides; n√n is 350,000.
    @Test(arguments: [MadeUpFigures.Kind.shares, .rates, .survey])
    func makesFewTestsOfManyAreas(_ kind: MadeUpFigures.Kind) throws {
        var generator = SeededRandom(seed: 22)
        func tests(_ count: Int) throws -> Int {
            let figures = try (0..<count).map { _ in try MadeUpFigures.figure(kind, scale: 40, using: &generator) }
            return ClearDifferences(figures).testCount
        }
        let (few, many) = (try tests(625), try tests(5_000))
        #expect(many < 5_000 * 5_000 / 8)
        // Eight times as many areas: 23 times the tests by n√n, and 64 times by n².
        #expect(many < few * 32)
    }

    @Test func goesByRangesThatLieApartAboveASize() throws {
        let pair = [try MadeUpFigures.share(112, of: 200), try MadeUpFigures.share(88, of: 200)]
        let figures = Array(repeating: pair[0], count: ClearDifferences.mostTested) + [pair[1]]
        let found = ClearDifferences(figures)
        #expect(found.testCount == 0)
        #expect(found.counts.allSatisfy { $0 == ClearDifferences.Count() })
        let apart = ClearDifferences(figures + [try MadeUpFigures.share(20, of: 200)])
        #expect(apart.counts.last == ClearDifferences.Count(above: ClearDifferences.mostTested + 1))
    }

    @Test func handlesNoneOneAndAllAlike() throws {
        #expect(ClearDifferences([]).counts.isEmpty)
        #expect(ClearDifferences([nil]).counts == [nil])
        let one = try MadeUpFigures.share(1, of: 2)
        #expect(ClearDifferences([one]).counts == [.init()])
        #expect(ClearDifferences(Array(repeating: one, count: 50)).counts.allSatisfy { $0 == .init() })
    }
}

/// Made-up figures of every kind that can be tested.
enum MadeUpFigures {
    enum Kind: CaseIterable {
        case shares, rates, limits, survey, mixed, fractions
    }

    static func share(_ count: Double, of base: Double) throws -> ComparedFigure {
        let share = try #require(Proportion(count: count, base: base))
        return ComparedFigure(.share(share), try #require(Estimate(share)))
    }

    static func rate(_ count: Double, of base: Double) throws -> ComparedFigure {
        let events = try #require(EventCount(count: count, base: base))
        let interval = try #require(ByarInterval.ofRate(count: count, base: base, per: 1_000))
        return ComparedFigure(.rate(events), try #require(Estimate(value: 1_000 * count / base, interval: interval)))
    }

    /// - Parameter scale: how large the counts are.
    static func figure(_ kind: Kind, scale: Double, using generator: inout SeededRandom) throws -> ComparedFigure {
        let base = (Double.random(in: 5...60, using: &generator) * scale).rounded()
        let risk = Double.random(in: 0...0.5, using: &generator)
        let count = (base * risk * Double.random(in: 0.5...1.5, using: &generator)).rounded()
        switch kind {
        case .shares: return try share(min(count, base), of: base)
        case .rates: return try rate((count / 4).rounded(), of: base)
        case .fractions:
            return try share(min(count + Double.random(in: 0...1, using: &generator), base), of: base + 0.3)
        case .survey:
            let value = Double.random(in: 0...40, using: &generator)
            let width = Double.random(in: 1.5...3, using: &generator)
            let interval = Interval(
                lower: value - width * Double.random(in: 0.9...1.1, using: &generator),
                upper: value + width * Double.random(in: 0.9...1.1, using: &generator)
            )
            let limits = try #require(interval)
            return ComparedFigure(nil, try #require(Estimate(value: value, interval: limits)))
        case .limits:
            let value = Double.random(in: 0...40, using: &generator)
            let interval = Interval(
                lower: value - Double.random(in: 0...8, using: &generator),
                upper: value + Double.random(in: 0...8, using: &generator)
            )
            let limits = try #require(interval)
            return ComparedFigure(nil, try #require(Estimate(value: value, interval: limits)))
        case .mixed:
            let figure = try share(min(count, base), of: base)
            return Bool.random(using: &generator) ? figure : ComparedFigure(nil, figure.estimate)
        }
    }
}
