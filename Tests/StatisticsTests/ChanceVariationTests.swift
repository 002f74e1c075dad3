import Statistics
import Testing

@Suite struct ChanceVariationTests {
    @Test func agreesWithPearsonsTest() throws {
        let variation = try #require(ChanceVariation(try areas([(30, 100), (40, 100), (50, 100)])))
        #expect(isClose(variation.chiSquared, 8.333_333_333_333_334))
        #expect(variation.degreesOfFreedom == 2)
        #expect(isClose(variation.probability, 0.015_503_853_599_009_307))
        #expect(variation.allowsRanking)
    }

    @Test func refusesToRankWhatChanceExplains() throws {
        #expect(ChanceVariation(try areas([(38, 100), (40, 100), (42, 100)]))?.allowsRanking == false)
    }

    @Test(arguments: [0, 50.0])
    func findsNoVariationWhereNobodyOrEverybodyWasCounted(_ count: Double) throws {
        let variation = try #require(ChanceVariation(try areas([(count, 50), (count, 50)])))
        #expect(variation.chiSquared == 0 && variation.probability == 1 && !variation.allowsRanking)
    }

    @Test func needsTwoAreas() throws {
        #expect(ChanceVariation([]) == nil)
        #expect(ChanceVariation(try areas([(1, 2)])) == nil)
    }

    @Test func isTheSquareOfTheTwoProportionTest() throws {
        let pair = try areas([(112, 200), (88, 200)])
        let variation = try #require(ChanceVariation(pair))
        let test = try #require(ProportionTest(pair[0], against: pair[1]))
        #expect(isClose(variation.chiSquared, test.z * test.z))
        #expect(isClose(variation.probability, test.probability))
    }

    @Test func takesTensOfThousandsOfAreas() throws {
        let many = try areas((0..<33_000).map { (Double($0 % 7 + 20), 100) })
        #expect(try #require(ChanceVariation(many)).allowsRanking == false)
    }

    private func areas(_ pairs: [(Double, Double)]) throws -> [Proportion] {
        try pairs.map { try #require(Proportion(count: $0.0, base: $0.1)) }
    }
}
