internal import Diagnostics

/// Letters that an earlier program decoded wrongly, before the text was saved as UTF-8.
extension MarkdownLinter {
    /// Looks for what is left of a letter, quotation mark or pound sign that was read in the encoding of another text.
    mutating func checkLetters(_ typed: TypedText) {
        guard let damage = DamagedLetters(in: typed.bytes) else { return }
        add(.damagedLetters(typed.string(damage.range), at: place(typed, damage.range.lowerBound)))
    }
}

/// The first place of a text where bytes of UTF-8 were once read as Windows-1252, or could not be read at all.
///
/// `£` is the bytes C2 A3, which Windows-1252 reads as `Â£`; `é` becomes `Ã©`, `’` becomes `â€™`. In no language does
/// a small sign such as £ or © follow on Â or Ã, nor a euro sign on â.
package struct DamagedLetters {
    /// Where it stands among the bytes.
    package let range: Range<Int>

    /// What damaged letters begin with, and how many bytes stand for one.
    private static let damages: [(start: [UInt8], length: Int)] = [
        ([0xEF, 0xBF, 0xBD], 3), ([0xC3, 0xA2, 0xE2, 0x82, 0xAC], 6), ([0xC3, 0x82, 0xC2], 4), ([0xC3, 0x83, 0xC2], 4),
    ]

    /// Nil where all letters are what they seem.
    package init?(in bytes: [UInt8]) {
        for lead in bytes.indices where bytes[lead] == 0xC3 || bytes[lead] == 0xEF {
            let rest = bytes[lead...]
            guard let damage = Self.damages.first(where: { rest.starts(with: $0.start) }) else { continue }
            range = lead..<min(lead + damage.length, bytes.endIndex)
            return
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func damagedLetters(_ letters: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.damagedLetters,
            .warning,
            "\"\(letters)\" was most likely another letter or sign",
            at: location,
            suggestion: "Type it again, here and wherever else the text was pasted.",
            effect: "Readers see the signs."
        )
    }
}
