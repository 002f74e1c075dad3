/// Finds abbreviations that a text writes out itself: `Town Forum Network (TFN)`, `TFN (Town Forum Network)`.
enum ExplainedAbbreviations {
    static func add(from tokens: [Token], to known: inout Set<String>) {
        for bracket in tokens.indices where tokens[bracket].text == "(" {
            if bracket + 2 < tokens.count, tokens[bracket + 2].text == ")",
                let short = Abbreviation.all(in: tokens[bracket + 1].text).first,
                isSpelt(short, by: tokens[max(0, bracket - 3 * short.count)..<bracket])
            {
                known.insert(short)
            }
            if bracket > 0, tokens[bracket - 1].isWord,
                let short = Abbreviation.all(in: tokens[bracket - 1].text).first
            {
                let end = min(tokens.count, bracket + 1 + 3 * short.count)
                if isSpelt(short, by: tokens[(bracket + 1)..<end].prefix { $0.text != ")" }) { known.insert(short) }
            }
        }
    }

    /// Whether words, in their order, begin with the first letter and at least half of all letters.
    ///
    /// Some letters may come from within a word: `HyperText Markup Language (HTML)`.
    private static func isSpelt(_ short: String, by tokens: ArraySlice<Token>) -> Bool {
        let letters = Array(short.lowercased())
        var next = 0
        var words = 0
        for token in tokens where token.isWord {
            for part in token.folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where next < letters.count
            {
                let reach = words == 0 ? next..<next + 1 : next..<letters.count
                guard let found = letters[reach].firstIndex(where: { $0 == part.first }) else { continue }
                next = found + 1
                words += 1
            }
        }
        return words >= max(2, (letters.count + 1) / 2)
    }
}
