/// A text as the plain words by which it is found: lower case, accents and apostrophes left out, `&` as `and`.
///
/// `fold` in `Templates/assets/find.js` does the same to what readers type; change both or neither.
enum PlainWords {
    /// Letters that no accent makes, as they are typed on a keyboard that lacks them.
    private static let letters: [Unicode.Scalar: String] = [
        "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ß": "ss",
    ]

    /// Words that names have in two forms, each as the shorter one.
    private static let short = ["saint": "st", "upon": "on"]

    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            guard !word.isEmpty else { return }
            words.append(Self.short[String(word)] ?? String(word))
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.append(scalar)
            case _ where isApostrophe(scalar): continue
            case "&":
                end()
                words.append("and")
            case _ where scalar.isASCII: end()
            case _ where letters[scalar] != nil: word.append(contentsOf: (letters[scalar] ?? "").unicodeScalars)
            case _ where isMark(scalar): if word.last?.isASCII != true { word.append(scalar) }
            case _ where isLetterOrDigit(scalar): word.append(InitialLetter.base(of: scalar).map(lowerCase) ?? scalar)
            default: end()
            }
        }
        end()
        return words
    }

    /// The words of a text by which the search finds it: those with hyphens in parts and whole, so that `well-being` is
    /// found as `wellbeing`, too.
    static func searched(_ text: String) -> [String] {
        let pieces = text.unicodeScalars.split {
            !isHyphen($0) && !isApostrophe($0) && !isLetterOrDigit($0) && !isMark($0)
        }
        return of(text)
            + pieces.filter { $0.contains(where: isHyphen) && !$0.contains { $0.properties.numericType != nil } }
            .map { of(String($0)) }.filter { $0.count > 1 }.map { $0.joined() }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        ["'", "’", "‘", "ʼ", "`"].contains(scalar)
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
    }

    /// The name that Unicode gives a letter is in capitals.
    private static func lowerCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        // Most of a text is ASCII, for which nothing has to be looked up.
        if scalar.isASCII { return false }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}

/// The letter that a name stands under in an alphabetical list.
enum InitialLetter {
    /// What names are listed under that begin with no letter of the alphabet: `18 Acres`.
    static let other = "0–9"

    /// The name in a page of the names under a letter: `letter-A`.
    static func anchor(_ letter: String) -> String {
        "letter-" + (letter == other ? "0-9" : letter)
    }

    /// `A` to `Z`, with accents left out, or `other`.
    static func of(_ name: String) -> String {
        guard
            let scalar = name.unicodeScalars.first(where: {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
        else { return other }
        if scalar.isASCII { return scalar.properties.isAlphabetic ? String(scalar).uppercased() : other }
        return base(of: scalar).map { String($0).uppercased() } ?? other
    }

    /// Each of some letters once, as they stand in a list; names that begin with none come last.
    static func inOrder(_ letters: some Sequence<String>) -> [String] {
        Set(letters).sorted { ($0 == other ? 1 : 0, $0) < ($1 == other ? 1 : 0, $1) }
    }

    /// A name as it is sorted: lower case, accents and apostrophes left out, ß as ss, and numbers as people count, so
    /// that Ward 2 comes before Ward 10 and before Ward 2a.
    static func sortKey(_ name: String) -> String {
        let key = plainKey(name)
        guard key.utf8.contains(where: isDigit) else { return key }
        var counted: [UInt8] = []
        var digits: [UInt8] = []
        for byte in key.utf8 {
            if isDigit(byte) {
                digits.append(byte)
            } else {
                append(&digits, to: &counted)
                counted.append(byte)
            }
        }
        append(&digits, to: &counted)
        return String(decoding: counted, as: UTF8.self)
    }

    /// Puts the length of a number before its digits, so that of two numbers the longer one comes last.
    ///
    /// Zeros in front do not count. The length is a letter, after the first digit 0 that keeps numbers before letters;
    /// numbers of more than 26 digits share the last one.
    private static func append(_ digits: inout [UInt8], to key: inout [UInt8]) {
        guard !digits.isEmpty else { return }
        let counting = digits.drop { $0 == UInt8(ascii: "0") }
        key.append(UInt8(ascii: "0"))
        key.append(UInt8(ascii: "a") + UInt8(min(counting.count, 25)))
        key += counting
        digits.removeAll()
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
    }

    private static func plainKey(_ name: String) -> String {
        guard !name.utf8.allSatisfy({ $0 < 128 && $0 != UInt8(ascii: "'") }) else { return name.lowercased() }
        var key = ""
        for scalar in name.unicodeScalars where scalar != "'" && scalar != "’" {
            key.unicodeScalars.append(scalar.isASCII ? scalar : base(of: scalar) ?? scalar)
        }
        return key.uppercased().lowercased()
    }

    /// The plain letter inside an accented Latin one, read off its Unicode name: `LATIN CAPITAL LETTER A WITH ACUTE`.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let words = scalar.properties.name?.split(separator: " ") ?? []
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].unicodeScalars.count == 1,
            words[4] == "WITH"
        else { return nil }
        return words[3].unicodeScalars.first
    }
}
