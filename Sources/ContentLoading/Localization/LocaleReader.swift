package import Diagnostics
package import Localization
internal import Model

/// Reads the words of a site's language from the files of words.
package struct LocaleReader: Sendable {
    /// A reader, which keeps nothing between files.
    package init() {}

    /// The words of a language; those of the English that comes with Placard where there are none, which is reported.
    ///
    /// A file is for the language that its name says: `en-GB.yml`. Where none has the very tag, one of the same
    /// language serves: `en-GB` for `en`.
    ///
    /// - Parameters:
    ///   - files: Placard's own files first, then the site's, which may hold only what differs.
    ///   - settings: the path of `site.yml`, for the message that the language has no words.
    package func read(_ files: [SourceFile], language: String, settings: String) -> Outcome<Locale> {
        var earlier: [String: LocaleDraft] = [:]
        let drafts = files.map { file in
            let tag = Self.tag(of: file)
            let reader = LocaleFileReader(plurals: earlier[tag]?.plurals, ordinals: earlier[tag]?.ordinals)
            let draft = reader.read(file)
            earlier[tag] = draft.value.completed(by: earlier[tag] ?? LocaleDraft())
            return (file, draft)
        }
        let tag = tag(for: language, among: drafts.map { Self.tag(of: $0.0) })
        let chosen = drafts.filter { Self.tag(of: $0.0) == tag }
        let english = drafts.filter { Self.tag(of: $0.0) == Self.english }
        let own = Self.merged(chosen.map(\.1.value))
        let words = own.completed(by: Self.merged(english.map(\.1.value))).locale(language: language)
        var diagnostics = drafts.flatMap(\.1.diagnostics)
        if let last = chosen.last?.0 {
            diagnostics += missing(own, in: last)
            let original = files.first { Self.tag(of: $0) == Self.english }
            if SiteSettings.primaryLanguage(of: language) != "en", let original, Self.isCopy(last, of: original) {
                diagnostics.append(.untranslated(last, language: language))
            }
        } else {
            diagnostics.append(.noWords(for: language, known: drafts.map { Self.tag(of: $0.0) }, at: settings))
        }
        return Outcome(words, diagnostics)
    }

    private static let english = "en-GB"

    private static func tag(of file: SourceFile) -> String {
        String(file.name.dropLast(".yml".count))
    }

    /// Whether most of the words of a file are those of another, line by line.
    private static func isCopy(_ file: SourceFile, of original: SourceFile) -> Bool {
        func lines(_ file: SourceFile) -> [String] {
            String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
                .map { TextNormalization.trimmed($0) }
                .filter { !$0.hasPrefix("#") && $0.contains(": ") && $0.split(separator: " ").count > 3 }
        }
        let known = Set(lines(original))
        let own = lines(file)
        return !own.isEmpty && own.count(where: known.contains) * 2 > own.count
    }

    private func tag(for language: String, among tags: [String]) -> String? {
        if let same = tags.first(where: { $0.lowercased() == language.lowercased() }) { return same }
        let primary = SiteSettings.primaryLanguage(of: language)
        return tags.first { SiteSettings.primaryLanguage(of: $0) == primary }
    }

    private static func merged(_ drafts: [LocaleDraft]) -> LocaleDraft {
        drafts.reduce(LocaleDraft()) { $1.completed(by: $0) }
    }

    private func missing(_ draft: LocaleDraft, in file: SourceFile) -> [Diagnostic] {
        let parts = [
            ("numbers", draft.signs == nil), ("plurals", draft.plurals == nil), ("ordinals", draft.ordinals == nil),
            ("months", draft.months == nil), ("small_nouns", draft.lowersNouns == nil),
            ("names", draft.areaNames == nil),
        ]
        return parts.filter(\.1).map { .missingWords($0.0, in: file) }
            + MessageKey.allCases.filter { draft.messages[$0] == nil }.map { .missingWords($0.fullPath, in: file) }
    }
}

extension Diagnostic {
    fileprivate static func missingWords(_ key: String, in file: SourceFile) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.missingWords,
            .error,
            "the words for \(key) are missing",
            at: .wholeFile(file.path),
            suggestion: "Copy them from Templates/words/en-GB.yml and translate them.",
            effect: "They stand on the pages in English."
        )
    }

    fileprivate static func untranslated(_ file: SourceFile, language: String) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.untranslatedWords,
            .warning,
            "most words for the language \"\(language)\" are those of English",
            at: .wholeFile(file.path),
            suggestion: "Translate them, or write language: en-GB in site.yml.",
            effect: "Screen readers read English words by the rules of another language."
        )
    }

    fileprivate static func noWords(for language: String, known: [String], at settings: String) -> Diagnostic {
        let list = Set(known).sorted()
        return Diagnostic(
            ContentLoadingRules.noWords,
            .error,
            "there are no words for the language \"\(language)\"",
            at: .wholeFile(settings),
            place: "key language",
            explanation: list.isEmpty ? nil : "There are words for \(list.joined(separator: ", ")).",
            suggestion: NameSuggestion.of(language, in: list).map { "Did you mean \($0)?" }
                ?? "Copy Templates/words/en-GB.yml to Content/templates/words/\(language).yml and translate it.",
            effect: "The pages would be in English and say that they are not."
        )
    }
}

/// What one file of words says; nil and absent where it says nothing.
struct LocaleDraft {
    struct Signs {
        let decimal: String
        let group: String
        let minus: String
    }

    var signs: Signs?
    var plurals: PluralRules?
    var ordinals: PluralRules?
    var months: [String]?
    var lowersNouns: Bool?
    var areaNames: [AreaNameForm]?
    var singulars: [String: String] = [:]
    var messages: [MessageKey: PluralMessage] = [:]

    /// What is said here or, where this says nothing, in another draft.
    func completed(by other: LocaleDraft) -> LocaleDraft {
        LocaleDraft(
            signs: signs ?? other.signs,
            plurals: plurals ?? other.plurals,
            ordinals: ordinals ?? other.ordinals,
            months: months ?? other.months,
            lowersNouns: lowersNouns ?? other.lowersNouns,
            areaNames: areaNames ?? other.areaNames,
            singulars: singulars.merging(other.singulars) { own, _ in own },
            messages: messages.merging(other.messages) { own, _ in own }
        )
    }

    func locale(language: String) -> Locale {
        Locale(
            language: language,
            months: months ?? [],
            lowersNouns: lowersNouns ?? false,
            decimalSign: signs?.decimal ?? ".",
            groupSign: signs?.group ?? ",",
            minusSign: signs?.minus ?? "-",
            plurals: plurals ?? PluralRules([]),
            ordinals: ordinals ?? PluralRules([]),
            areaNames: areaNames ?? [],
            singulars: singulars,
            messages: messages
        )
    }
}
