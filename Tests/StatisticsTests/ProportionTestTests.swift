import Statistics
import Testing

@Suite struct ProportionTestTests {
    @Test func findsAClearDifferenceBetweenOverlappingIntervals() throws {
        let first = try #require(Proportion(count: 112, base: 200))
        let second = try #require(Proportion(count: 88, base: 200))
        let overlap = try #require(WilsonInterval.of(first)).overlaps(try #require(WilsonInterval.of(second)))
        let test = try #require(ProportionTest(first, against: second))
        #expect(overlap)
        #expect(isClose(test.z, 2.4))
        #expect(Rounding.rounded(test.probability, decimals: 3) == 0.016)
        #expect(test.direction == .above)
        #expect(ProportionTest(second, against: first)?.direction == .below)
    }

    @Test(arguments: [0, 20.0])
    func findsNothingWhereNobodyOrEverybodyWasCounted(_ count: Double) throws {
        let area = try #require(Proportion(count: count, base: 20))
        let test = try #require(ProportionTest(area, against: area))
        #expect(test.z == 0 && test.probability == 1 && test.direction == .unclear)
    }

    @Test func isUnclearForOnePersonEach() throws {
        let yes = try #require(Proportion(count: 1, base: 1))
        let no = try #require(Proportion(count: 0, base: 1))
        #expect(ProportionTest(yes, against: no)?.direction == .unclear)
    }

    @Test func comparesAnAreaWithTheRestOfItsParent() throws {
        let area = try #require(Proportion(count: 112, base: 200))
        let parent = try #require(Proportion(count: 200, base: 400))
        #expect(isClose(ProportionTest(area, againstRestOf: parent)?.z, 2.4))
        #expect(ProportionTest(area, againstRestOf: area) == nil)
    }

    @Test func refusesCountsTooLargeToAdd() throws {
        let huge = try #require(Proportion(count: 1e308, base: 1.7e308))
        #expect(ProportionTest(huge, against: huge) == nil)
    }

    @Test func isAntisymmetric() throws {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<2_000 {
            let first = try #require(random(&generator)), second = try #require(random(&generator))
            let there = try #require(ProportionTest(first, against: second))
            let back = try #require(ProportionTest(second, against: first))
            #expect(isClose(there.z, -back.z))
            #expect((0...1).contains(there.probability))
        }
    }

    private func random(_ generator: inout SeededGenerator) -> Proportion? {
        let base = Int.random(in: 1...500, using: &generator)
        return Proportion(count: Double(Int.random(in: 0...base, using: &generator)), base: Double(base))
    }
}
