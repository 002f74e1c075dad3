internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// The bars of a table of figures.
struct RankedBars: PagePart {
    private let bars: TableBars
    /// The larger area whose figure is the line through them; nil without one.
    private let line: (area: AreaIndex, figure: Observation)?
    /// A position in `Site.indicators`.
    private let position: Int
    private let period: Period
    let scope: PageScope

    /// Nil for fewer than two figures of one period.
    ///
    /// - Parameter around: larger areas, the nearest first.
    init?(_ figures: [RankedFigure], beside around: [AreaIndex], indicator position: Int, in scope: PageScope) {
        guard let period = figures.first?.figure.period else { return nil }
        let (columns, indicator) = (scope.site.indicators[position].columns, scope.site.indicators[position].indicator)
        let drawn = figures.filter { $0.figure.period == period }
        line =
            indicator.kind == .count
            ? nil
            : around.lazy.compactMap { area in columns.figure(of: area, in: period).map { (area, $0) } }.first
        let values = drawn.flatMap { [$0.figure.value, $0.limits?.lower, $0.limits?.upper].compactMap(\.self) }
        let fromZero = ChartBuilder.hasZero(indicator.kind)
        guard drawn.count > 1, let bars = TableBars(values, line: line?.figure.value, fromZero: fromZero) else {
            return nil
        }
        self.bars = bars
        self.position = position
        self.period = period
        self.scope = scope
    }

    static let fields = ContextFields<RankedBars>(
        "Scale",
        .text("lowest", "The number at its left end.") { $0.number($0.bars.ends.lowest) },
        .text("highest", "The number at its right end.") { $0.number($0.bars.ends.highest) },
        .optionalText("line", "The larger area that the line through the bars stands for, with its figure.") { part in
            part.line.map { part.context.charts.label($0.area, $0.figure, of: part.indicator) }
        }
    )

    private var indicator: Indicator { site.indicators[position].indicator }

    private func number(_ value: Double) -> String {
        context.charts.words.axisNumber(of: indicator)(value, bars.decimals)
    }

    /// Nil for a figure of another period.
    func bar(_ figure: RankedFigure) -> HTML? {
        guard figure.figure.period == period, let value = figure.figure.value else { return nil }
        return bars.svg(value, limits: figure.limits?.range)
    }
}
