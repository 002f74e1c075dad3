internal import Diagnostics

/// The rows below a header, one after another; those that cannot be read are reported and left out.
struct CSVRows {
    let source: CSVSource
    let header: CSVHeader
    /// Whether text below the table is only worth a warning, as in official files.
    let allowsNotes: Bool

    /// Whether nothing but blank lines is below the header.
    var isEmpty: Bool {
        var scanner = header.rows
        let bytes = source.bytes.span
        while scanner.next(in: bytes) {
            if !scanner.isBlank(in: bytes) { return false }
        }
        return true
    }

    /// Calls `use` for every row that has a field for each column.
    ///
    /// Blank lines are passed over. A row may have more fields than the header where the rest are empty.
    func forEach(
        _ diagnostics: inout DiagnosticCollector,
        _ use: (CSVScanner, Span<UInt8>, inout DiagnosticCollector) -> Void
    ) {
        var scanner = header.rows
        let bytes = source.bytes.span
        let columns = header.names.count
        while scanner.next(in: bytes) {
            if scanner.fields.count != columns || scanner.fault != nil {
                guard isReadable(scanner, in: bytes, &diagnostics) else { continue }
            } else if scanner.fields[0].range.isEmpty, scanner.isBlank(in: bytes) {
                continue
            } else if allowsNotes, columns > 2, scanner.fields[1].range.isEmpty, isNote(scanner, in: bytes) {
                reportNote(scanner, in: bytes, &diagnostics)
                continue
            }
            use(scanner, bytes, &diagnostics)
        }
    }

    /// Whether only the first field of a row has text.
    private func isNote(_ scanner: CSVScanner, in bytes: Span<UInt8>) -> Bool {
        scanner.fields.indices.dropFirst().allSatisfy { scanner.read($0, in: bytes) { $1.isEmpty } }
    }

    private func reportNote(_ scanner: CSVScanner, in bytes: Span<UInt8>, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.add(DataLoadingRules.textBelowTable, in: source.path) {
            .textBelowTable(scanner.text(0, in: bytes), at: scanner.location(of: 0, in: source))
        }
    }

    private func isReadable(
        _ scanner: CSVScanner,
        in bytes: Span<UInt8>,
        _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        if let fault = scanner.fault {
            let place = scanner.location(ofOffset: fault.offset, in: source)
            diagnostics.add(.quotationMark(fault.kind, at: place))
            if fault.kind != .stray { return false }
        }
        let columns = header.names.count
        if scanner.fields.count == columns { return true }
        if scanner.isBlank(in: bytes) { return false }
        let extra = scanner.fields.indices.dropFirst(columns)
        if !extra.isEmpty, extra.allSatisfy({ scanner.read($0, in: bytes) { $1.isEmpty } }) { return true }
        if allowsNotes, columns > 2, isNote(scanner, in: bytes) {
            reportNote(scanner, in: bytes, &diagnostics)
            return false
        }
        diagnostics.add(DataLoadingRules.wrongFieldCount, in: source.path) {
            let place = scanner.location(of: extra.first ?? 0, in: source)
            return .wrongFieldCount(scanner.fields.count, columns: columns, at: place)
        }
        return false
    }
}
