internal import Diagnostics
internal import Model

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
                "two \(kind)s have the id \(EditorQuote.text(id.value))",
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
