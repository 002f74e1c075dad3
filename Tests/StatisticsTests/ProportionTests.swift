import Statistics
import Testing

@Suite struct ProportionTests {
    @Test(
        arguments: [
            (1, 0), (0, 0), (2, 1), (-1, 5), (1, -5), (Double.nan, 5), (1, Double.nan), (1, .infinity),
            (.infinity, .infinity),
        ] as [(Double, Double)]
    )
    func refusesWhatIsNoPartOfItsBase(_ count: Double, _ base: Double) {
        #expect(Proportion(count: count, base: base) == nil)
    }

    @Test func acceptsBothEnds() {
        #expect(Proportion(count: 0, base: 1)?.share == 0)
        #expect(Proportion(count: 1, base: 1)?.share == 1)
    }

    @Test func takesAnAreaOutOfItsParent() throws {
        let area = try #require(Proportion(count: 10, base: 40))
        let parent = try #require(Proportion(count: 60, base: 200))
        #expect(area.rest(of: parent) == Proportion(count: 50, base: 160))
    }

    @Test func hasNoRestWhereTheAreaIsTheWholeOrNoPart() throws {
        let area = try #require(Proportion(count: 10, base: 40))
        #expect(area.rest(of: area) == nil)
        #expect(area.rest(of: try #require(Proportion(count: 5, base: 200))) == nil)
        #expect(area.rest(of: try #require(Proportion(count: 40, base: 50))) == nil)
    }
}
