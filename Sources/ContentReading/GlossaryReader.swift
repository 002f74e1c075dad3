internal import Diagnostics
internal import ReportModel

/// Reads `glossary.yml`.
struct GlossaryReader: FileReading {
    func read(_ file: SourceFile) -> Outcome<[GlossaryTerm]> {
        var identities = Identities()
        return YAMLFile(file, rules: ContentReadingRules.settings).groups { fields in
            let id = fields.identifier("id", suggestion: "Write id: followed by the name that links use.")
            let term = fields.requiredText("term", suggestion: "Write term: followed by the words to explain.")
            let abbreviation = fields.text("abbreviation")?.value
            let definition = fields.requiredText(
                "definition",
                suggestion: "Write definition: followed by what it means."
            )
            let see = fields.texts("see").map { Written(GlossaryTerm.ID($0.value), at: $0.location) }
            let isAutomatic = fields.flag("automatic") ?? true
            guard let id, fields.isNew(id, of: "term", among: &identities), let definition else { return nil }
            return GlossaryTerm(
                id: GlossaryTerm.ID(id.value),
                term: term?.value ?? id.value,
                abbreviation: abbreviation,
                definition: definition.value,
                see: see,
                isAutomatic: isAutomatic,
                declaredAt: id.location
            )
        }
    }
}
