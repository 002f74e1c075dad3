/// Quotation marks that word processors and other alphabets put around a value, where YAML knows straight ones only.
enum TypedQuotation {
    private static let double: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "″", "〃", "＂", "«", "»"]
    private static let single: Set<Unicode.Scalar> = ["‘", "’", "‚", "‛", "′", "＇", "‹", "›", "´"]

    /// Whether marks of one kind stand at both ends of a text, and none within; the last may be a straight one.
    static func surrounds(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard text.count > 2, let first = text.first, first.value > 0x7F, let last = text.last else { return false }
        let isDouble = double.contains(first)
        guard isDouble || single.contains(first) else { return false }
        let marks = isDouble ? double : single
        let straight: Unicode.Scalar = isDouble ? "\"" : "'"
        // Single marks are apostrophes, too.
        var within = isDouble ? marks : marks.subtracting(["’", "′", "´"])
        if last == straight { within.insert(straight) }
        return (marks.contains(last) || last == straight)
            && !text.dropFirst().dropLast().contains(where: within.contains)
    }

    /// A text without the marks around the whole of it.
    static func inner(_ text: String) -> String {
        guard surrounds(text.unicodeScalars) else { return text }
        return TextNormalization.trimmed(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst().dropLast())))
    }
}
