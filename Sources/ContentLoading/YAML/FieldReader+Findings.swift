internal import Diagnostics
internal import Model

/// What is said of values that cannot be used.
extension FieldReader {
    /// Reports a value of another type than the key takes.
    mutating func report(_ value: YAMLValue, key: String, expected: String) {
        report(
            Diagnostic(
                source.rules.wrongType,
                .error,
                "\(key) is \(value.found), where \(expected) is expected",
                at: value.location,
                place: "key \(key)",
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
                "\(key) is \(EditorQuote.text(text.value)), which is not \(expected)",
                at: text.location,
                place: "key \(key)",
                suggestion: suggestion,
                effect: "The value is not used."
            )
        )
    }

    /// Reports a word that is not one of a few.
    mutating func reportNotAChoice(_ text: Located<String>, key: String, choices: [String]) {
        report(
            Diagnostic(
                source.rules.notAChoice,
                .error,
                "\(key) is \(EditorQuote.text(text.value)), which is not one of its words",
                at: text.location,
                place: "key \(key)",
                explanation: "The words are \(choices.joined(separator: ", ")).",
                suggestion: ClosestMatch.of(text.value, in: choices).map { "Did you mean \($0)?" },
                effect: "The value is not used."
            )
        )
    }
}
