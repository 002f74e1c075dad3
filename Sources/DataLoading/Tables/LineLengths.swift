/// Tells, while a text is unpacked, whether it has a line without end, so that a small archive cannot fill the memory.
///
/// Such a text may be cut off there: its last record is longer than any that `CSVScanner` reads, which says so.
struct LineLengths {
    /// Four times the longest record, because text in UTF-16 and Windows-1252 gets another length when it is read.
    private static let limit = 4 * CSVScanner.longestRecord

    private var unended = 0

    /// Whether a line has gone on beyond all measure.
    var haveNoEnd: Bool { unended > Self.limit }

    /// Takes the next bytes of the text, of which only the last line end is looked for.
    ///
    /// - Returns: whether to go on.
    mutating func add(_ chunk: Span<UInt8>) -> Bool {
        var place = chunk.count
        while place > 0, chunk[place - 1] != .lineFeed, chunk[place - 1] != .carriageReturn { place -= 1 }
        unended = place > 0 ? chunk.count - place : unended + chunk.count
        return !haveNoEnd
    }
}
