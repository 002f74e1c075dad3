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
