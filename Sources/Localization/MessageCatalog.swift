internal import Primitives

/// The patterns of all messages of a language, laid flat.
///
/// The translations themselves are in `Templates/words/*.yml`, `LocaleReader` reads them, and `Locale` formats with
/// them.
///
/// A page has hundreds of messages, made on as many threads as there are; as plain numbers they are looked up without
/// counting references, for which the threads would wait on one another.
struct MessageCatalog: Sendable {
    /// One form of one message.
    struct Entry: Sendable {
        /// Where its pieces stand in `pieces`.
        let pieces: Range<Int>
        /// Where the text stands in `texts` that it is without placeholders; nil where it has some.
        let text: Int?
    }

    /// The pieces of all patterns; those of words say where they stand in `words`.
    private var pieces: [MessagePattern.Piece] = []
    /// Everything but the placeholders, in UTF-8.
    private var words: [UInt8] = []
    /// The patterns without placeholders.
    private var texts: [String] = []
    /// By the key's number and then by the form's; nil for messages that the language lacks.
    private var entries: [Entry?] = []
    /// By the key's number.
    private var hasForms: [Bool] = []

    init(_ messages: [MessageKey: PluralMessage]) {
        for key in MessageKey.allCases {
            let message = messages[key]
            let usual = message.map { add($0.usual) }
            hasForms.append(message.map { !$0.forms.isEmpty } ?? false)
            for form in PluralForm.allCases {
                entries.append(message?.forms[form].map { add($0) } ?? usual)
            }
        }
    }

    /// A message in the form for its number; nil where the language lacks it.
    ///
    /// One without forms does not ask which form that is.
    func entry(_ key: MessageKey, _ form: () -> PluralForm) -> Entry? {
        let form = hasForms[key.rawValue] ? form() : .other
        return entries[key.rawValue * PluralForm.count + form.number]
    }

    /// The text of a message in one form; nil where it has placeholders.
    func text(withoutArguments entry: Entry) -> String? {
        entry.text.map { texts[$0] }
    }

    /// The text of a message in one form.
    ///
    /// - Parameter append: appends the argument at a position.
    func text(_ entry: Entry, _ append: (_ position: Int, _ isCapitalised: Bool, _ text: inout TextBuffer) -> Void)
        -> String
    {
        if let text = text(withoutArguments: entry) { return text }
        return TextBuffer.text { text in
            for position in entry.pieces {
                switch pieces[position] {
                case .words(let range): text.append(copying: words.span.extracting(range))
                case .argument(let argument, let isCapitalised): append(argument, isCapitalised, &text)
                }
            }
        }
    }

    /// The words of a message and the positions of the arguments between them.
    ///
    /// - Parameter append: is given each in turn.
    func walk(_ entry: Entry, words append: (String) -> Void, argument: (_ position: Int) -> Void) {
        if let text = text(withoutArguments: entry) { return append(text) }
        for position in entry.pieces {
            switch pieces[position] {
            case .words(let range): append(String(decoding: words[range], as: UTF8.self))
            case .argument(let place, _): argument(place)
            }
        }
    }

    private mutating func add(_ pattern: MessagePattern) -> Entry {
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
