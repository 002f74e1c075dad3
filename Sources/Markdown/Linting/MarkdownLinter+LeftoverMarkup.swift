internal import Diagnostics

/// Markup that is still text once everything is read, so that readers would see it.
extension MarkdownLinter {
    /// Looks through the running text of every block outside code.
    mutating func checkLeftovers(_ reader: DocumentReader) {
        var quotesEnd = 0
        var index = 0
        var tabbed: [TabbedLine] = []
        var reported = (reader.tree.mismatches.map(\.header) + reader.tree.gappyTables)
            .sorted { $0.lowerBound < $1.lowerBound }.map { text.original($0) }[...]
        while index < reader.nodes.count {
            let node = reader.nodes[index]
            switch node.kind {
            case .blockQuote: quotesEnd = max(quotesEnd, node.end)
            case .paragraph, .heading, .tableCell:
                let typed = TypedText(of: index, in: reader.nodes, typed: file.bytes)
                var isList = false
                if case .paragraph = node.kind {
                    isList = checkLineStarts(
                        typed,
                        isQuoted: index < quotesEnd,
                        isItem: isItem(node.parent, in: reader.nodes),
                        &tabbed
                    )
                    reported = reported.drop { $0.upperBound <= node.source.lowerBound }
                    let isReported = reported.first?.overlaps(node.source) ?? false
                    if !isReported { checkTableSigns(typed) }
                }
                if case .heading = node.kind { checkHeadingEnd(typed) }
                checkBlockKeys(typed, reader.nodes[index..<node.end])
                checkLinks(typed)
                checkLetters(typed)
                if !isList { checkEmphasis(typed) }
                checkProducts(reader.nodes[index..<node.end])
                checkSigns(typed, hasHeading: isList)
                checkForeignSigns(typed, literals: reader.nodes[index..<node.end])
                index = node.end
                continue
            case .codeBlock(let info, let literal): checkCode(info, literal, node)
            default: break
            }
            index += 1
        }
        checkTabs(tabbed)
    }

    // MARK: Within a line

    private mutating func checkSigns(_ typed: TypedText, hasHeading: Bool) {
        if let braces = typed.firstOffset(of: "{{"), !has(MarkdownRules.brokenLink, at: place(typed, braces)) {
            add(.openBraces(at: place(typed, braces)))
        }
        if !hasHeading, let hashes = typed.firstOffset(of: "## "), hashes > 0,
            typed.bytes[hashes - 1] != ASCII.newline
        {
            let isHeading = typed.lines.contains { line in
                typed.bytes[line].prefix { $0 == ASCII.hash || $0.isBlank }.count > hashes - line.lowerBound
                    && line.contains(hashes)
            }
            if !isHeading { add(.leftover("##", at: place(typed, hashes))) }
        }
        if let tick = typed.bytes.firstIndex(of: ASCII.backtick) { add(.leftover("`", at: place(typed, tick))) }
    }

    /// Signs behind the words of a heading close it only where a space stands before them.
    private mutating func checkHeadingEnd(_ typed: TypedText) {
        guard typed.bytes.last == ASCII.hash, let hashes = typed.bytes.lastIndex(where: { $0 != ASCII.hash }),
            typed.bytes.count - hashes > 2
        else { return }
        add(.closedHeading(at: place(typed, hashes + 1)))
    }

    // MARK: Lines

