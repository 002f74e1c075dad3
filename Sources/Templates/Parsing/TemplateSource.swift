internal import Diagnostics

/// A template's bytes, with the way from an offset to a line and a column.
struct TemplateSource: Sendable {
    let path: String
    let bytes: [UInt8]
    private let lines: LineMap

    init(_ file: SourceFile) {
        path = file.path
        bytes = file.bytes
        lines = LineMap(file.bytes, path: file.path)
    }

    /// The line and column of an offset.
    func location(_ offset: Int) -> Diagnostics.SourceLocation { lines.location(of: offset) }

    /// The bytes of a range as text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Whether the given bytes stand at an offset.
    func has(_ word: [UInt8], at offset: Int, before end: Int? = nil) -> Bool {
        let end = end ?? bytes.count
        guard offset >= 0, offset + word.count <= end else { return false }
        for index in word.indices where bytes[offset + index] != word[index] { return false }
        return true
    }
}

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
