internal import Diagnostics

/// The notes of a workbook: the texts of its sheets of notes by their numbers.
///
/// A sheet of notes has a table `Note number`, `Note text`, or rows that begin with `[note 3]`. Only so much of it is
/// read that a workbook that is made to be too large costs no more than others.
struct SheetNotes {
    /// What is known of a number.
    enum Entry: Hashable {
        case text(String)
        /// Two texts have the number.
        case ambiguous
        /// The text is longer than any that is shown.
        case tooLong
    }

    /// The names of the sheets that were read.
    let sheets: [String]
    private var entries: [String: Entry] = [:]

    /// The most rows of a sheet that are read, the most notes that are kept, and the most bytes of one.
    static let (mostRows, mostNotes, longest) = (2_000, 1_000, 2_000)

    /// Names of the columns of the number and of the text, in small letters.
    private static let numberNames: Set = ["note number", "note no", "note no.", "note", "number", "footnote number"]
    private static let textNames: Set = ["note text", "text", "description", "note description", "footnote text"]

    /// Reads the first rows of sheets.
    init(_ sources: [TableSource]) {
        sheets = sources.compactMap(\.sheet)
        for source in sources { add(source) }
    }

    /// Whether there are any notes.
    var isEmpty: Bool { entries.isEmpty }

    subscript(number: String) -> Entry? { entries[number] }

    private mutating func add(_ source: TableSource) {
        var scanner = CSVScanner(source)
        let bytes = source.bytes.span
        var columns: (number: Int, text: Int)?
        var rows = 0
        while rows < Self.mostRows, scanner.next(in: bytes) {
            rows += 1
            let row = scanner.row
            guard let first = row.cells.indices.first(where: { !row.isEmpty($0) }) else { continue }
            if columns == nil, let found = header(row) {
                columns = found
                continue
            }
            let place = columns?.number ?? first
            guard place < row.cells.count,
                let (number, rest) = NoteMarks.leadingNumber(of: row.text(place), allowsNumber: columns != nil)
            else { continue }
            add(rest.isEmpty ? text(of: row, behind: place, in: columns?.text) : rest, number: number)
        }
    }

    /// The columns of a row that names them.
    private func header(_ row: TableRow) -> (number: Int, text: Int)? {
        let names = row.cells.indices.prefix(20).map { TableHeader.normalized(row.text($0)).lowercased() }
        guard let text = names.firstIndex(where: Self.textNames.contains),
            let number = names.firstIndex(where: Self.numberNames.contains), number != text
        else { return nil }
        return (number, text)
    }

    private func text(of row: TableRow, behind number: Int, in column: Int?) -> String {
        if let column, column < row.cells.count, !row.isEmpty(column) {
            return TableHeader.normalized(row.text(column))
        }
        guard column == nil, let next = row.cells.indices.first(where: { $0 > number && !row.isEmpty($0) })
        else { return "" }
        return TableHeader.normalized(row.text(next))
    }

    private mutating func add(_ text: String, number: String) {
        guard !text.isEmpty else { return }
        let entry: Entry = text.utf8.count > Self.longest ? .tooLong : .text(text)
        if let known = entries[number] {
            if known != entry { entries[number] = .ambiguous }
        } else if entries.count < Self.mostNotes {
            entries[number] = entry
        }
    }
}
