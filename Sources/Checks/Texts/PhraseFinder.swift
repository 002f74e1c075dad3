/// The words of many phrases, so that the longest that begins at a word is found in as many steps as it has words.
struct PhraseFinder {
    private struct Branch {
        var next: [String: Int] = [:]
        var value: Int?
    }

    /// Longer ones than this are not looked for, so that a search stays short whatever the phrases are.
    private static let mostWords = 16

    private let ignoresCase: Bool
    /// Whether the last word may have a plural `s` that the phrase does not have.
    private let allowsPlural: Bool
    private var branches = [Branch()]

    init(ignoresCase: Bool, allowsPlural: Bool) {
        self.ignoresCase = ignoresCase
        self.allowsPlural = allowsPlural
    }

    /// Of two phrases with the same words the first counts.
    mutating func insert(_ phrase: String, as value: Int) {
        let words = Tokeniser.tokens(of: phrase).filter(\.isWord)
        guard !words.isEmpty, words.count <= Self.mostWords else { return }
        var branch = 0
        for word in words {
            let text = key(word)
            if let known = branches[branch].next[text] {
                branch = known
            } else {
                branches.append(Branch())
                branches[branch].next[text] = branches.count - 1
                branch = branches.count - 1
            }
        }
        if branches[branch].value == nil { branches[branch].value = value }
    }

    /// The longest phrase that begins at a token, and how many tokens it has.
    func longest(in tokens: [Token], at start: Int) -> (value: Int, count: Int)? {
        var found: (value: Int, count: Int)?
        var branch = 0
        var position = start
        while position < tokens.count, tokens[position].isWord, position - start < Self.mostWords {
            let word = key(tokens[position])
            if allowsPlural, word.utf8.count > 2, word.hasSuffix("s"),
                let next = branches[branch].next[String(word.dropLast())], let value = branches[next].value
            {
                found = (value, position - start + 1)
            }
            guard let next = branches[branch].next[word] else { break }
            if let value = branches[next].value { found = (value, position - start + 1) }
            branch = next
            position += 1
        }
        return found
    }

    private func key(_ token: Token) -> String {
        ignoresCase ? token.folded : token.text
    }
}
