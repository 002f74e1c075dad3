internal import Templates

/// The figures of a few large areas, one row a period.
struct TrendTable {
    let places: [LinkItem]
    let rows: [TrendRow]
    let chart: HTML?
}

extension TrendTable: TemplateContext {
    static let fields = ContextFields<TrendTable>(
        "TrendTable",
        [
            .list("places", "The areas, one a column.") { $0.places },
            .list("rows", "The periods, latest first.") { $0.rows },
            .optionalHTML("chart", "The same as a chart, one for each area where there are many.") { $0.chart },
        ]
    )
}
