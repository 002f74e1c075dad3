/// Places in a list of areas.
package enum Ranking {
    /// Competition ranks of the values after rounding them to the precision at which they are published.
    ///
    /// Areas that readers see with the same figure get the same place. A value that is nil or not finite gets none.
    /// The intervals stand in the order of the values; where one is missing, or the list is shorter, that area has no
    /// likely range. The work grows as n log n.
    package static func ranks(
        of values: [Double?],
        decimals: Int,
        order: RankOrder,
        intervals: [Interval?] = []
    ) -> [Rank?] {
        let rounded = values.map { value in value.flatMap { Rounding.rounded($0, decimals: decimals) } }
        let places = places(of: rounded, order: order)
        let count = places.reduce(0) { $1 == nil ? $0 : $0 + 1 }
        let limits = places.indices.map { places[$0] != nil && $0 < intervals.count ? intervals[$0] : nil }
        let clear = ClearlyDifferent(limits)
        return places.indices.map { index in
            guard let (place, isJoint) = places[index] else { return nil }
            let likely = limits[index].map { interval in
                let (better, worse) = clear.counts(around: interval, order: order)
                return min(place, 1 + better)...max(place, count - worse)
            }
            return Rank(place: place, isJoint: isJoint, count: count, likely: likely)
        }
    }

    /// The place of each value and whether it is shared, ties keeping the first place of their group.
    static func places(of values: [Double?], order: RankOrder) -> [(place: Int, isJoint: Bool)?] {
        let present = values.enumerated().compactMap { index, value in value.map { (index: index, value: $0) } }
        let sorted = present.sorted { order.places($0.value, before: $1.value) }
        var places = [(place: Int, isJoint: Bool)?](repeating: nil, count: values.count)
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].value == sorted[start].value { end += 1 }
            for position in start..<end { places[sorted[position].index] = (start + 1, end - start > 1) }
            start = end
        }
        return places
    }
}

/// An area's place in a list: 'joint 4th of 27 (likely 2nd to 9th)'.
package struct Rank: Hashable, Sendable {
    /// From 1; areas that share a place leave the next places empty: 1, 2, 2, 4.
    package let place: Int
    /// Whether another area has the same place.
    package let isJoint: Bool
    /// How many areas have a place.
    package let count: Int
    /// The places this area may truly hold; nil where its figure has no limits.
    package let likely: ClosedRange<Int>?
}

/// Which end of a list comes first.
package enum RankOrder: Hashable, Sendable {
    /// The highest value is first.
    case highestFirst
    /// The lowest value is first.
    case lowestFirst

    /// Whether the first of two values comes before the second; equal values come before neither.
    func places(_ first: Double, before second: Double) -> Bool {
        self == .highestFirst ? first > second : first < second
    }
}

/// Counts, for one interval among many, how many lie wholly above it and how many wholly below.
///
/// The rule for 'clearly' is that the 95 % intervals have no point in common. That is stricter than a test of the two
/// figures, so a likely range made from it is rather too wide than too narrow; and it lets all areas be counted from
/// two sorted lists in n log n steps, where testing every pair would take n².
private struct ClearlyDifferent {
    private let lowers: [Double]
    private let uppers: [Double]

    init(_ intervals: [Interval?]) {
        lowers = intervals.compactMap { $0?.lower }.sorted()
        uppers = intervals.compactMap { $0?.upper }.sorted()
    }

    /// How many of the intervals are clearly better placed than this one, and how many clearly worse.
    func counts(around interval: Interval, order: RankOrder) -> (better: Int, worse: Int) {
        let above = lowers.count - Self.firstIndex(in: lowers) { $0 > interval.upper }
        let below = Self.firstIndex(in: uppers) { $0 >= interval.lower }
        return order == .highestFirst ? (above, below) : (below, above)
    }

    /// The first index whose element satisfies a condition that holds from some point on.
    private static func firstIndex(in sorted: [Double], where holds: (Double) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = low + (high - low) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
