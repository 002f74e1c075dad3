internal import Diagnostics
internal import Model

/// Reads `themes.yml`.
struct ThemesReader: FileReading {
    func read(_ file: SourceFile) -> Outcome<[Theme]> {
        var identities = Identities()
        return YAMLFile(file, rules: ContentLoadingRules.settings).groups { fields in
            let id = fields.identifier("id", suggestion: "Write id: followed by a short name for addresses.")
            let title = fields.requiredText("title", suggestion: "Write title: followed by the theme's name.")
            let summary = fields.text("summary")?.value
            guard let id, fields.isNew(id, of: "theme", among: &identities) else { return nil }
            return Theme(
                id: Theme.ID(id.value),
                title: title?.value ?? id.value,
                summary: summary,
                declaredAt: id.location
            )
        }
    }
}
