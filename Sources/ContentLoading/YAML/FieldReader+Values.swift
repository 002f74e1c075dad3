internal import Diagnostics
internal import Model

/// Values of a type, each nil with a diagnostic where its text is not of the form expected.
extension FieldReader {
    /// A day as `YYYY-MM-DD`.
    mutating func date(_ key: String) -> CalendarDate? {
        guard let text = text(key) else { return nil }
        if let date = DateParser.likelyDay(text.value) { return date }
        reportUnreadable(text, key: key, expected: "a day", suggestion: DateParser.suggestion(for: text.value))
        return nil
    }

    /// A decimal number within limits; those of the default are none.
    mutating func number(_ key: String, in range: ClosedRange<Double> = -1e300...1e300) -> Double? {
        guard let text = text(key) else { return nil }
        if let number = NumberFieldParser.plain(text.value), range.contains(number) { return number }
        let guess = NumberFieldParser.withUnit(text.value.filter { $0 != "_" })
        let suggestion = guess.flatMap {
            range.contains($0) && NumberFieldParser.plain(text.value) == nil ? "Write \($0)." : nil
        }
        let limits = range.lowerBound > -1e300 ? Self.limits(range) : ""
        reportUnreadable(text, key: key, expected: "a number" + limits, suggestion: suggestion)
        return nil
    }

    /// A whole number within limits.
    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(key) else { return nil }
        if let number = Int(text.value), range.contains(number) { return number }
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        reportUnreadable(text, key: key, expected: expected, suggestion: nil)
        return nil
    }

    /// `true` or `false`, also as `yes` or `no`.
    mutating func flag(_ key: String) -> Bool? {
        guard let text = text(key) else { return nil }
        switch text.value.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            reportNotAChoice(text, key: key, choices: ["true", "false"])
            return nil
        }
    }

    /// One of the words of an enumeration; capital letters, spaces and underscores for hyphens are tolerated.
    ///
    /// - Parameter advice: what to write for words that people try in their place, by the word in small letters and
    ///   without hyphens.
    mutating func choice<Choice>(
        _ key: String,
        of type: Choice.Type = Choice.self,
        advice: [String: String] = [:]
    ) -> Choice?
    where Choice: CaseIterable & RawRepresentable<String> {
        guard let text = text(key) else { return nil }
        let folded = TextNormalization.folded(text.value)
        if let choice = type.allCases.first(where: { TextNormalization.folded($0.rawValue) == folded }) {
            return choice
        }
        reportNotAChoice(text, key: key, choices: type.allCases.map(\.rawValue), advice: advice[folded])
        return nil
    }

    /// One of the words of an enumeration that must be there.
    mutating func requiredChoice<Choice>(
        _ key: String,
        of type: Choice.Type = Choice.self,
        advice: [String: String] = [:]
    ) -> Choice?
    where Choice: CaseIterable & RawRepresentable<String> {
        require(
            key,
            suggestion: "Write \(key): followed by one of \(type.allCases.map(\.rawValue).joined(separator: ", "))."
        )
        return choice(key, of: type, advice: advice)
    }

    /// The key `meant`: what would otherwise be taken for a slip.
    mutating func oddities<Oddity>(_ possible: [Oddity]) -> Set<Oddity>
    where Oddity: RawRepresentable<String> & Hashable {
        var oddities: Set<Oddity> = []
        for text in texts("meant") {
            if let oddity = Oddity(rawValue: text.value), possible.contains(oddity) {
                oddities.insert(oddity)
            } else {
                reportNotAChoice(text, key: "meant", choices: possible.map(\.rawValue))
            }
        }
        return oddities
    }

    private static func limits(_ range: ClosedRange<Double>) -> String {
        range.upperBound < 1e300
            ? " from \(range.lowerBound) to \(range.upperBound)" : " of \(range.lowerBound) or more"
    }
}

/// Values that become names or addresses.
extension FieldReader {
    /// A name of ASCII letters, digits, hyphens and underscores that must be there.
    mutating func identifier(_ key: String, suggestion: String) -> Located<String>? {
        guard let text = requiredText(key, suggestion: suggestion) else { return nil }
        return checkedIdentifier(text, key: key)
    }

