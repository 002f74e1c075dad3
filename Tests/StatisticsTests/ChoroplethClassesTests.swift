import Statistics
import Testing

struct ChoroplethClassesTests {
    @Test func makesClassesOfEqualSize() {
        let classes = ChoroplethClasses(of: (1...10).map(Double.init), by: .quantiles(5))
        #expect(classes.numbers == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
        #expect(classes.members.map(\.lowest) == [1, 3, 5, 7, 9])
        #expect(classes.members.map(\.highest) == [2, 4, 6, 8, 10])
    }

    @Test func neverSplitsTies() {
        let classes = ChoroplethClasses(of: [1, 2, 2, 2, 2, 2, 3, 4], by: .quantiles(4))
        #expect(Set(classes.numbers[1...5]).count == 1)
        #expect(classes.members.reduce(0) { $0 + $1.count } == 8)
        // No class reaches into the next.
        for (lower, upper) in zip(classes.members, classes.members.dropFirst()) {
            #expect(lower.highest < upper.lowest)
        }
    }

    @Test(
        arguments: [
            ([], 0), ([nil, nil], 0), ([7, 7, nil, 7], 1), ([-3, 5], 2), ([3, -1, nil, 2], 3),
        ] as [([Double?], Int)]
    )
    func makesFewerClassesOfFewValues(_ values: [Double?], _ count: Int) {
        let classes = ChoroplethClasses(of: values, by: .quantiles(5))
        #expect(classes.count == count)
        #expect(classes.members.map(\.number) == Array(1..<(count + 1)))
        #expect(classes.numbers.map { $0 == nil } == values.map { $0 == nil })
    }

    @Test func putsNegativeValuesLowest() {
        let classes = ChoroplethClasses(of: [0, -5, 5, -10], by: .quantiles(4))
        #expect(classes.numbers == [3, 2, 4, 1])
    }

    @Test func beginsAClassAtEachBreak() {
        let classes = ChoroplethClasses(of: [19.9, 20, 29.9, 30, 45], by: .breaks([30, 20]))
        #expect(classes.count == 3)
        #expect(classes.numbers == [1, 2, 2, 3, 3])
    }

    @Test func leavesOutClassesWithoutValues() {
        let classes = ChoroplethClasses(of: [1, 9, .nan], by: .breaks([2, 4, 8]))
        #expect(classes.members.map(\.number) == [1, 4])
        #expect(classes.numbers[2] == nil)
    }
}
