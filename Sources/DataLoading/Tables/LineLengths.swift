/// Tells, while a text is unpacked, whether it has a line without end, or empty lines without end, so that a small
/// archive cannot fill the memory.
///
/// Such a text may be cut off there: its last record is longer than any that `CSVScanner` reads, or the empty lines are
/// more, and that says so.
struct LineLengths {
    /// Four times the longest record, because text in UTF-16 and Windows-1252 gets another length when it is read.
    private static let limit = 4 * CSVScanner.longestRecord

    private var unended = 0
    /// How many line feeds and carriage returns are in the lines without text that the text ends with.
    private var empty = (feeds: 0, returns: 0)

    /// Whether a line, or a stretch of empty ones, has gone on beyond all measure.
    var haveNoEnd: Bool { unended > Self.limit || max(empty.feeds, empty.returns) > CSVScanner.mostEmptyLines + 16 }

    /// Takes the next bytes of the text, of which only the last line end is looked for.
    ///
    /// - Returns: whether to go on.
    mutating func add(_ chunk: Span<UInt8>) -> Bool {
        var place = chunk.count
        while place > 0, chunk[place - 1] != .lineFeed, chunk[place - 1] != .carriageReturn { place -= 1 }
        unended = place > 0 ? chunk.count - place : unended + chunk.count
        addEmptyLines(chunk)
        return !haveNoEnd
    }

    private mutating func addEmptyLines(_ chunk: Span<UInt8>) {
        var last = chunk.count
        var lines = (feeds: 0, returns: 0)
        while last > 0, chunk[last - 1].isOfEmptyLine {
            last -= 1
            if chunk[last] == .lineFeed { lines.feeds += 1 }
            if chunk[last] == .carriageReturn { lines.returns += 1 }
        }
        if last > 0 { empty = (0, 0) }
        empty = (empty.feeds + lines.feeds, empty.returns + lines.returns)
    }
}
