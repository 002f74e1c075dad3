internal import Diagnostics

/// Markup that is still text once everything is read, so that readers would see it.
extension MarkdownLinter {
    /// Looks through the running text of every block outside code.
    mutating func checkLeftovers(_ reader: DocumentReader) {
        var quotesEnd = 0
        var index = 0
        var tabbed: [TabbedLine] = []
        var mismatches = reader.tree.mismatches.map { text.original($0.header) }[...]
        while index < reader.nodes.count {
            let node = reader.nodes[index]
            switch node.kind {
            case .blockQuote: quotesEnd = max(quotesEnd, node.end)
            case .paragraph, .heading, .tableCell:
                let typed = TypedText(of: index, in: reader.nodes, typed: file.bytes)
                checkLinks(typed)
                checkEmphasis(typed)
                checkSigns(typed)
                if case .paragraph = node.kind {
                    checkLineStarts(typed, isQuoted: index < quotesEnd, &tabbed)
                    mismatches = mismatches.drop { $0.upperBound <= node.source.lowerBound }
                    let isReported = mismatches.first?.overlaps(node.source) ?? false
                    if !isReported { checkPipes(typed) }
                }
                index = node.end
                continue
            default: break
            }
            index += 1
        }
        checkTabs(tabbed)
    }

    // MARK: Within a line

    /// No more broken links than these are reported of one block, each of which looks through the text around it.
    private static let mostLinks = 20

    private mutating func checkLinks(_ typed: TypedText) {
        var from = 0
        var count = 0
        while count < Self.mostLinks, let middle = typed.firstOffset(of: "](", from: from) {
            from = middle + 2
            count += 1
            let rest = typed.bytes[from...].prefix { $0 != ASCII.newline }
            let isClosed = rest.contains(ASCII.closeParenthesis)
            let address = typed.string(from..<(rest.firstIndex(of: ASCII.closeParenthesis) ?? rest.endIndex))
            let open = typed.bytes[..<middle].lastIndex(of: ASCII.openBracket) ?? middle
            let isImage = open > 0 && typed.bytes[open - 1] == ASCII.exclamation
            let start = isImage ? open - 1 : open
            add(.brokenLink(address, isImage: isImage, isClosed: isClosed, at: place(typed, start)))
        }
        if from == 0, let image = typed.firstOffset(of: "![") {
            add(.leftover("![", at: place(typed, image)))
        }
    }

    private mutating func checkEmphasis(_ typed: TypedText) {
        if let stars = typed.firstOffset(of: "**") ?? openUnderscores(typed) ?? openStar(typed) {
            let sign = typed.bytes[stars] == ASCII.underscore ? "_" : "*"
            let isDouble = typed.has(sign + sign, at: stars)
            add(.openEmphasis(isDouble ? sign + sign : sign, at: place(typed, stars)))
        }
    }

    /// Two underscores at the edge of a word; more are a line to write on.
    private func openUnderscores(_ typed: TypedText) -> Int? {
        let signs = typed.bytes
        return signs.indices.first { at in
            guard signs[at] == ASCII.underscore, typed.has("__", at: at), !typed.has("___", at: at) else {
                return false
            }
            let before = at > 0 ? signs[at - 1] : ASCII.space
            let after = at + 2 < signs.count ? signs[at + 2] : ASCII.space
            return before != ASCII.underscore && before.isMarkdownSpace != after.isMarkdownSpace
        }
    }

    /// The first of two single stars that would set words apart if no blank stood on the inner side of one.
    private func openStar(_ typed: TypedText) -> Int? {
        let signs = typed.bytes
        let stars = signs.indices.filter { signs[$0] == ASCII.asterisk }
        func isBlank(_ at: Int) -> Bool { !signs.indices.contains(at) || signs[at].isMarkdownSpace }
        for (first, second) in zip(stars, stars.dropFirst()) where second > first + 1 {
            let opensWord = isBlank(first - 1) && !isBlank(first + 1)
            let closesAfterBlank = isBlank(second - 1) && !(isBlank(second + 1) && second + 1 < signs.count)
            let opensBeforeBlank = isBlank(first - 1) && isBlank(first + 1)
            let closesWord = !isBlank(second - 1)
            if (opensWord && closesAfterBlank) || (opensBeforeBlank && closesWord && first > 0) { return first }
        }
        return nil
    }

