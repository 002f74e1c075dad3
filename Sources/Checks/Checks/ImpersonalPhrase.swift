internal import Diagnostics
internal import Model

/// Finds phrases that say that something is felt, thought or known, and not by whom: `it is felt that`.
struct ImpersonalPhrase: Check {
    let name = CheckName.impersonalPhrase
    let isForEnglish = true

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.texts.flatMap(\.prose).filter { !$0.isQuoted }.flatMap { prose in
            prose.tokens.indices.compactMap { position in
                guard prose.tokens[position].isOwnWord, prose.tokens[position].folded == "it",
                    let count = Self.length(of: prose.tokens, from: position)
                else { return nil }
                let typed = prose.tokens[position..<position + count].map(\.text).joined(separator: " ")
                return .impersonal(typed, at: prose.location(of: prose.tokens[position]))
            }
        }
    }

    /// How many words the phrase that begins with an `it` has; nil where none does.
    private static func length(of tokens: [Token], from start: Int) -> Int? {
        var words = tokens[start..<min(start + 8, tokens.count)].prefix(while: \.isOwnWord).map(\.folded).dropFirst()
        let count = words.count
        var verbs = 0
        while let word = words.first, !participles.contains(word) {
            if auxiliaries.contains(word) { verbs += 1 } else if verbs == 0 || !isAdverb(word) { return nil }
            words.removeFirst()
        }
        guard verbs > 0, let verb = words.popFirst(), participles.contains(verb), words.first == "that" else {
            return nil
        }
        return 1 + count - words.count + 1
    }

    private static func isAdverb(_ word: String) -> Bool {
        word.hasSuffix("ly") || ["also", "always", "not", "now", "often", "sometimes", "well"].contains(word)
    }

    private static let auxiliaries: Set<String> = [
        "is", "was", "has", "had", "been", "be", "will", "would", "should", "can", "could", "may", "might", "must",
    ]
    private static let participles: Set<String> = [
        "accepted", "acknowledged", "agreed", "alleged", "anticipated", "argued", "assumed", "believed", "claimed",
        "considered", "decided", "envisaged", "estimated", "expected", "feared", "felt", "found", "hoped", "intended",
        "known", "noted", "perceived", "planned", "proposed", "recognised", "recognized", "recommended", "reported",
        "said", "seen", "stressed", "suggested", "thought", "understood",
    ]
}

extension Diagnostic {
    fileprivate static func impersonal(_ phrase: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.impersonalPhrase,
            .warning,
            "\"\(phrase)\" does not say by whom",
            at: location,
            suggestion: "Say who: \"Residents told us that \u{2026}\".",
            effect: "Readers cannot tell whose view it is."
        )
    }
}
