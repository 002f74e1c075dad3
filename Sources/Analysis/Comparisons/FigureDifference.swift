internal import Statistics

/// How far one figure is from another, in their unit: percentage points for percentages.
package struct FigureDifference: Hashable, Sendable {
    /// The figure less the other one, unrounded: negative where it is the lower.
    package let value: Double
    /// What it was held against: the other figure or, where the method says so, that of the rest of the larger area.
    package let other: Double
    /// The lower 95 % limit of the difference; nil where none can be made.
    package let lower: Double?
    /// The upper 95 % limit of the difference; nil where none can be made.
    package let upper: Double?

    init(_ own: Double, from other: Double, interval: Interval? = nil) {
        value = own - other
        self.other = other
        lower = interval?.lower
        upper = interval?.upper
    }

    /// The size of the difference in half-widths of its interval, from 0; nil where it has no interval.
    ///
    /// It puts differences in different units in one order: above 1 the interval leaves out 0.
    package var inHalfWidths: Double? {
        guard let lower, let upper else { return nil }
        let half = (upper - lower) / 2
        return half > 0 ? value.magnitude / half : (value == 0 ? 0 : .greatestFiniteMagnitude)
    }
}
