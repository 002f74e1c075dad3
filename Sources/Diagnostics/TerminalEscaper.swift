/// Text made fit for a terminal: content comes from strangers, and must not move the cursor or reverse the line.
///
/// Control characters become their pictures (ESC is `␛`), and invisible characters that change what is shown, such as
/// those that turn the direction of writing, become their numbers: `<U+202E>`.
package enum TerminalEscaper {
    /// One line of safe text.
    package static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var safe = ""
        for (position, scalar) in text.unicodeScalars.enumerated() {
            // In the midst of a text it is a character that nobody sees.
            safe += scalar.value == 0xFEFF && position > 0 ? "<U+FEFF>" : shown(scalar)
        }
        return safe
    }

    /// What stands for one character; nothing for a byte order mark.
    static func shown(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: picture(0x2400 + scalar.value)
        case 0x7F: picture(0x2421)
        case 0xFEFF: ""
        // The two joiners belong to emoji and to the scripts of South Asia.
        case 0x200C, 0x200D: String(scalar)
        default: hides(scalar) ? "<U+\(hexadecimal(scalar.value))>" : String(scalar)
        }
    }

    /// The number in capital letters, with at least four digits.
    static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func picture(_ number: UInt32) -> String {
        Unicode.Scalar(number).map { String($0) } ?? ""
    }

    private static func hides(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
