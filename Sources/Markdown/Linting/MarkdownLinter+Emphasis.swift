internal import Diagnostics

/// Signs of bold and slanted words that make none, or make some of a multiplication.
extension MarkdownLinter {
    /// Looks for signs of bold or slanted words that make none.
    mutating func checkEmphasis(_ typed: TypedText) {
        let open =
            typed.firstOffset(of: "**") ?? openUnderscores(typed) ?? openSign(ASCII.asterisk, typed)
            ?? openSign(ASCII.underscore, typed) ?? halfOpenStar(typed)
        if let open {
            let sign = typed.bytes[open] == ASCII.underscore ? "_" : "*"
            let isDouble = typed.has(sign + sign, at: open)
            let signs = isDouble ? sign + sign : sign
            add(.openEmphasis(signs, cause(of: open, signs, typed), at: place(typed, open)))
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

    /// The first of two single signs that would set words apart if no blank stood on the inner side of one.
    private func openSign(_ sign: UInt8, _ typed: TypedText) -> Int? {
        let signs = typed.bytes
        let found = signs.indices.filter { signs[$0] == sign }
        func isBlank(_ at: Int) -> Bool { !signs.indices.contains(at) || signs[at].isMarkdownSpace }
        func isDigit(_ at: Int) -> Bool {
            signs.indices.contains(at) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(signs[at])
        }
        // `5 * 3` is a product.
        func isTimes(_ at: Int) -> Bool { isBlank(at + 1) && isDigit(at - 2) && isDigit(at + 2) }
        for (first, second) in zip(found, found.dropFirst()) where second > first + 1 {
            let opensWord = isBlank(first - 1) && !isBlank(first + 1)
            let closesAfterBlank = isBlank(second - 1) && !isTimes(second)
            let opensBeforeBlank = isBlank(first - 1) && isBlank(first + 1)
            let closesWord = !isBlank(second - 1)
            if (opensWord && closesAfterBlank) || (opensBeforeBlank && closesWord && first > 0) { return first }
        }
        return nil
    }

    /// A star beside one that sets words apart: of `**very important*` one is left.
    private func halfOpenStar(_ typed: TypedText) -> Int? {
        typed.bytes.indices.first { at in
            guard typed.bytes[at] == ASCII.asterisk else { return false }
            let source = typed.sources[at]
            let isBefore = source + 1 < file.bytes.count && file.bytes[source + 1] == ASCII.asterisk
            let isAfter = source > 0 && file.bytes[source - 1] == ASCII.asterisk
            let isEscaped = source > 1 && file.bytes[source - 2] == ASCII.backslash
            return isBefore || isAfter && !isEscaped
        }
    }

    /// Stars between figures, which set the figure in the middle apart: `2*3*4`.
    mutating func checkProducts(_ nodes: ArraySlice<Node>) {
        func isDigit(_ at: Int) -> Bool {
            file.bytes.indices.contains(at) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(file.bytes[at])
        }
        for node in nodes where node.kind == .emphasis || node.kind == .strong {
            guard isDigit(node.source.lowerBound - 1), isDigit(node.source.upperBound) else { continue }
            return add(.starsOfProduct(at: location(original: node.source.lowerBound)))
        }
    }

    /// Why two signs set nothing apart.
    private func cause(of open: Int, _ signs: String, _ typed: TypedText) -> EmphasisFault {
        let length = signs.utf8.count
        guard let close = typed.firstOffset(of: signs, from: open + length) else { return .single }
        func isMark(_ character: Character?) -> Bool { character.map { $0.isPunctuation || $0.isSymbol } ?? false }
        func isWord(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
        let (first, second) = (typed.sources[open], typed.sources[close])
        if isWord(character(before: first)), isMark(character(from: first + length)) { return .letterBefore }
        if isMark(character(before: second)), isWord(character(from: second + length)) { return .letterBehind }
        return .blank
    }

    private func character(before offset: Int) -> Character? {
        String(decoding: file.bytes[max(0, offset - 4)..<offset], as: UTF8.self).last
    }

    private func character(from offset: Int) -> Character? {
        String(decoding: file.bytes[min(offset, file.bytes.count)...].prefix(4), as: UTF8.self).first
    }
}

/// Why signs of bold or slanted words set nothing apart.
private enum EmphasisFault {
    /// A space stands between the signs and the words.
    case blank
    /// No other signs stand in the same paragraph.
    case single
    /// A letter stands in front of the opening signs, and a mark behind them.
    case letterBefore
    /// A letter stands behind the closing signs, and a mark in front of them.
    case letterBehind
}

extension Diagnostic {
    fileprivate static func openEmphasis(
        _ signs: String,
        _ fault: EmphasisFault,
        at location: SourceLocation
    ) -> Diagnostic {
        let (explanation, advice) =
            switch fault {
            case .blank:
                (
                    "Between the signs of bold words and the words themselves stands no space.",
                    "Write \(signs)words\(signs), with spaces outside"
                )
            case .single:
                (
                    "The other \(signs) is missing, or stands behind an empty line.",
                    "Write \(signs)words\(signs) within one paragraph"
                )
            case .letterBefore:
                (
                    "A letter stands right in front of the opening \(signs), and a sign that is none behind it.",
                    "Put a space in front of the opening \(signs)"
                )
            case .letterBehind:
                (
                    "A letter stands right behind the closing \(signs), and a sign that is none in front of it.",
                    "Put a space behind the closing \(signs)"
                )
            }
        return Diagnostic(
            MarkdownRules.openEmphasis,
            .warning,
            "\(signs) that sets no words apart",
            at: location,
            explanation: explanation,
            suggestion: advice
                + "; or write \\\(signs.map(String.init).joined(separator: "\\")) for the signs themselves.",
            effect: "Readers see the signs."
        )
    }

    fileprivate static func starsOfProduct(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.openEmphasis,
            .warning,
            "stars between figures set the figure in the middle apart",
            at: location,
            suggestion: "Write × for times, or \\* for the signs themselves.",
            effect: "Readers see no stars, and one number of many digits."
        )
    }
}
