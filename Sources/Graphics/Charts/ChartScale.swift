/// Where values lie across a chart, in per cent of its width.
package struct ChartScale: Hashable, Sendable {
    /// The lowest of the values.
    package let lowest: Double
    /// The highest of the values.
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

/// The round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
package enum AxisTicks {
    /// The numbers from one at or below the lowest value to one at or above the highest, in steps of equal size.
    ///
    /// Constant values get an axis around them. Empty where a value is not finite or no steps can be counted.
    ///
    /// - Parameters:
    ///   - most: at most about so many steps, at least 1.
    ///   - fromZero: whether the axis begins at zero, or ends there for negative values.
    package static func around(_ lowest: Double, _ highest: Double, most: Int = 5, fromZero: Bool = false) -> [Double] {
        var low = fromZero ? min(lowest, 0) : lowest
        var high = fromZero ? max(highest, 0) : highest
        guard low.isFinite, high.isFinite, low <= high else { return [] }
        if low == high {
            let room = low == 0 ? 1 : abs(low) / 10
            low -= fromZero && low >= 0 ? 0 : room
            high += room
        }
        guard let step = step((high / 2 - low / 2) / Double(max(1, most)) * 2) else { return [] }
        let first = (low / step).rounded(.down)
        let last = (high / step).rounded(.up)
        // Beyond this, neighbouring numbers are the same.
        guard abs(first) < 1e15, abs(last) < 1e15, last > first else { return [] }
        return stride(from: first, through: last, by: 1).map { number in
            step < 1 ? number / (1 / step).rounded() : number * step
        }
    }

    /// How many decimals the numbers need.
    package static func decimals(_ ticks: [Double]) -> Int {
        guard ticks.count > 1 else { return 0 }
        let step = abs(ticks[1] - ticks[0])
        guard step > 0, step < 1 else { return 0 }
        var decimals = 0
        var size = step
        while decimals < 9, size < 1 - 1e-9 {
            size *= 10
            decimals += 1
        }
        return decimals
    }

    /// The smallest of 1, 2 and 5 times a power of ten that is no smaller than a size.
    private static func step(_ size: Double) -> Double? {
        guard size.isFinite, size > 1e-9 else { return nil }
        var power = 1.0
        while power > size { power /= 10 }
        while power * 10 <= size { power *= 10 }
        let found = [1, 2, 5, 10].map { $0 * power }.first { $0 >= size * (1 - 1e-9) }
        return found.flatMap { $0.isFinite ? $0 : nil }
    }
}
