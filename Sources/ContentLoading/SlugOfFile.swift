internal import Diagnostics

/// The name of a file as the last part of an address.
enum SlugOfFile {
    /// The name where it is a slug, or nil and a diagnostic among those of the fields.
    static func of(_ name: String, _ fields: inout FieldReader) -> String? {
        if Slug.isValid(name) { return name }
        let slug = Slug.of(name)
        fields.report(diagnostic(for: fields.source.file, suggested: (slug.isEmpty ? "a-short-name" : slug) + ".md"))
        return nil
    }

    static func diagnostic(for file: SourceFile, suggested: String) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.unsuitableName,
            .error,
            "the file name \(EditorQuote.text(file.name)) cannot become an address",
            at: .wholeFile(file.path),
            explanation: "It may hold lower-case letters a to z, digits and single hyphens.",
            suggestion: "Name the file \(suggested).",
            effect: "The file appears on no page."
        )
    }
}
