/// How many people live in each area, by the indicator that `site.yml` names for it.
public struct Population: Sendable {
    private let figures: IndicatorFigures

    /// Takes the value of a count for the number of people, and the denominator of any other kind.
    public init(_ figures: IndicatorFigures) {
        self.figures = figures
    }

    /// The people in an area at a time: in the latest period that ends no later, else in the earliest there is.
    ///
    /// Nil where that figure is missing or withheld, and where it was added up from parts of which some are missing,
    /// because these people live there all the same.
    public func people(in area: AreaIndex, at period: Period) -> Double? {
        let columns = figures.columns
        let rows = columns.rows(of: area)
        guard let row = rows.last(where: { columns.period(at: $0).end <= period.end }) ?? rows.first,
            columns.value(at: row) != nil, columns.coverage(at: row) ?? 1 >= 1
        else { return nil }
        return figures.indicator.kind == .count ? columns.value(at: row) : columns.denominator(at: row)
    }
}
