internal import Model

/// A text in a column of codes that is no code of the site, and what people and programs may have made of one.
struct WrittenCode {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The codes that the text may hold, the likeliest first: its words, in capitals, with noughts for the letter O.
    ///
    /// `Altham (E05000001)`, `="E05000001"`, `e05000001`, `E0500OOO1`, `Ｅ05000001`, and codes with invisible
    /// characters.
    var candidates: [String] {
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.compactMap(Self.plain)))
        let all = plain.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.map(String.init)
        guard all.count <= 8 else { return [] }
        // A short number beside other words, as in `Ward 12`, is rather part of a name.
        let words = all.filter { all.count == 1 || $0.utf8.count > 2 || $0.contains(where: \.isLetter) }
        let whole = [plain.filter { !$0.isWhitespace }].filter { $0 != text }
        let found = words.filter { $0 != text && $0.utf8.contains(where: \.isDigit) } + whole
        let mistyped = words.filter { $0.utf8.count > 3 }.map { word in
            String(word.prefix(1))
                + String(word.dropFirst().map { $0 == "O" || $0 == "o" ? "0" : $0 == "l" || $0 == "I" ? "1" : $0 })
        }
        return (found + (words + whole).map { $0.uppercased() } + mistyped).filter { $0 != text }
    }

    /// The digits of a whole number without zeros in front: `202` for `0202` and `202.0`; the text itself for anything
    /// else.
    var digits: String {
        let whole = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
        guard !whole.isEmpty, whole.utf8.allSatisfy(\.isDigit) else { return text }
        return String(whole.drop { $0 == "0" })
    }

    /// Whether a spreadsheet has taken a code for a number or a date: `1.23E+05`, `1-Mar`, `Jan-02`, `01/02/2026`.
    var isMadeNumber: Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts.contains(where: isShortMonth), parts.contains(where: { isNumber($0, 1...2) }) {
            return true
        }
        let date = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if date.count == 3, isNumber(date[0], 1...2), isNumber(date[1], 1...2), isNumber(date[2], 2...4) { return true }
        let ends = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard ends.count == 2, ends[0].contains(where: { $0 == "." || $0 == "," }) || ends[1].hasPrefix("+") else {
            return false
        }
        let mantissa = ends[0].utf8.filter { $0 != UInt8(ascii: ".") && $0 != .comma }
        let exponent = ends[1].hasPrefix("+") ? ends[1].dropFirst() : ends[1]
        return !mantissa.isEmpty && mantissa.allSatisfy(\.isDigit) && isNumber(String(exponent), 1...3)
    }

    private func isShortMonth(_ word: String) -> Bool {
        word.utf8.count == 3 && MonthName.number(word.lowercased()) != nil
    }

    private func isNumber(_ word: String, _ digits: ClosedRange<Int>) -> Bool {
        digits.contains(word.utf8.count) && word.utf8.allSatisfy(\.isDigit)
    }

    /// A character without its wide form; nil for one that nobody sees.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        default: scalar
        }
    }
}
