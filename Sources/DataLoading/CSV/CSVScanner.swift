internal import Diagnostics

/// Splits the bytes of a CSV file into records and fields (RFC 4180) without copying them.
///
/// Records end with LF, CRLF or a lone CR. Spaces before an opening quotation mark and after a closing one are allowed.
struct CSVScanner {
    /// One field: a range of the file's bytes, or of `unescaped` where it holds doubled quotation marks.
    struct Field {
        /// The position in the file where the field begins, its quotation mark included.
        var offset: Int
        var range: Range<Int>
        var isUnescaped: Bool
    }

    /// A quotation mark where none can be.
    struct Fault {
        enum Kind {
            /// The file ends inside the quotation marks.
            case unclosed
            /// Something follows the closing quotation mark: `"a" b,`.
            case textAfterQuote
            /// A quotation mark in a field that does not begin with one; it is read as it is.
            case stray
        }

        var kind: Kind
        var offset: Int
    }

    /// The fields of the current record.
    private(set) var fields: [Field] = []
    /// The contents of the current record's fields with doubled quotation marks, one after another.
    private(set) var unescaped: [UInt8] = []
    /// The first fault of the current record.
    private(set) var fault: Fault?
    /// The position of the current record's first byte.
    private(set) var recordStart = 0
    /// The line of the current record's first byte.
    private(set) var recordLine = 1
    /// The position after the current record.
    private(set) var position: Int
    /// The line after the current record.
    private(set) var line: Int

    /// Starts at the beginning of a file, or after a record that was read before.
    init(position: Int = 0, line: Int = 1) {
        self.position = position
        self.line = line
    }

    /// Moves to the next record; false at the end of the file.
    mutating func next(in bytes: Span<UInt8>) -> Bool {
        guard position < bytes.count else { return false }
        fields.removeAll(keepingCapacity: true)
        unescaped.removeAll(keepingCapacity: true)
        fault = nil
        recordStart = position
        recordLine = line
        while true {
            readField(in: bytes)
            guard position < bytes.count else { return true }
            let byte = bytes[position]
            position += 1
            if byte == .comma { continue }
            if byte == .carriageReturn, position < bytes.count, bytes[position] == .lineFeed { position += 1 }
            line += 1
            return true
        }
    }

    /// Reads one field and stops at the comma or line end after it, or at the end of the file.
    private mutating func readField(in bytes: Span<UInt8>) {
        let start = position
        var at = start
        let end = bytes.count
        var hasOnlySpaces = true
        while at < end {
            let byte = bytes[at]
            if byte > .comma {
                hasOnlySpaces = false
            } else if byte == .comma || byte == .lineFeed || byte == .carriageReturn {
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
        fields.append(Field(offset: start, range: start..<at, isUnescaped: false))
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
        addQuoted(opening + 1..<min(at, end), offset: opening, hasDoubled: hasDoubled, in: bytes)
        position = min(at + 1, end)
        skipToDelimiter(in: bytes)
    }

    private mutating func addQuoted(_ range: Range<Int>, offset: Int, hasDoubled: Bool, in bytes: Span<UInt8>) {
        guard hasDoubled else {
            fields.append(Field(offset: offset, range: range, isUnescaped: false))
            return
        }
        let start = unescaped.count
        var at = range.lowerBound
        while at < range.upperBound {
            unescaped.append(bytes[at])
            at += bytes[at] == .quote ? 2 : 1
        }
        fields.append(Field(offset: offset, range: start..<unescaped.count, isUnescaped: true))
    }

    private mutating func skipToDelimiter(in bytes: Span<UInt8>) {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == .comma || byte == .lineFeed || byte == .carriageReturn { return }
            if byte != .space && byte != .tab { note(.textAfterQuote, at: position) }
            position += 1
        }
    }

    private mutating func note(_ kind: Fault.Kind, at offset: Int) {
        if fault == nil { fault = Fault(kind: kind, offset: offset) }
    }
}

extension CSVScanner {
    /// Whether every field of the record is empty but for spaces.
    func isBlank(in bytes: Span<UInt8>) -> Bool {
        fields.indices.allSatisfy { read($0, in: bytes) { $1.isEmpty } }
    }

    /// Hands over a field's bytes without the spaces around them.
    @inline(__always)
    func read<Result>(_ column: Int, in bytes: Span<UInt8>, _ use: (Span<UInt8>, Range<Int>) -> Result) -> Result {
        let field = fields[column]
        if field.isUnescaped {
            let text = unescaped.span
            return use(text, text.trimmed(field.range))
        }
        return use(bytes, bytes.trimmed(field.range))
    }

    /// A field as a string, without the spaces around it.
    func text(_ column: Int, in bytes: Span<UInt8>) -> String {
        read(column, in: bytes) { $0.string($1) }
    }

    /// Where a field begins in the file.
    func location(of column: Int, in source: CSVSource) -> SourceLocation {
        location(ofOffset: column < fields.count ? fields[column].offset : recordStart, in: source)
    }

    /// Where a byte of the current record is.
    func location(ofOffset offset: Int, in source: CSVSource) -> SourceLocation {
        source.location(of: offset, recordStart: recordStart, recordLine: recordLine)
    }
}
