internal import Templates

/// One period of a trend table.
struct TrendRow {
    let period: HTML
    /// As many as there are places, in their order.
    let figures: [String]
}

extension TrendRow: TemplateContext {
    static let fields = ContextFields<TrendRow>(
        "TrendRow",
        [
            .html("period", "The period in words.") { $0.period },
            .textList("figures", "A figure with its unit for each area, or the words: no figure.") { $0.figures },
        ]
    )
}
