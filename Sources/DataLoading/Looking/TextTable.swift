/// A table of which nothing is known yet: the texts of its cells column by column, each different one kept once
/// (dictionary encoding), with what each may be.
package struct TextTable: Sendable {
    /// One column.
    package struct Column: Sendable {
        /// As in the header, with single spaces; of names in two rows the upper one comes first, `upper: lower`.
        package let name: String
        /// The different texts, in the order in which they first stand.
        package fileprivate(set) var texts: [String] = []
        /// What each of `texts` may be.
        package fileprivate(set) var kinds: [TextKind] = []
        /// In how many rows each of `texts` stands.
        package fileprivate(set) var counts: [Int] = []
        /// The position in `texts` of each row's text.
        package fileprivate(set) var rows: [UInt32] = []
    }

    /// The path of the file, or of the file in an archive.
    package let path: String
    /// What a mapping calls the table among those of its file: a sheet, or a file of an archive; nil for the only one.
    package let sheet: String?
    /// Whether its sheet is hidden.
    package let isHidden: Bool
    /// What stands above the names of the columns, a line each, with its cells joined by blanks.
    package let titles: [String]
    /// In how many rows the names of the columns stand: 1 or 2.
    package let headerRows: Int
    /// In the order of the file.
    package private(set) var columns: [Column]
    /// How many rows were looked at.
    package private(set) var rowCount = 0
    /// Whether there are more rows than were looked at.
    package private(set) var isCut = false
    /// The line of a row below the first figures that has names of columns, as that of a second table has.
    package private(set) var secondHeader: Int?
    /// Lines of text below the table.
    package private(set) var notes: [String] = []

    /// So many rows of a file are looked at.
    package static let mostRows = 300_000

    /// So many different texts of a column are held against all that a text may be; of the rest only codes and plain
    /// numbers are told.
    static let mostLookedInto = 2_000

    /// A table without rows.
    init(
        path: String,
        sheet: String?,
        isHidden: Bool,
        titles: [String],
        headerRows: Int,
        names: [String]
    ) {
        self.path = path
        self.sheet = sheet
        self.isHidden = isHidden
        self.titles = titles
        self.headerRows = headerRows
        columns = names.map { Column(name: $0) }
    }

    /// The column of a name; of several the first.
    package func column(_ name: String) -> Column? {
        columns.first { $0.name == name }
    }

    /// The name of a column without the marks of notes behind it: `Area Codes` for `Area Codes [Note 4]`.
    package static func withoutNotes(_ name: String) -> String {
        TableHeader.withoutNotes(name)
    }

    /// The names of the columns that have one.
    package var names: [String] { columns.map(\.name).filter { !$0.isEmpty } }

    /// Adds the rows of a table behind its header.
    mutating func read(_ header: TableHeader, of source: TableSource, isCode: (String) -> Bool) {
        var maps = Array(repeating: ByteHashMap(), count: columns.count)
        var scanner = header.rows
        let bytes = source.bytes.span
        while scanner.next(in: bytes) {
            guard !scanner.row.isBlank else { continue }
            if isNote(scanner.row) {
                if notes.count < 20 { notes.append(scanner.row.line(joinedBy: " ")) }
                continue
            }
            guard rowCount < Self.mostRows else {
                isCut = true
                break
            }
            scanner.fitRow(to: columns.count)
            if secondHeader == nil, isHeader(scanner.row, isCode: isCode) { secondHeader = scanner.row.line }
            let row = scanner.row
            for place in columns.indices {
                row.read(place) { text, range in
                    let (number, isNew) = maps[place].insert(range, in: text)
                    if isNew {
                        let text = text.string(range)
                        columns[place].texts.append(text)
                        let isMany = number >= Self.mostLookedInto
                        columns[place].kinds.append(isMany ? TextKind(plain: text) : TextKind(text, isCode: isCode))
                        columns[place].counts.append(0)
                    }
                    columns[place].counts[number] += 1
                    columns[place].rows.append(UInt32(number))
                }
            }
            rowCount += 1
        }
    }

    /// Whether a row has the names of columns, as a second table below has them.
    private func isHeader(_ row: TableRow, isCode: (String) -> Bool) -> Bool {
        guard rowCount > 0 else { return false }
        let figures = columns.indices.filter { columns[$0].kinds.first?.isDisjoint(with: [.number, .period]) == false }
        return SecondHeader(names: columns.map(\.name), figures: figures).isHeader(row, isCode: isCode)
    }

    /// Whether a row is a line of text below a table of several columns.
    private func isNote(_ row: TableRow) -> Bool {
        guard columns.count > 2 else { return false }
        let filled = row.cells.indices.filter { !row.isEmpty($0) }
        return filled == [0] || row.cells.count <= 2 && filled.allSatisfy { $0 < 2 }
    }
}

extension TextTable.Column {
    /// The text of a row.
    package func text(_ row: Int) -> String { texts[Int(rows[row])] }

    /// How many rows have a text of a kind.
    package func count(of kind: TextKind) -> Int {
        kinds.indices.reduce(0) { $0 + (kinds[$1].contains(kind) ? counts[$1] : 0) }
    }

    /// The share of the rows with any text whose text is of one of some kinds; 0 where there is none.
    package func share(of wanted: TextKind) -> Double {
        var (filled, fitting) = (0, 0)
        for place in kinds.indices where kinds[place] != .blank {
            filled += counts[place]
            if !kinds[place].isDisjoint(with: wanted) { fitting += counts[place] }
        }
        return filled == 0 ? 0 : Double(fitting) / Double(filled)
    }
}

extension TableRow {
    /// The texts of the cells that are not empty.
    func line(joinedBy separator: String) -> String {
        cells.indices.filter { !isEmpty($0) }.map(text).joined(separator: separator)
    }
}
