/// A figure with an interval against a benchmark that has none, such as a target or the figure of a whole nation.
package enum BenchmarkComparison {
    /// Whether the benchmark lies outside the interval, and on which side; a benchmark on a limit is inside.
    ///
    /// Above means that the figure is above the benchmark. Nil unless the benchmark is finite.
    ///
    /// Source: the method of overlapping confidence intervals as used for benchmarking in OHID's Fingertips.
    package static func direction(of interval: Interval, against benchmark: Double) -> Direction? {
        guard benchmark.isFinite else { return nil }
        if interval.lower > benchmark { return .above }
        if interval.upper < benchmark { return .below }
        return .unclear
    }

    /// The expected number of false positives among m comparisons at the 95 % level: m × 0.05.
    ///
    /// Nil for a negative number.
    package static func expectedByChance(of comparisons: Int) -> Double? {
        comparisons < 0 ? nil : Double(comparisons) * 0.05
    }
}

/// What a test of a difference found, before anybody says whether high is good.
package enum Direction: Hashable, Sendable {
    /// Clearly higher than what it was compared with.
    case above
    /// Clearly lower than what it was compared with.
    case below
    /// Chance alone could explain the difference.
    case unclear
}
