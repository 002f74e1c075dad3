package import Diagnostics

/// One element of a document's flat tree.
///
/// Nodes stand in preorder: a node's subtree is the run of indices from its own up to, not including, `end`.
/// Its first child, where it has one, is the next index; a child's next sibling is the child's `end`.
package struct Node: Hashable, Sendable {
    /// How the text of a table's column is set.
    package enum Alignment: String, Hashable, Sendable {
        case left, center, right
    }

    /// What a node is, with what belongs to that kind alone.
    package enum Kind: Hashable, Sendable {
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

    /// What it is.
    package internal(set) var kind: Kind

    /// Where it stands in the original file, markers and delimiters included.
    package internal(set) var range: SourceRange

    /// Where it stands as a range of bytes of the document's file.
    package internal(set) var source: Range<Int>

    /// The index of the node that holds it; nil for the document.
    package let parent: Int?

    /// The index just past its subtree.
    package internal(set) var end: Int
}

/// How a list is numbered and spaced.
package struct ListStyle: Hashable, Sendable {
    /// Whether its items are numbered.
    package let isOrdered: Bool

    /// The first number of an ordered list; 0 for bullets.
    package let start: Int

    /// Whether its items' paragraphs are set without space between them.
    package let isTight: Bool
}

/// The `[ ]` or `[x]` that a task in a list starts with.
package struct TaskMarker: Hashable, Sendable {
    /// Whether there is an `x` in it.
    package let isDone: Bool

    /// The place of its opening bracket.
    package let location: SourceLocation

    /// The three bytes of it, as offsets into the bytes of the document's file.
    package let source: Range<Int>
}

extension [Node] {
    /// The text of a node without markup.
    ///
    /// Line breaks within a block are spaces, blocks are separated by a newline, HTML is left out.
    func plainText(of node: Int) -> String {
        var text = ""
        var isAtBlockStart = false
        for index in node..<self[node].end {
            let piece: String
            switch self[index].kind {
            case .text(let literal), .code(let literal): piece = literal
            case .softBreak, .lineBreak: piece = " "
            case .codeBlock(_, let literal): piece = literal.hasSuffix("\n") ? String(literal.dropLast()) : literal
            case .emphasis, .strong, .link, .image, .htmlInline, .footnoteReference: continue
            default:
                isAtBlockStart = true
                continue
            }
            if case .codeBlock = self[index].kind { isAtBlockStart = true }
            if isAtBlockStart, !text.isEmpty { text += "\n" }
            isAtBlockStart = false
            text += piece
        }
        return text
    }
}
