import Statistics
import Testing

@Suite struct IntervalTests {
    @Test func refusesLimitsThatAreOutOfOrderOrNotFinite() {
        #expect(Interval(lower: 2, upper: 1) == nil)
        #expect(Interval(lower: .nan, upper: 1) == nil)
        #expect(Interval(lower: 0, upper: .nan) == nil)
        #expect(Interval(lower: 0, upper: .infinity) == nil)
        #expect(Interval(lower: 1, upper: 1) != nil)
    }

    @Test func containsItsLimits() throws {
        let interval = try #require(Interval(lower: 1, upper: 3))
        #expect(interval.contains(1) && interval.contains(3))
        #expect(!interval.contains(0.999) && !interval.contains(3.001) && !interval.contains(.nan))
    }

    @Test func overlapsWhereOneLimitIsShared() throws {
        let left = try #require(Interval(lower: 1, upper: 3))
        let touching = try #require(Interval(lower: 3, upper: 4))
        let apart = try #require(Interval(lower: 3.1, upper: 4))
        #expect(left.overlaps(touching) && touching.overlaps(left))
        #expect(!left.overlaps(apart) && !apart.overlaps(left))
    }

    @Test func scalesToAnotherUnit() throws {
        let interval = try #require(Interval(lower: 0.25, upper: 0.5))
        #expect(interval.scaled(by: 100) == Interval(lower: 25, upper: 50))
        #expect(interval.scaled(by: -1) == nil)
        #expect(interval.scaled(by: .infinity) == nil)
        #expect(interval.scaled(by: .nan) == nil)
    }

    @Test func takesItsStandardErrorFromItsWidth() throws {
        #expect(try #require(Interval(lower: 0, upper: 3.92)).standardError == 1)
    }
}

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

@Suite struct EstimateTests {
    @Test func refusesAValueOutsideItsOwnLimits() throws {
        let interval = try #require(Interval(lower: 1, upper: 2))
        #expect(Estimate(value: 1.5, interval: interval)?.value == 1.5)
        #expect(Estimate(value: 2.5, interval: interval) == nil)
        #expect(Estimate(value: .nan, interval: interval) == nil)
    }

    @Test func takesItsLimitsFromWilson() throws {
        let proportion = try #require(Proportion(count: 29, base: 100))
        #expect(Estimate(proportion)?.interval == WilsonInterval.of(proportion))
    }
}
