import Graphics
import Templates
import Testing

@Suite struct SpineTests {
    private func sample(lowIsBetter: Bool = false, comparator: Double = 30) -> Spine? {
        Spine(
            value: 40,
            mark: .better,
            lowest: 10,
            highest: 40,
            middleHalf: 20...35,
            comparator: comparator,
            lowIsBetter: lowIsBetter
        )
    }

    @Test func putsTheLargerAreaIntoTheMiddleWithOneScaleOnBothSides() throws {
        let spine = try #require(sample())
        #expect(spine.place(30) == 50)
        #expect(spine.place(10) == 4)
        #expect(spine.place(40) == 73)
    }

    @Test func putsTheBetterEndOnTheRight() throws {
        let spine = try #require(sample(lowIsBetter: true))
        #expect(spine.place(10) == 96)
        #expect(spine.place(40) == 27)
    }

    @Test func marksTheAreaByItsShape() throws {
        #expect(try #require(sample()).svg.markup.contains(#"<circle class="m better" cx="73%""#))
    }

    @Test func leavesReadersOfSpeechToTheCellsAroundIt() throws {
        #expect(try #require(sample()).svg.markup.hasPrefix(#"<svg class="spine" aria-hidden="true""#))
    }

    @Test func needsFiniteNumbersInOrder() {
        #expect(sample(comparator: .nan) == nil)
        #expect(
            Spine(
                value: 1,
                mark: .better,
                lowest: 2,
                highest: 1,
                middleHalf: nil,
                comparator: 1,
                lowIsBetter: false
            ) == nil
        )
    }
}
