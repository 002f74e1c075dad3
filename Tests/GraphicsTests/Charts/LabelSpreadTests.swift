import Graphics
import TestRandom
import Testing

@Suite struct LabelSpreadTests {
    private typealias Label = LabelSpread.Label

    @Test func leavesLabelsAloneThatDoNotMeet() {
        let labels = [Label(middle: 80, size: 14), Label(middle: 20, size: 14)]
        #expect(LabelSpread.middles(of: labels, between: 0, and: 100) == [80, 20])
    }

    @Test func movesTwoApartByTheSame() {
        let labels = [Label(middle: 50, size: 14), Label(middle: 52, size: 14)]
        #expect(LabelSpread.middles(of: labels, between: 0, and: 100) == [44, 58])
    }

    @Test func staysInsideTheLimits() {
        let labels = [Label(middle: 1, size: 14), Label(middle: 0, size: 14), Label(middle: 99, size: 28)]
        #expect(LabelSpread.middles(of: labels, between: 0, and: 100) == [21, 7, 86])
    }

    /// Whatever the labels are, none covers another, and they stay in the order of the places that they want.
    @Test func coversNoLabelWithAnother() {
        var generator = SeededRandom(seed: 7)
        for _ in 0..<500 {
            let labels = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                Label(
                    middle: Double.random(in: -20...220, using: &generator),
                    size: Double.random(in: 10...30, using: &generator)
                )
            }
            let middles = LabelSpread.middles(of: labels, between: 0, and: 200)
            let placed = zip(labels, middles).sorted { $0.1 < $1.1 }
            for (upper, lower) in zip(placed, placed.dropFirst()) {
                #expect(lower.1 - upper.1 >= (lower.0.size + upper.0.size) / 2 - 1e-9)
                #expect(upper.0.middle <= lower.0.middle)
            }
            let total = labels.reduce(0) { $0 + $1.size }
            #expect(placed.allSatisfy { $0.1 - $0.0.size / 2 >= -1e-9 })
            if total <= 200 { #expect(placed.allSatisfy { $0.1 + $0.0.size / 2 <= 200 + 1e-9 }) }
        }
    }
}
