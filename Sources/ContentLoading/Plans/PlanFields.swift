internal import Diagnostics
internal import Model

/// The fields of a commitment or an action, each taken by name, with what is wrong with them.
struct PlanFields {
    private(set) var diagnostics: [Diagnostic] = []
    /// What to write instead of a date that cannot be read.
    var suggestedDate: (String) -> String = { DateParser.suggestion(for: $0, allowsPeriods: true) }
    private var fields: [PlanField] = []

    /// `known` are the keys that mean something; `owner` is what the fields belong to: `an action`.
    init(_ typed: [PlanField], known: [String], of owner: String) {
        for field in typed {
            if !known.contains(where: field.isNamed) {
                diagnostics.append(Self.unknown(field, known: known, of: owner))
                continue
            }
            for field in parted(field, known: known) { add(field) }
        }
    }

    private mutating func add(_ field: PlanField) {
        if let first = fields.first(where: { $0.isNamed(field.key) }) {
            diagnostics.append(Self.twice(field, first: first))
        } else if field.value.isEmpty {
            diagnostics.append(Self.empty(field))
        } else {
            fields.append(field)
        }
    }

    /// A field and those that its value holds, because no semicolon or no colon stands before them, which is reported.
    private mutating func parted(_ field: PlanField, known: [String]) -> [PlanField] {
        guard let inner = LostField(in: field.value, known: known) else { return [field] }
        diagnostics.append(inner.finding(in: field.key, at: field.valueLocation))
        var own = field
        own.value = inner.before
        guard !inner.isUpdate else { return [own] }
        let lost = PlanField(
            key: inner.key,
            keyLocation: field.valueLocation,
            value: inner.value,
            valueLocation: field.valueLocation
        )
        return [own] + parted(lost, known: known)
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
        let isDay = DateParser.day(text.value) != nil
        report(
            PlanRules.badDate,
            .error,
            "\(name) is \(Diagnostic.quote(text.value)), "
                + (isDay ? "in a year that cannot be right" : "which is not a date"),
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
            "\(name) is \(Diagnostic.quote(text.value))",
            at: text.location,
            explanation: "The words are \(words.joined(separator: ", ")).",
            suggestion: NameSuggestion.of(text.value, in: words).map { "Did you mean \($0)?" }
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
            "field \(Diagnostic.quote(field.key)) means nothing for \(owner)",
            at: field.keyLocation,
            explanation: "The fields of \(owner) are \(known.joined(separator: ", ")).",
            suggestion: NameSuggestion.of(field.key, in: known).map { "Did you mean \($0)?" },
            effect: "Its value appears nowhere."
        )
    }

    private static func twice(_ field: PlanField, first: PlanField) -> Diagnostic {
        Diagnostic(
            PlanRules.fieldTwice,
            .error,
            "field \(Diagnostic.quote(field.key)) is written twice",
            at: field.keyLocation,
            suggestion: "Take one of the two out.",
            effect: "The first value is used.",
            related: [Diagnostic.Related(location: first.keyLocation, message: "the first one")]
        )
    }

    private static func empty(_ field: PlanField) -> Diagnostic {
        Diagnostic(
            PlanRules.emptyField,
            .warning,
            "field \(Diagnostic.quote(field.key)) has no value",
            at: field.keyLocation,
            suggestion: "Write a value behind the colon, or take the field out."
        )
    }
}

/// One `key: value` of a plan.
struct PlanField {
    /// The key as typed.
    let key: String
    let keyLocation: SourceLocation
    /// Without white space around it; empty where nothing was written.
    var value: String
    let valueLocation: SourceLocation

    /// Whether the key is this one, whatever its capital letters and spaces.
    func isNamed(_ name: String) -> Bool {
        TextNormalization.folded(key) == TextNormalization.folded(name)
    }

    /// The fields of a line, or nil where the line is prose.
    ///
    /// A line is taken for fields where its first key is known, or misspelt, or where all of several parts have keys
    /// and one of them is known. A part without a key belongs to the value before it.
    static func fields(of line: PlanLine, known: [String]) -> [PlanField]? {
        let parts = line.plain.split { $0 == ";" || $0 == "；" }
        guard let first = parts.first.flatMap(Self.key) else { return nil }
        let names = Set(known.map { TextNormalization.folded($0) })
        if !names.contains(TextNormalization.folded(first)),
            NameSuggestion.of(TextNormalization.trimmed(first), in: known) == nil
        {
            let keys = parts.map(Self.key)
            guard keys.allSatisfy({ $0 != nil }),
                keys.contains(where: { names.contains(TextNormalization.folded($0 ?? "")) })
            else {
                return nil
            }
        }
        return fields(parts, of: line)
    }

    /// Whether the line's first key is known as it stands.
    static func startsWithKnownKey(_ line: PlanLine, known: [String]) -> Bool {
        guard let key = line.plain.split(whereSeparator: { $0 == ";" || $0 == "；" }).first.flatMap(key) else {
            return false
        }
        return known.contains { TextNormalization.folded($0) == TextNormalization.folded(key) }
    }

    private static func fields(_ parts: [Substring], of line: PlanLine) -> [PlanField] {
        var fields: [PlanField] = []
        for part in parts {
            guard let key = key(part) else {
                if !fields.isEmpty { fields[fields.count - 1].value += "; " + TextNormalization.trimmed(part) }
                continue
            }
            let value = part[key.endIndex...].drop { $0.isWhitespace }.dropFirst().drop { $0.isWhitespace }
            fields.append(
                PlanField(
                    key: TextNormalization.trimmed(key),
                    keyLocation: line.location(of: key.drop { $0.isWhitespace }),
                    value: TextNormalization.trimmed(value),
                    valueLocation: line.location(of: value)
                )
            )
        }
        return fields
    }

    /// What stands before the first colon, where that is one to three words of letters.
    private static func key(_ part: Substring) -> Substring? {
        let longest = 40
        let key = part.prefix(longest).prefix { $0 != ":" && $0 != "：" }
        guard key.endIndex < part.endIndex, ":：".contains(part[key.endIndex]) else { return nil }
        let words = key.split(whereSeparator: \.isWhitespace)
        let isKey =
            (1...3).contains(words.count)
            && key.allSatisfy { $0.isLetter || $0.isWhitespace || TextNormalization.isDash($0) }
        return isKey ? key : nil
    }
}