    /// Whether a line begins like an item or a heading, so that its signs are reported already.
    private mutating func checkLineStarts(
        _ typed: TypedText,
        isQuoted: Bool,
        isItem: Bool,
        _ tabbed: inout [TabbedLine]
    ) -> Bool {
        let lines = typed.lines
        var reported: Set<String> = []
        var before: (sign: String?, hasColon: Bool, at: SourceLocation)?
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
            var finding: Diagnostic?
            var sign: String?
            switch start {
            case nil:
                let words = line.drop { $0.isWhitespace }
                if words.contains("\t") { tabbed.append(TabbedLine(line: at.line, location: at)) }
                if let at = hiddenFence(typed, range) { add(.curlyFence(at: at)) }
            case .heading: finding = .openHeading(typed.string(range), at: at)
            // A box in front of what is to be done.
            case .bullet(let bullet) where isItem && number == 0 && "☐☑☒✓✔✗✘□".contains(bullet): break
            case .bullet(let bullet):
                finding = .pastedBullet(bullet, at: at)
                isAfterBullet = true
            case .perhapsBullet(let bullet):
                sign = bullet
                let alike = before?.sign.map { $0 == bullet || Self.isNumber($0) && Self.isNumber(bullet) } ?? false
                if alike || before?.hasColon ?? false {
                    finding = .pastedBullet(bullet, at: alike ? before?.at ?? at : at)
                }
            case .wideSpace: finding = .wideSpace(at: at)
            case .fence: finding = .curlyFence(at: at)
            }
            before = (sign, line.reversed().first { !$0.isWhitespace } == ":", at)
            guard let finding, reported.insert(finding.rule.code).inserted else { continue }
            add(finding)
        }
        return !reported.isEmpty
    }

    /// Whether what a line begins with numbers it: `a)`, `(2)`, `①`.
    private static func isNumber(_ sign: String) -> Bool {
        sign.count > 1 || sign.contains(where: \.isNumber)
    }

    private func isItem(_ parent: Int?, in nodes: [Node]) -> Bool {
        guard let parent, case .item = nodes[parent].kind else { return false }
        return true
    }

    /// Where backticks that were meant as a fence stand behind spaces that Markdown does not take for any.
    private func hiddenFence(_ typed: TypedText, _ line: Range<Int>) -> SourceLocation? {
        let text = String(decoding: typed.bytes[line].prefix { $0 != TypedText.filler }, as: UTF8.self)
        guard !text.isEmpty, text.allSatisfy(LineStart.wideSpaces.contains) else { return nil }
        let next = line.lowerBound + text.utf8.count
        guard next < line.upperBound, file.bytes[typed.sources[next]...].starts(with: "```".utf8) else { return nil }
        return place(typed, line.lowerBound)
    }

    func place(_ typed: TypedText, _ offset: Int) -> SourceLocation {
        location(original: offset < typed.sources.count ? typed.sources[offset] : typed.sources.last ?? 0)
    }
}

extension Diagnostic {
    fileprivate static func openBraces(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.leftoverMarkup,
            .warning,
            "{{ in running text",
            at: location,
            explanation: "Nothing is filled in between braces.",
            suggestion: "Write a figure as [](indicator:id?area=slug), or \\{{ for the signs themselves.",
            effect: "Readers see the signs."
        )
    }

    static func leftover(_ signs: String, at location: SourceLocation) -> Diagnostic {
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
        let isSign = { (sign: Character) in sign == "#" || sign == "＃" }
        let start = line.drop { !isSign($0) }
        let hashes = String(repeating: "#", count: min(6, start.prefix(while: isSign).count))
        let words = start.drop { isSign($0) || $0.isWhitespace || LineStart.wideSpaces.contains($0) }
        return Diagnostic(
            MarkdownRules.openHeading,
            .warning,
            "\(hashes) without an ordinary space behind it makes no heading",
            at: location,
            suggestion: "Write \(hashes) \(words.prefix(60))",
            effect: "Readers see the signs."
        )
    }

    fileprivate static func closedHeading(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.leftoverMarkup,
            .warning,
            "## directly behind the words of a heading",
            at: location,
            suggestion: "Leave the signs out, or put a space in front of them.",
            effect: "Readers see the signs."
        )
    }

    fileprivate static func pastedBullet(_ sign: String, at location: SourceLocation) -> Diagnostic {
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

    static func curlyFence(at location: SourceLocation) -> Diagnostic {
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
