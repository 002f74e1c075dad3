/// A character that is no text: XML and HTML have none of them, a reader sees none, and programs do odd things at some.
package enum ControlCharacter {
    /// The first control character of a text (C0, DEL and C1, but for tab and line ends), as it is called: `U+0001`.
    package static func first(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return nil }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10, 13, 0x85: continue
            case 0..<0x20, 0x7F..<0xA0: return name(scalar.value)
            default: continue
            }
        }
        return nil
    }

    /// Whether a text in UTF-8 may have one, or a reference (`&#1;`) that stands for one; most have neither.
    package static func mayBe(in text: [UInt8]) -> Bool {
        var isAmpersand = false
        for byte in text {
            if byte < 0x20 ? byte != 9 && byte != 10 && byte != 13 : byte == 0x7F || byte == 0xC2 { return true }
            if isAmpersand, byte == UInt8(ascii: "#") { return true }
            isAmpersand = byte == UInt8(ascii: "&")
        }
        return false
    }

    /// What a character is called: `U+0001`.
    package static func name(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
