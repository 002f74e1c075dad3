package import Model

/// A rise or fall over an area's latest five periods that chance does not explain.
package struct ClearTrend: Hashable, Sendable {
    /// `higher` is a rise and `lower` a fall, where neither is good or bad.
    package let direction: JudgedDirection
    package let first: Period
    package let last: Period
    /// The weighted slope: how much a year, in the indicator's unit, negative for a fall.
    package let slopePerYear: Double
    /// The statistic that was held against 9.5495: how clear the trend is.
    package let chiSquared: Double
}
