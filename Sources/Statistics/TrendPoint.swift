/// One figure of a series in time.
package struct TrendPoint: Hashable, Sendable {
    /// When, in any even unit: the year, or the number of the quarter.
    package let position: Double
    package let value: Double
    /// The 95 % limits of the value.
    package let interval: Interval

    /// A figure with its 95 % limits at a point in time.
    package init(position: Double, value: Double, interval: Interval) {
        self.position = position
        self.value = value
        self.interval = interval
    }
}
