/// What the words about a column say that its numbers are told in: `Population (000s)`, `Sales, £ million`.
package enum StatedMultiple: Double, Sendable {
    case thousands = 1_000
    case millions = 1_000_000
    case billions = 1_000_000_000

    private static let words: [String: StatedMultiple] = [
        "thousand": .thousands, "thousands": .thousands, "000": .thousands, "000s": .thousands, "£k": .thousands,
        "million": .millions, "millions": .millions, "£m": .millions, "£mn": .millions,
        "billion": .billions, "billions": .billions, "£bn": .billions,
    ]
    /// What stands before a number that is no unit: `per thousand`, `a million trees`.
    private static let others: Set<String> = ["per", "a", "one", "every", "each"]

    /// Nil where the words name no multiple, or a rate: `per thousand`; `10,000` is a number.
    package init?(in text: String) {
        guard Self.mayBe(in: text) else { return nil }
        var before = ""
        var found: StatedMultiple?
        let bare = text.lowercased().replacing("£ ", with: "£")
        for word in bare.split(whereSeparator: { !$0.isLetter && !$0.isNumber && !"£,.".contains($0) }) {
            let trimmed = String(word.drop { $0 == "," || $0 == "." }.prefix { $0 != "," && $0 != "." })
            let multiple = Self.words[trimmed] ?? Self.words[trimmed.replacing("£", with: "")]
            if let multiple, !Self.others.contains(before), !Self.isNumber(before) { found = found ?? multiple }
            before = word.hasSuffix(",") ? "" : trimmed
        }
        guard let found else { return nil }
        self = found
    }

    /// Whether a text has the middle of one of the words, which few names have.
    private static func mayBe(in text: String) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            let letter = byte | 0x20
            switch (last.0, last.1, letter) {
            case (UInt8(ascii: "h"), UInt8(ascii: "o"), UInt8(ascii: "u")),
                (UInt8(ascii: "l"), UInt8(ascii: "l"), UInt8(ascii: "i")),
                (UInt8(ascii: "0"), UInt8(ascii: "0"), UInt8(ascii: "0")), (_, _, 128...):
                return true
            default: last = (last.1, letter)
            }
        }
        return false
    }

    /// The word for a message: `thousands`.
    package var name: String {
        switch self {
        case .thousands: "thousands"
        case .millions: "millions"
        case .billions: "billions"
        }
    }

    /// `3` of `3 million homes`, and `10` of `10 000`.
    private static func isNumber(_ word: String) -> Bool {
        !word.isEmpty && word != "000" && word.allSatisfy(\.isNumber)
    }
}
