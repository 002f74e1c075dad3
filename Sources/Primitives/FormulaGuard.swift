/// Keeps spreadsheets from taking a text in a cell of CSV for a formula.
///
/// A text that begins, apostrophes aside, with `=`, `+`, `-` or `@`, also in their full-width forms, a tab or a line
/// end gets an apostrophe in front, as OWASP advises ("CSV Injection"). So does what follows a semicolon, which parts
/// the cells for a spreadsheet that is set to a language with decimal commas.
package enum FormulaGuard {
    /// Whether a text begins like a formula; looks at nothing after a semicolon.
    package static func isAtStart(of text: String) -> Bool {
        startsFormula(text.utf8.drop { $0 == apostrophe })
    }

    /// The text with an apostrophe wherever one is needed.
    package static func guarded(_ text: String) -> String {
        rewritten(text) { start, bytes in
            if startsFormula(start.drop { $0 == apostrophe }) { bytes.append(apostrophe) }
            return start
        }
    }

    /// The text as it was before it was guarded.
    package static func removed(from text: String) -> String {
        rewritten(text) { start, _ in
            let isGuarded = start.first == apostrophe && startsFormula(start.drop { $0 == apostrophe })
            return isGuarded ? start.dropFirst() : start
        }
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Copies a text, and gives the work the rest of it at the start and after each semicolon.
    private static func rewritten(
        _ text: String,
        _ work: (Substring.UTF8View, inout [UInt8]) -> Substring.UTF8View
    ) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 1)
        var rest = work(Substring(text).utf8, &bytes)
        while let byte = rest.popFirst() {
            bytes.append(byte)
            if byte == UInt8(ascii: ";") { rest = work(rest, &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func startsFormula(_ text: Substring.UTF8View) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13: true
        // U+FF0B, U+FF0D, U+FF1D and U+FF20.
        case 0xEF:
            [[0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0x9D], [0xBC, 0xA0]].contains(Array(text.dropFirst().prefix(2)))
        default: false
        }
    }
}
