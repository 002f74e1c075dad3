internal import Model

/// One mapping of `data:` as it is put together, and its lines.
struct MappingDraft {
    /// Where a part of a figure stands.
    enum Cell {
        case column(String)
        case fixed(String)
        /// A column of periods whose sort another column says.
        case identified(column: String, by: String)
        /// A column of days that stand for a longer time.
        case shownAs(column: String, unit: DataMapping.PeriodUnit)
        /// A column of names, and the level of the areas that are called so.
        case named(column: String, level: String)
        /// A row of its own, and the column in it.
        case row(where: Condition, column: String)
    }

    /// What the rows that are meant have in a column: one of some texts.
    struct Condition {
        let column: String
        let texts: [String]
    }

    /// From the folder `indicators`.
    let file: String
    var sheet: String?
    var headerRows = 1
    var conditions: [Condition] = []
    var scale: Double?
    var combine: String?
    /// In the order in which they are written.
    var cells: [(part: DataMapping.Part, cell: Cell)] = []

    /// The cell of a part.
    subscript(part: DataMapping.Part) -> Cell? {
        cells.first { $0.part == part }?.cell
    }

    /// Says where a part stands, where that is known.
    mutating func set(_ part: DataMapping.Part, _ cell: Cell?) {
        cells.removeAll { $0.part == part }
        if let cell { cells.append((part, cell)) }
    }

    /// The lines below `data:`.
    var lines: [String] {
        var lines = ["  - file: \(YAMLText.scalar(file))"]
        if let sheet { lines.append("    sheet: \(YAMLText.scalar(sheet))") }
        if headerRows > 1 { lines.append("    header_rows: \(headerRows)") }
        if !conditions.isEmpty {
            lines.append("    where: { \(conditions.map(Self.text).joined(separator: ", ")) }")
        }
        if let scale { lines.append("    scale: \(scale == scale.rounded() ? "\(Int(scale))" : "\(scale)")") }
        if let combine { lines.append("    combine: \(combine)") }
        lines.append("    columns:")
        for part in DataMapping.Part.allCases {
            guard let cell = self[part] else { continue }
            lines.append("      \(part.rawValue): \(Self.text(cell))")
        }
        return lines
    }

    private static func text(_ condition: Condition) -> String {
        let texts = condition.texts.map(YAMLText.scalar)
        let value = texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
        return "\(YAMLText.scalar(condition.column)): \(value)"
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .column(let name): YAMLText.scalar(name)
        case .fixed(let text): "{ is: \(YAMLText.quoted(text)) }"
        case .identified(let column, let other):
            "{ column: \(YAMLText.scalar(column)), identifier: \(YAMLText.scalar(other)) }"
        case .shownAs(let column, let unit): "{ column: \(YAMLText.scalar(column)), shown_as: \(unit.rawValue) }"
        case .named(let column, let level): "{ name: \(YAMLText.scalar(column)), level: \(YAMLText.scalar(level)) }"
        case .row(let condition, let column):
            "{ where: { \(text(condition)) }, column: \(YAMLText.scalar(column)) }"
        }
    }
}
