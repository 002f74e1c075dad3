internal import Diagnostics

/// A number with a power of ten and fewer digits than it has: `1.23E+05`, which spreadsheets write for 123,456 where a
/// column is narrow.
enum ShortenedNumber {
    /// Whether a text is such a number, with the capital E and the plus of spreadsheets.
    @inline(__always)
    static func isOne(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        guard range.count > 4, text[end - 4] == UInt8(ascii: "E"), text[end - 3] == UInt8(ascii: "+") else {
            return false
        }
        let power = Int(text[end - 2] &- 0x30) * 10 + Int(text[end - 1] &- 0x30)
        var point = range.lowerBound
        while point < end - 4, text[point] != UInt8(ascii: ".") { point += 1 }
        return max(0, end - 5 - point) < power
    }
}

extension Diagnostic {
    static func shortenedNumber(_ text: String, _ rows: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.shortenedNumber,
            .warning,
            "\"\(text.shortened)\" has fewer digits than the number it stands for",
            at: location,
            explanation: "Spreadsheets write so where a column is too narrow."
                + (rows == 1 ? "" : " It is so in \(rows) rows."),
            suggestion:
                "Open the file that it was saved from, make the column wider, and save it again. If the number is "
                + "right, write scale: 1 in the indicator's data, or the number without E.",
            effect: "It is shown as an exact one."
        )
    }
}
