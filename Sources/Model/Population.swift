/// How many people live in each area, by the indicator that `site.yml` names for it.
public struct Population: Sendable {
    private let figures: IndicatorFigures

    /// Takes the value of a count for the number of people, and the denominator of any other kind.
    public init(_ figures: IndicatorFigures) {
        self.figures = figures
    }

    /// The indicator that says so.
    public var indicator: Indicator.ID { figures.indicator.id }

    /// The people in an area at a time: in the latest period that ends no later, else in the earliest there is.
    ///
    /// Nil where that figure is missing or withheld, and where it was added up from parts of which some are missing,
    /// because these people live there all the same.
    public func people(in area: AreaIndex, at period: Period) -> Double? {
        figure(of: area, at: period).flatMap { $0.coverage < 1 ? nil : $0.people }
    }

    /// The same for weights and shares: where parts are missing from the figure, their people of other periods, by which
    /// its coverage was measured, are counted too.
    public func weight(of area: AreaIndex, at period: Period) -> Double? {
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
