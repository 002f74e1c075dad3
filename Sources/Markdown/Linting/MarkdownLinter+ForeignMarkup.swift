internal import Diagnostics

/// Signs that other programs read as markup and Placard shows as they are, and blocks that would be shown as code.
extension MarkdownLinter {
    /// Signs that stand in pairs around words, and what to write in their place.
    private static let pairs: [(signs: String, advice: String)] = [
        ("~~", "Nothing is struck out here. Leave the words out, or say what changed."),
        ("==", "Nothing is marked here. Write **words** for bold ones."),
        ("++", "Nothing is underlined here. Write **words** for bold ones."),
        ("∗∗", "Write **words** with the stars of the keyboard."),
        ("＊＊", "Write **words** with the stars of the keyboard."),
        ("^", "Write ² or ³, or say it in words."),
        ("~", "Write ₂ or ₃, or say it in words."),
    ]

    /// Signs of which one is enough, and what to write in their place.
    private static let singles: [(signs: String, advice: String)] = [
        ("[[", "Write a link as [words](/address/)."),
        ("{%", "Fields of templates mean nothing in a text. Write the words themselves."),
        ("{#", "Leave it out: headings have their names by themselves."),
        ("<http", "Close the address with >, or write [words](address)."),
        ("<www.", "Write [words](https://address)."),
        ("<o:", "Leave it out: a word processor wrote it."),
        ("</o:", "Leave it out: a word processor wrote it."),
        ("Error! Reference source not found", "Leave it out: a word processor wrote it for a reference it had lost."),
        ("Error! Bookmark not defined", "Leave it out: a word processor wrote it for a reference it had lost."),
    ]

    /// Looks for markup that Placard does not have.
    mutating func checkForeignSigns(_ typed: TypedText, literals: ArraySlice<Node>) {
        for (signs, advice) in Self.pairs {
            if let at = pair(signs, in: typed) {
                add(.foreignMarkup(signs, advice, at: place(typed, at)))
                break
            }
        }
        for (signs, advice) in Self.singles {
            if let at = typed.firstOffset(of: signs) { add(.foreignMarkup(signs, advice, at: place(typed, at))) }
        }
        if let at = attributes(in: typed) {
            add(.foreignMarkup("{", "Leave it out: pictures and words have no such settings.", at: place(typed, at)))
        }
        if let box = [":::", "[!", "!!! "].first(where: { typed.has($0, at: 0) }) {
            add(
                .foreignMarkup(
                    box,
                    "Leave it out: there are no boxes. A heading sets words apart.",
                    at: place(typed, 0)
                )
            )
        }
        if let at = shortcode(in: typed) {
            add(.foreignMarkup(":…:", "Leave it out: there are no pictures for such names.", at: place(typed, at)))
        }
        let start = typed.string(0..<min(8, typed.bytes.count)).uppercased()
        if start == "[TOC]" || start == "[[_TOC_]]" {
            add(.foreignMarkup("[TOC]", "Leave it out: pages list their headings by themselves.", at: place(typed, 0)))
        }
        if typed.has("[", at: 0), !typed.has("[^", at: 0), let end = typed.firstOffset(of: "]: "),
            !typed.bytes[..<end].contains(where: { $0 == ASCII.newline || $0 == ASCII.closeBracket })
        {
            add(.foreignMarkup("[…]:", "Write the address into the link: [words](address).", at: place(typed, 0)))
        } else if let at = typed.firstOffset(of: "]["), typed.firstOffset(of: "[^") == nil {
            add(.foreignMarkup("][", "Write the address into the link: [words](address).", at: place(typed, at)))
        }
        checkEntities(literals)
    }

    /// Where signs stand around words, directly at both ends of them.
    private func pair(_ signs: String, in typed: TypedText) -> Int? {
        guard let first = typed.firstOffset(of: signs) else { return nil }
        let length = signs.utf8.count
        let inner = first + length
        guard inner < typed.bytes.count, !typed.bytes[inner].isMarkdownSpace,
            let second = typed.firstOffset(of: signs, from: inner + 1), !typed.bytes[second - 1].isMarkdownSpace
        else { return nil }
        // Single signs raise or lower a figure or two; elsewhere they are what they look like.
        guard signs.count > 1 || signs.utf8.count == 1 && second - inner < 4 && first > 0 else {
            return signs.count > 1 ? first : nil
        }
        let isRun =
            typed.bytes[inner] == signs.utf8.first
            || typed.bytes[inner..<second].contains { $0 == ASCII.newline || $0 == ASCII.openBracket }
        return isRun ? nil : first
    }

    /// Where a name stands between colons as a word of its own: `:smile:`.
    private func shortcode(in typed: TypedText) -> Int? {
        let colon = UInt8(ascii: ":")
        var from = 0
        while let open = typed.bytes[from...].firstIndex(of: colon) {
            let name = typed.bytes[(open + 1)...].prefix { $0.isASCIILetter || $0 == UInt8(ascii: "_") }
            let end = name.endIndex
            let isWord =
                (open == 0 || typed.bytes[open - 1].isMarkdownSpace) && name.count > 1
                && end < typed.bytes.count && typed.bytes[end] == colon
                && (end + 1 == typed.bytes.count || !typed.bytes[end + 1].isASCIILetter)
            if isWord { return open }
            from = max(open + 1, end)
        }
        return nil
    }

