/// Marks what stands between quotation marks, and sources that are named in brackets.
enum TokenMarks {
    static func set(in tokens: inout [Token]) {
        var straight: Int?
        var curved: Int?
        var bracket: Int?
        var hasYear = false
        for position in tokens.indices {
            let token = tokens[position]
            if token.isWord {
                if bracket != nil, isYear(token.text) { hasYear = true }
                continue
            }
            switch token.text {
            case "\"":
                if let start = straight {
                    for inner in start...position { tokens[inner].isOthers = true }
                    straight = nil
                } else {
                    straight = position
                }
            case "\u{201C}": curved = position
            case "\u{201D}":
                guard let start = curved else { continue }
                for inner in start...position { tokens[inner].isOthers = true }
                curved = nil
            case "(":
                bracket = position
                hasYear = false
            case ")":
                guard let start = bracket else { continue }
                if hasYear { for inner in start...position { tokens[inner].isCitation = true } }
                bracket = nil
            default: break
            }
        }
    }

    /// `2009`, `2008/09`.
    private static func isYear(_ word: String) -> Bool {
        let digits = word.utf8.prefix { (48...57).contains($0) }
        guard digits.count == 4, digits.starts(with: "1".utf8) || digits.starts(with: "2".utf8) else { return false }
        return word.utf8.dropFirst(4).allSatisfy { (45...57).contains($0) }
    }
}
