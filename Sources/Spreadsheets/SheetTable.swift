package import Diagnostics

/// The cells of one sheet as a CSV text: each row is one line, so that the line of a cell is the number of its row.
///
/// Line ends and control characters inside a cell are blanks. A cell that is merged downwards stands in each of its
/// rows. Rows end with their last cell that is not empty.
package struct SheetTable: Sendable {
    /// UTF-8, with commas between the cells and quotation marks where a cell needs them.
    package fileprivate(set) var csv: [UInt8] = []
    /// How many rows with cells are hidden; they are in the text.
    package fileprivate(set) var hiddenRows = 0
    /// The first cells with a formula whose result is not in the file, at most ten; they are empty in the text.
    package fileprivate(set) var formulasWithoutResult: [CellPlace] = []
    /// How many cells with such a formula there are.
    package fileprivate(set) var formulasWithoutResultCount = 0
    /// The first cells with a number of which they show nothing, at most ten; they are empty in the text.
    package fileprivate(set) var unseenNumbers: [CellPlace] = []
    /// How many cells with such a number there are.
    package fileprivate(set) var unseenNumbersCount = 0
    /// The first cells that repeat the number of a cell above which is merged with them, at most ten thousand.
    package fileprivate(set) var mergedNumbers: [CellPlace] = []
}

/// Puts a sheet's cells into a table as they come, row by row and from left to right.
struct SheetTableBuilder {
    /// Cells that are one: the value of the first stands for all.
    struct Merge: Hashable {
        let column: Int
        let rows: ClosedRange<Int>
    }

    private(set) var table = SheetTable()
    /// The file of the archive that the sheet is in, for faults.
    let part: String
    /// Why nothing more can be added.
    private(set) var fault: SpreadsheetFault?

    /// The row that is being filled, from 1; 0 before the first.
    private(set) var row = 0
    private var column = 0
    private var cells: [(column: Int, text: Range<Int>)] = []
    private var text: [UInt8] = []
    private var isHidden = false
    /// The lines that are in the text already.
    private var writtenRows = 0

    private let merges: [Int: [Merge]]
    /// The values of merged cells that go on below, by column.
    private var fills: [Int: (lastRow: Int, text: [UInt8])] = [:]

    /// The most bytes of a sheet, and of one of its rows.
    private static let (mostText, mostTextOfARow) = (1 << 29, 1 << 20)

    /// - Parameter merges: cells that go on in the rows below.
    init(part: String, merges: [Merge] = []) {
        self.part = part
        self.merges = Dictionary(grouping: merges.filter { $0.rows.count > 1 }) { $0.rows.lowerBound }
    }

    /// Begins a row, which comes after all before it.
    mutating func beginRow(_ number: Int, isHidden: Bool) {
        endRow()
        guard fault == nil else { return }
        guard number > row, number <= CellPlace.last.row else {
            fault = number > row ? .tooLarge(part: part, "rows") : .badCell(part: part, "row \(number)")
            return
        }
        row = number
        column = 0
        self.isHidden = isHidden
    }

    /// Adds a cell of the row, which comes after all before it; an empty one leaves no trace.
    mutating func add(_ value: some Collection<UInt8>, column number: Int) {
        guard fault == nil else { return }
        guard number > column, number <= CellPlace.last.column else {
            let place = CellPlace(column: max(1, number), row: max(1, row))
            fault = number > column ? .tooLarge(part: part, "columns") : .badCell(part: part, "\(place)")
            return
        }
        column = number
        let start = text.count
        text.append(contentsOf: value)
        if text.count > Self.mostTextOfARow { fault = .tooLarge(part: part, "bytes in row \(row)") }
        if text.count > start { cells.append((number, start..<text.count)) }
    }

    /// Notes a cell with a formula whose result is missing.
    mutating func addFormulaWithoutResult(column: Int) {
        table.formulasWithoutResultCount += 1
        if table.formulasWithoutResult.count < 10 {
            table.formulasWithoutResult.append(CellPlace(column: column, row: row))
        }
    }

    /// Adds a number as the cell shows it, or notes a cell that shows nothing of it.
    mutating func add(_ number: [UInt8], as shown: ShownNumber, column: Int) {
        if let text = shown.text(of: number) { return add(text, column: column) }
        table.unseenNumbersCount += 1
        if table.unseenNumbers.count < 10 { table.unseenNumbers.append(CellPlace(column: column, row: row)) }
    }

    /// Refuses a cell that has more characters than any program stores.
    mutating func refuseLongText(column: Int) {
        if fault == nil { fault = .longText(part: part, "cell \(CellPlace(column: max(1, column), row: max(1, row)))") }
    }

    /// A cell that is merged with those below it, where the merge is known as the cell comes.
    mutating func extendDown(column: Int, rows: Int) {
        guard rows > 1, let last = cells.last, last.column == column else { return }
        fills[column] = (row + rows - 1, Array(text[last.text]))
    }

    /// Ends the last row.
    mutating func finish() -> SheetTable {
        endRow()
        return table
    }

    private mutating func endRow() {
        defer {
            cells.removeAll(keepingCapacity: true)
            text.removeAll(keepingCapacity: true)
        }
        guard row > 0, fault == nil else { return }
        for merge in merges[row] ?? [] {
            guard let cell = cells.first(where: { $0.column == merge.column }) else { continue }
            fills[merge.column] = (merge.rows.upperBound, Array(text[cell.text]))
        }
        if !fills.isEmpty { fill() }
        guard !cells.isEmpty else { return }
        while writtenRows < row - 1 { endLine() }
        var position = 1
        for cell in cells {
            for _ in position..<cell.column { table.csv.append(UInt8(ascii: ",")) }
            position = cell.column
            write(text[cell.text])
        }
        endLine()
        if isHidden { table.hiddenRows += 1 }
        if table.csv.count > Self.mostText { fault = .tooLarge(part: part, "text") }
    }

    /// Puts the values of merged cells from above where this row has none.
    private mutating func fill() {
        for (column, fill) in fills {
            if row > fill.lastRow {
                fills[column] = nil
            } else if !cells.contains(where: { $0.column == column }) {
                let start = text.count
                text.append(contentsOf: fill.text)
                cells.append((column, start..<text.count))
                noteMerged(fill.text, column)
            }
        }
        cells.sort { $0.column < $1.column }
    }

    private mutating func noteMerged(_ text: [UInt8], _ column: Int) {
        guard let last = text.last, table.mergedNumbers.count < 10_000 else { return }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard digits.contains(text[0]) || digits.contains(last) else { return }
        table.mergedNumbers.append(CellPlace(column: column, row: row))
    }

    private mutating func endLine() {
        table.csv.append(UInt8(ascii: "\n"))
        writtenRows += 1
    }

    private mutating func write(_ value: ArraySlice<UInt8>) {
        let needsMarks = value.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
        if needsMarks { table.csv.append(UInt8(ascii: "\"")) }
        var isControl = false
        for place in value.indices {
            let byte = value[place]
            // Those from U+0080 to U+009F, which XML allows and no page may have, are two bytes.
            let endsControl = isControl
            isControl = byte == 0xC2 && place + 1 < value.endIndex && 0x80..<0xA0 ~= value[place + 1]
            switch byte {
            case _ where isControl || endsControl: table.csv.append(UInt8(ascii: " "))
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x7F: table.csv.append(UInt8(ascii: " "))
            case UInt8(ascii: "\""): table.csv += [byte, byte]
            case 0: continue
            default: table.csv.append(byte)
            }
        }
        if needsMarks { table.csv.append(UInt8(ascii: "\"")) }
    }
}
