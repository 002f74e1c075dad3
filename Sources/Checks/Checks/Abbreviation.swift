/// Tells abbreviations from other words in capitals.
enum Abbreviation {
    /// The abbreviations in a word: `LSOA` in `LSOAs`, `MHCLG` in `MHCLG's`, two in `DCLG/MHCLG`.
    ///
    /// Single letters with digits are roads, sizes of paper and codes; Roman numerals, units and what everybody knows
    /// are none either.
    static func all(in word: String) -> [String] {
        // A word with a point or an at sign in it is an address.
        guard word.utf8.contains(where: { (65...90).contains($0) }), !word.contains("."), !word.contains("@") else {
            return []
        }
        return word.split { !$0.isLetter && !$0.isNumber }.compactMap { part in
            let letters = part.prefix { $0.isASCII && $0.isUppercase }
            let rest = part[letters.endIndex...]
            guard letters.count >= 2, letters.count <= longest else { return nil }
            let hasNumber = !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber }
            guard rest.isEmpty || rest == "s" || hasNumber && letters.count >= 3 else { return nil }
            let short = String(letters)
            return everybodyKnows.contains(short) || isRomanNumeral(short) ? nil : short
        }
    }

    /// Longer runs of capitals are words that somebody wanted to stress.
    private static let longest = 8

    private static let everybodyKnows: Set<String> = [
        "AD", "AM", "BBC", "BC", "BST", "CD", "DIY", "DVD", "EU", "GB", "GMT", "GP", "ID", "IT", "MB", "MP", "NHS",
        "OK",
        "PC", "PDF", "PM", "PO", "TB", "TV", "UK", "UN", "US", "USA", "VAT", "KB", "KM", "MW", "GW", "UTC",
    ]

    /// Numbers below 90, as chapters and monarchs have, and years of this millennium and the one before.
    private static func isRomanNumeral(_ word: String) -> Bool {
        var rest = word[...]
        if word.utf8.count >= 4, word.hasPrefix("M") {
            guard let century = ["MM", "MCM", "MDCCC", "MDCC", "MDC"].first(where: word.hasPrefix) else { return false }
            rest = rest.dropFirst(century.count)
            if rest.hasPrefix("XC") { rest = rest.dropFirst(2) }
        }
        let tens = ["LXXX", "LXX", "LX", "XL", "L", "XXX", "XX", "X"]
        let units = ["VIII", "VII", "IV", "IX", "VI", "V", "III", "II", "I"]
        for numerals in [tens, units] {
            if let numeral = numerals.first(where: rest.hasPrefix) { rest = rest.dropFirst(numeral.count) }
        }
        return rest.isEmpty
    }
}

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
