internal import Markdown

/// The terms of a glossary, so that the longest that begins at a word of a text is found.
struct TermTrie {
    private let ignoresCase: Bool
    private var phrases = PhraseTrie()

    init(ignoresCase: Bool) {
        self.ignoresCase = ignoresCase
    }

    /// Of two terms with the same words the first counts.
    mutating func insert(_ words: String, as term: Int) {
        let tokens = TextToken.all(of: words)
        guard tokens.contains(where: \.isWord) else { return }
        let steps = tokens.enumerated().map { step($1.text, isSpaced: $0 > 0 && $1.isSpaced) }
        phrases.insert(steps, as: term)
    }

    /// The longest term that begins at a token; its value is the term's position in the glossary.
    func longest(in tokens: [TextToken], at start: Int) -> PhraseTrie.Match? {
        phrases.longest { offset in
            guard start + offset < tokens.count else { return nil }
            let token = tokens[start + offset]
            let isSpaced = offset > 0 && token.isSpaced
            return (
                step(token.text, isSpaced: isSpaced), singular(token.text).map { step($0, isSpaced: isSpaced) }
            )
        }
    }

    private func step(_ text: Substring, isSpaced: Bool) -> PhraseTrie.Step {
        PhraseTrie.Step(ignoresCase ? text.lowercased() : String(text), isSpaced: isSpaced)
    }

    /// The word without its last `s`; nil where taking it off would not be safe: `gas`, `class`, `us`.
    private func singular(_ word: Substring) -> Substring? {
        guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s") else { return nil }
        let stem = word.dropLast()
        return stem.utf8.last == UInt8(ascii: "s") ? nil : stem
    }
}
