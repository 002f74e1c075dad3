internal import Diagnostics

/// A file with a header and rows below it; the rows that cannot be read are reported and left out.
struct Table {
    let header: TableHeader
    private let source: TableSource
    /// Whether text below the table is only worth a warning, as in official files.
    private let allowsNotes: Bool

    /// Finds the header; nil, with a diagnostic, where the file is no text, or empty.
    ///
    /// - Parameters:
    ///   - wanted: the columns to look for, in sets of which one must be there.
    ///   - needed: the columns that an empty file is said to need.
    init?(
        _ file: SourceFile,
        wanted: [Set<String>],
        needing needed: [String] = [],
        allowsNotes: Bool = false,
        into diagnostics: inout DiagnosticCollector
    ) {
        guard let source = TableSource(file, into: &diagnostics) else { return nil }
        guard let (header, source) = Self.header(in: source, wanted: wanted, into: &diagnostics) else {
            diagnostics.add(.emptyFile(path: file.path, columns: needed))
            return nil
        }
        self.header = header
        self.source = source
        self.allowsNotes = allowsNotes
    }

    /// The header of a file with commas between its columns or, where that has not all that is wanted, with tabs,
    /// semicolons or bars.
    private static func header(
        in source: TableSource,
        wanted: [Set<String>],
        into diagnostics: inout DiagnosticCollector
    ) -> (TableHeader, TableSource)? {
        guard let usual = TableHeader.find(in: source, wanted: wanted) else { return nil }
        if usual.hasAll(of: wanted) { return (usual, source) }
        for delimiter in [UInt8.tab, UInt8(ascii: ";"), UInt8(ascii: "|")] {
            let other = source.separated(by: delimiter)
            guard let header = TableHeader.find(in: other, wanted: wanted), header.names.count > 1,
                header.hasAll(of: wanted) || usual.names.count == 1
            else { continue }
            let written = DecimalCommas(other)
            if let place = written.ambiguous { diagnostics.add(.decimalCommas(at: place.location, text: place.text)) }
            guard let bytes = written.withPoints else { return (header, other) }
            let converted = other.replacing(bytes)
            return TableHeader.find(in: converted, wanted: wanted).map { ($0, converted) }
        }
        return (usual, source)
    }

    /// The path of the file.
    var path: String { source.path }

    /// Whether nothing but blank lines is below the header.
    var isEmpty: Bool {
        var scanner = header.rows
        let bytes = source.bytes.span
        while scanner.next(in: bytes) {
            if !scanner.row.isBlank { return false }
        }
        return true
    }

    /// Calls `use` for every row that has a field for each column.
    ///
    /// Blank lines are passed over. A row may have more fields than the header where the rest are empty.
    func forEachRow(
        _ diagnostics: inout DiagnosticCollector,
        _ use: (TableRow, inout DiagnosticCollector) -> Void
    ) {
        var scanner = header.rows
        let bytes = source.bytes.span
        let columns = header.names.count
        while scanner.next(in: bytes) {
            if scanner.row.cells.count != columns || scanner.fault != nil {
                guard isReadable(scanner.row, scanner.fault, &diagnostics) else { continue }
            } else if scanner.row.cells[0].range.isEmpty, scanner.row.isBlank {
                continue
            } else if allowsNotes, columns > 2, scanner.row.cells[1].range.isEmpty, isNote(scanner.row) {
                reportNote(scanner.row, &diagnostics)
                continue
            }
            use(scanner.row, &diagnostics)
        }
    }

    /// Whether only the first cell of a row has text.
    private func isNote(_ row: TableRow) -> Bool {
        row.cells.indices.dropFirst().allSatisfy(row.isEmpty)
    }

    private func reportNote(_ row: TableRow, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.add(DataLoadingRules.textBelowTable, in: path) {
            .textBelowTable(row.text(0), at: row.location(of: 0))
        }
    }

    private func isReadable(
        _ row: TableRow,
        _ fault: CSVScanner.Fault?,
        _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        if let fault {
            diagnostics.add(.quotationMark(fault.kind, at: row.location(ofOffset: fault.offset)))
            if fault.kind != .stray { return false }
        }
        let columns = header.names.count
        if row.cells.count == columns { return true }
        if row.isBlank { return false }
        let extra = row.cells.indices.dropFirst(columns)
        if !extra.isEmpty, extra.allSatisfy(row.isEmpty) { return true }
        if allowsNotes, columns > 2, isNote(row) {
            reportNote(row, &diagnostics)
            return false
        }
        diagnostics.add(DataLoadingRules.wrongFieldCount, in: path) {
            .wrongFieldCount(row.cells.count, columns: columns, at: row.location(of: extra.first ?? 0))
        }
        return false
    }
}

