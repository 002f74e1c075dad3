internal import Diagnostics
internal import Model

/// The fields of a commitment or an action, each taken by name, with what is wrong with them.
struct PlanFields {
    private(set) var diagnostics: [Diagnostic] = []
    /// What to write instead of a date that cannot be read.
    var suggestedDate: (String) -> String = { DateParser.suggestion(for: $0) }
    private var fields: [PlanField] = []

    /// `known` are the keys that mean something; `owner` is what the fields belong to: `an action`.
    init(_ typed: [PlanField], known: [String], of owner: String) {
        for field in typed {
            if !known.contains(where: field.isNamed) {
                diagnostics.append(Self.unknown(field, known: known, of: owner))
            } else if let first = fields.first(where: { $0.isNamed(field.key) }) {
                diagnostics.append(Self.twice(field, first: first))
            } else if field.value.isEmpty {
                diagnostics.append(Self.empty(field))
            } else {
                fields.append(field)
            }
        }
    }

    /// The value as typed.
    func text(_ name: String) -> Located<String>? {
        fields.first { $0.isNamed(name) }.map { Located($0.value, at: $0.valueLocation) }
    }

    /// The value; nil where the editor says plainly that there is none.
    func statedText(_ name: String) -> Located<String>? {
        text(name).flatMap { TextNormalization.isStatedAbsence($0.value) ? nil : $0 }
    }

    /// The first or the last day of what is written.
    mutating func date(_ name: String, reading: (String) -> CalendarDate?) -> CalendarDate? {
        guard let text = statedText(name) else { return nil }
        if let date = reading(text.value) { return date }
        report(
            PlanRules.badDate,
            .error,
            "\(name) is \(EditorQuote.text(text.value)), which is not a date",
            at: text.location,
            suggestion: suggestedDate(text.value)
        )
        return nil
    }

    /// One of the words of an enumeration, whatever its capital letters, spaces and hyphens.
    mutating func choice<Choice>(_ name: String, of type: Choice.Type, else rule: Rule) -> Choice?
    where Choice: CaseIterable & RawRepresentable<String> {
        guard let text = text(name) else { return nil }
        let folded = TextNormalization.folded(text.value)
        if let choice = type.allCases.first(where: { TextNormalization.folded($0.rawValue) == folded }) {
            return choice
        }
        guard !TextNormalization.isStatedAbsence(text.value) else { return nil }
        let words = type.allCases.map(\.rawValue)
        report(
            rule,
            .error,
            "\(name) is \(EditorQuote.text(text.value))",
            at: text.location,
            explanation: "The words are \(words.joined(separator: ", ")).",
            suggestion: ClosestMatch.of(text.value, in: words).map { "Did you mean \($0)?" }
        )
        return nil
    }

    mutating func report(
        _ rule: Rule,
        _ severity: Diagnostic.Severity,
        _ summary: String,
        at location: SourceLocation,
        explanation: String? = nil,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(rule, severity, summary, at: location, explanation: explanation, suggestion: suggestion)
        )
    }

    // MARK: Messages

    private static func unknown(_ field: PlanField, known: [String], of owner: String) -> Diagnostic {
        Diagnostic(
            PlanRules.unknownField,
            .error,
            "field \(EditorQuote.text(field.key)) means nothing for \(owner)",
            at: field.keyLocation,
            explanation: "The fields of \(owner) are \(known.joined(separator: ", ")).",
            suggestion: ClosestMatch.of(field.key, in: known).map { "Did you mean \($0)?" },
            effect: "Its value appears nowhere."
        )
    }

    private static func twice(_ field: PlanField, first: PlanField) -> Diagnostic {
        Diagnostic(
            PlanRules.fieldTwice,
            .error,
            "field \(EditorQuote.text(field.key)) is written twice",
            at: field.keyLocation,
            effect: "The first value is used.",
            related: [Diagnostic.Related(location: first.keyLocation, message: "the first one")]
        )
    }

    private static func empty(_ field: PlanField) -> Diagnostic {
        Diagnostic(
            PlanRules.emptyField,
            .warning,
            "field \(EditorQuote.text(field.key)) has no value",
            at: field.keyLocation
        )
    }
}
