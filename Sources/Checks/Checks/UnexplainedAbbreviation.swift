internal import Diagnostics
internal import Markdown
internal import Model

/// Finds abbreviations that a text neither writes out nor leaves to the glossary.
struct UnexplainedAbbreviation: Check {
    let name = CheckName.unexplainedAbbreviation

    func findings(in site: CheckedSite) -> [Diagnostic] {
        var glossary = PhraseFinder(ignoresCase: false, allowsPlural: true)
        for (position, term) in site.content.glossary.enumerated() {
            glossary.insert(term.term, as: position)
            if let short = term.abbreviation { glossary.insert(short, as: position) }
        }
        let names = Self.names(of: site)
        return site.texts.flatMap { Self.findings(in: $0, glossary, names) }
    }

    private static func findings(
        in text: CheckedDocument,
        _ glossary: PhraseFinder,
        _ names: Set<String>
    ) -> [Diagnostic] {
        var known = names
        for prose in text.prose { ExplainedAbbreviations.add(from: prose.tokens, to: &known) }
        var findings: [Diagnostic] = []
        for prose in text.prose where !prose.isQuoted && !isShouted(prose) {
            var position = 0
            while position < prose.tokens.count {
                let token = prose.tokens[position]
                if let term = glossary.longest(in: prose.tokens, at: position) {
                    position += term.count
                    continue
                }
                position += 1
                guard token.isOwnWord, !isLinkToTerm(token, in: text), !isLabel(at: position - 1, prose.tokens) else {
                    continue
                }
                for part in Abbreviation.all(in: token.text)
                where !glossary.knows(part) && known.insert(part).inserted {
                    findings.append(.unexplained(part, at: prose.location(of: token)))
                }
            }
        }
        return findings
    }

    /// Whether a run of words is in capitals as a whole, so that nothing can be told from them.
    private static func isShouted(_ prose: Prose) -> Bool {
        let words = prose.tokens.filter { $0.isWord && $0.text.utf8.count > 1 }
        let capitals = words.count { !Abbreviation.all(in: $0.text).isEmpty }
        return words.count >= 4 && capitals * 2 > words.count
    }

    /// Whether letters are the name of a step or a kind, `level AA`, and short for nothing.
    private static func isLabel(at position: Int, _ tokens: [Token]) -> Bool {
        position > 0 && ["level", "grade", "class", "type", "group", "option"].contains(tokens[position - 1].folded)
    }

    private static func isLinkToTerm(_ token: Token, in text: CheckedDocument) -> Bool {
        guard case .link(let node) = token.context, case .link(let url, _)? = text.document?.nodes[node].kind else {
            return false
        }
        return url.prefix(5).lowercased() == "term:"
    }

    /// What is written in capitals in the names of areas, and the word for what has still to be written.
    private static func names(of site: CheckedSite) -> Set<String> {
        // What has still to be done is found by itself.
        var names: Set<String> = ["TODO"]
        for area in site.areas.areas {
            for name in [area.name] + area.alsoKnownAs { names.formUnion(Abbreviation.all(in: name)) }
        }
        return names
    }
}

extension PhraseFinder {
    fileprivate func knows(_ word: String) -> Bool {
        longest(in: Tokeniser.tokens(of: word), at: 0) != nil
    }
}

extension Diagnostic {
    fileprivate static func unexplained(_ abbreviation: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.unexplainedAbbreviation,
            .warning,
            "\"\(abbreviation.prefix(40))\" is not explained",
            at: location,
            suggestion: "Write it out, with the letters in brackets, or add it to glossary.yml with "
                + "term: \(abbreviation).",
            effect: "Readers who do not know it cannot follow."
        )
    }
}
