internal import Diagnostics

/// The line of a CSV file that names its columns, and where the rows below it begin.
struct CSVHeader {
    /// How many records are searched for the header: official tables begin with a title and a few notes.
    static let searchedRecords = 20

    /// The columns' names with single spaces, in the order of the file.
    let names: [String]
    /// Reads on below the header.
    let rows: CSVScanner
    private let record: CSVScanner
    private let source: CSVSource
    private let positions: [String: Int]

    /// A name of a column as it is compared: without spaces around it, and with one where there are several.
    static func normalized(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Finds the first of the first records that has every column of one of the given sets.
    ///
    /// Where there is none, the record with most of the columns is taken, and where no record has any, the first of
    /// those with most fields. Nil for a file without a record.
    static func find(in source: CSVSource, wanted: [Set<String>]) -> CSVHeader? {
        var best: (header: CSVHeader, score: (Int, Int))?
        var scanner = CSVScanner()
        let bytes = source.bytes.span
        let all = wanted.reduce(into: Set<String>()) { $0.formUnion($1) }
        var records = 0
        while records < searchedRecords, scanner.next(in: bytes) {
            if scanner.isBlank(in: bytes) { continue }
            records += 1
            let header = CSVHeader(scanner, in: source)
            let known = Set(header.names)
            if wanted.contains(where: { !$0.isEmpty && $0.isSubset(of: known) }) { return header }
            let score = (known.intersection(all).count, header.names.count { !$0.isEmpty })
            if best.map({ $0.score < score }) ?? true { best = (header, score) }
        }
        return best?.header
    }

    private init(_ scanner: CSVScanner, in source: CSVSource) {
        let bytes = source.bytes.span
        let names = scanner.fields.indices.map { Self.normalized(scanner.text($0, in: bytes)) }
        self.names = names
        self.source = source
        record = scanner
        positions = Dictionary(zip(names, names.indices)) { first, _ in first }
        rows = CSVScanner(position: scanner.position, line: scanner.line)
    }

    /// The place where the header begins.
    var location: SourceLocation {
        record.location(of: 0, in: source)
    }

    /// The place of a column's name.
    func location(of column: Int) -> SourceLocation {
        record.location(of: column, in: source)
    }

    /// A quotation mark out of place in the header.
    var fault: Diagnostic? {
        record.fault.map { .quotationMark($0.kind, at: record.location(ofOffset: $0.offset, in: source)) }
    }

    /// The position of a column.
    func position(of name: String) -> Int? {
        positions[Self.normalized(name)]
    }

    /// The columns of a name: one, unless the header is at fault.
    func columns(named name: String) -> [Int] {
        let wanted = Self.normalized(name)
        return names.indices.filter { names[$0] == wanted }
    }

    /// `area, period and value`: the columns there are, for a message; at most a dozen.
    var summary: String {
        let known = names.filter { !$0.isEmpty }
        let shown = known.prefix(12).map(\.shortened).joined(separator: ", ")
        return known.count > 12 ? shown + " and \(known.count - 12) more" : shown
    }
}
