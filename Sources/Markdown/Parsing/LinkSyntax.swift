/// The scanners for what stands around a link's text: labels, destinations, titles and definitions.
///
/// They accept what cmark 0.30.2 accepts, so that what it has read can be found again in the source.
enum LinkSyntax {
    /// The end of `[label]` from its opening bracket; nil where there is none.
    static func labelEnd(_ text: [UInt8], at start: Int) -> Int? {
        guard start < text.count, text[start] == ASCII.openBracket else { return nil }
        var at = start + 1
        while at < text.count, text[at] != ASCII.openBracket, text[at] != ASCII.closeBracket {
            let isEscape = text[at] == ASCII.backslash && at + 1 < text.count && text[at + 1].isASCIIPunctuation
            at += isEscape ? 2 : 1
            if at - start - 1 > 1000 { return nil }
        }
        return at < text.count && text[at] == ASCII.closeBracket ? at + 1 : nil
    }

    /// A destination from its first byte: the address without angle brackets, and the end of all of it.
    static func destination(_ text: [UInt8], at start: Int) -> (address: Range<Int>, end: Int)? {
        guard start < text.count, text[start] == ASCII.less else { return bareDestination(text, at: start) }
        var at = start + 1
        while at < text.count {
            switch text[at] {
            case ASCII.greater:
                guard at + 1 < text.count else { return nil }
                return (start + 1..<at, at + 1)
            case ASCII.backslash: at += 2
            case ASCII.newline, ASCII.less: return nil
            default: at += 1
            }
        }
        return nil
    }

    private static func bareDestination(_ text: [UInt8], at start: Int) -> (address: Range<Int>, end: Int)? {
        var at = start
        var depth = 0
        scan: while at < text.count {
            switch text[at] {
            case ASCII.backslash where at + 1 < text.count && text[at + 1].isASCIIPunctuation:
                at += 2
                continue scan
            case ASCII.openParenthesis:
                depth += 1
                if depth > 32 { return nil }
            case ASCII.closeParenthesis:
                if depth == 0 { break scan }
                depth -= 1
            case let byte where byte.isMarkdownSpace:
                if at == start { return nil }
                break scan
            default: break
            }
            at += 1
        }
        return at < text.count && depth == 0 ? (start..<at, at) : nil
    }

    /// The end of a title from its opening mark, or `start` where there is none.
    ///
    /// The longest reading counts.
    static func titleEnd(_ text: [UInt8], at start: Int) -> Int {
        guard start < text.count else { return start }
        let closing: UInt8
        switch text[start] {
        case ASCII.quotation, ASCII.apostrophe: closing = text[start]
        case ASCII.openParenthesis: closing = ASCII.closeParenthesis
        default: return start
        }
        var end = start
        var at = start + 1
        while at < text.count {
            let byte = text[at]
            let isEscaped = text[at - 1] == ASCII.backslash && at - 1 > start
            if byte == closing {
                end = at + 1
                if !isEscaped { break }
            } else if byte == ASCII.openParenthesis, closing == ASCII.closeParenthesis, !isEscaped {
                break
            }
            at += 1
        }
        return end
    }

    /// The first byte that is no white space, line ends included.
    static func skipSpace(_ text: [UInt8], from start: Int) -> Int {
        var at = start
        while at < text.count, text[at].isMarkdownSpace { at += 1 }
        return at
    }

    /// The parenthesis after a link's text from its `(`: the address and the end past `)`.
    static func inlineTail(_ text: [UInt8], at start: Int) -> (address: Range<Int>, end: Int)? {
        guard start < text.count, text[start] == ASCII.openParenthesis,
            let found = destination(text, at: skipSpace(text, from: start + 1))
        else { return nil }
        let title = skipSpace(text, from: found.end)
        let end = skipSpace(text, from: title == found.end ? title : titleEnd(text, at: title))
        return end < text.count && text[end] == ASCII.closeParenthesis ? (found.address, end + 1) : nil
    }

    /// The end of the link definitions a paragraph starts with.
    static func definitionsEnd(_ text: [UInt8]) -> Int {
        var at = 0
        while let next = definitionEnd(text, at: at) { at = next }
        return at
    }

    private static func definitionEnd(_ text: [UInt8], at start: Int) -> Int? {
        guard let label = labelEnd(text, at: start), label < text.count, text[label] == ASCII.colon,
            text[start + 1..<label - 1].contains(where: { !$0.isMarkdownSpace }),
            let found = destination(text, at: skipOneLineEnd(text, from: label + 1))
        else { return nil }
        let title = skipOneLineEnd(text, from: found.end)
        let titleEnd = title == found.end ? title : titleEnd(text, at: title)
        if titleEnd > title, let end = lineEnd(text, after: titleEnd) { return end }
        return lineEnd(text, after: found.end)
    }

    /// Past blanks, at most one line end, and blanks again.
    private static func skipOneLineEnd(_ text: [UInt8], from start: Int) -> Int {
        var at = skipBlanks(text, from: start)
        guard at < text.count, text[at].isLineEnd else { return at }
        at += at + 1 < text.count && text[at] == ASCII.carriageReturn && text[at + 1] == ASCII.newline ? 2 : 1
        return skipBlanks(text, from: at)
    }

    private static func skipBlanks(_ text: [UInt8], from start: Int) -> Int {
        var at = start
        while at < text.count, text[at].isBlank { at += 1 }
        return at
    }

    /// The start of the next line where only blanks are left on this one.
    private static func lineEnd(_ text: [UInt8], after start: Int) -> Int? {
        let at = skipBlanks(text, from: start)
        guard at < text.count else { return at }
        guard text[at].isLineEnd else { return nil }
        return at + (at + 1 < text.count && text[at] == ASCII.carriageReturn && text[at + 1] == ASCII.newline ? 2 : 1)
    }
}
