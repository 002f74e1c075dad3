internal import Model

/// Where the figures of mappings go: each indicator has a store for everybody and one for each of its groups.
///
/// Rows of a group are in no other store than that of the group, so that they are never taken for everybody.
struct FigureStores {
    private let indicators: [Indicator]
    /// The store of the first group of each indicator; those of everybody come before all of them.
    private let firstGroup: [Int]
    /// How many stores there are.
    let count: Int

    init(_ indicators: [Indicator]) {
        self.indicators = indicators
        var next = indicators.count
        firstGroup = indicators.map { indicator in
            defer { next += indicator.groupCount }
            return next
        }
        count = next
    }

    /// Each store with the position of the indicator that it is of, in the order of the stores.
    var owners: [(store: Int, indicator: Int)] {
        indicators.indices.map { ($0, $0) }
            + indicators.indices.flatMap { owner in groups(of: owner).map { ($0, owner) } }
    }

    /// The stores of the groups of an indicator, one breakdown after the other.
    func groups(of indicator: Int) -> Range<Int> {
        firstGroup[indicator]..<(firstGroup[indicator] + indicators[indicator].groupCount)
    }

    /// A mapping as those of the stores that its rows go to: its own, or one for each group that it has.
    ///
    /// A group that the indicator does not have has been reported where the mapping was read, and has no store.
    func mappings(
        _ mapping: DataMapping,
        ofIndicator number: Int
    ) -> [(store: Int, mapping: DataMapping, group: Breakdown.Group.ID?)] {
        guard let by = mapping.by else { return [(number, mapping, nil)] }
        return by.groups.compactMap { group in
            indicators[number].position(of: group, in: by.breakdown).map {
                (firstGroup[number] + $0, mapping.only(group), group)
            }
        }
    }
}
