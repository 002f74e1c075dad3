/// One element of a document's flat tree.
///
/// Nodes stand in preorder: a node's subtree is the run of indices from its own up to, not including, `end`.
/// Its first child, where it has one, is the next index; a child's next sibling is the child's `end`.
public struct Node: Hashable, Sendable {
    /// How the text of a table's column is set.
    public enum Alignment: String, Hashable, Sendable {
        case left, center, right
    }

    /// What a node is, with what belongs to that kind alone.
    public enum Kind: Hashable, Sendable {
        case document
        case blockQuote
        case list(ListStyle)
        /// A list item; `task` is its `[ ]` or `[x]`, where it starts with one.
        case item(task: TaskMarker?)
        /// A fenced or indented code block; `info` is empty for the latter.
        case codeBlock(info: String, literal: String)
        case htmlBlock(String)
        case paragraph
        case heading(level: Int)
        case thematicBreak
        /// Footnotes that are typed one after the other; readers see them at the end of the text.
        case footnotes
        /// One footnote with its blocks; `label` is in lower case.
        case footnote(label: String)
        /// A place that refers to a footnote of the document.
        case footnoteReference(label: String)
        case table(alignments: [Alignment?])
        case tableRow(isHeader: Bool)
        case tableCell(alignment: Alignment?)
        case text(String)
        case softBreak
        case lineBreak
        case code(String)
        case htmlInline(String)
        case emphasis
        case strong
        /// `title` is nil where none is typed, and empty for `""`.
        case link(url: String, title: String?)
        case image(url: String, title: String?)
        /// A kind that this version of cmark should not have; also a diagnostic.
        case unknown
    }

    public internal(set) var kind: Kind

    /// Where it stands in the original file, markers and delimiters included.
    public internal(set) var range: SourceRange

    /// The same as byte offsets into the bytes of the document's file.
    public internal(set) var source: Range<Int>

    /// The index of the node that holds it; nil for the document.
    public let parent: Int?

    /// The index just past its subtree.
    public internal(set) var end: Int
}
