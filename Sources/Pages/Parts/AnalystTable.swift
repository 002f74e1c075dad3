internal import Analysis
internal import Model
internal import Templates

/// All figures of one area in one table, each beside the larger area and the extremes of its level.
struct AnalystTable: PagePart {
    private let area: AreaIndex
    private let rows: [SpineRow]
    private let readings: [Reading]
    let scope: PageScope

    /// Nil where the area has no figure.
    init?(_ readings: [Reading], of area: AreaIndex, in scope: PageScope) {
        rows = readings.compactMap { scope.context.charts.row($0) }
        guard !rows.isEmpty else { return nil }
        self.area = area
        self.readings = readings
        self.scope = scope
    }

    static let fields = ContextFields<AnalystTable>(
        .text("place", "The area that all figures are for, as it stands in a sentence.") {
            $0.text.name(of: $0.site.areas[$0.area])
        },
        .text("level", "What areas of the same level are called, several of them.") { table in
            table.site.areas.level(of: table.area).map { table.text.noun($0, count: 2) } ?? ""
        },
        .flag("hasSpines", "Whether any figure can be shown between the extremes of its level.") {
            $0.rows.contains { $0.spine != nil }
        },
        .optionalText("rangeMethods", "The level of the likely ranges and how they were worked out, as a sentence.") {
            table in
            table.text.ranges.sentence(table.readings.lazy.compactMap(\.limits))
        },
        .list("rows", "One indicator a row.", of: \.rows, as: AnalystRow.init)
    )
}

/// One indicator.
struct AnalystRow: PagePart {
    let row: SpineRow
    let scope: PageScope

    static let fields = ContextFields<AnalystRow>(
        .object("indicator", "The indicator.") { $0.link(toIndicator: $0.row.indicator) },
        .html("period", "The period of the figure.") {
            $0.context.times.period($0.row.period, of: $0.site.indicators[$0.row.indicator].indicator)
        },
        .text("figure", "The latest figure with its unit.", \.row.figure),
        .optionalText("range", "The likely range; missing where it is not known.", \.row.range),
        .optionalText("beside", "The nearest larger area with a figure for the period; missing without one.") {
            $0.row.beside
        },
        .optionalText("besideFigure", "Its figure.", \.row.besideFigure),
        .object("mark", "How the area compares with it; missing without one.") { $0.mark(of: $0.row.outcome) },
        .optionalText("worst", "The worst figure of the level; the lowest where neither direction is good.") {
            $0.row.worst
        },
        .optionalText("best", "The best figure of the level; the highest where neither direction is good.", \.row.best),
        .optionalHTML("spine", "A drawing of the area between the two, the larger area in the middle.", \.row.spine)
    )
}
