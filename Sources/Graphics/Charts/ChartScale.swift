/// Where values lie across a chart, in per cent of its width.
package struct ChartScale: Hashable, Sendable {
    package let lowest: Double
    package let highest: Double
    /// Where the lowest and the highest value are drawn.
    let range: ClosedRange<Double>

    /// - Parameter values: those that must find room; what is no finite number does not count.
    package init?(_ values: some Sequence<Double>, range: ClosedRange<Double> = 2...98) {
        let finite = values.filter(\.isFinite)
        guard let lowest = finite.min(), let highest = finite.max() else { return nil }
        self.lowest = lowest
        self.highest = highest
        self.range = range
    }

    /// The place of a value, cut at the ends; the middle where all values are the same.
    package func place(_ value: Double) -> Double {
        let share = share(value)
        return range.lowerBound + share * (range.upperBound - range.lowerBound)
    }

    /// From 0 for the lowest to 1 for the highest value.
    func share(_ value: Double) -> Double {
        // Halves, because the difference of two huge numbers may be none that can be written.
        let width = highest / 2 - lowest / 2
        guard width > 0, value.isFinite else { return 0.5 }
        return min(max((value / 2 - lowest / 2) / width, 0), 1)
    }
}