    private mutating func checkSigns(_ typed: TypedText) {
        if let braces = typed.firstOffset(of: "{{") { add(.leftover("{{", at: place(typed, braces))) }
        if let hashes = typed.firstOffset(of: "## "), hashes > 0, typed.bytes[hashes - 1] != ASCII.newline {
            let isHeading = typed.lines.contains { line in
                typed.bytes[line].prefix { $0 == ASCII.hash || $0.isBlank }.count > hashes - line.lowerBound
                    && line.contains(hashes)
            }
            if !isHeading { add(.leftover("##", at: place(typed, hashes))) }
        }
        let ticks = typed.bytes.indices.filter { typed.bytes[$0] == ASCII.backtick }
        if ticks.count > 1, let first = ticks.first { add(.leftover("`", at: place(typed, first))) }
    }

    // MARK: Lines

    /// A line of running text with a tab between words, and how many lines of the file come before it.
    struct TabbedLine {
        let line: Int
        let location: SourceLocation
    }

    private mutating func checkLineStarts(_ typed: TypedText, isQuoted: Bool, _ tabbed: inout [TabbedLine]) {
        let lines = typed.lines
        var reported: Set<String> = []
        var isAfterBullet = false
        for (number, range) in lines.enumerated() where !range.isEmpty {
            let line = String(decoding: typed.bytes[range], as: UTF8.self)
            let at = place(typed, range.lowerBound)
            let start = LineStart(
                line,
                isAlone: lines.count == 1,
                isFirst: number == 0 && !isQuoted,
                afterBullet: isAfterBullet
            )
            isAfterBullet = false
            let finding: Diagnostic
            switch start {
            case nil:
                let words = line.drop { $0.isWhitespace }
                if words.contains("\t") { tabbed.append(TabbedLine(line: at.line, location: at)) }
                if let at = hiddenFence(typed, range) { add(.curlyFence(at: at)) }
                continue
            case .heading: finding = .openHeading(typed.string(range), at: at)
            case .bullet(let sign):
                finding = .pastedBullet(sign, at: at)
                isAfterBullet = true
            case .wideSpace: finding = .wideSpace(at: at)
            case .fence: finding = .curlyFence(at: at)
            }
            if reported.insert(finding.rule.code).inserted { add(finding) }
        }
    }

    /// Where backticks that were meant as a fence stand behind spaces that Markdown does not take for any.
    private func hiddenFence(_ typed: TypedText, _ line: Range<Int>) -> SourceLocation? {
        let text = String(decoding: typed.bytes[line].prefix { $0 != TypedText.filler }, as: UTF8.self)
        guard !text.isEmpty, text.allSatisfy(LineStart.wideSpaces.contains) else { return nil }
        let next = line.lowerBound + text.utf8.count
        guard next < line.upperBound, file.bytes[typed.sources[next]...].starts(with: "```".utf8) else { return nil }
        return place(typed, line.lowerBound)
    }

    private mutating func checkTabs(_ lines: [TabbedLine]) {
        var previous: Int?
        for (line, next) in zip(lines, lines.dropFirst()) {
            if next.line - line.line <= 2, previous.map({ line.line - $0 > 2 }) ?? true {
                add(.pastedTable("tabs", at: line.location))
            }
            previous = line.line
        }
    }

    private mutating func checkPipes(_ typed: TypedText) {
        var previous: Range<Int>?
        for line in typed.lines {
            let words = typed.bytes[line].drop { $0.isBlank }
            let pipes = words.count { $0 == ASCII.pipe }
            let isRow = pipes > 1 && words.first == ASCII.pipe
            if isRow || (pipes > 0 && previous != nil) {
                add(.pastedTable("upright strokes", at: place(typed, (previous ?? line).lowerBound)))
                return
            }
            previous = pipes > 0 ? line : nil
        }
    }

