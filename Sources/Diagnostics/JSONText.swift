/// Strings as JSON writes them (RFC 8259).
public enum JSONText {
    /// The text in quotation marks.
    ///
    /// Control characters of every kind are escaped, those that JSON would allow too,
    /// so that the output is safe on a terminal and in a script.
    public static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                let endsLine = scalar.value == 0x2028 || scalar.value == 0x2029
                json += isControl || endsLine ? "\\u" + TerminalEscaping.hexadecimal(scalar.value) : String(scalar)
            }
        }
        return json + "\""
    }
}
