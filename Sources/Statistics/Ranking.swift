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
