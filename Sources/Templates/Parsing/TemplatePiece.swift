/// A stretch of plain text or one tag, as it stands in a file.
struct TemplatePiece: Sendable {
    /// What a piece is.
    enum Kind: Sendable {
        case text
        case variable
        case unescaped
        case section
        case inverted
        case block
        case parent
        case partial
        case close
        case comment
        case delimiters
    }

    let kind: Kind

    /// From the opening to the closing delimiter, or the text.
    var range: Range<Int>

    /// The tag's content without its sign and the white space around it.
    var name = ""

    /// For a tag that opens something, the piece that closes it, and the other way round.
    var match: Int?

    /// The piece that opens what this one stands in; a closing tag stands beside its opening tag, not inside.
    var enclosing: Int?

    /// Whether the tag has its line to itself, so that nothing of the line is written.
    var isStandalone = false

    /// The white space that alone stands before the tag on its line; nil where there is more.
    var indentation: Range<Int>?
}

extension TemplatePiece.Kind {
    /// Whether a tag of this kind needs a closing tag.
    var opens: Bool {
        switch self {
        case .section, .inverted, .block, .parent: true
        default: false
        }
    }

    /// Whether the name is that of a field rather than of a block or another template.
    var namesField: Bool {
        switch self {
        case .variable, .unescaped, .section, .inverted: true
        default: false
        }
    }

    /// Whether such a tag, alone on its line, takes the line with it.
    var canStandAlone: Bool {
        switch self {
        case .text, .variable, .unescaped: false
        default: true
        }
    }
}
