internal import Diagnostics

/// One row of a table: its cells as ranges of bytes, and the place of each in the file.
///
/// It is all that the readers of areas, postcodes, actions and figures know of a file's format.
struct TableRow {
    /// One cell: a range of the file's bytes, or of `unescaped` where it holds doubled quotation marks.
    struct Cell {
        /// The position in the file where the cell begins, its quotation mark included.
        let offset: Int
        let range: Range<Int>
        let isUnescaped: Bool
    }

    private let source: TableSource
    private(set) var cells: [Cell] = []
    /// The contents of the cells with doubled quotation marks, one after another.
    private var unescaped: [UInt8] = []
    /// The position of the row's first byte, which starts a line.
    private var start = 0
    /// The line of the row's first byte.
    private(set) var line = 1

    init(of source: TableSource) {
        self.source = source
    }

    /// Whether every cell is empty but for spaces.
    var isBlank: Bool {
        cells.indices.allSatisfy(isEmpty)
    }

    /// Whether a cell is empty but for spaces.
    @inline(__always)
    func isEmpty(_ column: Int) -> Bool {
        read(column) { $1.isEmpty }
    }

    /// Hands over a cell's bytes without the spaces around them.
    @inline(__always)
    func read<Result>(_ column: Int, _ use: (Span<UInt8>, Range<Int>) -> Result) -> Result {
        let cell = cells[column]
        if cell.isUnescaped {
            let bytes = unescaped.span
            return use(bytes, bytes.trimmed(cell.range))
        }
        let bytes = source.bytes.span
        return use(bytes, bytes.trimmed(cell.range))
    }

    /// A cell as a string, without the spaces around it.
    func text(_ column: Int) -> String {
        read(column) { $0.string($1) }
    }

    /// The place where the row begins.
    var location: SourceLocation {
        location(ofOffset: start)
    }

    /// The place where a cell begins; that of the row where it has no such cell.
    func location(of column: Int) -> SourceLocation {
        if source.sheet != nil { return source.location.at(line: line, column: column + 1) }
        return location(ofOffset: column < cells.count ? cells[column].offset : start)
    }

    /// The place of a byte of the row.
    func location(ofOffset offset: Int) -> SourceLocation {
        source.location(of: offset, recordStart: start, recordLine: line)
    }

    // MARK: Making

    /// Makes an empty row of it that begins at a position, and keeps its capacity for cells.
    mutating func begin(at position: Int, line: Int) {
        cells.removeAll(keepingCapacity: true)
        unescaped.removeAll(keepingCapacity: true)
        start = position
        self.line = line
    }

    /// Adds a cell behind the others.
    @inline(__always)
    mutating func add(_ cell: Cell) {
        cells.append(cell)
    }

    /// Takes away the end of the last cell where it has more bytes than the limit.
    mutating func shortenLastCell(to limit: Int) {
        guard let cell = cells.last, cell.range.count > limit else { return }
        let range = cell.range.lowerBound..<(cell.range.lowerBound + limit)
        cells[cells.count - 1] = Cell(offset: cell.offset, range: range, isUnescaped: cell.isUnescaped)
    }

    /// Takes away cells behind so many, or adds empty ones.
    mutating func fit(to count: Int) {
        let end = cells.last?.range.upperBound ?? start
        if cells.count > count { cells.removeLast(cells.count - count) }
        while cells.count < count { add(Cell(offset: end, range: start..<start, isUnescaped: false)) }
    }

    /// Adds a cell whose doubled quotation marks stand for single ones.
    mutating func addUnescaped(_ range: Range<Int>, of bytes: Span<UInt8>, offset: Int) {
        let start = unescaped.count
        var at = range.lowerBound
        while at < range.upperBound {
            unescaped.append(bytes[at])
            at += bytes[at] == .quote ? 2 : 1
        }
        add(Cell(offset: offset, range: start..<unescaped.count, isUnescaped: true))
    }
}
