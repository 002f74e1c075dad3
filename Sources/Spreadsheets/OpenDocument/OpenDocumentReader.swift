internal import Diagnostics
internal import Primitives

/// `content.xml` of an OpenDocument spreadsheet: all its sheets (OpenDocument 1.3, part 3, sections 9 and 19).
final class OpenDocumentReader: XMLHandler {
    /// A sheet with its cells.
    struct Sheet {
        let name: String
        let isHidden: Bool
        let table: SheetTable
    }

    private static let part = "content.xml"
    /// Programs write the empty rest of a sheet as one row that is repeated a million times.
    private static let mostRepeats = CellPlace.last.row

    private var sheets: [Sheet] = []
    private var fault: SpreadsheetFault?
    private var styles = OpenDocumentStyles()
    /// The style of the cells of each column that name none, with the last column that has it.
    private var columnStyles: [(last: Int, style: String?)] = []

    private var builder: SheetTableBuilder?
    private var name = ""
    private var isHidden = false
    private var row = 0
    private var rowRepeats = 1
    private var isRowHidden = false
    private var column = 0
    private var cells: [Cell] = []
    private var cell: Cell?
    /// Paragraphs of the cell are open, and no comment.
    private var paragraphs = 0
    private var comments = 0
    /// The stretches of text that are open, and whether each is superscript.
    private var spans: [Bool] = []
    /// Tables lie in cells of tables; only those of the document are sheets.
    private var tables = 0

    /// A cell of the row that is being read.
    private struct Cell {
        var column: Int
        var repeats: Int
        var rowsSpanned: Int
        var hasFormula: Bool
        /// What it holds besides text: a number, a date.
        var value: [UInt8]?
        /// Whether the value is a number, of which the text is what the cell shows.
        var isNumber: Bool
        var text = CellText()
        var hasParagraph = false

        /// What the cell shows of its number.
        var shown: ShownNumber {
            guard isNumber, let value, hasParagraph else { return .number }
            if !text.bytes.contains(where: \.isDigit) {
                let shown = String(decoding: text.bytes, as: UTF8.self)
                // Digits of other scripts, and a number that was too wide for its column.
                if !shown.isEmpty, shown.contains(where: \.isNumber) || shown.allSatisfy({ $0 == "#" }) {
                    return .number
                }
                let isZero = !value.contains { $0.isDigit && $0 != UInt8(ascii: "0") }
                return ShownNumber(textWithoutDigits: shown, isZero: isZero)
            }
            let shown = String(decoding: text.bytes, as: UTF8.self)
            let before = shown.prefix { !$0.isNumber }
            let behind = shown.reversed().prefix { !$0.isNumber }.reversed()
            return ShownNumber(before: String(before), behind: String(behind))
        }

        /// Whether a formula gave an error, for which programs store a number as well: `#N/A`, `Err:502`.
        var isError: Bool {
            guard isNumber, text.bytes.first == UInt8(ascii: "#") || text.bytes.first == UInt8(ascii: "E") else {
                return false
            }
            let shown = String(decoding: text.bytes, as: UTF8.self)
            return shown == "#N/A" || shown.hasPrefix("Err:")
                || shown.hasPrefix("#") && (shown.hasSuffix("!") || shown.hasSuffix("?"))
        }
    }

    private init() {}

