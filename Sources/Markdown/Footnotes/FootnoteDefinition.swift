internal import Diagnostics

/// The start of a footnote as it is typed: `[^label]:` at the start of a line, and text after it.
///
/// Lines below that are indented by four columns more belong to it, as the lines of a list item do to the item. For
/// cmark, which knows no footnotes, the start is replaced by a list marker of four columns.
struct FootnoteDefinition: Hashable {
    /// What stands between `[^` and `]`, in lower case: labels are the same however they are capitalised.
    let label: String
    let line: Int

    /// From the opening bracket to the first byte of the text, as offsets into the repaired text.
    let marker: Range<Int>

    /// Labels that are longer are not read.
    static let longestLabel = 100

    /// The end of `[^label]` from its opening bracket; nil where there is none.
    ///
    /// A label has letters, digits, `-`, `_`, `.` and `:`.
    static func labelEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 3 < bytes.count, bytes[start] == ASCII.openBracket, bytes[start + 1] == ASCII.caret else {
            return nil
        }
        var at = start + 2
        while at < bytes.count, at - start <= longestLabel, mayStandInLabel(bytes[at]) { at += 1 }
        guard at > start + 2, at < bytes.count, bytes[at] == ASCII.closeBracket else { return nil }
        return at + 1
    }

    static func label(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }

    private static func mayStandInLabel(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == ASCII.hyphen || byte == ASCII.underscore
            || byte == UInt8(ascii: ".") || byte == ASCII.colon
    }

    /// The definitions of a text, in source order; `nodes` are its tree without them.
    static func all(in text: MarkdownSource, _ nodes: [CMarkNode]) -> [FootnoteDefinition] {
        var literal = LiteralLines(nodes, text)
        return (1...text.lines.count).compactMap { line in
            guard let found = definition(line, in: text), !literal.contains(line) else { return nil }
            return found
        }
    }

    private static func definition(_ line: Int, in text: MarkdownSource) -> FootnoteDefinition? {
        let bytes = text.bytes
        let start = text.contentStart(of: line)
        var bracket = start
        while bracket < bytes.count, bracket - start < 4, bytes[bracket] == ASCII.space { bracket += 1 }
        guard bracket - start < 4, let end = labelEnd(bytes, at: bracket), end < bytes.count, bytes[end] == ASCII.colon
        else { return nil }
        var content = end + 1
        while content < bytes.count, bytes[content].isBlank { content += 1 }
        guard content < text.lines.textEnd(of: line) else { return nil }
        return FootnoteDefinition(label: label(bytes[bracket + 2..<end - 1]), line: line, marker: bracket..<content)
    }
}

/// The lines of code and raw HTML, in which nothing is read as Markdown; asked for in ascending order.
private struct LiteralLines {
    private let ranges: [ClosedRange<Int>]
    private var next = 0

    init(_ nodes: [CMarkNode], _ text: MarkdownSource) {
        ranges = nodes.compactMap { node in
            switch node.kind {
            case .codeBlock(_, let literal):
                let offset = min(text.lines.start(of: node.startLine) + node.startColumn - 1, text.bytes.count - 1)
                let isFenced = offset >= 0 && [ASCII.backtick, UInt8(ascii: "~")].contains(text.bytes[offset])
                let count = DocumentReader.lineCount(literal)
                return node.startLine...max(node.startLine, node.startLine + count - (isFenced ? 0 : 1))
            case .htmlBlock(let literal):
                return node.startLine...max(node.startLine, node.startLine + DocumentReader.lineCount(literal) - 1)
            default: return nil
            }
        }
    }

    mutating func contains(_ line: Int) -> Bool {
        while next < ranges.count, ranges[next].upperBound < line { next += 1 }
        return next < ranges.count && ranges[next].contains(line)
    }
}
