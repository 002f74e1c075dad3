public import Diagnostics

/// Markdown as values: a flat tree that knows where each part of it was typed.
public struct Document: Hashable, Sendable {
    public let file: SourceFile

    /// The tree in preorder; the first node is the document itself.
    public let nodes: [Node]

    /// What was wrong with the text itself, in source order.
    public let diagnostics: [Diagnostic]

    /// Every heading, in source order.
    public let headings: [Heading]

    /// Every link whose scheme is `indicator:`, `area:` or `term:`, in source order.
    public let references: [Reference]

    /// Every fenced block of Placard's, in source order.
    public let fences: [Fence]

    /// Reads the Markdown of a file.
    ///
    /// `body` is the byte range of the Markdown, after the front matter, and nil for the whole file.
    /// Lines are those of the original file: `firstLine` is the line on which the body starts, counted where it is nil.
    public init(parsing file: SourceFile, firstLine: Int? = nil, body: Range<Int>? = nil, dialect: Dialect = .placard) {
        self.file = file
        let range = SourceRange(startLine: 1, startColumn: 1, endLine: 1, endColumn: 0)
        nodes = [Node(kind: .document, range: range, source: body ?? file.bytes.indices, parent: nil, end: 1)]
        diagnostics = []
        headings = []
        references = []
        fences = []
    }

    /// The text of the whole document without markup, blocks separated by a newline.
    public var plainText: String {
        plainText(of: 0)
    }

    /// The text of a node without markup, blocks separated by a newline.
    public func plainText(of node: Int) -> String {
        ""
    }

    /// The direct children of a node, in order.
    public func children(of node: Int) -> [Int] {
        []
    }

    /// What the author typed for a node: escapes, entities and markers as they stand in the file.
    public func typed(_ node: Int) -> String {
        String(decoding: file.bytes[nodes[node].source], as: UTF8.self)
    }

    /// The place of a node's first byte.
    public func location(of node: Int) -> SourceLocation {
        SourceLocation(path: file.path, line: nodes[node].range.startLine, column: nodes[node].range.startColumn)
    }

    /// The lines a block was typed on, without the markers and indentation of what it stands in.
    ///
    /// For a list item these are the lines of its content: the first begins after the item's marker.
    public func lines(of node: Int) -> [SourceLine] {
        []
    }
}
