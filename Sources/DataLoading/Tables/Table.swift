internal import Diagnostics
internal import Model

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
    ///   - headerRows: in how many rows the names of columns stand.
    init?(
        _ source: TableSource,
        wanted: [Set<String>],
        needing needed: [String] = [],
        headerRows: Int = 1,
        allowsNotes: Bool = false,
        into diagnostics: inout DiagnosticCollector
    ) {
        guard
            let (header, source, ambiguous) = Self.header(
                in: source,
                wanted: wanted,
                rows: headerRows,
                onlyWanted: allowsNotes
            )
        else {
            diagnostics.add(.emptyFile(at: source.location, columns: needed))
            return nil
        }
        if let ambiguous {
            diagnostics.add(
                .decimalCommas(at: ambiguous.location, text: ambiguous.text, delimiter: source.delimiter)
            )
            // Its other numbers would be refused one by one.
            if source.delimiter == .comma { return nil }
        }
        self.header = header
        self.source = source
        self.allowsNotes = allowsNotes
    }

    /// The header of a file with commas between its columns or, where that has not all that is wanted, with tabs,
    /// semicolons or bars.
    ///
    /// - Parameter onlyWanted: whether nothing but the wanted columns is read, so that only their numbers tell how
    ///   decimals are written.
    /// - Returns: also the first number that may have a decimal comma or not, where nothing tells.
    static func header(
        in source: TableSource,
        wanted: [Set<String>],
        rows: Int = 1,
        onlyWanted: Bool
    ) -> (TableHeader, TableSource, ambiguous: (location: SourceLocation, text: String)?)? {
        guard let usual = TableHeader.find(in: source, wanted: wanted, rows: rows) else { return nil }
        if usual.hasAll(of: wanted) || source.sheet != nil {
            guard onlyWanted else { return (usual, source, nil) }
            return withPoints(usual, source, wanted: wanted, rows: rows)
        }
        for delimiter in [UInt8.tab, UInt8(ascii: ";"), UInt8(ascii: "|")] {
            let other = source.separated(by: delimiter)
            guard let header = TableHeader.find(in: other, wanted: wanted, rows: rows), header.names.count > 1,
                header.hasAll(of: wanted) || usual.names.count == 1
            else { continue }
            let written = DecimalCommas(other, columns: onlyWanted ? header.positions(of: wanted) : nil)
            guard let bytes = written.withPoints else { return (header, other, written.ambiguous) }
            let converted = other.replacing(bytes)
            return TableHeader.find(in: converted, wanted: wanted, rows: rows).map { ($0, converted, nil) }
        }
        return (usual, source, nil)
    }

    /// The header of a file with commas between its columns, with points for the decimal commas in the wanted ones.
    private static func withPoints(
        _ header: TableHeader,
        _ source: TableSource,
        wanted: [Set<String>],
        rows: Int
    ) -> (TableHeader, TableSource, ambiguous: (location: SourceLocation, text: String)?) {
        let written = QuotedDecimalCommas(source, columns: header.positions(of: wanted))
        guard let bytes = written.withPoints else { return (header, source, written.doubtful) }
        let converted = source.replacing(bytes)
        return (TableHeader.find(in: converted, wanted: wanted, rows: rows) ?? header, converted, written.doubtful)
    }

    /// Finds the table of a file that has one of the sets of columns, in a workbook or an archive as well.
    ///
    /// - Parameter sheet: what the table is called there; nil where the columns must tell.
    init?(
        _ file: SourceFile,
        sheet: Located<String>? = nil,
        wanted: [Set<String>],
        needing needed: [String] = [],
        into diagnostics: inout DiagnosticCollector
    ) {
        guard var tables = TableFile(file, into: &diagnostics),
            let number = tables.choose(
                named: sheet,
                wanted: wanted,
                askedAt: .wholeFile(file.path),
                into: &diagnostics
            ), let source = tables.source(number, into: &diagnostics)
        else { return nil }
        self.init(source, wanted: wanted, needing: needed, into: &diagnostics)
    }

    /// The path of the file.
    var path: String { source.path }

    /// The whole of the file, or of the sheet.
    var location: SourceLocation { source.location }

    /// Whether nothing but blank lines is below the header.
    var isEmpty: Bool {
        var scanner = header.rows
        let bytes = source.bytes.span
        while scanner.next(in: bytes) {
            if !scanner.row.isBlank { return false }
        }
        return true
    }

    /// Calls `use` for every row above those with the names of columns.
    func forEachRowAboveHeader(_ use: (TableRow) -> Void) {
        var scanner = CSVScanner(source)
        let bytes = source.bytes.span
        while scanner.next(in: bytes), scanner.row.line < header.firstLine { use(scanner.row) }
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
        let isSheet = source.sheet != nil
        while scanner.next(in: bytes) {
            if isSheet { fit(&scanner, to: columns, &diagnostics) }
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

    /// Gives a row of a sheet, which ends with its last cell, as many cells as the header has.
    private func fit(_ scanner: inout CSVScanner, to columns: Int, _ diagnostics: inout DiagnosticCollector) {
        if let beside = scanner.row.cells.indices.dropFirst(columns).first(where: { !scanner.row.isEmpty($0) }) {
            let row = scanner.row
            diagnostics.addOnce(DataLoadingRules.besideTheTable, in: location) {
                .besideTheTable(row.text(beside), at: row.location(of: beside))
            }
        }
        scanner.fitRow(to: columns)
    }

    /// Whether only the first cell of a row has text.
    private func isNote(_ row: TableRow) -> Bool {
        row.cells.indices.dropFirst().allSatisfy(row.isEmpty)
    }

    /// Whether a row is a word and what it means, below a wide table: `r, revised`.
    private func isMeaning(_ row: TableRow) -> Bool {
        row.cells.count == 2 && header.names.count > 3
            && row.read(0) { text, range in !range.isEmpty && !range.contains { text[$0].isDigit } }
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
            diagnostics.add(.faultyRecord(fault.kind, at: row.location(ofOffset: fault.offset)))
            if fault.kind != .stray { return false }
        }
        let columns = header.names.count
        if row.cells.count == columns { return true }
        if row.isBlank { return false }
        let extra = row.cells.indices.dropFirst(columns)
        if !extra.isEmpty, extra.allSatisfy(row.isEmpty) { return true }
        if allowsNotes, columns > 2, isNote(row) || isMeaning(row) {
            reportNote(row, &diagnostics)
            return false
        }
        if hasCutDecimals(row) {
            diagnostics.addOnce(DataLoadingRules.wrongFieldCount, in: location) {
                .decimalCommasWithoutMarks(row.text(columns - 1), row.text(columns), at: row.location(of: columns - 1))
            }
            return false
        }
        diagnostics.add(DataLoadingRules.wrongFieldCount, in: path) {
            .wrongFieldCount(row.cells.count, columns: columns, at: row.location(of: extra.first ?? 0))
        }
        return false
    }
}

