internal import Diagnostics
internal import Model

/// Finds sentences with more words than the site allows.
struct LongSentence: Check {
    let name = CheckName.longSentence

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let most = site.settings.sentenceWords
        return site.texts.flatMap(\.prose).filter { !$0.isQuoted }.flatMap { prose in
            prose.sentences.compactMap { sentence in
                let words = Self.words(prose.tokens[sentence])
                guard words > most else { return nil }
                return .long(
                    words: words,
                    most: most,
                    prose.excerpt(sentence),
                    at: prose.location(of: prose.tokens[sentence.lowerBound])
                )
            }
        }
    }

    /// How many words a sentence has; code is one, and sources named in brackets are none.
    static func words(_ sentence: ArraySlice<Token>) -> Int {
        var words = 0
        var isInCode = false
        for token in sentence where token.isWord && !token.isCitation {
            let isCode = token.context == .code
            if !isCode || !isInCode { words += 1 }
            isInCode = isCode
        }
        return words
    }
}

extension Diagnostic {
    fileprivate static func long(
        words: Int,
        most: Int,
        _ start: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            CheckRules.longSentence,
            .warning,
            "a sentence of \(words) words: \"\(start)\"",
            at: location,
            suggestion: "Make two of it, or a list. \(most) words are the most.",
            effect: "Readers lose the thread."
        )
    }
}

/// Finds texts that take more years of school to read than the site wants.
struct HardText: Check {
    let name = CheckName.hardText
    let isForEnglish = true

    /// Shorter texts are not graded: one name more or less would change the grade.
    private static let fewestWords = 100

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.texts.compactMap { text in
            var count = ReadingCount()
            for prose in text.prose where prose.block == .paragraph && !prose.isQuoted { count.add(prose) }
            guard count.words >= Self.fewestWords, count.grade > Double(site.settings.readingGrade) else { return nil }
            let first = text.prose.first { $0.block == .paragraph && !$0.isQuoted && !$0.sentences.isEmpty }
            return first.map { prose in
                .hard(
                    count,
                    most: site.settings.readingGrade,
                    at: prose.location(of: prose.tokens[prose.sentences[0].lowerBound])
                )
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func hard(_ count: ReadingCount, most: Int, at location: SourceLocation) -> Diagnostic {
        let words = tenths(Double(count.words) / Double(count.sentences))
        let letters = tenths(Double(count.letters) / Double(count.words))
        return Diagnostic(
            CheckRules.hardText,
            .warning,
            "the text has the reading grade \(tenths(count.grade)), above \(most)",
            at: location,
            explanation: "On average its sentences have \(words) words, and its words \(letters) letters.",
            suggestion: "Write shorter sentences, and shorter words where there are any.",
            effect: "Many readers find it hard."
        )
    }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths) % 10)"
    }
}

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
