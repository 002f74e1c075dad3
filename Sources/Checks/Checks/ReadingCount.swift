/// What is counted of a text for its reading grade.
struct ReadingCount {
    private(set) var sentences = 0
    private(set) var words = 0
    /// Letters and digits of all words.
    private(set) var letters = 0

    /// The Automated Readability Index: the years of school, in the United States, that reading the text takes.
    ///
    /// 4.71 × letters per word + 0.5 × words per sentence − 21.43 (Senter and Smith, Automated Readability Index,
    /// AMRL-TR-66-220, 1967).
    var grade: Double {
        guard sentences > 0, words > 0 else { return 0 }
        return 4.71 * Double(letters) / Double(words) + 0.5 * Double(words) / Double(sentences) - 21.43
    }

    /// Counts the author's own words; code, quotations and sources named in brackets are left out.
    mutating func add(_ prose: Prose) {
        for sentence in prose.sentences {
            let own = prose.tokens[sentence].filter { $0.isOwnWord && !$0.isCitation }
            guard !own.isEmpty else { continue }
            sentences += 1
            words += own.count
            for token in own { letters += token.text.unicodeScalars.count(where: Tokeniser.belongsToWord) }
        }
    }
}
