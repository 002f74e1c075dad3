internal import Model

/// The indicator's own unit behind numbers, which some tables write in each cell: `102 people`, `12.5 per cent`,
/// `12.5p` where it is pence.
struct UnitBehindNumber {
    private let isPerCent: Bool
    /// What may stand behind a number, in small letters; the longest first.
    private let words: [String]

    init(_ unit: String) {
        isPerCent = unit == "%"
        let plain = unit.lowercased().filter { !"£€$".contains($0) }.trimmed
        var words: Set<String> = isPerCent ? ["per cent", "percent"] : [plain]
        switch plain {
        case "people", "persons": words = ["people", "persons", "person"]
        case "pence": words = ["pence", "p"]
        case _ where plain.hasSuffix("s"): words.insert(String(plain.dropLast()))
        default: break
        }
        self.words = words.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// A text without the unit behind it, or with the sign in place of `per cent`; nil where another text stands there.
    func without(_ text: String) -> String? {
        let folded = text.lowercased()
        guard folded.count == text.count, let word = words.first(where: folded.hasSuffix) else { return nil }
        let rest = String(text.dropLast(word.count))
        guard let last = rest.last, last.isWhitespace || last.isNumber else { return nil }
        return isPerCent ? rest.trimmed + "%" : rest.trimmed
    }
}
