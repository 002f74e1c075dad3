internal import Diagnostics

extension TemplateCompiler {
    /// Names a fault at a node's tag.
    mutating func report(
        _ rule: Rule,
        _ node: TemplateNode,
        _ expansion: Expansion,
        _ summary: String,
        explanation: String? = nil,
        suggestion: String? = nil
    ) {
        let location = expansion.template.source.location(node.range.lowerBound)
        // A tag that is not Mustache has been named already, and what it would have named means nothing.
        if expansion.template.faultyPlaces.contains(location) { return }
        diagnostics.append(
            Diagnostic(
                rule,
                .error,
                summary,
                at: location,
                place: place,
                explanation: explanation,
                suggestion: suggestion,
                effect: TemplateFault.effect
            )
        )
    }

    /// The contexts in which names are looked up, innermost first: `context IndicatorCard in ThemePage`.
    private var place: String {
        var names: [String] = []
        for schema in scopes.reversed().compactMap(\.schema) where !names.contains(schema.name) {
            names.append(schema.name)
        }
        return "context " + names.joined(separator: " in ")
    }

    mutating func reportUnknown(_ unknown: UnknownField, _ node: TemplateNode, _ expansion: Expansion) {
        let meant = NameSuggestion.of(unknown.part, in: unknown.candidates)
        report(
            TemplateRules.unknownName,
            node,
            expansion,
            unknown.summary,
            explanation: meant == nil ? "`placard fields` shows the names that \(unknown.context) has." : nil,
            suggestion: TemplateFault.meant(meant)
        )
    }

    mutating func reportUnknownPhrase(_ node: TemplateNode, _ expansion: Expansion) {
        let phrases = templates.values.filter { $0.blanks != nil }.map(\.name).sorted()
        report(
            TemplateRules.unknownName,
            node,
            expansion,
            "\"\(node.name)\" is none of the words of templates",
            explanation: "They are the messages of the group label in the file of words: {{words.standsOut}} is "
                + "label.stands_out.",
            suggestion: TemplateFault.meant(NameSuggestion.of(node.name, in: phrases))
        )
    }

    mutating func reportUnfilled(_ blanks: [String], _ node: TemplateNode, _ expansion: Expansion) {
        let filled = blanks.map { "{{$\($0)}}…{{/\($0)}}" }.joined()
        report(
            TemplateRules.wrongKind,
            node,
            expansion,
            "\"\(node.name)\" has blanks, and cannot be printed without what goes into them",
            suggestion: "Write {{<\(node.name)}}\(filled){{/\(node.name)}}"
        )
    }

    mutating func reportNotAnObject(
        _ field: ContextSchema.FieldSchema,
        _ node: TemplateNode,
        _ expansion: Expansion
    ) {
        let opened = field.kind == .list || field.kind == .textList
        report(
            TemplateRules.wrongKind,
            node,
            expansion,
            "\"\(field.name)\" in \"\(node.name)\" is \(field.kind.phrase), and has no fields of its own",
            explanation: opened
                ? "Its items have: {{#\(field.name)}} … {{/\(field.name)}} is written once for each." : nil
        )
    }

    mutating func reportNotPrinted(_ field: ContextSchema.FieldSchema, _ node: TemplateNode, _ expansion: Expansion) {
        let name = node.name
        let explanation: String
        switch field.kind {
        case .flag: explanation = "Ask about it: {{#\(name)}} … {{/\(name)}} or {{^\(name)}} … {{/\(name)}}."
        case .textList: explanation = "Print each: {{#\(name)}}{{.}}{{/\(name)}}."
        case .object: explanation = "Print one of its fields, as in {{\(name).field}}."
        default: explanation = "Print fields of each item: {{#\(name)}} … {{/\(name)}}."
        }
        report(
            TemplateRules.wrongKind,
            node,
            expansion,
            "\"\(name)\" is \(field.kind.phrase) and cannot be printed",
            explanation: explanation
        )
    }

    mutating func reportNotSection(_ field: ContextSchema.FieldSchema, _ node: TemplateNode, _ expansion: Expansion) {
        report(
            TemplateRules.wrongKind,
            node,
            expansion,
            "\"\(node.name)\" is \(field.kind.phrase) and cannot open a section",
            explanation: "It is always there: print it with \(tag(of: field, node.name))."
        )
    }

    mutating func reportEscaped(_ field: ContextSchema.FieldSchema, _ node: TemplateNode, _ expansion: Expansion) {
        report(
            TemplateRules.escapedHTML,
            node,
            expansion,
            "\"\(node.name)\" is HTML, and would be shown as text",
            suggestion: "Write \(tag(of: field, node.name))"
        )
    }

    mutating func reportUnescaped(_ field: ContextSchema.FieldSchema, _ node: TemplateNode, _ expansion: Expansion) {
        report(
            TemplateRules.unescapedText,
            node,
            expansion,
            "\"\(node.name)\" is plain text, and must be escaped",
            suggestion: "Write \(tag(of: field, node.name))"
        )
    }

    mutating func reportTooDeep(_ node: TemplateNode, _ expansion: Expansion) {
        report(
            TemplateRules.tooDeep,
            node,
            expansion,
            "\"\(node.name)\" stands more than \(TemplateLimits.depth) deep, with everything that is put in",
            explanation: "The way here: \(chain()).",
            suggestion: "Take this tag out, or put in fewer templates on the way."
        )
    }

    mutating func reportLoop(_ title: String, _ node: TemplateNode, _ expansion: Expansion) {
        report(
            TemplateRules.loop,
            node,
            expansion,
            "\(title) would put in itself without end",
            explanation: "The way here: \(chain()) → \(title).",
            suggestion: "Take this tag out, or the one that leads here."
        )
    }

    mutating func reportMissing(_ node: TemplateNode, _ expansion: Expansion) {
        let isParent = node.kind == .parent
        report(
            isParent ? TemplateRules.missingParent : TemplateRules.missingPartial,
            node,
            expansion,
            "there is no \(isParent ? "parent" : "partial") \"\(node.name)\"",
            explanation: "It would be the file Templates/\(node.name).mustache.",
            suggestion: TemplateFault.meant(meantTemplate(node.name))
        )
    }

    /// The template closest to a name; a name without its folder counts as meant in full.
    private func meantTemplate(_ name: String) -> String? {
        let names = templates.keys.sorted()
        return names.first { $0.hasSuffix("/\(name)") } ?? NameSuggestion.of(name, in: names)
    }

    private func tag(of field: ContextSchema.FieldSchema, _ name: String) -> String {
        field.kind.isHTML ? "{{{\(name)}}}" : "{{\(name)}}"
    }

    /// The templates and blocks that are being compiled, outermost first.
    private func chain() -> String {
        let titles = expansions.map(\.title)
        guard titles.count > 8 else { return titles.joined(separator: " → ") }
        return (titles.prefix(4) + ["…"] + titles.suffix(3)).joined(separator: " → ")
    }
}
