internal import Diagnostics

/// A field of a plan that was read as words of another, because no semicolon or no colon stands before its value.
struct LostField {
    /// What stands before it.
    let before: String
    /// Its key as it is known.
    let key: String
    /// What stands behind it.
    let value: String
    /// Whether a colon stands behind the key.
    let hasColon: Bool
    /// Whether a comma, a bracket or the like stands before it, or nothing.
    let isApart: Bool
    /// Whether it is an update, which needs a line of its own.
    let isUpdate: Bool

    private static let separators: Set<Character> = [",", ".", ";", "|", "/", "(", "[", "–", "—", ":", "；", "，"]

    /// The first lost field of a text; nil where there is none.
    init?(in text: String, known: [String]) {
        var start = text.startIndex
        while let first = Self.nextWord(in: text, from: start) {
            start = first.upperBound
            let (name, word) = Self.name(at: first, in: text, known: known)
            let before = text[..<word.lowerBound]
            guard before.last.map({ $0.isWhitespace || Self.separators.contains($0) }) ?? false || before.isEmpty else {
                continue
            }
            let isAddress = before.suffix(200).split(omittingEmptySubsequences: false) { $0.isWhitespace }.last?
                .contains("://")
            guard !(isAddress ?? false) else { continue }
            let rest = text[word.upperBound...].drop { $0.isWhitespace }
            let isApart = Self.trimmed(before).count < TextNormalization.trimmed(before).count || before.isEmpty
            if name == "update", rest.first?.isNumber ?? false, isApart {
                self.init(before, "update", rest, hasColon: rest.contains(":"), isApart: isApart, isUpdate: true)
                return
            }
            guard known.contains(name) else { continue }
            if let sign = rest.first, sign == ":" || sign == "：", !rest.hasPrefix("://"), !before.isEmpty {
                self.init(before, name, rest.dropFirst(), hasColon: true, isApart: isApart, isUpdate: false)
                return
            }
            guard isApart, let value = Self.value(of: name, rest) else { continue }
            self.init(before, name, value, hasColon: false, isApart: isApart, isUpdate: false)
            return
        }
        return nil
    }

    private init(
        _ before: Substring,
        _ key: String,
        _ value: Substring,
        hasColon: Bool,
        isApart: Bool,
        isUpdate: Bool
    ) {
        self.isApart = isApart
        self.before = Self.trimmed(before)
        self.key = key
        self.value = Self.trimmedEnd(value)
        self.hasColon = hasColon
        self.isUpdate = isUpdate
    }

    /// The value behind a key without a colon: behind a sign in its place, or of a form that only this field has.
    private static func value(of key: String, _ rest: Substring) -> Substring? {
        // `due; 2027-03-31` and `due=2027-03-31`.
        if let sign = rest.first, sign == ";" || sign == "；" || sign == "=" {
            let value = rest.dropFirst().drop(while: \.isWhitespace)
            let isDateOrNumber = ["due", "start", "baseline", "target"].contains(key) && value.first?.isNumber ?? false
            if isDateOrNumber || sign == "=" && !value.isEmpty { return value }
        }
        if let sign = rest.first, sign == "=" || TextNormalization.isDash(sign),
            rest.dropFirst().first?.isWhitespace ?? true
        {
            return rest.dropFirst()
        }
        let first = rest.prefix { !$0.isWhitespace && !",;.".contains($0) }
        let isNumber = first.first?.isNumber ?? false
        switch key {
        case "due", "start", "baseline", "target": return isNumber ? rest : nil
        case "stage": return ["not", "under", "ongoing", "paused", "complete", "stopped"].contains(first) ? rest : nil
        default: return nil
        }
    }

    private static func nextWord(in text: String, from start: String.Index) -> Range<String.Index>? {
        guard let first = text[start...].firstIndex(where: \.isLetter) else { return nil }
        return first..<(text[first...].firstIndex { !$0.isLetter } ?? text.endIndex)
    }

    /// The key of two words that begins with a word of a text, as it is known, else the word itself.
    private static func name(
        at word: Range<String.Index>,
        in text: String,
        known: [String]
    ) -> (String, Range<String.Index>) {
        let single = text[word].lowercased()
        for key in known where key.hasPrefix(single + " ") {
            let gap = text[word.upperBound...].prefix(while: \.isWhitespace)
            guard !gap.isEmpty, let second = nextWord(in: text, from: gap.endIndex), second.lowerBound == gap.endIndex,
                key == "\(single) \(text[second].lowercased())"
            else { continue }
            return (key, word.lowerBound..<second.upperBound)
        }
        return (single, word)
    }

    /// Without the separators at its end.
    private static func trimmed(_ text: Substring) -> String {
        let end = text.lastIndex { !$0.isWhitespace && !separators.contains($0) }
        return end.map { TextNormalization.trimmed(text[...$0]) } ?? ""
    }

    private static func trimmedEnd(_ text: Substring) -> String {
        let value = TextNormalization.trimmed(text)
        return value.hasSuffix(")") && !value.contains("(") ? TextNormalization.trimmed(value.dropLast()) : value
    }

    /// What is said of it where the words of an action or an issue hold it.
    func findingInWords(of owner: String = "the action", known: [String], at location: SourceLocation) -> Diagnostic {
        let typed = hasColon ? key + ":" : key
        return Diagnostic(
            PlanRules.fieldsNotApart,
            .error,
            "the words of \(owner) hold \(Diagnostic.quote(typed)), which begins a field",
            at: location,
            suggestion: isUpdate
                ? "Begin a new line with update."
                : "Write a new line below them, as far to the right: \(fields(known).joined(separator: "; ")).",
            effect: "The field \(key) would be read as words of \(owner)."
        )
    }

    /// It and those that its value holds, as they should stand: `due: 2031-03-31`.
    private func fields(_ known: [String]) -> [String] {
        let inner = LostField(in: value, known: known)
        var own = inner?.before ?? value
        let end = own.indices.first { ")]".contains(own[$0]) && !own[..<$0].contains { "([".contains($0) } }
        if let end { own = TextNormalization.trimmed(own[..<end]) }
        return ["\(key): \(own)"] + (inner.map { $0.isUpdate ? [] : $0.fields(known) } ?? [])
    }

    /// What is said of it where the value of another key holds it.
    func finding(in other: String, at location: SourceLocation) -> Diagnostic {
        let typed = hasColon && !isUpdate ? key + ":" : key
        return Diagnostic(
            PlanRules.fieldsNotApart,
            .error,
            other.hasPrefix("the ")
                ? "a line begins with \(Diagnostic.quote(typed)) and has no colon behind it"
                : "the value of \(other) holds \(Diagnostic.quote(typed)), which begins another field",
            at: location,
            suggestion: isUpdate
                ? "Begin a new line with update."
                : hasColon && other != "update"
                    ? "Put a semicolon before \(key):, or begin a new line there."
                    : "Begin a new line there with \(key): and the value.",
            effect: "The field \(key) would be read as words of \(other)."
        )
    }
}
