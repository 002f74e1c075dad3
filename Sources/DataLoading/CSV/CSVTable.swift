internal import Diagnostics

/// A CSV file of Placard's own form, with its columns known by name: areas, blocks or postcodes.
struct CSVTable {
    /// One row of the table.
    struct Row {
        let scanner: CSVScanner
        let table: CSVTable

        /// The text in a column, without the spaces around it; empty where the file does not have the column.
        func text(_ column: String) -> String {
            guard let position = table.positions[column] else { return "" }
            return scanner.text(position, in: table.source.bytes.span)
        }

        /// The place of a column's text.
        func location(_ column: String) -> SourceLocation {
            scanner.location(of: table.positions[column] ?? 0, in: table.source)
        }

        /// The place where the row begins.
        var location: SourceLocation {
            scanner.location(ofOffset: scanner.recordStart, in: table.source)
        }
    }

    let source: CSVSource
    let header: CSVHeader
    private let positions: [String: Int]

    /// Reads the header; nil, with diagnostics, where the file is no such table.
    init?(_ file: SourceFile, required: [String], optional: [String], into diagnostics: inout DiagnosticCollector) {
        guard let source = CSVSource(file, into: &diagnostics) else { return nil }
        guard let header = CSVHeader.find(in: source, wanted: [Set(required)]) else {
            diagnostics.add(.emptyFile(path: file.path, columns: required))
            return nil
        }
        self.source = source
        self.header = header
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
        CSVRows(source: source, header: header, allowsNotes: false).forEach(&diagnostics) { scanner, _, diagnostics in
            use(Row(scanner: scanner, table: self), &diagnostics)
        }
    }
}
