internal import Diagnostics
internal import Localization
internal import Model
internal import Yams

/// Reads one file of words.
struct LocaleFileReader: FileReading {
    /// The rules of the language, where an earlier file has given them.
    var plurals: PluralRules?
    var ordinals: PluralRules?

    func read(_ file: SourceFile) -> Outcome<LocaleDraft> {
        if let fault = EncodingCheck.diagnostic(for: file, rules: ContentLoadingRules.words) {
            return Outcome(LocaleDraft(), [fault])
        }
        let outcome = YAMLFile(file, rules: ContentLoadingRules.words).group(draft)
        return Outcome(outcome.value ?? LocaleDraft(), outcome.diagnostics)
    }

    private func draft(_ fields: inout FieldReader) -> LocaleDraft {
        // A message may be one that an earlier version had.
        fields.warnsOfUnknown = true
        // The file's name says which language it is; the key is for those who read it.
        _ = fields.text("language")
        var draft = LocaleDraft(
            signs: fields.group("numbers") { signs(&$0) },
            plurals: rules("plurals", &fields),
            ordinals: rules("ordinals", &fields),
            months: months(&fields),
            lowersNouns: fields.flag("small_nouns"),
            areaNames: fields.has("names") ? fields.groups("names") { areaName(&$0) } : nil,
            singulars: Dictionary(
                fields.pairs("singulars").map { pair in
                    fields.checkRemark(at: pair.value.location)
                    return (pair.key.value, pair.value.value)
                }
            ) { first, _ in first }
        )
        let plurals = draft.plurals ?? plurals ?? PluralRules([])
        let ordinals = draft.ordinals ?? ordinals ?? PluralRules([])
        for section in Self.sections {
            let messages = fields.group(section.name) { group in
                group.warnsOfUnknown = true
                return section.keys.map { (key, name) in
                    (key, message(key, name, key.isOrdinal ? ordinals : plurals, &group))
                }
            }
            for (key, message) in messages ?? [] { draft.messages[key] = message }
        }
        return draft
    }

    /// The groups of messages in the order of `MessageKey`, with the name of each message.
    private static let sections: [(name: String, keys: [(MessageKey, String)])] = {
        var sections: [(name: String, keys: [(MessageKey, String)])] = []
        for key in MessageKey.allCases {
            let path = key.path
            if sections.last?.name != path.group { sections.append((path.group, [])) }
            sections[sections.count - 1].keys.append((key, path.name))
        }
        return sections
    }()

    // MARK: Messages

    private func message(_ key: MessageKey, _ name: String, _ rules: PluralRules, _ fields: inout FieldReader)
        -> PluralMessage?
    {
        guard let value = fields.value(name) else { return nil }
        switch value.kind {
        case .nothing: return nil
        case .text(let text):
            fields.checkRemark(at: value.location)
            return pattern(Located(text, at: value.location), key, &fields).map { PluralMessage($0) }
        case .group(let mapping):
            return fields.read(mapping, key: name) { forms(of: key, value.location, rules, &$0) }
        case .list:
            fields.report(value, key: name, expected: "a text, or one text for each form of a number")
            return nil
        }
    }

    private func forms(
        of key: MessageKey,
        _ location: SourceLocation,
        _ rules: PluralRules,
        _ fields: inout FieldReader
    ) -> PluralMessage? {
        var patterns: [PluralForm: MessagePattern] = [:]
        let expected = rules.forms
        for form in expected {
            guard let text = fields.wording(form.rawValue) else {
                if form != .other { fields.report(.missingForm(form, of: key, at: location)) }
                continue
            }
            patterns[form] = pattern(text, key, &fields)
        }
        fields.require("other", suggestion: "Write other: followed by the pattern for all other numbers.")
        return patterns[.other].map { PluralMessage($0, forms: patterns) }
    }

    private func pattern(_ text: Located<String>, _ key: MessageKey, _ fields: inout FieldReader) -> MessagePattern? {
        let placeholders = key.placeholders
        do {
            return try MessagePattern(text.value, placeholders: placeholders, allowsCapitals: !key.isOfTemplates)
        } catch {
            fields.report(.badPattern(error, in: text, placeholders: placeholders))
            return nil
        }
    }