    /// The text where it can be an identifier, or nil and a diagnostic.
    mutating func checkedIdentifier(_ text: Located<String>, key: String) -> Located<String>? {
        let isName = text.value.utf8.allSatisfy { byte in
            let isHyphen = byte == 45 || byte == 95
            return isHyphen || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        if isName, text.value.utf8.count <= 80 { return text }
        let slug = Slug.of(text.value)
        reportUnreadable(
            text,
            key: key,
            expected: "a name of letters, digits and hyphens",
            suggestion: slug.isEmpty ? nil : "Write \(slug), say."
        )
        return nil
    }

    /// Whether no other of its kind has the identifier; otherwise a diagnostic with both places.
    mutating func isNew(_ id: Located<String>, of kind: String, among identities: inout Identities) -> Bool {
        guard let first = identities.first(id.value, of: kind, at: id.location) else { return true }
        report(
            Diagnostic(
                ContentLoadingRules.settingsListTwice,
                .error,
                "two \(kind)s have the id \(Diagnostic.quote(id.value))",
                at: id.location,
                suggestion: "Give one of them another.",
                effect: "This one is left out.",
                related: [Diagnostic.Related(location: first, message: "the first one")]
            )
        )
        return false
    }

    /// A web address that starts with `http://` or `https://`.
    mutating func url(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        let address = text.value.lowercased()
        let rest = ["https://", "http://"].first(where: address.hasPrefix).map { address.dropFirst($0.count) }
        let isAddress = rest.map { !$0.isEmpty && !$0.hasPrefix("/") && !$0.contains(where: \.isWhitespace) } ?? false
        if isAddress { return text.value }
        let suggestion =
            address.hasPrefix("www.") ? "Write https://\(text.value)." : "Begin it with https:// or http://."
        reportUnreadable(text, key: key, expected: "a web address", suggestion: suggestion)
        return nil
    }

    /// An address for post, in outline: something, one `@`, something.
    mutating func email(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
        if isAddress { return text.value }
        reportUnreadable(text, key: key, expected: "an email address", suggestion: "Write name@example.org, say.")
        return nil
    }
}

/// What is said of values that cannot be used.
extension FieldReader {
    /// What to write in place of a key that means nothing here, where one that does is like it.
    func advice(_ key: String, _ meant: String) -> String {
        JoinedColon(key, isKey: true)?.advice ?? "Did you mean \(meant)?"
    }

    /// Reports a value of another type than the key takes.
    mutating func report(_ value: YAMLValue, key: String, expected: String, suggestion: String? = nil) {
        report(
            Diagnostic(
                source.rules.wrongType,
                .error,
                "\(key) is \(value.found), where \(expected) is expected",
                at: value.location,
                place: "key \(key)",
                suggestion: value.joinedColon?.advice ?? suggestion,
                effect: "The value is not used."
            )
        )
    }

    /// Reports a value whose text is not of the form expected.
    mutating func reportUnreadable(_ text: Located<String>, key: String, expected: String, suggestion: String?) {
        report(
            Diagnostic(
                source.rules.unreadableValue,
                .error,
                "\(key) is \(Diagnostic.quote(text.value)), which is not \(expected)",
                at: text.location,
                place: "key \(key)",
                suggestion: suggestion,
                effect: "The value is not used."
            )
        )
    }

    /// Reports a word that is not one of a few.
    mutating func reportNotAChoice(_ text: Located<String>, key: String, choices: [String], advice: String? = nil) {
        report(
            Diagnostic(
                source.rules.notAChoice,
                .error,
                "\(key) is \(Diagnostic.quote(text.value)), which is not one of its words",
                at: text.location,
                place: "key \(key)",
                explanation: "The words are \(choices.joined(separator: ", ")).",
                suggestion: advice ?? NameSuggestion.of(text.value, in: choices).map { "Did you mean \($0)?" },
                effect: "The value is not used."
            )
        )
    }
}
