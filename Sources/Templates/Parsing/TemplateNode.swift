/// One part of a parsed template, in the order in which it is written; what is opened is closed by a later node.
struct TemplateNode: Sendable {
    /// What the node is; never a comment or delimiters.
    let kind: TemplatePiece.Kind

    let name: String

    /// The tag, or the text, which is never more than one line.
    let range: Range<Int>

    /// Whether it is the first on a line that is written.
    let startsLine: Bool

    /// Whether it has its line to itself.
    let isStandalone: Bool

    /// The white space that alone stands before the tag on its line; nil where there is more.
    let indentation: Range<Int>?

    /// For a node that opens something, the index of the one that closes it, and the other way round.
    var match = 0
}
