internal import Diagnostics
internal import Model

/// Reads where each part of a figure comes from: a header, or a group of keys that says more.
struct MappingCellReader {
    /// Reads what a file's own status codes mean from a key, and adds them to others.
    typealias CodeReader = (String, inout FieldReader, inout [String: FigureStatus]) -> Void

    /// Reads the meanings of status codes.
    let statusCodes: CodeReader

    /// The cells of all parts that `columns` names.
    func cells(
        _ columns: inout FieldReader,
        _ codes: inout [String: FigureStatus]
    ) -> [DataMapping.Part: DataMapping.Cell] {
        var cells: [DataMapping.Part: DataMapping.Cell] = [:]
        for part in DataMapping.Part.allCases {
            guard let value = columns.value(part.rawValue) else { continue }
            guard case .group(let mapping) = value.kind else {
                cells[part] = column(part, of: value, key: part.rawValue, &columns)
                continue
            }
            let read = columns.read(mapping, key: part.rawValue) { group in
                if part == .value, group.has("of") || group.has("per") { return share(&group, &codes) }
                return cell(part, key: part.rawValue, &group, &codes).map { [part: $0] }
            }
            cells.merge(read ?? [:]) { first, _ in first }
        }
        return cells
    }

    /// `{ of: …, per: … }`: a value that is worked out from two numbers.
    private func share(
        _ fields: inout FieldReader,
        _ codes: inout [String: FigureStatus]
    ) -> [DataMapping.Part: DataMapping.Cell] {
        fields.require("of", suggestion: "Write value: { of: header, per: header }: the number, and among how many.")
        fields.require("per", suggestion: "Write value: { of: header, per: header }: the number, and among how many.")
        var cells: [DataMapping.Part: DataMapping.Cell] = [:]
        for (key, part) in [("of", DataMapping.Part.numerator), ("per", .denominator)] {
            guard let value = fields.value(key) else { continue }
            if case .group(let mapping) = value.kind {
                cells[part] = fields.read(mapping, key: key) { cell(part, key: key, &$0, &codes) }
            } else {
                cells[part] = column(part, of: value, key: key, &fields)
            }
        }
        return cells
    }

    /// The header of a column, or a pattern of headers with periods in them.
    private func column(
        _ part: DataMapping.Part,
        of value: YAMLValue,
        key: String,
        _ fields: inout FieldReader
    ) -> DataMapping.Cell? {
        guard let name = fields.text(of: value, key: key) else { return nil }
        let isPattern = part != .area && part != .period && name.value.contains(DataMapping.periodPlace)
        return isPattern ? .periods(name) : .column(name)
    }

    /// What a group of keys says of a part.
    private func cell(
        _ part: DataMapping.Part,
        key: String,
        _ cell: inout FieldReader,
        _ codes: inout [String: FigureStatus]
    ) -> DataMapping.Cell? {
        if part == .status, cell.has("column") || cell.has("codes") {
            statusCodes("codes", &cell, &codes)
            return cell.requiredText("column", suggestion: "Write column: and a header.").map { .column($0) }
        }
        if part == .area, cell.has("name") || cell.has("level") { return name(&cell) }
        if part == .period, cell.has("column") || cell.has("identifier") || cell.has("shown_as") {
            return period(&cell)
        }
        if part.isNumber {
            if cell.has("sum") { return sum(&cell) }
            if cell.has("file") || cell.has("indicator") { return other(&cell) }
            if cell.has("where") { return row(&cell) }
        }
        return cell.requiredText("is", suggestion: "Write \(key): { is: \"2019\" }, say.").map { .fixed($0) }
    }

    /// `{ name: header, level: id }`: names of areas in place of codes.
    private func name(_ cell: inout FieldReader) -> DataMapping.Cell? {
        let column = cell.requiredText("name", suggestion: "Write name: and the header of the column with the names.")
        let level = cell.requiredText("level", suggestion: "Write level: and one of the levels in site.yml.")
        guard let column, let level else { return nil }
        return .name(column: column, level: level)
    }

    /// `{ column: header, identifier: header }`, or `{ column: header, shown_as: year }`.
    private func period(_ cell: inout FieldReader) -> DataMapping.Cell? {
        let column = cell.requiredText("column", suggestion: "Write column: and a header.")
        let identifier = cell.text("identifier")
        let unit = cell.choice("shown_as", of: DataMapping.PeriodUnit.self)
        guard let column else { return nil }
        return .period(DataMapping.PeriodCell(column: column, identifier: identifier, shownAs: unit))
    }

    /// `{ sum: [header, header] }`, or `{ sum: { from: header, to: header } }`.
    private func sum(_ cell: inout FieldReader) -> DataMapping.Cell? {
        guard let value = cell.value("sum") else { return nil }
        if case .group(let mapping) = value.kind {
            return cell.read(mapping, key: "sum") { ends in
                let from = ends.requiredText("from", suggestion: "Write from: and the header of the first column.")
                let to = ends.requiredText("to", suggestion: "Write to: and the header of the last column.")
                guard let from, let to else { return nil }
                return .sumOfRange(from: from, to: to)
            }
        }
        let names = cell.texts("sum")
        return names.isEmpty ? nil : .sum(names)
    }

    /// `{ where: { column: text } }`, with `column:` where it is not that of the value.
    private func row(_ cell: inout FieldReader) -> DataMapping.Cell? {
        let column = cell.text("column")
        guard let conditions = cell.conditions("where"), !conditions.isEmpty else { return nil }
        return .row(DataMapping.RowCell(column: column, conditions: conditions))
    }

    /// `{ indicator: id }`, or `{ file: path, area: header, column: header }`, with a `period` as figures have it.
    private func other(_ cell: inout FieldReader) -> DataMapping.Cell? {
        if let id = cell.text("indicator") { return .other(.indicator(id)) }
        let file = cell.requiredText("file", suggestion: "Write file: data/ followed by the name of the table's file.")
        let area = cell.requiredText("area", suggestion: "Write area: and the header of the column with the codes.")
        let column = cell.requiredText("column", suggestion: "Write column: and the header of the numbers.")
        let (sheet, conditions) = (cell.text("sheet"), cell.conditions("where"))
        let scale = cell.number("scale", in: 1e-9...1e9)
        guard let file, let area, let column, let conditions else { return nil }
        var cells: [DataMapping.Part: DataMapping.Cell] = [.area: .column(area), .value: .column(column)]
        if let value = cell.value("period") {
            if case .group(let mapping) = value.kind {
                cells[.period] = cell.read(mapping, key: "period") { self.period(&$0) }
            } else {
                cells[.period] = cell.text("period").map { .column($0) }
            }
        }
        return .other(.table(DataMapping(file: file, sheet: sheet, conditions: conditions, cells: cells, scale: scale)))
    }
}

extension DataMapping.Part {
    /// Whether the part is a number, and not a place, a time or a text.
    fileprivate var isNumber: Bool {
        switch self {
        case .value, .lower, .upper, .margin, .numerator, .denominator: true
        case .area, .period, .status, .note: false
        }
    }
}
