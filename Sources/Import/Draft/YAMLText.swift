/// Texts as values of YAML, in quotation marks wherever one could be read for something else.
package enum YAMLText {
    /// A text as a value, also within a list or a group.
    package static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// A text in quotation marks (YAML 1.2, 7.3.1).
    package static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                written += "\\"
                written.unicodeScalars.append(scalar)
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): written += " "
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }

    /// Whether a text needs no quotation marks: words of letters, digits and a few signs, which are no number, date,
    /// truth value or nothing.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isLetter(first), last != " ",
            text.unicodeScalars.allSatisfy({
                isLetter($0) || ("0"..."9").contains($0) || " _().%/+-".contains(Character($0))
            })
        else { return false }
        return !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
