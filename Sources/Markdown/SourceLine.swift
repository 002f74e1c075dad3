/// One line of a block as it was typed, without the markers and indentation of what the block stands in.
public struct SourceLine: Hashable, Sendable {
    /// The line's text without its line end.
    public let text: String

    /// The line of the original file.
    public let line: Int

    /// The column of the text's first byte in the original file.
    public let column: Int

    /// The text as byte offsets into the bytes of the document's file.
    public let source: Range<Int>
}
