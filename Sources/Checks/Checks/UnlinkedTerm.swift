internal import Diagnostics
internal import Markdown
internal import Model

/// Finds terms of the glossary that a text uses, and that neither Placard nor the text itself leads to it.
///
/// Of a term with `automatic: false` nobody can tell the sense that the glossary gives from the everyday one. Where it
/// is a single word, only its abbreviation and its use as a name, with a capital letter within a sentence, count.
struct UnlinkedTerm: Check {
    let name = CheckName.unlinkedTerm

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let glossary = site.content.glossary
        let all = Finders(glossary) { _ in true }
        let leftToLinks = Finders(glossary) { !$0.isAutomatic }
        return site.texts.flatMap { text in
            Self.findings(in: text, glossary, text.expandsTerms ? leftToLinks : all)
        }
    }

    private static func findings(
        in text: CheckedDocument,
        _ glossary: [GlossaryTerm],
        _ finders: Finders
    ) -> [Diagnostic] {
        guard let document = text.document else { return [] }
        var linked = Set(document.references.filter { $0.scheme == .term }.map(\.target))
        var findings: [Diagnostic] = []
        for prose in text.prose where (prose.block == .paragraph || prose.block == .cell) && !prose.isQuoted {
            let starts = Set(prose.sentences.compactMap { prose.tokens[$0].firstIndex(where: \.isWord) })
            for position in prose.tokens.indices {
                let token = prose.tokens[position]
                guard token.isOwnWord, token.context == .prose,
                    let found = finders.longest(in: prose.tokens, at: position)
                else { continue }
                let term = glossary[found.value]
                let isName = !starts.contains(position) && token.text.first?.isUppercase ?? false
                guard term.isAutomatic || found.count > 1 || isName, linked.insert(term.id.text).inserted else {
                    continue
                }
                findings.append(.unlinked(term, isLeftAlone: term.isAutomatic, at: prose.location(of: token)))
            }
        }
        return findings
    }

    /// Some terms of the glossary, in full and in short.
    private struct Finders {
        private var short = PhraseFinder(ignoresCase: false, allowsPlural: true)
        private var full = PhraseFinder(ignoresCase: true, allowsPlural: true)

        init(_ glossary: [GlossaryTerm], where isSought: (GlossaryTerm) -> Bool) {
            for (position, term) in glossary.enumerated() where isSought(term) {
                full.insert(term.term, as: position)
                if let abbreviation = term.abbreviation { short.insert(abbreviation, as: position) }
            }
        }

        func longest(in tokens: [Token], at position: Int) -> PhraseTrie.Match? {
            short.longest(in: tokens, at: position) ?? full.longest(in: tokens, at: position)
        }
    }
}

extension Diagnostic {
    fileprivate static func unlinked(
        _ term: GlossaryTerm,
        isLeftAlone: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            CheckRules.unlinkedTerm,
            .warning,
            "the term \"\(term.term.prefix(60))\" is used and not linked",
            at: location,
            explanation: isLeftAlone
                ? "The front matter says terms: false." : "The glossary says automatic: false of it.",
            suggestion: "Write [\(term.term.prefix(60))](term:\(term.id))."
                + (isLeftAlone ? "" : " In another sense, use another word."),
            effect: "The text does not explain it.",
            related: [Diagnostic.Related(location: term.declaredAt, message: "the term")]
        )
    }
}
