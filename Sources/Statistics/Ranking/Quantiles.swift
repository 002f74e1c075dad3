/// Groups of about equal size by rank: quintiles, deciles.
///
/// Source: `phe_quantile` of PHEindicatormethods, ⌊(q + 1) − ⌈((n + 1) − rank) / (n / q)⌉⌋. It is worked out in whole
/// numbers here, since a quotient such as 3.0000000000000004 would move an area into the next group.
package enum QuantileGroup {
    /// The group, from 1 to q, of a rank among so many areas; the group of rank 1 is 1.
    ///
    /// Nil when there are fewer areas than groups, no groups, or a rank outside 1 to `count`.
    package static func of(rank: Int, among count: Int, groups: Int) -> Int? {
        guard groups > 0, count >= groups, (1...count).contains(rank) else { return nil }
        let fromEnd = UInt(count - rank + 1)
        let product = fromEnd.multipliedFullWidth(by: UInt(groups))
        let (quotient, remainder) = UInt(count).dividingFullWidth(product)
        return groups - Int(quotient) + (remainder > 0 ? 0 : 1)
    }

    /// The group of each value, ties kept together by the lowest of their ranks; nil for a value that is missing.
    ///
    /// All are nil when fewer values than groups are there.
    package static func groups(of values: [Double?], into groups: Int, order: RankOrder) -> [Int?] {
        let places = Ranking.places(of: values.map { $0.flatMap { $0.isFinite ? $0 : nil } }, order: order)
        let count = places.reduce(0) { $1 == nil ? $0 : $0 + 1 }
        return places.map { place in place.flatMap { of(rank: $0.place, among: count, groups: groups) } }
    }
}

/// Where each value stands among all, from 0 for the last to 1 for the first.
package enum Percentiles {
    /// (rank − 1) / (n − 1), counted from the far end of the order; tied values share the mean of their ranks.
    ///
    /// All nil where fewer than two values are there. Values that are nil or not finite have none.
    package static func shares(of values: [Double?], order: RankOrder) -> [Double?] {
        let present = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
        let fromFirst = Ranking.places(of: present, order: order)
        let fromLast = Ranking.places(of: present, order: order == .highestFirst ? .lowestFirst : .highestFirst)
        let count = fromFirst.reduce(0) { $1 == nil ? $0 : $0 + 1 }
        guard count > 1 else { return values.map { _ in nil } }
        return zip(fromFirst, fromLast).map { first, last in
            guard let first, let last else { return nil }
            // As many stand behind this value as its rank from the last says, and the ties are split evenly.
            let behind = Double(last.place - 1 + count - first.place) / 2
            return behind / Double(count - 1)
        }
    }
}

/// The interquartile range, the middle half of several values: a quarter of them lie below it and a quarter above.
package enum InterquartileRange {
    /// Fewer values than this have no interquartile range worth showing.
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
