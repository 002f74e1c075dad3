import Statistics
import TestRandom
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

    /// Sizes and lowest values of the classes, and whether they may be called fifths.
    private func fifths(_ values: [Double]) -> (sizes: [Int], lowest: [Double], areEven: Bool) {
        let classes = ChoroplethClasses(of: values, by: .quantiles(5))
        #expect(classes.members.map(\.number) == Array(1...classes.count))
        return (classes.members.map(\.count), classes.members.map(\.lowest), classes.areEven)
    }

    @Test func givesEachOfAFewDifferentValuesAClass() {
        let zeros = fifths(Array(repeating: 0, count: 20) + [1, 2, 3, 5])
        #expect(zeros.sizes == [20, 1, 1, 1, 1])
        #expect(zeros.areEven == false)
        #expect(fifths([-5] + Array(repeating: 0, count: 22) + [5.5]).lowest == [-5, 0, 5.5])
    }

    @Test func givesAValueOfManyPlacesAClassAndSplitsTheOthers() {
        let found = fifths(Array(repeating: 0, count: 20) + [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(found.lowest == [0, 1, 3, 5, 7])
        #expect(found.areEven == false)
        // In the middle, with values on both sides.
        let middle = fifths([1, 2, 3] + Array(repeating: 4, count: 20) + [5, 6, 7])
        #expect(middle.lowest.contains(4) && middle.lowest.contains(5))
        #expect(middle.sizes.max() == 20)
    }

    @Test func putsNoFallTogetherWithNoChange() {
        let found = fifths([-5, -4, -1] + Array(repeating: 0, count: 12) + [1, 2, 3, 4, 5, 6])
        #expect(found.lowest.contains(0) && found.lowest.contains(1))
        #expect(found.lowest[0] == -5)
        // Also where one place alone shows no change.
        let one = fifths([-6, -5, -4, -3, -2, -1, 0, 1, 2, 3])
        #expect(one.lowest.contains(0))
    }

    @Test func callsEvenClassesEven() {
        #expect(fifths((1...24).map(Double.init)).areEven)
        #expect(fifths([1, 2, 3, 4, 5]).areEven)
        #expect(!fifths([1, 2, 3, 4, 5, 6]).areEven)
    }

    @Test func findsTheClassesOfAnyValuesWithoutGaps() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<400 {
            let values = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Double(Int.random(in: -6...6, using: &random)) / 2
            }
            let found = fifths(values)
            #expect(found.sizes.reduce(0, +) == values.count)
            #expect(found.sizes.count == min(5, Set(values).count))
        }
    }
}
