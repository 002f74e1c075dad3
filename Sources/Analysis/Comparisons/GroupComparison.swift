package import Model

/// The groups of one breakdown beside each other, in one area and period.
package struct GroupComparison: Sendable {
    /// One group and its figure.
    package struct Member: Sendable {
        /// What readers call the group.
        package let title: String
        /// Its row; nil where the source has none.
        package let observation: Observation?
        /// Its likely range; nil where it is not known.
        package let limits: Limits?
    }

    /// Two groups held against each other.
    package struct Pair: Sendable {
        /// The group with the higher figure; the first where both have the same.
        package let higher: Member
        /// The group with the lower figure.
        package let lower: Member
        /// What the test of the two found.
        ///
        /// Of more than two groups these were picked because they are furthest apart, so where all groups together vary
        /// no more than chance would make them, no difference is claimed.
        package let outcome: ComparisonOutcome
    }

    /// In the order of the breakdown.
    package let members: [Member]
    /// The two that are furthest apart; nil for fewer than two with a figure, and for kinds that are not compared: a
    /// group with more people in it has the larger count.
    package let pair: Pair?

    /// Compares the groups; nil where none has a row for the area and period.
    package init?(_ figures: BreakdownFigures, of indicator: Indicator, area: AreaIndex, period: Period) {
        let rows = figures.columns.map { columns in
            columns.row(of: area, in: period).map(columns.observation(at:))
        }
        guard rows.contains(where: { $0 != nil }) else { return nil }
        members = zip(figures.breakdown.groups, rows).map { group, row in
            Member(title: group.title, observation: row, limits: row.flatMap { Limits($0, of: indicator) })
        }
        pair = Self.pair(members, indicator)
    }

    private static func pair(_ members: [Member], _ indicator: Indicator) -> Pair? {
        guard GroupRanking.isRanked(indicator.kind) else { return nil }
        let known = members.filter { $0.observation?.value != nil }
        guard known.count > 1,
            let highest = known.indices.max(by: { value(known[$0]) < value(known[$1]) }),
            let lowest = known.indices.reversed().min(by: { value(known[$0]) < value(known[$1]) })
        else { return nil }
        let result = PairComparison.result(
            of: known[highest].observation,
            against: known[lowest].observation,
            indicator: indicator
        )
        let outcome = known.count > 2 ? together(known, indicator, result.outcome) : result.outcome
        return Pair(higher: known[highest], lower: known[lowest], outcome: outcome)
    }

    private static func value(_ member: Member) -> Double { member.observation?.value ?? 0 }

    /// What may be said of the two that are furthest apart, by the test that areas have before they are ranked.
    private static func together(_ known: [Member], _ indicator: Indicator, _ outcome: ComparisonOutcome)
        -> ComparisonOutcome
    {
        // Each group in the place of an area, so that the rows are one for each.
        let rows = known.enumerated().compactMap { position, member in
            member.observation.map { moved($0, to: AreaIndex(position)) }
        }
        let columns = ObservationColumns(rows, areaCount: known.count)
        let variation = GroupRanking.variation(
            rows: Array(0..<columns.count),
            of: IndicatorFigures(indicator: indicator, columns: columns)
        )
        switch variation {
        case .beyondChance: return outcome
        case .noMoreThanChance: return .noClearDifference
        case .notTestable: return .notCompared(.noMargin)
        }
    }

    private static func moved(_ row: Observation, to area: AreaIndex) -> Observation {
        Observation(
            area: area,
            period: row.period,
            value: row.value,
            lower: row.lower,
            upper: row.upper,
            numerator: row.numerator,
            denominator: row.denominator,
            countsBelong: row.countsBelong,
            roundedTo: row.roundedTo,
            status: row.status,
            basis: row.basis,
            coverage: row.coverage
        )
    }
}
