internal import Localization

/// The figures of a chart in a text, as a table below it.
struct ChartTable {
    /// One field: markup, and whether it is a number.
    struct Cell {
        let markup: String
        var isNumber = false

        static func number(_ text: String) -> Cell { Cell(markup: Markup.escaped(text), isNumber: true) }
        static func text(_ text: String) -> Cell { Cell(markup: Markup.escaped(text)) }
    }

    /// A longer table is closed until a reader opens it.
    private static let longTable = 12

    let caption: String
    let head: [Cell]
    /// The first field of each row names it.
    let rows: [[Cell]]

    func html(_ locale: Locale) -> String {
        let caption = Markup.escaped(caption)
        let heads = head.map { "<th scope=\"col\"\($0.isNumber ? " class=\"number\"" : "")>\($0.markup)</th>" }
        let body = rows.map { row in
            let cells = row.enumerated().map { position, cell in
                let style = cell.isNumber ? " class=\"number\"" : ""
                return position == 0 ? "<th scope=\"row\">\(cell.markup)</th>" : "<td\(style)>\(cell.markup)</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        let table = """
            <div class="table-scroll" role="region" aria-label="\(caption)" tabindex="0">
            <table>
            <caption class="visually-hidden">\(caption)</caption>
            <thead><tr>\(heads.joined())</tr></thead>
            <tbody>
            \(body.joined())</tbody>
            </table>
            </div>

            """
        guard rows.count > Self.longTable else { return table }
        let summary = Markup.escaped(locale.format(.chartTable(what: self.caption)))
        return "<details>\n<summary>\(summary)</summary>\n\(table)</details>\n"
    }
}
