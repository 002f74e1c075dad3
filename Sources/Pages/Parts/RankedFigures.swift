internal import Analysis
internal import Model
internal import Templates

/// An area's latest figure, where it stands by it, and how it compares with a larger area's.
struct RankedFigure {
    let figure: Observation
    let period: HTML
    let rank: AreaRank?
    let limits: Limits?
    let comparison: (area: AreaIndex, outcome: ComparisonOutcome)?
}

/// The latest figures of some areas, the latest period first, then by rank; areas that cannot be ranked keep their
/// order.
struct RankedFigures {
    private let context: RenderContext
    /// A position in `Site.indicators`.
    private let indicator: Int
    /// The row of each area's latest figure, and where it stands by it.
    private let rows: [(row: Int, rank: AreaRank?)]

    init(of areas: [AreaIndex], indicator: Int, in context: RenderContext) {
        self.context = context
        self.indicator = indicator
        let columns = context.site.indicators[indicator].columns
        let found = areas.compactMap { area in
            columns.latestFigureRow(of: area).map { row in
                (row: row, rank: context.analyst.rank(of: area, indicator: indicator))
            }
        }
        let keys = found.enumerated().map { place, figure in
            (-columns.periodPosition(at: figure.row), figure.rank?.rank ?? Int.max, place)
        }
        rows = keys.sorted { $0 < $1 }.map { found[$0.2] }
    }

    /// What figures of one period have in common.
    private struct SharedPeriod {
        let position: Int
        let markup: HTML
        /// The larger areas that have a figure for it, the nearest first.
        let larger: [AreaIndex]
    }

    /// Compares each figure with the nearest of some larger areas that has one for the same period, among those that
    /// the site compares with; counts are compared with none, since each is part of the larger area's.
    ///
    /// - Parameter ends: of more figures than `most` only so many at each end.
    func compared(with larger: [AreaIndex], ends: (most: Int, each: Int)) -> [RankedFigure] {
        let columns = context.site.indicators[indicator].columns
        let levels = context.site.settings.comparators.map(\.value)
        let isCount = context.site.indicators[indicator].indicator.kind == .count
        let compared = isCount ? [] : larger.filter { levels.contains(context.site.areas[$0].level) }
        var ranked: [RankedFigure] = []
        let shown = rows.count > ends.most ? rows.ends(ends.each) : rows
        ranked.reserveCapacity(shown.count)
        var last: SharedPeriod?
        for (row, rank) in shown {
            let figure = columns.observation(at: row)
            let shared =
                last.flatMap { $0.position == columns.periodPosition(at: row) ? $0 : nil }
                ?? SharedPeriod(
                    position: columns.periodPosition(at: row),
                    markup: context.times.period(figure.period, of: context.site.indicators[indicator].indicator),
                    larger: compared.filter { columns.hasFigure(of: $0, in: figure.period) }
                )
            last = shared
            let comparison = shared.larger.first { $0 != figure.area }.flatMap {
                context.analyst.comparison(of: figure, indicator: indicator, with: $0)
            }
            ranked.append(
                RankedFigure(
                    figure: figure,
                    period: shared.markup,
                    rank: rank,
                    limits: context.analyst.ranges.limits(atRow: row, indicator: indicator),
                    comparison: comparison.map { ($0.area, $0.outcome) }
                )
            )
        }
        return ranked
    }
}
