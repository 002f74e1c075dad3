internal import Templates

/// All figures of one area in one table, each beside the larger area and the extremes of its level.
struct AnalystTable {
    let place: String
    let level: String
    let rows: [AnalystRow]
}

/// One indicator.
struct AnalystRow {
    let indicator: LinkItem
    let period: HTML
    let figure: String
    let range: String?
    let beside: String?
    let besideFigure: String?
    let mark: OutcomeMark?
    let worst: String?
    let best: String?
    let spine: HTML?
}

extension AnalystTable: TemplateContext {
    static let fields = ContextFields<AnalystTable>(
        "AnalystTable",
        [
            .text("place", "The area that all figures are for.") { $0.place },
            .text("level", "What areas of the same level are called, several of them.") { $0.level },
            .flag("hasSpines", "Whether any figure can be shown between the extremes of its level.") { table in
                table.rows.contains { $0.spine != nil }
            },
            .list("rows", "One indicator a row.") { $0.rows },
        ]
    )
}

extension AnalystRow: TemplateContext {
    static let fields = ContextFields<AnalystRow>(
        "AnalystRow",
        [
            .object("indicator", "The indicator.") { $0.indicator },
            .html("period", "The period of the figure.") { $0.period },
            .text("figure", "The latest figure with its unit.") { $0.figure },
            .optionalText("range", "The likely range; missing where it is not known.") { $0.range },
            .optionalText("beside", "The nearest larger area with a figure for the period; missing without one.") {
                $0.beside
            },
            .optionalText("besideFigure", "Its figure.") { $0.besideFigure },
            .object("mark", "How the area compares with it; missing without one.") { $0.mark },
            .optionalText("worst", "The worst figure of the level; the lowest where neither direction is good.") {
                $0.worst
            },
            .optionalText("best", "The best figure of the level; the highest where neither direction is good.") {
                $0.best
            },
            .optionalHTML("spine", "A drawing of the area between the two, the larger area in the middle.") {
                $0.spine
            },
        ]
    )
}
