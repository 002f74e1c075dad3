internal import Diagnostics
internal import Model

/// Reads a target such as `33 by 2032`, `33% by 2032-06` or `1,200 by 2031/32`.
enum TargetParser {
    static func target(_ fields: inout PlanFields) -> Commitment.Target? {
        guard let text = fields.statedText("target") else { return nil }
        let (number, date) = parts(of: text.value)
        guard let value = NumberFieldParser.withUnit(number) else {
            fields.report(
                PlanRules.badTarget,
                .error,
                "target is \(EditorQuote.text(text.value)), which does not start with a number",
                at: text.location,
                suggestion: "Write a number and a date: 33 by 2032."
            )
            return nil
        }
        guard let date else { return Commitment.Target(value: value, by: nil, byText: nil) }
        let day = DateParser.lastDay(date)
        if day == nil {
            fields.report(
                PlanRules.badTarget,
                .warning,
                "the target is for \(EditorQuote.text(date)), which is not a date",
                at: text.location,
                suggestion: DateParser.guess(date).map { "Write by \($0)." }
                    ?? "Write by 2032, by 2032-06 or by 2032-06-30."
            )
        }
        return Commitment.Target(value: value, by: day, byText: date)
    }

    /// What stands before and after the word `by`.
    private static func parts(of text: String) -> (number: String, date: String?) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let by = words.firstIndex(where: { $0.lowercased() == "by" }) else { return (text, nil) }
        let date = words[(by + 1)...].joined(separator: " ")
        return (words[..<by].joined(separator: " "), date.isEmpty ? nil : date)
    }
}
