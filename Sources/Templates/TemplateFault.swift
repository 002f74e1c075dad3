internal import Diagnostics

/// Words for the faults that are found in a file or in what it puts in.
enum TemplateFault {
    /// What every fault in a template does to the site.
    static let effect = "No page is written with this template."

    static func notUTF8(_ source: TemplateSource, _ offset: Int) -> Diagnostic {
        let digits = String(source.bytes[offset], radix: 16, uppercase: true)
        return Diagnostic(
            TemplateRules.notUTF8,
            .error,
            "byte 0x\(digits) is not part of any character in UTF-8",
            at: source.location(offset),
            suggestion: "Save the file as UTF-8",
            effect: effect
        )
    }

    static func missingTemplate(_ name: String, among names: some Sequence<String>) -> Diagnostic {
        Diagnostic(
            TemplateRules.missingTemplate,
            .error,
            "there is no template \"\(name)\"",
            at: .wholeFile("Templates/\(name).mustache"),
            suggestion: meant(ClosestMatch.of(name, in: names)),
            effect: effect
        )
    }

    /// "Did you mean", where something was found that could be meant.
    static func meant(_ word: String?) -> String? {
        word.map { "Did you mean \($0)?" }
    }
}

/// How much a template may ask for before it is refused: far more than any real one needs.
enum TemplateLimits {
    /// How deep sections, partials, parents and blocks may stand in one another.
    static let depth = 64

    /// How many parts a template may have with everything it puts in.
    static let parts = 100_000

    /// How many bytes of its own text a template may have with everything it puts in.
    static let literalBytes = 16 << 20
}
