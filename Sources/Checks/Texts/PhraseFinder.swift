internal import Markdown

/// Phrases to look for in a text by their words alone: the marks between the words of a phrase do not count.
struct PhraseFinder {
    private let ignoresCase: Bool
    /// Whether the last word may have a plural `s` that the phrase does not have.
    private let allowsPlural: Bool
    private var phrases = PhraseTrie()

    init(ignoresCase: Bool, allowsPlural: Bool) {
        self.ignoresCase = ignoresCase
        self.allowsPlural = allowsPlural
    }

    /// Of two phrases with the same words the first counts.
    mutating func insert(_ phrase: String, as value: Int) {
        let words = Tokeniser.tokens(of: phrase).filter(\.isWord)
        phrases.insert(words.map { PhraseTrie.Step(spelling(of: $0)) }, as: value)
    }

    /// The longest phrase that begins at a token, with nothing but white space between its words.
    func longest(in tokens: [Token], at start: Int) -> PhraseTrie.Match? {
        phrases.longest { offset in
            guard start + offset < tokens.count, tokens[start + offset].isWord else { return nil }
            let word = spelling(of: tokens[start + offset])
            let isPlural = allowsPlural && word.utf8.count > 2 && word.hasSuffix("s")
            return (PhraseTrie.Step(word), isPlural ? PhraseTrie.Step(String(word.dropLast())) : nil)
        }
    }

    private func spelling(of token: Token) -> String {
        ignoresCase ? token.folded : token.text
    }
}
