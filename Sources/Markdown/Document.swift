package import Diagnostics

/// Markdown as values: a flat tree of nodes in which each part knows where it was typed.
///
/// libcmark parses the text (`CMarkTree` is the only file with a pointer in it), everything is copied out of it into
/// values (`DocumentReader`), and nothing outside this module knows that C is involved. What cmark does not know, or
/// does not say, is done in Swift:
///
/// - Tables and footnotes. `ExtendedTree` parses a text that has any once more with stand-ins for both, and says why
///   one parse cannot be enough. `TableFinder` finds header and delimiter rows in what cmark took for paragraphs,
///   `FootnoteDefinition` finds `[^label]:`, and `FootnoteNumbering` numbers footnotes by their first use.
/// - Places of inlines. cmark's own cannot be relied on after entities, escapes and the markers of containers:
///   `MarkdownSource` is UTF-8 for cmark with the way back to the bytes of the file, `LeafSource` the text of one block
///   without the markers around it, and `InlineAlignment` finds each inline in that.
/// - Links into the site, such as `area:speke` or `indicator:NI4?period=2008`, and fenced blocks that Placard fills:
///   `DocumentIndexer` lists them as `references` and `fences`. Whether the names exist is for assembly to say.
///
/// `HTMLRenderer` writes what cmark itself would print, and what it is given for references, fences, pictures and
/// footnotes. `passages` is the running text of each block without markup, with the way back to each typed byte, for
/// the checks and the links to the glossary. In the dialect `.commonMark` all extensions are off, and the official
/// examples of CommonMark hold.
///
/// Parsing never fails: what an editor should mend is in `diagnostics`. Its time is linear in the length of the text,
/// and nothing recurses on the depth of its nesting.
package struct Document: Hashable, Sendable {
    /// The file that it was read from, front matter included.
    package let file: SourceFile

    /// What it was read as.
    package let dialect: Dialect

    /// The tree in preorder; the first node is the document itself.
    package let nodes: [Node]

    /// What was wrong with the text itself, in source order.
    package let diagnostics: [Diagnostic]

    /// Every heading, in source order.
    package let headings: [Heading]

    /// Every link whose scheme is `indicator:`, `area:` or `term:`, in source order; none in plain CommonMark.
    package let references: [Reference]

    /// Every fenced block that Placard fills, in source order; none in plain CommonMark.
    package let fences: [Fence]

    /// The footnotes that the text refers to, in the order of their numbers; none in plain CommonMark.
    package let footnotes: [Footnote]

    /// The places that refer to a footnote, in the order of their nodes.
    package let footnoteUses: [FootnoteUse]

    /// Reads the Markdown of a file.
    ///
    /// `body` is the byte range of the Markdown, after the front matter, and nil for the whole file.
    /// Lines are those of the original file: `firstLine` is the line on which the body starts, counted where it is nil.
    package init(parsing file: SourceFile, firstLine: Int? = nil, body: Range<Int>? = nil, dialect: Dialect = .placard)
    {
        let body = (body ?? file.bytes.indices).clamped(to: file.bytes.indices)
        let text = MarkdownSource(file.bytes, body: body, firstLine: firstLine)
        let tree = ExtendedTree(text, readsExtensions: dialect == .placard)
        let reader = DocumentReader(text, tree, readsTasks: dialect == .placard, path: file.path)
        var index = DocumentIndexer(reader.nodes, file, dialect, text)
        index.run(addresses: reader.addresses, unclosed: Set(reader.unclosedFences))
        self.file = file
        self.dialect = dialect
        nodes = reader.nodes
        headings = index.headings
        references = index.references
        fences = index.fences
        let numbering = FootnoteNumbering(reader.nodes)
        footnotes = numbering.footnotes
        footnoteUses = numbering.uses
        var linter = MarkdownLinter(file: file, text: text)
        linter.check(reader, index.references, numbering, dialect)
        diagnostics = linter.sorted
    }

    /// The text of the whole document without markup, blocks separated by a newline.
    package var plainText: String {
        plainText(of: 0)
    }

    /// The text of a node without markup, blocks separated by a newline.
    package func plainText(of node: Int) -> String {
        nodes.plainText(of: node)
    }

    /// The direct children of a node, in order.
    package func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }

    /// What the author typed for a node: escapes, entities and markers as they stand in the file.
    package func typed(_ node: Int) -> String {
        String(decoding: file.bytes[nodes[node].source], as: UTF8.self)
    }

    /// The place of a node's first byte.
    package func location(of node: Int) -> SourceLocation {
        SourceLocation(path: file.path, line: nodes[node].range.startLine, column: nodes[node].range.startColumn)
    }
}

/// The kind of Markdown that a document is read as.
package enum Dialect: Hashable, Sendable {
    /// CommonMark with what a report needs: pipe tables, footnotes, task markers, references, and blocks to fill.
    case placard

    /// CommonMark as cmark reads it and nothing else.
    case commonMark
}
