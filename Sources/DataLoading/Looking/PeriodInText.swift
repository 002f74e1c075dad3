internal import Model

/// A period among the words of a text.
package struct PeriodInText {
    /// The words of the period.
    package let period: String
    /// What stands before the words of the period.
    package let before: String
    /// What stands behind them.
    package let behind: String

    /// The first period of a text, of as many words as one can have.
    package static func first(in text: String) -> String? {
        PeriodInText(text)?.period
    }

    /// All periods of a text, in its order; none where one of them is only the end of a longer one, which its name does
    /// not say.
    package static func all(in text: String) -> [PeriodInText] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).prefix(60)
        var found: [PeriodInText] = []
        var start = words.startIndex
        while start < words.endIndex {
            guard let (period, end) = longest(from: start, of: words, in: text) else {
                start += 1
                continue
            }
            if start > 0, Self.ends.contains(words[start - 1].lowercased()) { return [] }
            found.append(period)
            start = end + 1
        }
        return found
    }

    /// The longest period that begins with a word, and the word it ends with.
    private static func longest(
        from start: Int,
        of words: ArraySlice<Substring>,
        in text: String
    ) -> (PeriodInText, end: Int)? {
        guard !words[start].isEmpty else { return nil }
        for end in (start...min(start + 6, words.endIndex - 1)).reversed()
        where words[start...end].contains(where: { $0.contains(where: \.isNumber) }) {
            let range = words[start].startIndex..<words[end].endIndex
            let piece = text[range].trimmed(of: ",;:.()")
            guard Self.isPeriod(String(piece)) else { continue }
            let period = PeriodInText(
                period: String(piece),
                before: String(text[..<piece.startIndex]),
                behind: String(text[piece.endIndex...])
            )
            return (period, end)
        }
        return nil
    }

    /// Whether the words around it say that the areas are of that time, and not the figures: `LSOA (2021 boundaries)`,
    /// `the areas of April 2023`.
    package var isOfBoundaries: Bool {
        let words = { (text: String) in text.lowercased().split { !$0.isLetter }.map(String.init) }
        let next = behind.first == "," ? nil : words(behind).first
        if let next, Self.boundaries.contains(next), !behind.drop(while: { $0 == " " }).hasPrefix("(") { return true }
        let isApart = before.reversed().first { $0 != " " && $0 != "(" && $0 != "[" } == ","
        guard !isApart else { return false }
        let last = words(before).suffix(3)
        guard let word = last.last(where: { !["of", "as", "from", "at"].contains($0) }) else {
            return false
        }
        let isInBrackets = before.last { $0 != " " } == "("
        let isBare = word == last.last && !isInBrackets
        return Self.sorts.contains(word) || !isBare && Self.boundaries.contains(word)
    }

    private static let sorts: Set<String> = [
        "lsoa", "lsoas", "msoa", "msoas", "lad", "lads", "oa", "oas", "ltla", "utla", "boundary", "boundaries",
        "geography", "geographies",
    ]
    private static let boundaries: Set<String> = [
        "boundary", "boundaries", "geography", "geographies", "areas", "codes", "wards", "lsoas", "msoas", "districts",
        "authorities", "constituencies", "unitary", "councils",
    ]
    /// What stands before the end of a longer time than the words behind it say.
    private static let ends: Set<String> = [
        "ending", "ended", "to", "until", "since", "fye", "week", "and", "-",
    ]

    /// Nil where no words of the text are a period.
    package init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).prefix(60)
        guard words.contains(where: { $0.contains(where: \.isNumber) }) else { return nil }
        for start in words.indices where !words[start].isEmpty {
            guard start == 0 || !Self.ends.contains(words[start - 1].lowercased()) else { return nil }
            if let (period, _) = Self.longest(from: start, of: words, in: text) {
                self = period
                return
            }
        }
        return nil
    }

    /// Whether two names of columns have years, and none in common; that of a column for each period has many.
    package static func areOfOtherYears(_ one: String, _ other: String) -> Bool {
        func years(_ text: String) -> Set<Int>? {
            guard first(in: text) != nil else { return nil }
            return Self.years(in: text)
        }
        let isSeries = one.contains(DataMapping.periodPlace) != other.contains(DataMapping.periodPlace)
        guard let known = years(one), let others = years(other) else {
            return isSeries && (years(one) ?? years(other)) != nil
        }
        return !known.isEmpty && !others.isEmpty && known.isDisjoint(with: others)
    }

    /// The years that a text names, of `2019/20` and `201920` both.
    private static func years(in text: String) -> Set<Int> {
        var years: Set<Int> = []
        var before: Int?
        for digits in text.split(whereSeparator: { !$0.isNumber }) {
            if digits.utf8.count == 4, let year = Int(digits) {
                years.insert(year)
                before = year
            } else if digits.utf8.count == 6, let first = Int(digits.prefix(4)) {
                years.formUnion([first, first + 1])
            } else if digits.utf8.count == 2, let year = before, Int(digits) == (year + 1) % 100 {
                years.insert(year + 1)
            }
        }
        return years
    }

    private init(period: String, before: String, behind: String) {
        self.period = period
        self.before = before
        self.behind = behind
    }

    /// Whether a text is a period and no other number: a year of four digits lies between 1800 and 2200.
    private static func isPeriod(_ text: String) -> Bool {
        guard text.utf8.count >= 4, TextKind.isPeriod(text) else { return false }
        if let number = Int(text) { return text.utf8.count == 4 && (1800...2200).contains(number) }
        return true
    }
}

extension Substring {
    /// The text without some signs at its ends.
    fileprivate func trimmed(of signs: String) -> Substring {
        var text = self
        while let last = text.last, signs.contains(last) { text.removeLast() }
        while let first = text.first, signs.contains(first) { text.removeFirst() }
        return text
    }
}