    /// Where a brace begins settings for what stands before it: `{width=50}`, `{.wide}`, `{: .wide}`.
    private func attributes(in typed: TypedText) -> Int? {
        guard let brace = typed.firstOffset(of: "{"), let end = typed.firstOffset(of: "}", from: brace) else {
            return nil
        }
        let inner = typed.string(brace + 1..<end)
        // What stands in two braces is reported as such.
        guard !inner.hasPrefix("{") else { return nil }
        let isSetting = inner.hasPrefix(".") || inner.hasPrefix(":") || inner.contains("=")
        return isSetting && inner.dropFirst().first.map { $0.isLetter || $0 == " " } ?? false ? brace : nil
    }

    /// `&amp;` that is shown as such, because its ampersand was typed as `&amp;` once more.
    private mutating func checkEntities(_ nodes: ArraySlice<Node>) {
        for node in nodes {
            guard case .text(let literal) = node.kind, literal.utf8.contains(ASCII.ampersand),
                let name = ["&amp;", "&nbsp;", "&lt;", "&gt;", "&quot;", "&pound;", "&#39;"].first(
                    where: literal.contains
                )
            else { continue }
            let sign = "Write the sign itself."
            return add(.foreignMarkup(name, sign, at: location(original: node.source.lowerBound)))
        }
    }

    // MARK: Code

    private static let keys: Set<String> = [
        "kind", "indicator", "indicators", "level", "areas", "area", "within", "compare", "title", "caption", "period",
        "classes", "group_by",
    ]

    /// Looks for code that nobody meant: a block of Placard's without its first word, and lines that are set in.
    mutating func checkCode(_ info: String, _ literal: String, _ node: Node) {
        let word = String(info.prefix { !$0.isWhitespace })
        // A text about Markdown shows blocks as examples.
        guard !Fence.kinds.contains(word), !["markdown", "md"].contains(word),
            !has(MarkdownRules.unknownFence, at: location(node.range))
        else { return }
        let isFenced = [ASCII.backtick, UInt8(ascii: "~")].contains(file.bytes[node.source].first ?? 0)
        if Self.isBlock(literal.split(whereSeparator: \.isNewline).map(String.init)) {
            add(.blockWithoutKind(at: location(node.range)))
        } else if !isFenced {
            add(.indentedCode(at: location(node.range)))
        }
    }

    /// Where the keys of a block stand as running text, because what was typed around them is no fence.
    mutating func checkBlockKeys(_ typed: TypedText, _ nodes: ArraySlice<Node>) {
        if typed.firstOffset(of: "indicator:") != nil, !has(MarkdownRules.curlyFence, at: place(typed, 0)) {
            let lines = typed.lines.map { typed.string($0) }
            if Self.isBlock(lines) { return add(.curlyFence(at: place(typed, 0))) }
        }
        for node in nodes {
            guard case .code(let literal) = node.kind, literal.contains("indicator:") else { continue }
            let words = literal.split(whereSeparator: \.isWhitespace)
            let isKeys = words.contains("indicator:") && words.contains { $0.last == ":" && $0 != "indicator:" }
            if isKeys { return add(.curlyFence(at: location(node.range))) }
        }
    }

    /// The first line, counted from 0, of marks that were most likely to end a block, and do not.
    static func nearlyClosing(_ literal: String) -> Int? {
        literal.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).firstIndex { line in
            let marks = line.filter { !$0.isWhitespace && !LineStart.wideSpaces.contains($0) }
            return (2...6).contains(marks.count) && marks.allSatisfy { "`~‘’‛´'′“”\"}".contains($0) }
        }
    }

    /// Whether some lines are keys of a chart, a map or a table.
    private static func isBlock(_ lines: [String]) -> Bool {
        let names = lines.compactMap { line -> String? in
            let words = line.drop { $0.isWhitespace }
            guard let colon = words.firstIndex(of: ":") else { return nil }
            return words[colon...].dropFirst().first.map(\.isWhitespace) ?? true ? String(words[..<colon]) : nil
        }.filter(keys.contains)
        return names.count > 1 && names.contains("indicator") && Set(names).count == names.count
    }
}

extension Diagnostic {
    fileprivate static func foreignMarkup(_ signs: String, _ advice: String, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            MarkdownRules.leftoverMarkup,
            .warning,
            "\(signs) in running text",
            at: location,
            suggestion: advice,
            effect: "Readers see the signs."
        )
    }

    fileprivate static func blockWithoutKind(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.unknownFence,
            .error,
            "a block with the keys of a chart or a table and no kind",
            at: location,
            suggestion: "Begin it with ```chart, ```table, ```map or ```areas at the start of the line.",
            effect: "The site is not written, because readers would see code."
        )
    }

    static func unclosedFence(
        isFilled: Bool,
        closing line: Int?,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MarkdownRules.unclosedFence,
            isFilled ? .error : .warning,
            "fenced block that is never closed",
            at: location,
            suggestion: line.map {
                "Write the marks that opened it, and nothing else, in line \($0), which has others or a no-break space."
            } ?? "Close it with a line of the same marks.",
            effect: "All that follows belongs to it."
        )
    }

    fileprivate static func indentedCode(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.indentedCode,
            .warning,
            "a tab or four spaces at the start of a line make code of it",
            at: location,
            suggestion: "Delete the spaces in front. If it is code, put it between two lines of ```.",
            effect: "Readers see it as it is typed, in letters of one width."
        )
    }
}
