/// An indicator together with all its figures, published and derived.
package final class IndicatorFigures: Sendable {
    /// What was measured.
    package let indicator: Indicator
    /// Its figures for all areas and periods.
    package let columns: ObservationColumns
    /// The figures of its groups, by breakdown.
    package let breakdowns: [BreakdownFigures]
    /// What its data files say that readers should know.
    package let foundCaveats: [String]

    /// Puts an indicator and its figures together.
    package init(
        indicator: Indicator,
        columns: ObservationColumns,
        groups: [ObservationColumns] = [],
        foundCaveats: [String] = []
    ) {
        self.indicator = indicator
        self.columns = columns
        breakdowns = indicator.byBreakdown(groups)
        self.foundCaveats = foundCaveats
    }

    /// What readers should know before they rely on it: what its editor says, and then what its data files say.
    package var caveats: [String] { indicator.caveats + foundCaveats }

    /// A copy with what its data files say.
    package func with(foundCaveats: [String]) -> IndicatorFigures {
        guard !foundCaveats.isEmpty else { return self }
        return IndicatorFigures(
            indicator: indicator,
            columns: columns,
            groups: breakdowns.flatMap(\.columns),
            foundCaveats: foundCaveats
        )
    }
}

/// How many people live in each area, by the indicator that `site.yml` names for it.
package struct Population: Sendable {
    private let figures: IndicatorFigures

    /// Takes the value of a count for the number of people, and the denominator of any other kind.
    package init(_ figures: IndicatorFigures) {
        self.figures = figures
    }

    /// The indicator that says so.
    package var indicator: Indicator.ID { figures.indicator.id }

    /// The people in an area at a time: in the latest period that ends no later, else in the earliest there is.
    ///
    /// Nil where that figure is missing or withheld, and where it was added up from parts of which some are missing,
    /// because these people live there all the same.
    package func people(in area: AreaIndex, at period: Period) -> Double? {
        figure(of: area, at: period).flatMap { $0.coverage < 1 ? nil : $0.people }
    }

    /// How many people an area counts for in a weighted sum, at a time: those of `people(in:at:)` with the people of
    /// parts that are missing from that figure, worked out from the share that it covers.
    package func weight(of area: AreaIndex, at period: Period) -> Double? {
        figure(of: area, at: period).flatMap { $0.coverage > 0 ? $0.people / $0.coverage : nil }
    }

    private func figure(of area: AreaIndex, at period: Period) -> (people: Double, coverage: Double)? {
        let columns = figures.columns
        let rows = columns.rows(of: area)
        guard let row = rows.last(where: { columns.period(at: $0).end <= period.end }) ?? rows.first,
            let value = columns.value(at: row),
            let people = figures.indicator.kind == .count ? value : columns.denominator(at: row)
        else { return nil }
        return (people, columns.coverage(at: row) ?? 1)
    }
}
