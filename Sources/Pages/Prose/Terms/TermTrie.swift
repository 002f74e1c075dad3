/// The words of many terms, so that the longest that begins at a word is found in as many steps as it has words.
struct TermTrie {
    private struct Step: Hashable {
        let text: String
        let isSpaced: Bool
    }

    private struct Branch {
        var next: [Step: Int] = [:]
        var term: Int?
    }

    /// Longer ones than this are not looked for, so that a search stays short whatever the terms are.
    private static let mostTokens = 16

    private let ignoresCase: Bool
    private var branches = [Branch()]

    init(ignoresCase: Bool) {
        self.ignoresCase = ignoresCase
    }

    /// Of two terms with the same words the first counts.
    mutating func insert(_ words: String, as term: Int) {
        let tokens = TextToken.all(of: words)
        guard !tokens.isEmpty, tokens.count <= Self.mostTokens, tokens.contains(where: \.isWord) else { return }
        var branch = 0
        for (position, token) in tokens.enumerated() {
            let step = step(token.text, isSpaced: position > 0 && token.isSpaced)
            if let known = branches[branch].next[step] {
                branch = known
            } else {
                branches.append(Branch())
                branches[branch].next[step] = branches.count - 1
                branch = branches.count - 1
            }
        }
        if branches[branch].term == nil { branches[branch].term = term }
    }

    /// The longest term that begins at a token, the number of its tokens, and whether its last word has a plural `s`.
    func longest(in tokens: [TextToken], at start: Int) -> (term: Int, count: Int, isPlural: Bool)? {
        var found: (term: Int, count: Int, isPlural: Bool)?
        var branch = 0
        var position = start
        while position < tokens.count, position - start < Self.mostTokens {
            let token = tokens[position]
            let isSpaced = position > start && token.isSpaced
            if let plural = plural(token.text),
                let next = branches[branch].next[step(plural, isSpaced: isSpaced)], let term = branches[next].term
            {
                found = (term, position - start + 1, true)
            }
            guard let next = branches[branch].next[step(token.text, isSpaced: isSpaced)] else { break }
            if let term = branches[next].term { found = (term, position - start + 1, false) }
            branch = next
            position += 1
        }
        return found
    }

    private func step(_ text: Substring, isSpaced: Bool) -> Step {
        Step(text: ignoresCase ? text.lowercased() : String(text), isSpaced: isSpaced)
    }

    /// The word without its last `s`; nil where taking it off would not be safe: `gas`, `class`, `us`.
    private func plural(_ word: Substring) -> Substring? {
        guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s") else { return nil }
        let stem = word.dropLast()
        return stem.utf8.last == UInt8(ascii: "s") ? nil : stem
    }
}

/// A word of a text, or one character that is none.
struct TextToken {
    let text: Substring
    /// Where it stands, in UTF-8 bytes from the start of the text.
    let range: Range<Int>
    let isWord: Bool
    /// Whether white space stands before it.
    let isSpaced: Bool

    /// The words of a text and the characters between them, without white space.
    static func all(of text: String) -> [TextToken] {
        var tokens: [TextToken] = []
        var isSpaced = false
        var index = text.startIndex
        var offset = 0
        while index < text.endIndex {
            let character = text[index]
            var end = text.index(after: index)
            guard !character.isWhitespace else {
                isSpaced = true
                offset += character.utf8.count
                index = end
                continue
            }
            let isWord = Self.belongsToWord(character)
            if isWord { while end < text.endIndex, belongsToWord(text[end]) { end = text.index(after: end) } }
            let piece = text[index..<end]
            let length = piece.utf8.count
            tokens.append(
                TextToken(text: piece, range: offset..<(offset + length), isWord: isWord, isSpaced: isSpaced)
            )
            isSpaced = false
            offset += length
            index = end
        }
        return tokens
    }

    private static func belongsToWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
