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

/// A word of a text, or one character that is none.
///
/// Letters and digits alone make words, by whole characters, so that a term is found before an apostrophe or a hyphen:
/// `GP` in `GP's`. The checks of texts have a rule of their own (`Tokeniser`), which keeps such signs within their
/// word.
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
