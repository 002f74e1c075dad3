internal import Templates

/// One period of an area's figures.
struct SeriesRow {
    let period: HTML
    let figure: String?
    let range: String?
    let remark: String?
}

extension SeriesRow: TemplateContext {
    static let fields = ContextFields<SeriesRow>(
        "SeriesRow",
        [
            .html("period", "The period in words.") { $0.period },
            .optionalText("figure", "The figure with its unit; missing where there is none.") { $0.figure },
            .optionalText("range", "The likely range; missing where it is not known.") { $0.range },
            .optionalText("remark", "What to know about the figure: provisional, not comparable with earlier periods.")
            {
                $0.remark
            },
        ]
    )
}
