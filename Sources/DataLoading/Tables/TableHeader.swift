internal import Diagnostics

/// The row of a table that names its columns, and where the rows below it begin.
struct TableHeader {
    /// How many records are searched for the header: official tables begin with a title and a few notes.
    static let searchedRecords = 20

    /// The columns' names with single spaces, in the order of the file.
    let names: [String]
    /// Reads on below the header.
    let rows: CSVScanner
    /// The line of the first row with names of columns.
    let firstLine: Int
    private let scanner: CSVScanner
    private let positions: [String: Int]
    /// The names that several columns have, so that a wide table is not searched once for each column.
    private let repeatedNames: Set<String>

    /// A name of a column as it is compared: without spaces around it, and with one where there are several.
    static func normalized(_ name: String) -> String {
        if isNormal(name) { return name }
        return name.split { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }.joined(separator: " ")
    }

    /// Whether a name is of ASCII, with one space between its words and none around them, as most are.
    private static func isNormal(_ name: String) -> Bool {
        let space = UInt8(ascii: " ")
        var last = space
        for byte in name.utf8 {
            guard byte < 128, byte > space || byte == space && last != space else { return false }
            last = byte
        }
        return last != space
    }

    /// `Area Codes` for `Area Codes [Note 4] [note 5]`, as tables of official statistics have it.
    static func withoutNotes(_ name: String) -> String {
        guard name.utf8.last == UInt8(ascii: "]") else { return name }
        let bytes = Array(name.utf8)
        return bytes.span.string(bytes.span.beforeNotes(0..<bytes.count))
    }

    /// Finds the first of the first records that has every column of one of the given sets.
    ///
    /// Where there is none, the record with most of the columns is taken, and where no record has any, the first of
    /// those with most fields. Nil for a file without a record.
    ///
    /// - Parameter rows: in how many records the names stand, one below the other: 1 or 2.
    static func find(in source: TableSource, wanted: [Set<String>], rows: Int = 1) -> TableHeader? {
        var best: (header: TableHeader, score: (Int, Int))?
        var scanner = CSVScanner(source)
        let bytes = source.bytes.span
        let all = wanted.reduce(into: Set<String>()) { $0.formUnion($1) }
        var records = 0
        var above: [String] = []
        var lineAbove: Int?
        while records < searchedRecords, scanner.next(in: bytes) {
            if scanner.row.isBlank { continue }
            records += 1
            let header = TableHeader(scanner, below: above, from: lineAbove ?? scanner.row.line, in: source)
            let isBelow = !above.isEmpty
            if rows > 1 {
                above = scanner.row.cells.indices.map { normalized(scanner.row.text($0)) }
                lineAbove = scanner.row.line
            }
            // Names in two rows have another row above them.
            if header.hasAll(of: wanted), rows == 1 || isBelow { return header }
            let score = (all.count { header.positions[$0] != nil }, header.names.count { !$0.isEmpty })
            if best.map({ $0.score < score }) ?? true { best = (header, score) }
        }
        return best?.header
    }

    /// - Parameter above: the cells of the record above, where names stand in both: a name above goes on to the right
    ///   until the next.
    init(_ scanner: CSVScanner, below above: [String], from firstLine: Int, in source: TableSource) {
        self.firstLine = firstLine
        var names = scanner.row.cells.indices.map { Self.normalized(scanner.row.text($0)) }
        var upper = ""
        for column in above.indices {
            if column == names.count { names.append("") }
            if !above[column].isEmpty { upper = above[column] }
            if names[column].isEmpty {
                names[column] = above[column]
            } else if !upper.isEmpty {
                names[column] = upper + ": " + names[column]
            }
        }
        for column in names.indices.dropFirst(above.count) where !upper.isEmpty && !names[column].isEmpty {
            names[column] = upper + ": " + names[column]
        }
        self.names = names
        self.scanner = scanner
        var positions = Dictionary(zip(names, names.indices)) { first, _ in first }
        var seen: Set<String> = []
        repeatedNames = Set(names.filter { !seen.insert($0).inserted })
        // A name without its notes, where no other column has it.
        let bare = Dictionary(grouping: names.indices) { Self.withoutNotes(names[$0]) }
        for (name, columns) in bare where positions[name] == nil && columns.count == 1 {
            positions[name] = columns[0]
        }
        self.positions = positions
        rows = CSVScanner(source, position: scanner.position, line: scanner.line)
    }

