/// Places in a list of areas.
package enum Ranking {
    /// Competition ranks of the values after rounding them to the precision at which they are published.
    ///
    /// Areas that readers see with the same figure get the same place. A value that is nil or not finite gets none.
    /// The figures that are tested stand in the order of the values; where one is missing, or the list is shorter, that
    /// area has no likely range, and is clearly better and worse than none.
    package static func ranks(
        of values: [Double?],
        decimals: Int,
        order: RankOrder,
        tested: [ComparedFigure?] = []
    ) -> [Rank?] {
        let rounded = values.map { value in value.flatMap { Rounding.rounded($0, decimals: decimals) } }
        let places = places(of: rounded, order: order)
        let count = places.reduce(0) { $1 == nil ? $0 : $0 + 1 }
        let figures = places.indices.map { places[$0] != nil && $0 < tested.count ? tested[$0] : nil }
        let clear = ClearDifferences(figures).counts
        return places.indices.map { index in
            guard let (place, isJoint) = places[index] else { return nil }
            let likely = clear[index].map { clear in
                let (better, worse) =
                    order == .highestFirst ? (clear.above, clear.below) : (clear.below, clear.above)
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
    /// The places this area may truly hold; nil where its figure was not tested.
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