/// A table of Placard's own form, with its columns known by name: areas, blocks or postcodes.
struct NamedTable {
    /// One row of the table.
    struct Row {
        fileprivate let row: TableRow
        fileprivate let table: NamedTable

        /// The text in a column, without the spaces around it and what nobody sees there; empty where the file does not
        /// have the column.
        func text(_ column: String) -> String {
            let text = table.positions[column].map(row.text) ?? ""
            guard text.utf8.first ?? 0 > 0x7F || text.utf8.last ?? 0 > 0x7F else { return text }
            func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
                scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
            }
            let scalars = text.unicodeScalars
            guard let first = scalars.firstIndex(where: { !isUnseen($0) }),
                let last = scalars.lastIndex(where: { !isUnseen($0) })
            else { return "" }
            return String(scalars[first...last])
        }

        /// The place of a column's text.
        func location(_ column: String) -> SourceLocation {
            row.location(of: table.positions[column] ?? 0)
        }

        /// The place where the row begins.
        var location: SourceLocation { row.location }
    }

    private let table: Table
    private let positions: [String: Int]

    /// Reads the header; nil, with diagnostics, where the file is no such table.
    init?(_ file: SourceFile, required: [String], optional: [String], into diagnostics: inout DiagnosticCollector) {
        guard let table = Table(file, wanted: [Set(required)], needing: required, into: &diagnostics)
        else { return nil }
        let header = table.header
        self.table = table
        positions = Dictionary(
            uniqueKeysWithValues: Set(required + optional).compactMap { name in
                header.position(of: name).map { (name, $0) }
            }
        )
        let missing = required.filter { header.position(of: $0) == nil }
        for column in missing {
            diagnostics.add(.missingColumn(column, in: header, at: header.location, wantedBy: nil))
        }
        if let fault = header.fault { diagnostics.add(fault) }
        for column in required + optional where header.columns(named: column).count > 1 {
            diagnostics.add(.repeatedColumn(column, in: header))
        }
        let known = Set(required + optional)
        let strange = header.names.indices.filter { !header.names[$0].isEmpty && !known.contains(header.names[$0]) }
        if let first = strange.first {
            let names = strange.map { header.names[$0] }
            diagnostics.add(.unknownColumns(names, at: header.location(of: first), known: required + optional))
        }
        guard missing.isEmpty else { return nil }
    }

    /// Calls `use` for every row that can be read.
    func forEachRow(
        _ diagnostics: inout DiagnosticCollector,
        _ use: (Row, inout DiagnosticCollector) -> Void
    ) {
        table.forEachRow(&diagnostics) { use(Row(row: $0, table: self), &$1) }
    }
}

/// Whether the numbers of a file without commas between its columns have decimal commas: `12,5`.
///
/// They have where a number has one comma and other than three digits behind it, and none a decimal point. `12,512`
/// alone leaves it open.
struct DecimalCommas {
    /// The file's bytes with points for decimal commas; nil where it has none.
    private(set) var withPoints: [UInt8]?
    /// The first number that may be either, where nothing tells.
    private(set) var ambiguous: (location: SourceLocation, text: String)?

    init(_ source: TableSource) {
        let bytes = source.bytes.span
        var scanner = CSVScanner(source)
        var commas: [Int] = []
        var hasDecimals = false
        var first: (location: SourceLocation, text: String)?
        while scanner.next(in: bytes) {
            for column in scanner.row.cells.indices where !scanner.row.cells[column].isUnescaped {
                let range = bytes.trimmed(scanner.row.cells[column].range)
                switch Self.form(of: range, in: bytes) {
                case .point: return
                case .comma(let position, let digits):
                    commas.append(position)
                    if digits != 3 { hasDecimals = true }
                    if first == nil { first = (scanner.row.location(of: column), bytes.string(range)) }
                case .other: break
                }
            }
        }
        guard hasDecimals else {
            ambiguous = first
            return
        }
        var converted = source.bytes
        for position in commas { converted[position] = UInt8(ascii: ".") }
        withPoints = converted
    }

    private enum Form {
        case comma(Int, digits: Int)
        case point
        case other
    }

    /// A number with one comma or one point and nothing else between its digits.
    private static func form(of range: Range<Int>, in bytes: Span<UInt8>) -> Form {
        var mark: Int?
        for at in range {
            let byte = bytes[at]
            if byte.isDigit || (at == range.lowerBound && byte == UInt8(ascii: "-")) { continue }
            guard byte == .comma || byte == UInt8(ascii: "."), mark == nil, at > range.lowerBound,
                at < range.upperBound - 1
            else { return .other }
            mark = at
        }
        guard let mark else { return .other }
        return bytes[mark] == .comma ? .comma(mark, digits: range.upperBound - 1 - mark) : .point
    }
}