extension Table {
    /// Whether a row is one field too long because a comma has cut its last number in two: `12,5`.
    private func hasCutDecimals(_ row: TableRow) -> Bool {
        let columns = header.names.count
        guard row.cells.count == columns + 1, columns > 1 else { return false }
        let (whole, decimals) = (row.text(columns - 1), row.text(columns))
        let digits = whole.hasPrefix("-") ? whole.dropFirst() : whole[...]
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit) && decimals.utf8.allSatisfy(\.isDigit)
        return isNumber && (decimals.utf8.count != 3 || digits == "0")
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
        let cases =
            [{ $0 }, { $0.prefix(1).uppercased() + $0.dropFirst() }, { $0.uppercased() }] as [(String) -> String]
        let wanted = cases.map { Set(required.map($0)) }
        guard let table = Table(file, wanted: wanted, needing: required, into: &diagnostics)
        else { return nil }
        let header = table.header
        self.table = table
        positions = Dictionary(
            uniqueKeysWithValues: Set(required + optional).compactMap { name in
                header.position(ofAnyCase: name).map { (name, $0) }
            }
        )
        let missing = required.filter { positions[$0] == nil }
        if !missing.isEmpty { diagnostics.add(.missingColumns(missing, in: header, needing: required)) }
        if let fault = header.fault { diagnostics.add(fault) }
        for column in required + optional where header.columns(named: column).count > 1 {
            diagnostics.add(.repeatedColumn(column, in: header))
        }
        let known = Set(required + optional)
        let strange = header.names.indices.filter {
            !header.names[$0].isEmpty && !known.contains(header.names[$0].lowercased())
        }
        if let first = strange.first, missing.isEmpty {
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
