internal import Markdown

/// The terms of a glossary, so that the longest that begins at a word of a text is found.
struct TermTrie {
    private let ignoresCase: Bool
    private var phrases = PhraseTrie()
    private var beginnings = WordFilter()

    init(ignoresCase: Bool) {
        self.ignoresCase = ignoresCase
    }

    /// Of two terms with the same words the first counts.
    mutating func insert(_ words: String, as term: Int) {
        let tokens = TextToken.all(of: words)
        guard tokens.contains(where: \.isWord) else { return }
        let steps = tokens.enumerated().map { step($1.text, isSpaced: $0 > 0 && $1.isSpaced) }
        phrases.insert(steps, as: term)
        if let first = tokens.first { beginnings.insert(first.text) }
    }

    /// The longest term that begins at a token; its value is the term's position in the glossary.
    func longest(in tokens: [TextToken], at start: Int) -> PhraseTrie.Match? {
        // Most words of a text begin no term, and need not be made small and looked up.
        guard start < tokens.count, beginnings.mayContain(tokens[start].text) else { return nil }
        return phrases.longest { offset in
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

/// Tells of most words that they, or their singular, are not among some others, by the first byte and the length.
private struct WordFilter {
    /// For each first byte without regard to case, the lengths in UTF-8 as bits; the last bit stands for all longer.
    private var lengths = [UInt64](repeating: 0, count: 128)
    /// Whether there is a word with other than ASCII, which may equal one of another length.
    private var isOpen = false

    mutating func insert(_ word: Substring) {
        guard let place = Self.place(of: word) else { return isOpen = true }
        lengths[place.first] |= 1 << UInt64(min(place.length, 63))
    }

    func mayContain(_ word: Substring) -> Bool {
        guard !isOpen, let place = Self.place(of: word) else { return true }
        let known = lengths[place.first]
        // The length itself, and that of the word without its last letter.
        return known & (1 << UInt64(min(place.length, 63))) != 0
            || known & (1 << UInt64(min(place.length - 1, 63))) != 0
    }

    /// nil for an empty word and for one that is not ASCII.
    private static func place(of word: Substring) -> (first: Int, length: Int)? {
        var length = 0
        for byte in word.utf8 {
            guard byte < 0x80 else { return nil }
            length += 1
        }
        guard let first = word.utf8.first else { return nil }
        // 0x20 is the bit by which letters of ASCII differ in case; that other signs fall together does no harm.
        return (Int(first | 0x20), length)
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
        text.utf8.allSatisfy { $0 < 0x80 } ? allOfASCII(text) : allOfCharacters(text)
    }

    /// Of ASCII each byte is a character, but for CR LF, which is white space either way.
    private static func allOfASCII(_ text: String) -> [TextToken] {
        var tokens: [TextToken] = []
        var isSpaced = false
        let bytes = text.utf8
        var index = bytes.startIndex
        var offset = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            let start = (index, offset)
            bytes.formIndex(after: &index)
            offset += 1
            if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
                isSpaced = true
                continue
            }
            let isWord = isLetterOrDigit(byte)
            while isWord, index < bytes.endIndex, isLetterOrDigit(bytes[index]) {
                bytes.formIndex(after: &index)
                offset += 1
            }
            let (piece, range) = (text[start.0..<index], start.1..<offset)
            tokens.append(TextToken(text: piece, range: range, isWord: isWord, isSpaced: isSpaced))
            isSpaced = false
        }
        return tokens
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private static func allOfCharacters(_ text: String) -> [TextToken] {
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
