/// The middle half of several values: a quarter of them lie below it and a quarter above.
package enum InterquartileRange {
    /// Fewer values than this have no middle half worth showing.
    package static let fewest = 5

    /// From the lower to the upper quartile, between values by their distance; nil for fewer than five finite values.
    ///
    /// Source: definition 7 of R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, The American
    /// Statistician 50 (1996).
    ///
    /// - Parameter sorted: from the lowest to the highest.
    package static func of(sorted values: [Double]) -> ClosedRange<Double>? {
        guard values.count >= fewest, values.allSatisfy(\.isFinite) else { return nil }
        let lower = quantile(0.25, of: values)
        return lower...max(lower, quantile(0.75, of: values))
    }

    private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        let part = place - Double(below)
        return sorted[below] * (1 - part) + sorted[above] * part
    }
}
