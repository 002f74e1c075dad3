internal import Diagnostics
internal import Model

/// Finds sentences with more words than the site allows.
struct LongSentence: Check {
    let name = CheckName.longSentence

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let most = site.settings.sentenceWords
        return site.texts.flatMap(\.prose).filter { !$0.isQuoted }.flatMap { prose in
            prose.sentences.compactMap { sentence in
                let words = Self.words(prose.tokens[sentence])
                guard words > most else { return nil }
                return .long(
                    words: words,
                    most: most,
                    prose.excerpt(sentence),
                    at: prose.location(of: prose.tokens[sentence.lowerBound])
                )
            }
        }
    }

    /// How many words a sentence has; code is one, and sources named in brackets are none.
    static func words(_ sentence: ArraySlice<Token>) -> Int {
        var words = 0
        var isInCode = false
        for token in sentence where token.isWord && !token.isCitation {
            let isCode = token.context == .code
            if !isCode || !isInCode { words += 1 }
            isInCode = isCode
        }
        return words
    }
}

extension Diagnostic {
    fileprivate static func long(
        words: Int,
        most: Int,
        _ start: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            CheckRules.longSentence,
            .warning,
            "a sentence of \(words) words: \"\(start)\"",
            at: location,
            suggestion: "Make two of it, or a list. \(most) words are the most.",
            effect: "Readers lose the thread."
        )
    }
}
