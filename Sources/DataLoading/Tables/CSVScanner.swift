/// Splits the bytes of a CSV file into rows and cells (RFC 4180) without copying them.
///
/// A scanner of another format would give rows of the same type to `Table`, and nothing outside this folder would
/// change. Records end with LF, CRLF or a lone CR. Spaces before an opening quotation mark and after a closing one are
/// allowed.
struct CSVScanner {
    /// The most bytes of a record that is read: more than a row of 16,384 columns has.
    static let longestRecord = 1 << 20
    /// The most lines without text that may follow one another: four times the rows of the largest sheet.
    static let mostEmptyLines = 1 << 22

    /// Why a record cannot be read as it is: a quotation mark where none can be, or a record without end.
    struct Fault {
        enum Kind {
            /// The file ends inside the quotation marks.
            case unclosed
            /// Something follows the closing quotation mark: `"a" b,`.
            case textAfterQuote
            /// A quotation mark in a field that does not begin with one; it is read as it is.
            case stray
            /// The record is longer than any; only its beginning is read, and nothing behind it.
            case tooLong
            /// More empty lines follow one another than any program writes; nothing behind them is read.
            case emptyLines
        }

        var kind: Kind
        var offset: Int
    }

    /// The current record.
    private(set) var row: TableRow
    /// The first fault of the current record.
    private(set) var fault: Fault?
    /// The position after the current record.
    private(set) var position: Int
    /// The line after the current record.
    private(set) var line: Int
    private let delimiter: UInt8

    /// Starts at the beginning of a file, or after a record that was read before.
    init(_ source: TableSource, position: Int = 0, line: Int = 1) {
        row = TableRow(of: source)
        delimiter = source.delimiter
        self.position = position
        self.line = line
    }

    /// Moves to the next record that is no line of separators and spaces alone; false at the end of the file.
    ///
    /// - Parameter bytes: those of the source, which the loop over all records looks up once.
    mutating func next(in bytes: Span<UInt8>) -> Bool {
        if position < bytes.count, bytes[position].isOfEmptyLine {
            let (start, first) = (position, line)
            skipEmptyLines(in: bytes)
            if line - first > Self.mostEmptyLines {
                row.begin(at: start, line: line)
                row.fit(to: 1)
                fault = Fault(kind: .emptyLines, offset: start)
                position = bytes.count
                return true
            }
        }
        guard position < bytes.count else { return false }
        let start = position
        row.begin(at: start, line: line)
        fault = nil
        while true {
            readField(in: bytes)
            if position - start > Self.longestRecord {
                endReading(from: start, in: bytes)
                return true
            }
            guard position < bytes.count else { return true }
            let byte = bytes[position]
            position += 1
            if byte == delimiter { continue }
            if byte == .carriageReturn, position < bytes.count, bytes[position] == .lineFeed { position += 1 }
            line += 1
            return true
        }
    }

    private mutating func skipEmptyLines(in bytes: Span<UInt8>) {
        var at = position
        while at < bytes.count, bytes[at].isOfEmptyLine {
            let byte = bytes[at]
            at += 1
            guard byte == .lineFeed || byte == .carriageReturn else { continue }
            if byte == .carriageReturn, at < bytes.count, bytes[at] == .lineFeed { at += 1 }
            line += 1
            position = at
        }
        if at == bytes.count { position = at }
    }

    /// Gives the current record so many cells: empty ones behind, or none of those beyond.
    mutating func fitRow(to count: Int) {
        row.fit(to: count)
    }

    /// Reads one field and stops at the comma or line end after it, or at the end of the file.
    private mutating func readField(in bytes: Span<UInt8>) {
        let start = position
        var at = start
        let end = bytes.count
        var hasOnlySpaces = true
        let highest = max(delimiter, .comma)
        while at < end {
            let byte = bytes[at]
            if byte > highest {
                hasOnlySpaces = false
            } else if byte == delimiter || byte == .lineFeed || byte == .carriageReturn {
                break
            } else if byte == .quote {
                if hasOnlySpaces {
                    readQuotedField(in: bytes, from: at)
                    return
                }
                note(.stray, at: at)
            } else if byte != .space && byte != .tab {
                hasOnlySpaces = false
            }
            at += 1
        }
        row.add(TableRow.Cell(offset: start, range: start..<at, isUnescaped: false))
        position = at
    }

    private mutating func readQuotedField(in bytes: Span<UInt8>, from opening: Int) {
        let end = bytes.count
        var at = opening + 1
        var hasDoubled = false
        while at < end {
            let byte = bytes[at]
            if byte == .quote {
                guard at + 1 < end, bytes[at + 1] == .quote else { break }
                hasDoubled = true
                at += 1
            } else if byte == .lineFeed {
                line += 1
            } else if byte == .carriageReturn, !(at + 1 < end && bytes[at + 1] == .lineFeed) {
                line += 1
            }
            at += 1
        }
        if at >= end { note(.unclosed, at: opening) }
        let range = opening + 1..<min(at, end, opening + Self.longestRecord)
        if hasDoubled {
            row.addUnescaped(range, of: bytes, offset: opening)
        } else {
            row.add(TableRow.Cell(offset: opening, range: range, isUnescaped: false))
        }
        position = min(at + 1, end)
        skipToDelimiter(in: bytes)
    }

    private mutating func skipToDelimiter(in bytes: Span<UInt8>) {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == .lineFeed || byte == .carriageReturn { return }
            if byte != .space && byte != .tab { note(.textAfterQuote, at: position) }
            position += 1
        }
    }

    /// Ends at a record that is too long, so that neither its cells nor those behind it fill the memory.
    private mutating func endReading(from start: Int, in bytes: Span<UInt8>) {
        row.shortenLastCell(to: Self.longestRecord)
        position = bytes.count
        // A quotation mark that is never closed says more of the same fault.
        if fault?.kind != .unclosed { fault = Fault(kind: .tooLong, offset: start) }
    }

    private mutating func note(_ kind: Fault.Kind, at offset: Int) {
        if fault == nil { fault = Fault(kind: kind, offset: offset) }
    }
}

extension UInt8 {
    /// Whether a line without text may have the byte: a line end, a space, or what stands between cells.
    @inline(__always)
    var isOfEmptyLine: Bool {
        switch self {
        case .lineFeed, .carriageReturn, .comma, .tab, .space, UInt8(ascii: ";"), UInt8(ascii: "|"): true
        default: false
        }
    }
}