    private func place(_ typed: TypedText, _ offset: Int) -> SourceLocation {
        location(original: offset < typed.sources.count ? typed.sources[offset] : typed.sources.last ?? 0)
    }
}

extension Diagnostic {
    fileprivate static func brokenLink(
        _ address: String,
        isImage: Bool,
        isClosed: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        let parts = address.split { $0.isWhitespace || LineStart.wideSpaces.contains($0) }
        let isReference = ["indicator:", "area:", "term:"].contains { parts.first?.hasPrefix($0) ?? false }
        let glue = isReference ? "" : "%20"
        let fix =
            !isClosed
            ? "Close the address with ) on the same line."
            : parts.count < 2
                ? "Write the address without brackets or quotation marks in it."
                : "Write (\(parts.joined(separator: glue))), \(isReference ? "without a space" : "with %20 for each space")."
        let kind = isImage ? "picture" : "link"
        return Diagnostic(
            MarkdownRules.brokenLink,
            .error,
            "the address of a \(kind) cannot be read: \"\(address.prefix(60))\"",
            at: location,
            explanation: "An address ends at the first space.",
            suggestion: fix,
            effect: "Readers would see brackets and the address in place of the \(kind)."
        )
    }

    fileprivate static func openEmphasis(_ signs: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.openEmphasis,
            .warning,
            "\(signs) that sets no words apart",
            at: location,
            explanation: "Between the signs of bold words and the words themselves stands no space.",
            suggestion:
                "Write \(signs)words\(signs), with spaces outside; or \\\(signs.map(String.init).joined(separator: "\\")) for the signs themselves.",
            effect: "Readers see the signs."
        )
    }

    fileprivate static func leftover(_ signs: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.leftoverMarkup,
            .warning,
            "\(signs) in running text",
            at: location,
            suggestion: "Close what it begins, or write \\\(signs) for the signs themselves.",
            effect: "Readers see the signs."
        )
    }

    fileprivate static func openHeading(_ line: String, at location: SourceLocation) -> Diagnostic {
        let hashes = line.drop { $0 != "#" }.prefix { $0 == "#" }
        let words = line.drop { $0 != "#" }.drop { $0 == "#" || $0.isWhitespace || LineStart.wideSpaces.contains($0) }
        return Diagnostic(
            MarkdownRules.openHeading,
            .warning,
            "\(hashes) without an ordinary space behind it makes no heading",
            at: location,
            suggestion: "Write \(hashes) \(words.prefix(60))",
            effect: "Readers see the signs."
        )
    }

    fileprivate static func pastedBullet(_ sign: Character, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.pastedBullet,
            .warning,
            "a line begins with \(sign), which makes no list",
            at: location,
            suggestion: "Begin each item of the list with a hyphen and a space.",
            effect: "The items run on in one line of text."
        )
    }

    fileprivate static func wideSpace(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.wideSpace,
            .warning,
            "a no-break space, or another wide one, stands where an item of a list begins",
            at: location,
            suggestion: "Delete it and type an ordinary space.",
            effect: "The items run on in one line of text, with their markers."
        )
    }

    fileprivate static func pastedTable(_ signs: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.pastedTable,
            .warning,
            "lines with \(signs) between words, most likely a table",
            at: location,
            explanation: "A table has a line of dashes below its first line: | --- | --- |.",
            suggestion: "Write each line as | one | two |, and | --- | --- | below the first.",
            effect: "The lines are shown as running text."
        )
    }

    fileprivate static func curlyFence(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.curlyFence,
            .error,
            "a fence that is not made of backticks at the start of the line",
            at: location,
            explanation: "Word processors turn backticks into quotation marks, and spaces into no-break spaces.",
            suggestion: "Type ``` at the start of the line.",
            effect: "The block is not filled, and readers would see what is typed in it."
        )
    }
}
