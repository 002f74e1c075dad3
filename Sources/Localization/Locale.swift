internal import Primitives

/// One language, for localisation: the translation of every message that Placard has, and how numbers, days and names
/// are written.
///
/// A message has a key (`MessageKey`), and for each key a language has a pattern with placeholders (`MessagePattern`),
/// or one for each plural form (`PluralRules`, in the notation of the Unicode CLDR). The functions of `Message` take
/// the arguments of a key and no others, so that a missing argument does not compile; `format` puts them into the
/// pattern, and takes a key by itself only where its message has none. `{Place}` begins with a capital letter where
/// `{place}` does not.
///
/// All patterns of a language lie in one `MessageCatalog`, as plain numbers and bytes. A page has hundreds of messages,
/// made on all threads; a catalogue of arrays and strings would have these threads wait for one another's reference
/// counts. For the same reason a locale is a class: it is one reference, whatever it holds.
///
/// The words come from files, `Templates/words/en-GB.yml` and what a site puts beside it, so that another language
/// needs no change of code; `LocaleReader` (ContentLoading) reads them and reports what is missing. `DecimalFormatter`
/// writes numbers, `LocalizedDates` days and periods. Sentences about figures are put together in `Narrative` of
/// Analysis.
package final class Locale: Sendable {
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
    /// What stands after one in place of a word for several.
    private let singulars: [String: String]
    private let catalog: MessageCatalog

    /// Lays the messages out flat (`MessageCatalog`); a message that is missing formats as an empty text.
    ///
    /// - Parameter areaNames: the first that fits a name decides.
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
        singulars: [String: String] = [:],
        messages: [MessageKey: PluralMessage]
    ) {
        self.language = language
        self.months = months
        self.lowersNouns = lowersNouns
        signs = DecimalSigns(decimal: decimalSign, group: groupSign, minus: minusSign)
        self.plurals = plurals
        self.ordinals = ordinals
        self.areaNames = areaNames
        self.singulars = singulars
        catalog = MessageCatalog(messages)
    }

    /// No words at all: what a site has where none could be read, which has been reported.
    package static let none = Locale(
        language: "",
        months: [],
        lowersNouns: false,
        decimalSign: ".",
        groupSign: ",",
        minusSign: "-",
        plurals: PluralRules([]),
        ordinals: PluralRules([]),
        areaNames: [],
        messages: [:]
    )

    /// The text of a message without arguments.
    ///
    /// One that the language lacks is empty: the reader of the words has reported it. A message with arguments is made
    /// by its function of `Message`; its key alone stops the program where its placeholders would stay empty.
    package func format(_ key: MessageKey) -> String {
        guard let entry = catalog.entry(key, { .other }) else { return "" }
        guard let text = catalog.text(withoutArguments: entry) else {
            preconditionFailure("\(key.fullPath) needs arguments: make it by its function of Message")
        }
        return text
    }

    /// The text of a message; the first number among its arguments chooses the form.
    package func format(_ message: Message) -> String {
        guard let entry = catalog.entry(message.key, { form(for: message) }) else { return "" }
        return catalog.text(entry) { position, isCapitalised, text in
            switch message[position] {
            case .none: break
            case .text(let argument) where isCapitalised: text.append(copying: Self.capitalised(argument).utf8.span)
            case .text(let argument): text.append(copying: argument.utf8.span)
            case .number(let number): append(number.value, decimals: number.decimals, to: &text)
            case .plainCount(let count): text.append(copying: String(count).utf8.span)
            }
        }
    }

    /// The words of a message, and the names of its placeholders where they stand, for templates to put values there.
    ///
    /// Nothing where the language lacks it; of a message with forms, that for all other numbers.
    package func parts(of key: MessageKey) -> [MessagePart] {
        guard let entry = catalog.entry(key, { .other }) else { return [] }
        let placeholders = key.placeholders
        var parts: [MessagePart] = []
        catalog.walk(entry) {
            parts.append(.words($0))
        } argument: {
            parts.append(.placeholder(placeholders[$0]))
        }
        return parts
    }

    private func form(for message: Message) -> PluralForm {
        let rules = message.key.isOrdinal ? ordinals : plurals
        var position = 0
        while true {
            switch message[position] {
            case .none: return .other
            case .text: position += 1
            case .plainCount(let count): return rules.form(of: PluralOperands(count))
            case .number(let number): return form(of: number, by: rules)
            }
        }
    }

    /// The form that goes with a number as it is written: `1` and `1.0` may take different ones.
    private func form(of number: FixedDecimal, by rules: PluralRules) -> PluralForm {
        if number.decimals == 0, number.value.magnitude < 1e15 {
            return rules.form(of: PluralOperands(Int(number.value.rounded(.toNearestOrAwayFromZero))))
        }
        let digits = DecimalFormatter(decimals: number.decimals, groups: false).string(number.value) ?? ""
        return rules.form(of: PluralOperands(digits: digits))
    }

    /// What is counted, or a unit, as it stands after a number: people, but 1 person.
    ///
    /// Where the language knows no word for one of it, the text stays as it is.
    package func counted(_ text: String, by number: FixedDecimal) -> String {
        guard !singulars.isEmpty, number.value.magnitude < 2, form(of: number, by: plurals) == .one else { return text }
        if let whole = singulars[text] { return whole }
        let word = text.prefix { !$0.isWhitespace }
        return singulars[String(word)].map { $0 + text.dropFirst(word.count) } ?? text
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
                case .argument: text.append(copying: name.utf8.span)
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
}

/// One part of a message that is put together by a template.
package enum MessagePart: Hashable, Sendable {
    /// Plain text, not escaped.
    case words(String)
    /// A placeholder by its name in the file of words: `other_value`.
    case placeholder(String)
}

/// How some names of places stand in a sentence: `the {name}` for regions named after a point of the compass.
package struct AreaNameForm: Hashable, Sendable {
    /// The level of area it is for; nil for all.
    package let level: String?
    /// The first words of the names it is for; empty for all.
    package let firstWords: [String]
    /// Has one placeholder, `{name}`.
    package let pattern: MessagePattern

    /// - Parameters:
    ///   - level: nil for every level.
    ///   - firstWords: empty for every name.
    package init(level: String?, firstWords: [String], pattern: MessagePattern) {
        self.level = level
        self.firstWords = firstWords
        self.pattern = pattern
    }

    func isFor(_ name: String, level: String) -> Bool {
        guard self.level.map({ $0 == level }) ?? true else { return false }
        return firstWords.isEmpty || firstWords.contains { name == $0 || name.hasPrefix($0 + " ") }
    }
}
