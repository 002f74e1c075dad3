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
