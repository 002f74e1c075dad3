internal import Primitives

/// The patterns of all phrases of a language, laid flat.
///
/// A page says hundreds of phrases, on as many threads as there are; as plain numbers they are looked up without counting
/// references, for which the threads would wait on one another.
struct PhraseBook: Sendable {
    /// One form of one phrase.
    struct Entry: Sendable {
        /// Where its pieces stand in `pieces`.
        let pieces: Range<Int>
        /// Where the text stands in `texts` that it is without blanks; nil where it has some.
        let text: Int?
    }

    /// The pieces of all patterns; those of words say where they stand in `words`.
    private var pieces: [Pattern.Piece] = []
    /// Everything but the blanks, in UTF-8.
    private var words: [UInt8] = []
    /// The patterns without blanks.
    private var texts: [String] = []
    /// By the phrase's number and then by the form's; nil for phrases that the language lacks.
    private var entries: [Entry?] = []
    /// By the phrase's number.
    private var hasForms: [Bool] = []

    init(_ sayings: [Phrase: Saying]) {
        for phrase in Phrase.allCases {
            let saying = sayings[phrase]
            let usual = saying.map { add($0.usual) }
            hasForms.append(saying.map { !$0.forms.isEmpty } ?? false)
            for form in PluralForm.allCases {
                entries.append(saying?.forms[form].map { add($0) } ?? usual)
            }
        }
    }

    /// A phrase in the form for a number; nil where the language lacks it.
    ///
    /// One without forms does not ask which form that is.
    func entry(_ phrase: Phrase, _ form: () -> PluralForm) -> Entry? {
        let form = hasForms[phrase.rawValue] ? form() : .other
        return entries[phrase.rawValue * PluralForm.count + form.number]
    }

    /// A phrase in one form.
    ///
    /// - Parameter fill: appends what belongs into a blank.
    func text(_ entry: Entry, _ fill: (_ blank: Blank, _ isCapitalised: Bool, _ text: inout TextBuffer) -> Void)
        -> String
    {
        if let text = entry.text { return texts[text] }
        return TextBuffer.text { text in
            for position in entry.pieces {
                switch pieces[position] {
                case .words(let range): text.append(copying: words.span.extracting(range))
                case .blank(let blank, let isCapitalised): fill(blank, isCapitalised, &text)
                }
            }
        }
    }

    private mutating func add(_ pattern: Pattern) -> Entry {
        let (start, offset) = (pieces.count, words.count)
        words += pattern.words
        for piece in pattern.pieces {
            if case .words(let range) = piece {
                pieces.append(.words(range.lowerBound + offset..<range.upperBound + offset))
            } else {
                pieces.append(piece)
            }
        }
        if let plain = pattern.plain { texts.append(plain) }
        return Entry(pieces: start..<pieces.count, text: pattern.plain == nil ? nil : texts.count - 1)
    }
}
