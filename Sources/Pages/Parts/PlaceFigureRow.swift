internal import Templates

/// One place in a table of an indicator's figures.
struct PlaceFigureRow {
    let place: LinkItem
    let figure: String
    let range: String?
    let remark: String?
    let period: HTML
    let rank: String?
    let mark: OutcomeMark?
    let beside: String?
}

extension PlaceFigureRow: TemplateContext {
    static let fields = ContextFields<PlaceFigureRow>(
        "PlaceFigureRow",
        [
            .object("place", "The place.") { $0.place },
            .text("figure", "Its latest figure with its unit.") { $0.figure },
            .optionalText("range", "The likely range (95 % interval); missing where it is not known.") { $0.range },
            .optionalText(
                "remark",
                "What to know about the figure: provisional, few replies, the note of the data file."
            ) {
                $0.remark
            },
            .html("period", "The period of the figure.") { $0.period },
            .optionalText("rank", "Its place among all areas of its level: 4th, joint 7th.") { $0.rank },
            .object("mark", "How it compares with the larger area; missing where none has a figure.") { $0.mark },
            .optionalText("beside", "The larger area it is held against; missing where it is that of all rows.") {
                $0.beside
            },
        ]
    )
}
