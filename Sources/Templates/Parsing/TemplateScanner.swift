internal import Diagnostics

/// Cuts a template's bytes into text and tags.
struct TemplateScanner {
    private let source: TemplateSource
    private var openDelimiter = Array("{{".utf8)
    private var closeDelimiter = Array("}}".utf8)
    private var position: Int
    private(set) var pieces: [TemplatePiece] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: TemplateSource) {
        self.source = source
        position = source.bytes.startOfText
    }

    /// Cuts the whole template; what cannot be read as a tag is named and left out.
    mutating func scan() {
        var textStart = position
        while position < source.bytes.count {
            guard source.bytes[position] == openDelimiter[0], source.has(openDelimiter, at: position) else {
                position += 1
                continue
            }
            addText(textStart..<position)
            guard scanTag() else { return }
            textStart = position
        }
        addText(textStart..<position)
    }

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { pieces.append(TemplatePiece(kind: .text, range: range)) }
    }

    /// Reads the tag at the position and stops behind it; false where nothing behind it can be trusted.
    private mutating func scanTag() -> Bool {
        let start = position
        let content = start + openDelimiter.count
        guard content < source.bytes.count else { return unclosed(start) }
        switch source.bytes[content] {
        case UInt8(ascii: "!"): return scanComment(start, content + 1)
        case UInt8(ascii: "="): return scanDelimiters(start, content + 1)
        case UInt8(ascii: "{"): return scanTriple(start, content + 1)
        case let sign:
            let kind = Self.kind(of: sign)
            return scanNamed(kind ?? .variable, start, kind == nil ? content : content + 1)
        }
    }

    private static func kind(of sign: UInt8) -> TemplatePiece.Kind? {
        switch sign {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "&"): .unescaped
        default: nil
        }
    }

    private mutating func scanComment(_ start: Int, _ content: Int) -> Bool {
        guard let end = find(closeDelimiter, from: content) else { return unclosed(start) }
        position = end + closeDelimiter.count
        pieces.append(TemplatePiece(kind: .comment, range: start..<position))
        return true
    }

    private mutating func scanDelimiters(_ start: Int, _ content: Int) -> Bool {
        guard let end = find([UInt8(ascii: "=")] + closeDelimiter, from: content) else {
            report(
                TemplateRules.badDelimiters,
                start,
                "the delimiters set here do not end with \"=\" and \"\(spelt(closeDelimiter))\"",
                suggestion: "Write both between two signs =, with a space between them: {{=<% %>=}}."
            )
            return false
        }
        position = end + 1 + closeDelimiter.count
        pieces.append(TemplatePiece(kind: .delimiters, range: start..<position))
        let words = source.bytes[content..<end].split(whereSeparator: \.isTemplateSpace)
        guard words.count == 2, !source.bytes[content..<end].contains(UInt8(ascii: "=")) else {
            report(
                TemplateRules.badDelimiters,
                start,
                "\"\(source.text(start..<position))\" does not set two delimiters",
                suggestion: "Write both between two signs =, with a space between them: {{=<% %>=}}."
            )
            return true
        }
        openDelimiter = Array(words[0])
        closeDelimiter = Array(words[1])
        return true
    }

    private mutating func scanTriple(_ start: Int, _ content: Int) -> Bool {
        guard let end = findEnd(from: content) else { return position < source.bytes.count }
        let brace = UInt8(ascii: "}")
        if source.has([brace] + closeDelimiter, at: end) {
            position = end + 1 + closeDelimiter.count
            add(.unescaped, start..<position, name: content..<end)
        } else if end > content, source.bytes[end - 1] == brace {
            position = end + closeDelimiter.count
            add(.unescaped, start..<position, name: content..<end - 1)
        } else {
            position = end + closeDelimiter.count
            report(
                TemplateRules.unclosedTag,
                start,
                "the tag \"\(source.text(start..<position))\" does not end with \"}\(spelt(closeDelimiter))\"",
                suggestion: "Write }\(spelt(closeDelimiter)) behind its name."
            )
        }
        return true
    }

    private mutating func scanNamed(_ kind: TemplatePiece.Kind, _ start: Int, _ content: Int) -> Bool {
        guard let end = findEnd(from: content) else { return position < source.bytes.count }
        position = end + closeDelimiter.count
        add(kind, start..<position, name: content..<end)
        return true
    }

    private mutating func add(_ kind: TemplatePiece.Kind, _ range: Range<Int>, name: Range<Int>) {
        let name = trimmed(name)
        guard !name.isEmpty else {
            report(
                TemplateRules.emptyTag,
                range.lowerBound,
                "the tag \"\(source.text(range))\" has no name",
                suggestion: "Write the name of a field between the braces, as placard fields lists them, or take it "
                    + "out."
            )
            return
        }
        let bytes = source.bytes[name]
        let firstWord = bytes.prefix { !$0.isTemplateSpace }
        if firstWord.count < bytes.count || kind.namesField && Self.hasEmptyPart(bytes) {
            report(
                TemplateRules.malformedName,
                range.lowerBound,
                "\"\(source.text(name))\" is not a name",
                suggestion: "Write one name without spaces, as placard fields lists them, with one point before a "
                    + "field of it."
            )
        }
        pieces.append(TemplatePiece(kind: kind, range: range, name: String(decoding: firstWord, as: UTF8.self)))
    }

    /// Whether nothing stands before, between or behind the dots of a name: `.a`, `a..b`; `.` alone is a name.
    private static func hasEmptyPart(_ name: ArraySlice<UInt8>) -> Bool {
        let dot = UInt8(ascii: ".")
        guard name.count > 1 else { return false }
        return name.first == dot || name.last == dot
            || zip(name, name.dropFirst()).contains { $0 == dot && $1 == dot }
    }
}

// MARK: - Finding where tags end

extension TemplateScanner {
    /// The offset of the closing delimiter; where there is none, or another tag begins before it, says so and stops
    /// at that tag or at the end.
    private mutating func findEnd(from content: Int) -> Int? {
        var offset = content
        while offset < source.bytes.count {
            if source.has(closeDelimiter, at: offset) { return offset }
            if source.has(openDelimiter, at: offset) { break }
            offset += 1
        }
        let start = position
        position = offset
        _ = unclosed(start)
        return nil
    }

    private func find(_ word: [UInt8], from start: Int) -> Int? {
        var offset = start
        while offset + word.count <= source.bytes.count {
            if source.has(word, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, source.bytes[lower].isTemplateSpace { lower += 1 }
        while upper > lower, source.bytes[upper - 1].isTemplateSpace { upper -= 1 }
        return lower..<upper
    }

    private func spelt(_ delimiter: [UInt8]) -> String {
        String(decoding: delimiter, as: UTF8.self)
    }

    private mutating func unclosed(_ start: Int) -> Bool {
        let line = source.bytes[start...].prefix(40).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let shown = String(decoding: line, as: UTF8.self)
        report(
            TemplateRules.unclosedTag,
            start,
            "the tag that begins \"\(shown)\" does not end with \"\(spelt(closeDelimiter))\"",
            suggestion: "Write \(spelt(closeDelimiter)) behind its name."
        )
        return false
    }

    private mutating func report(_ rule: Rule, _ offset: Int, _ summary: String, suggestion: String) {
        diagnostics.append(
            Diagnostic(
                rule,
                .error,
                summary,
                at: source.location(offset),
                suggestion: suggestion,
                effect: TemplateFault.effect
            )
        )
    }
}

extension UInt8 {
    /// Whether the byte is white space inside a tag.
    var isTemplateSpace: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
            || self == UInt8(ascii: "\r")
    }
}
