internal import Diagnostics
internal import Model

/// Reads `glossary.yml`.
struct GlossaryReader: FileReading {
    /// What the file says: terms to explain, and words to do without.
    struct Glossary {
        var terms: [GlossaryTerm] = []
        var plainWords: [PlainWord] = []
    }

    private enum Entry {
        case term(GlossaryTerm)
        case plainWord(PlainWord)
    }

    func read(_ file: SourceFile) -> Outcome<Glossary> {
        var identities = Identities()
        var avoided: [String: SourceLocation] = [:]
        let entries = YAMLFile(file, rules: ContentLoadingRules.settings).groups { fields in
            let words = fields.wordings("avoid")
            guard fields.has("avoid") else { return term(&fields, &identities).map(Entry.term) }
            return plainWord(words, &fields, &avoided).map(Entry.plainWord)
        }
        var glossary = Glossary()
        for entry in entries.value {
            switch entry {
            case .term(let term): glossary.terms.append(term)
            case .plainWord(let word): glossary.plainWords.append(word)
            }
        }
        return Outcome(glossary, entries.diagnostics)
    }

    private func term(_ fields: inout FieldReader, _ identities: inout Identities) -> GlossaryTerm? {
        let id = fields.identifier("id", suggestion: "Write id: followed by the name that links use.")
        let term = fields.requiredWording("term", suggestion: "Write term: followed by the words to explain.")
        let abbreviation = fields.wording("abbreviation")?.value
        let definition = fields.requiredWording(
            "definition",
            suggestion: "Write definition: followed by what it means."
        )
        let also = fields.wordings("also")
        let see = fields.texts("see").map { Located(GlossaryTerm.ID($0.value), at: $0.location) }
        let isAutomatic = fields.flag("automatic") ?? true
        guard let id, fields.isNew(id, of: "term", among: &identities), let definition else { return nil }
        let names = [term?.value ?? id.value, abbreviation].compactMap(\.self)
        return GlossaryTerm(
            id: GlossaryTerm.ID(id.value),
            term: term?.value ?? id.value,
            abbreviation: abbreviation,
            also: others(also, than: names, &fields),
            definition: definition.value,
            see: see,
            isAutomatic: isAutomatic,
            declaredAt: id.location,
            definitionAt: definition.location
        )
    }

    /// The other words for a term that a search can find; reports the rest.
    private func others(_ also: [Located<String>], than names: [String], _ fields: inout FieldReader) -> [String] {
        var known = Set(names.map { $0.lowercased() })
        return also.compactMap { word in
            if word.value.contains(where: { ",;|".contains($0) }) {
                fields.report(.severalWordsInOne(word))
            } else if !word.value.contains(where: { $0.isLetter || $0.isNumber }) {
                fields.report(.noWord(word))
            } else if !known.insert(word.value.lowercased()).inserted {
                fields.report(.wordKnownAlready(word, of: names[0]))
            } else {
                return word.value
            }
            return nil
        }
    }

    /// `avoid: [utilise, utilised]` with `use: use`.
    private func plainWord(
        _ words: [Located<String>],
        _ fields: inout FieldReader,
        _ avoided: inout [String: SourceLocation]
    ) -> PlainWord? {
        let plainer = fields.requiredWording("use", suggestion: "Write use: followed by the plainer word.")
        if words.isEmpty { fields.require("avoid", suggestion: "Write avoid: followed by the word to find.") }
        var own: [String] = []
        for word in words {
            let folded = word.value.lowercased()
            if let first = avoided[folded] {
                fields.report(.avoidedTwice(word, first: first))
            } else {
                avoided[folded] = word.location
                own.append(word.value)
            }
        }
        guard let plainer, let first = words.first, !own.isEmpty else { return nil }
        return PlainWord(avoided: own, plainer: plainer.value, declaredAt: first.location)
    }
}

extension Diagnostic {
    fileprivate static func severalWordsInOne(_ word: Located<String>) -> Diagnostic {
        let words = word.value.split { ",;|".contains($0) }.map {
            TextNormalization.trimmed($0.filter { !"\"'".contains($0) })
        }
        let list = words.filter { !$0.isEmpty }.joined(separator: ", ")
        return Diagnostic(
            ContentLoadingRules.unfoundWord,
            .error,
            "\(Diagnostic.quote(word.value)) is one text with several words in it",
            at: word.location,
            suggestion: "Write them as a list: also: [\(list)].",
            effect: "Readers who search for one of them do not find the term."
        )
    }

    fileprivate static func noWord(_ word: Located<String>) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.unfoundWord,
            .error,
            "\(Diagnostic.quote(word.value)) is no word that readers could search for",
            at: word.location,
            suggestion: "Write a word or a phrase, or delete it."
        )
    }

    fileprivate static func wordKnownAlready(_ word: Located<String>, of term: String) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.unfoundWord,
            .warning,
            "\(Diagnostic.quote(word.value)) is a name of \(Diagnostic.quote(term)) already",
            at: word.location,
            suggestion: "Delete it: the term, its abbreviation and each other word for it are found by themselves."
        )
    }

    fileprivate static func avoidedTwice(_ word: Located<String>, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            ContentLoadingRules.avoidedTwice,
            .error,
            "\(Diagnostic.quote(word.value)) is listed twice as a word to avoid",
            at: word.location,
            suggestion: "Delete one of them.",
            effect: "The first one counts.",
            related: [Diagnostic.Related(location: first, message: "the first one")]
        )
    }
}

/// Reads `themes.yml`.
struct ThemesReader: FileReading {
    func read(_ file: SourceFile) -> Outcome<[Theme]> {
        var identities = Identities()
        return YAMLFile(file, rules: ContentLoadingRules.settings).groups { fields in
            let id = fields.identifier("id", suggestion: "Write id: followed by a short name for addresses.")
            let title = fields.requiredWording("title", suggestion: "Write title: followed by the theme's name.")
            let summary = fields.wording("summary")?.value
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
