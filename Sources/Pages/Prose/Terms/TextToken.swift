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