    // MARK: Numbers and names

    private func signs(_ fields: inout FieldReader) -> LocaleDraft.Signs? {
        let decimal = fields.requiredText("decimal", suggestion: "Write decimal: \".\", say.")
        let minus = fields.requiredText("minus", suggestion: "Write minus: \"−\", say.")
        // A space between thousands is a space that no line may break at.
        let group = fields.text("group")?.value ?? "\u{202F}"
        guard let decimal, let minus else { return nil }
        return LocaleDraft.Signs(decimal: decimal.value, group: group, minus: minus.value)
    }

    private func rules(_ key: String, _ fields: inout FieldReader) -> PluralRules? {
        guard fields.has(key) else { return nil }
        let read = fields.group(key) { group in
            PluralForm.allCases.compactMap { form -> (form: PluralForm, rule: PluralRule)? in
                guard form != .other, let text = group.text(form.rawValue) else { return nil }
                guard let rule = PluralRule(text.value) else {
                    group.report(.badPluralRule(text))
                    return nil
                }
                return (form, rule)
            }
        }
        return PluralRules(read ?? [])
    }

    private func months(_ fields: inout FieldReader) -> [String]? {
        guard fields.has("months") else { return nil }
        let months = fields.wordings("months")
        if months.count == 12 { return months.map(\.value) }
        let text = Located(months.map(\.value).joined(separator: ", "), at: months.first?.location ?? fields.location)
        fields.reportUnreadable(
            text,
            key: "months",
            expected: "a list of twelve names",
            suggestion: "Write all twelve, from January to December: [January, February, …]."
        )
        return nil
    }

    private func areaName(_ fields: inout FieldReader) -> AreaNameForm? {
        let level = fields.text("level")?.value
        let words = fields.wordings("first_words").map(\.value)
        guard let form = fields.requiredWording("form", suggestion: "Write form: \"the {name}\", say.") else {
            return nil
        }
        do {
            let pattern = try MessagePattern(form.value, placeholders: ["name"])
            return AreaNameForm(level: level, firstWords: words, pattern: pattern)
        } catch {
            fields.report(.badPattern(error, in: form, placeholders: ["name"]))
            return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func badPattern(_ fault: MessagePattern.Fault, in text: Located<String>, placeholders: [String])
        -> Diagnostic
    {
        switch fault {
        case .unclosedBrace:
            Diagnostic(
                ContentLoadingRules.unclosedBrace,
                .error,
                "a brace without its partner in \(Diagnostic.quote(text.value))",
                at: text.location,
                suggestion: "Write blanks as {place}, with a brace on either side.",
                effect: "The words are not used."
            )
        case .unknownPlaceholder(let name, _):
            Diagnostic(
                ContentLoadingRules.unknownBlank,
                .error,
                "{\(name)} is not a blank of this phrase",
                at: text.location,
                explanation: placeholders.isEmpty
                    ? "This phrase has no blanks."
                    : "Its blanks are \(placeholders.sorted().map { "{\($0)}" }.joined(separator: ", ")).",
                suggestion: NameSuggestion.of(name, in: placeholders.sorted()).map { "Did you mean {\($0)}?" },
                effect: "The words are not used."
            )
        }
    }

    fileprivate static func badPluralRule(_ text: Located<String>) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.badPluralRule,
            .error,
            "\(Diagnostic.quote(text.value)) is not a plural rule",
            at: text.location,
            suggestion: "Write it as the Unicode CLDR does: i = 1 and v = 0, say.",
            effect: "No number takes this form."
        )
    }

    fileprivate static func missingForm(
        _ form: PluralForm,
        of key: MessageKey,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.missingForm,
            .warning,
            "\(key.fullPath) has no pattern for \"\(form.rawValue)\"",
            at: location,
            suggestion: "Write \(form.rawValue): followed by its pattern.",
            effect: "The pattern for \"other\" is used for these numbers."
        )
    }
}
