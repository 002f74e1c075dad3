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
    private let sayings: [Phrase: Saying]

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
        self.sayings = sayings
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

    /// A phrase with its blanks filled in; the first number among the fillings chooses the form.
    ///
    /// A phrase that the language lacks is empty, and so is a blank without a filling: the reader of the words has
    /// reported the one, and the tests look for the other.
    package func say(_ phrase: Phrase, _ fillings: Filling...) -> String {
        guard let saying = sayings[phrase] else { return "" }
        let pattern = saying.pattern(for: form(for: fillings, in: phrase == .rankOrdinal ? ordinals : plurals))
        var text = ""
        for piece in pattern.pieces {
            switch piece {
            case .words(let words): text += words
            case .blank(let blank, let isCapitalised):
                let filled = fillings.first { $0.blank == blank }.map(text(of:)) ?? ""
                text += isCapitalised ? Self.capitalised(filled) : filled
            }
        }
        return text
    }

    /// A number with its thousands grouped and a fixed number of decimals; a dash for what is no number.
    package func number(_ number: Double, decimals: Int) -> String {
        DecimalFormatter(decimals: decimals, signs: signs).string(number) ?? "–"
    }

    /// A whole number with its thousands grouped.
    package func number(_ count: Int) -> String {
        number(Double(count), decimals: 0)
    }

    /// The name of a place as it stands in a sentence: the North West, but Liverpool.
    package func name(_ name: String, level: String) -> String {
        guard let form = areaNames.first(where: { $0.isFor(name, level: level) }) else { return name }
        return form.pattern.pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .blank: text += name
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

    private func text(of filling: Filling) -> String {
        switch filling {
        case .text(_, let text): text
        case .count(_, let count): number(count)
        case .number(_, let value, let decimals): number(value, decimals: decimals)
        }
    }

    private func form(for fillings: [Filling], in rules: PluralRules) -> PluralForm {
        for filling in fillings {
            switch filling {
            case .text: continue
            case .count(_, let count): return rules.form(of: PluralOperands(count))
            case .number(_, let value, let decimals):
                let digits = DecimalFormatter(decimals: decimals, groups: false).string(value) ?? ""
                return rules.form(of: PluralOperands(digits: digits))
            }
        }
        return .other
    }
}
