internal import Primitives
package import Statistics

/// The words of one language: every sentence that Placard makes, and how it writes numbers, days and names.
///
/// They come from a file, `Templates/words/en-GB.yml`, so that another language needs no change of code.
package final class Words: Sendable {
    /// A BCP 47 tag: `en-GB`.
    package let language: String
    /// `January` to `December`.
    package let months: [String]
    /// Whether the names of levels, `Council areas`, begin with a small letter inside a sentence.
    package let lowersNouns: Bool
    /// What stands between the digits of a number.
    package let signs: DecimalSigns
    private let plurals: PluralRules
    private let ordinals: PluralRules
    private let areaNames: [AreaNameForm]
    private let phrases: PhraseBook

    package init(
        language: String,
        months: [String],
        lowersNouns: Bool,
        decimalSign: String,
        groupSign: String,
        minusSign: String,
        plurals: PluralRules,
        ordinals: PluralRules,
        areaNames: [AreaNameForm],
        sayings: [Phrase: Saying]
    ) {
        self.language = language
        self.months = months
        self.lowersNouns = lowersNouns
        signs = DecimalSigns(decimal: decimalSign, group: groupSign, minus: minusSign)
        self.plurals = plurals
        self.ordinals = ordinals
        self.areaNames = areaNames
        phrases = PhraseBook(sayings)
    }

    /// No words at all: what a site has where none could be read, which has been reported.
    package static let none = Words(
        language: "",
        months: [],
        lowersNouns: false,
        decimalSign: ".",
        groupSign: ",",
        minusSign: "-",
        plurals: PluralRules([]),
        ordinals: PluralRules([]),
        areaNames: [],
        sayings: [:]
    )

    /// A phrase without blanks.
    package func say(_ phrase: Phrase) -> String {
        let fillings: [Filling] = []
        return say(phrase, filledWith: fillings.span)
    }

    /// A phrase with its blanks filled in; the first number among the fillings chooses the form.
    ///
    /// A phrase that the language lacks is empty, and so is a blank without a filling: the reader of the words has
    /// reported the one, and the tests look for the other.
    package func say(_ phrase: Phrase, _ filling: Filling) -> String {
        // No list in memory for so few, here and below: a page has hundreds of phrases.
        let fillings: InlineArray<1, Filling> = [filling]
        return say(phrase, filledWith: fillings.span)
    }

    /// The same with two fillings.
    package func say(_ phrase: Phrase, _ first: Filling, _ second: Filling) -> String {
        let fillings: InlineArray<2, Filling> = [first, second]
        return say(phrase, filledWith: fillings.span)
    }

    /// The same with three fillings or more.
    package func say(
        _ phrase: Phrase,
        _ first: Filling,
        _ second: Filling,
        _ third: Filling,
        _ more: Filling...
    ) -> String {
        guard more.isEmpty else {
            let fillings = [first, second, third] + more
            return say(phrase, filledWith: fillings.span)
        }
        let fillings: InlineArray<3, Filling> = [first, second, third]
        return say(phrase, filledWith: fillings.span)
    }

    private func say(_ phrase: Phrase, filledWith fillings: Span<Filling>) -> String {
        let entry = phrases.entry(phrase) { form(for: fillings, in: phrase == .rankOrdinal ? ordinals : plurals) }
        guard let entry else { return "" }
        return phrases.text(entry) { blank, isCapitalised, text in
            for place in fillings.indices where fillings[place].blank == blank {
                return append(fillings[place].value, isCapitalised: isCapitalised, to: &text)
            }
        }
    }

    /// A number with its thousands grouped and a fixed number of decimals; a dash for what is no number.
    package func number(_ number: Double, decimals: Int) -> String {
        TextBuffer.text { append(number, decimals: decimals, to: &$0) }
    }

    /// Appends a number as `number` has it.
    private func append(_ number: Double, decimals: Int, to text: inout TextBuffer) {
        let isWritten = DecimalFormatter(decimals: decimals, signs: signs).write(number) { text.append(copying: $0) }
        if !isWritten { text.append(copying: "–".utf8.span) }
    }

    /// A whole number with its thousands grouped.
    package func number(_ count: Int) -> String {
        number(Double(count), decimals: 0)
    }

    /// The name of a place as it stands in a sentence: the North West, but Liverpool.
    package func name(_ name: String, level: String) -> String {
        guard let form = areaNames.first(where: { $0.isFor(name, level: level) }) else { return name }
        return TextBuffer.text { text in
            for piece in form.pattern.pieces {
                switch piece {
                case .words(let range): text.append(copying: form.pattern.words.span.extracting(range))
                case .blank: text.append(copying: name.utf8.span)
                }
            }
        }
    }

    /// The name of a kind of place as it stands in a sentence: council areas, but MSOAs.
    package func noun(_ name: String) -> String {
        guard lowersNouns else { return name }
        if let noun = Self.plainNoun(name) { return noun }
        return name.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let isAbbreviation = word.dropFirst().contains { $0.isUppercase }
            return isAbbreviation ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }

    /// A name of ASCII letters with no capital but at the starts of its words; nil for any other.
    private static func plainNoun(_ name: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        var startsWord = true
        for byte in name.utf8 {
            let isCapital = UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
            guard byte < 128, startsWord || !isCapital else { return nil }
            bytes.append(isCapital ? byte | 0x20 : byte)
            startsWord = byte == UInt8(ascii: " ")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with a capital letter at its start.
    package static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private func append(_ value: Filling.Value, isCapitalised: Bool, to text: inout TextBuffer) {
        switch value {
        case .text(let filling) where isCapitalised: text.append(copying: Self.capitalised(filling).utf8.span)
        case .text(let filling): text.append(copying: filling.utf8.span)
        case .count(let count): append(Double(count), decimals: 0, to: &text)
        case .number(let number, let decimals): append(number, decimals: decimals, to: &text)
        }
    }

    private func form(for fillings: Span<Filling>, in rules: PluralRules) -> PluralForm {
        for position in fillings.indices {
            switch fillings[position].value {
            case .text: continue
            case .count(let count): return rules.form(of: PluralOperands(count))
            case .number(let value, 0) where value.magnitude < 1e15:
                return rules.form(of: PluralOperands(Int(value.rounded(.toNearestOrAwayFromZero))))
            case .number(let value, let decimals):
                let digits = DecimalFormatter(decimals: decimals, groups: false).string(value) ?? ""
                return rules.form(of: PluralOperands(digits: digits))
            }
        }
        return .other
    }
}
