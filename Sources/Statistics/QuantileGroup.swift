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
