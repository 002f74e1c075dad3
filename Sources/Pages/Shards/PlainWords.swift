/// A text as the plain words by which it is found: lower case, accents and apostrophes left out, `&` as `and`.
///
/// `fold` in `Templates/assets/find.js` does the same to what readers type; change both or neither.
enum PlainWords {
    /// Letters that no accent makes, as they are typed on a keyboard that lacks them.
    private static let letters: [Unicode.Scalar: String] = [
        "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ß": "ss",
    ]

    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            guard !word.isEmpty else { return }
            words.append(word.elementsEqual("saint".unicodeScalars) ? "st" : String(word))
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.append(scalar)
            case "'", "’", "‘", "ʼ", "`": continue
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

    /// The name that Unicode gives a letter is in capitals.
    private static func lowerCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