    /// Whether the row has every column of one of the sets.
    func hasAll(of wanted: [Set<String>]) -> Bool {
        wanted.contains { !$0.isEmpty && $0.allSatisfy { positions[$0] != nil } }
    }

    /// The positions of all columns of the sets that there are.
    func positions(of wanted: [Set<String>]) -> Set<Int> {
        Set(wanted.joined().compactMap(position(of:)))
    }

    /// The place where the header begins.
    var location: SourceLocation {
        scanner.row.location(of: 0)
    }

    /// The place of a column's name.
    func location(of column: Int) -> SourceLocation {
        scanner.row.location(of: column)
    }

    /// A quotation mark out of place in the header, or a header without end.
    var fault: Diagnostic? {
        scanner.fault.map { .faultyRecord($0.kind, at: scanner.row.location(ofOffset: $0.offset)) }
    }

    /// The position of a column.
    func position(of name: String) -> Int? {
        positions[Self.normalized(name)]
    }

    /// The position of a column by its name in any capitals, where there is one such column.
    func position(ofAnyCase name: String) -> Int? {
        if let position = position(of: name) { return position }
        let found = names.indices.filter { names[$0].lowercased() == name.lowercased() }
        return found.count == 1 ? found[0] : nil
    }

    /// The columns of a name: one, unless the header is at fault.
    func columns(named name: String) -> [Int] {
        let wanted = Self.normalized(name)
        guard repeatedNames.contains(wanted) else { return positions[wanted].map { [$0] } ?? [] }
        return names.indices.filter { names[$0] == wanted }
    }

    /// `area, period and value`: the columns there are, for a message; at most a dozen.
    var summary: String {
        let known = names.filter { !$0.isEmpty }
        let shown = known.prefix(12).map(\.shortened).joined(separator: ", ")
        return known.count > 12 ? shown + " and \(known.count - 12) more" : shown
    }

    /// Whether the first row seems to be one of postcodes, as in files without a header.
    private var beginsWithPostcode: Bool {
        names.prefix(2).contains { name in
            let letters = name.filter { !$0.isWhitespace }
            return (5...7).contains(letters.count) && (letters.first?.isLetter ?? false)
                && letters.suffix(3).first?.isNumber ?? false
                && letters.suffix(2).allSatisfy { $0.isLetter && !"CIKMOV".contains($0.uppercased()) }
        }
    }

    /// What the file is, where it is a directory of postcodes as the Office for National Statistics gives it.
    var postcodeDirectoryHint: String? {
        if beginsWithPostcode {
            return
                "The file has no header: write one above the first line, with \"postcode\" over the postcodes and \"area\" "
                + "over the codes of your smallest areas, such as wards."
        }
        if let postcode = names.first(where: { $0.lowercased() == "postcode" }), position(ofAnyCase: "area") == nil {
            return
                "Beside \"\(postcode)\" a column \"area\" is needed: give that name to the one with the codes of your "
                + "smallest areas, such as wards."
        }
        guard let postcode = ["pcds", "PCDS", "pcd7", "pcd"].first(where: names.contains) else { return nil }
        return
            "This is a postcode directory (ONSPD or NSPL): call its column \(postcode) \"postcode\", and the one with the "
            + "codes of your smallest areas, such as that of wards, \"area\"."
    }

    /// The column that is most likely meant by a name, in quotation marks: the one with a note behind it,
    /// `2023 [note 2]`, before one that is spelt nearly so.
    func closest(to name: String) -> String? {
        let wanted = Self.normalized(name)
        let noted = names.filter { other in
            guard other.hasPrefix(wanted), let next = other.dropFirst(wanted.count).first else { return false }
            return next == " " || next == "[" || next == "(" || next.isSuperscript
        }
        if noted.count > 1 { return noted.prefix(3).map { "\"\($0)\"" }.joined(separator: " or ") }
        return (noted.first ?? NameSuggestion.of(name, in: names)).map { "\"\($0)\"" }
    }
}

extension Character {
    /// A raised figure, as notes have behind a name: `¹`.
    fileprivate var isSuperscript: Bool { "\u{B9}\u{B2}\u{B3}\u{2070}\u{2074}\u{2075}\u{2076}".contains(self) }
}