    static func read(_ archive: ZIPArchive) throws(SpreadsheetFault) -> [Sheet] {
        // What is encrypted is said in the manifest.
        if let entry = archive.entry(named: "META-INF/manifest.xml"),
            let manifest = archive.start(of: entry, limit: 1 << 20),
            String(decoding: manifest, as: UTF8.self).contains("encryption-data")
        {
            throw .encrypted
        }
        let reader = OpenDocumentReader()
        guard let entry = archive.entry(named: part) else { throw .missingPart(part) }
        try Part.read(entry, of: archive, with: reader) { _ in reader.fault != nil }
        if let fault = reader.fault { throw fault }
        return reader.sheets
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "table:table":
            tables += 1
            guard tables == 1 else { return }
            self.name = attributes["table:name"] ?? ""
            isHidden = styles.isHidden(table: attributes["table:style-name"])
            columnStyles = []
            builder = SheetTableBuilder(part: Self.part)
            row = 0
        case "table:table-column" where tables == 1:
            let count = min(max(1, attributes.integer("table:number-columns-repeated") ?? 1), CellPlace.last.column)
            columnStyles.append(((columnStyles.last?.last ?? 0) + count, attributes["table:default-cell-style-name"]))
        case "table:table-row" where tables == 1:
            rowRepeats = min(max(1, attributes.integer("table:number-rows-repeated") ?? 1), Self.mostRepeats)
            isRowHidden = ["collapse", "filter"].contains(attributes["table:visibility"] ?? "")
            column = 0
            cells.removeAll(keepingCapacity: true)
        case "table:table-cell" where tables == 1, "table:covered-table-cell" where tables == 1:
            beginCell(attributes)
        case "office:annotation": comments += 1
        case "text:p", "text:h":
            guard comments == 0, cell != nil else { return }
            if cell?.hasParagraph == true { cell?.text.append([UInt8(ascii: " ")].span) }
            cell?.hasParagraph = true
            paragraphs += 1
        case "text:span": spans.append(spans.last == true || styles.isRaised(text: attributes["text:style-name"]))
        case "text:s":
            addText(Array(repeating: UInt8(ascii: " "), count: min(attributes.integer("text:c") ?? 1, 100)).span)
        case "text:tab", "text:line-break": addText([UInt8(ascii: " ")].span)
        default: if tables == 0 { styles.start(name, attributes) }
        }
    }

    func end(_ name: String) {
        switch name {
        case "table:table":
            tables -= 1
            guard tables == 0, var builder else { return }
            let table = builder.finish()
            fault = fault ?? builder.fault
            sheets.append(Sheet(name: self.name, isHidden: isHidden, table: table))
            self.builder = nil
        case "table:table-row" where tables == 1: endRow()
        case "table:table-cell" where tables == 1, "table:covered-table-cell" where tables == 1:
            endCell()
        case "text:span": _ = spans.popLast()
        case "office:annotation": comments -= 1
        case "text:p", "text:h": paragraphs = max(0, paragraphs - (comments == 0 ? 1 : 0))
        default: if tables == 0 { styles.end(name) }
        }
    }

    func text(_ bytes: Span<UInt8>) {
        addText(bytes)
    }

    private func addText(_ bytes: Span<UInt8>) {
        if paragraphs > 0, comments == 0, tables == 1 { cell?.text.append(bytes, isRaised: spans.last ?? false) }
    }

    private func beginCell(_ attributes: XMLAttributes) {
        let repeats = min(max(1, attributes.integer("table:number-columns-repeated") ?? 1), CellPlace.last.column)
        cell = Cell(
            column: column + 1,
            repeats: repeats,
            rowsSpanned: attributes.integer("table:number-rows-spanned") ?? 1,
            hasFormula: attributes["table:formula"] != nil,
            value: value(attributes, styles.format(ofCell: attributes["table:style-name"] ?? columnStyle)),
            isNumber: ["float", "currency", "percentage"].contains(attributes["office:value-type"])
        )
        column += repeats
        paragraphs = 0
    }

    private func endCell() {
        defer { cell = nil }
        cell?.text.finish()
        guard let cell else { return }
        if cell.text.isTooLong {
            let last = CellPlace.last
            let place = CellPlace(column: min(cell.column, last.column), row: min(row + 1, last.row))
            fault = fault ?? .longText(part: Self.part, "cell \(place)")
        }
        if cell.value != nil || !cell.text.bytes.isEmpty || cell.hasFormula { cells.append(cell) }
    }

    /// What a cell holds other than text; nil where that is its paragraphs.
    private func value(_ attributes: XMLAttributes, _ format: NumberFormat?) -> [UInt8]? {
        switch attributes["office:value-type"] {
        case "float", "currency":
            attributes["office:value"].map { number in
                if case .digits(let count) = format { return StoredNumber.padded(number.utf8, to: count) }
                return StoredNumber.plain(number.utf8)
            }
        case "percentage": attributes["office:value"].map { StoredNumber.percentage($0.utf8) }
        case "date":
            // A day without a time has none behind it, or midnight.
            attributes["office:date-value"].map { text in
                let day = text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text
                if case .date(let parts) = format { return Array(DateText.shown(day, as: parts).utf8) }
                return Array(day.utf8)
            }
        case "boolean": attributes["office:boolean-value"].map { Array($0.uppercased().utf8) }
        default: nil
        }
    }

    /// The style of the cells of the column after the last one that was read.
    private var columnStyle: String? {
        columnStyles.first { column < $0.last }?.style
    }

    private func endRow() {
        defer { row += rowRepeats }
        guard !cells.isEmpty else { return }
        // Only empty rows are repeated without end.
        for number in (row + 1)...(row + rowRepeats) {
            builder?.beginRow(number, isHidden: isRowHidden)
            for cell in cells {
                let isError = cell.isError
                let shown = isError ? .number : cell.shown
                for column in cell.column..<(cell.column + cell.repeats) {
                    let value = (isError ? nil : cell.value) ?? cell.text.bytes
                    if value.isEmpty { builder?.addFormulaWithoutResult(column: column) }
                    builder?.add(value, as: shown, column: column)
                    builder?.extendDown(column: column, rows: cell.rowsSpanned)
                }
            }
            fault = fault ?? builder?.fault
            if fault != nil { return }
        }
    }
}
