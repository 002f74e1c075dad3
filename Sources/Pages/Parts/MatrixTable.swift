internal import Templates

/// Places by themes: how the figures of each theme compare with a larger area, in word and symbol.
struct MatrixTable {
    let caption: String
    let themes: [LinkItem]
    let rows: [MatrixRow]
    let leftOut: Int

    /// A table longer than this is closed until a reader opens it.
    static let longTable = 60
}

/// One place.
struct MatrixRow {
    let place: LinkItem
    let cells: [MatrixCell]
}

/// One theme of one place.
struct MatrixCell {
    let marks: [OutcomeMark]
}

extension MatrixTable: TemplateContext {
    static let fields = ContextFields<MatrixTable>(
        "MatrixTable",
        [
            .text("caption", "What the table shows.") { $0.caption },
            .list("themes", "The themes, one a column.") { $0.themes },
            .list("rows", "The places.") { $0.rows },
            .optionalText("leftOut", "How many places are not shown; missing where all are.") {
                $0.leftOut > 0 ? String($0.leftOut) : nil
            },
            .flag("isLong", "Whether the table is long enough to be closed at first.") {
                $0.rows.count > MatrixTable.longTable
            },
        ]
    )
}

extension MatrixRow: TemplateContext {
    static let fields = ContextFields<MatrixRow>(
        "MatrixRow",
        [
            .object("place", "The place.") { $0.place },
            .list("cells", "As many as there are themes, in their order.") { $0.cells },
        ]
    )
}

extension MatrixCell: TemplateContext {
    static let fields = ContextFields<MatrixCell>(
        "MatrixCell",
        [
            .list("marks", "How many figures compare how: 2 better, 1 worse; or that there is no figure.") { $0.marks }
        ]
    )
}
