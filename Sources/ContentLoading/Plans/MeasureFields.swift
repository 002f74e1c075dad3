internal import Diagnostics
internal import Model

/// Reads where a commitment starts from and what it should reach: `27.1 in 2008` and `33 by 2032`.
///
/// A time that cannot be read is an error in both: without it the baseline is held against no figure of the data, and
/// nobody can tell when the target's day has come.
enum MeasureFields {
    /// A baseline as it was read; the period is nil where none is named.
    struct Baseline {
        let value: Double
        var period: Located<String>?
        let words: Commitment.MeasureWords
    }

    /// `27.1` or `27.1 in 2008`.
    static func baseline(_ fields: inout PlanFields) -> Baseline? {
        guard let text = fields.statedText("baseline") else { return nil }
        let (number, typed) = parts(of: text.value, joint: "in")
        guard let measure = NumberFieldParser.measure(number) else {
            fields.report(
                PlanRules.badBaseline,
                .error,
                "baseline is \(Diagnostic.quote(text.value)), which is not a number",
                at: text.location,
                suggestion: "Write the number first: 27.1, 27.1% or 27.1 in 2008."
            )
            return nil
        }
        var baseline = Baseline(value: measure.value, words: words(measure, at: text.location))
        guard let typed else { return baseline }
        let name = TextNormalization.plainHyphens(typed)
        if PeriodName(name) != nil {
            baseline.period = Located(name, at: text.location)
            return baseline
        }
        let advice = DateParser.likelyName(typed).map { "Write \(number) in \($0)." }
        fields.report(
            PlanRules.badBaseline,
            .error,
            "the baseline is of \(Diagnostic.quote(typed)), which is not a period",
            at: text.location,
            explanation: "A baseline with its period is held against the data.",
            suggestion: advice
                ?? "Write in 2008, in 2008/09, in 2006 to 2008, in 2008 Q1 or in 2008-03, or leave it out."
        )
        return baseline
    }

    /// `33 by 2032`, `33% by 2032-06` or `1,200 by 2031/32`.
    ///
    /// - Parameter start: the period of the baseline, in the editor's words.
    static func target(_ fields: inout PlanFields, since start: String?) -> Commitment.Target? {
        guard let text = fields.statedText("target") else { return nil }
        let (number, date) = parts(of: text.value, joint: "by")
        guard let measure = NumberFieldParser.measure(number) else {
            let startsWithNumber = number.drop { $0.isCurrencySymbol || TextNormalization.isDash($0) }.first?.isNumber
            fields.report(
                PlanRules.badTarget,
                .error,
                "target is \(Diagnostic.quote(text.value)), which "
                    + (startsWithNumber ?? false ? "is not one number, by and a date" : "does not start with a number"),
                at: text.location,
                suggestion: "Write a number, the word by and a date: 33 by 2032."
            )
            return nil
        }
        let value = measure.value
        let words = words(measure, at: text.location)
        guard let date else { return Commitment.Target(value: value, by: nil, byText: nil, words: words) }
        guard let day = DateParser.lastDay(date) else {
            fields.report(
                PlanRules.badTarget,
                .error,
                "the target is for \(Diagnostic.quote(date)), which is not a date",
                at: text.location,
                suggestion: DateParser.suggestion(for: date, allowsPeriods: true)
                    .replacing("Write ", with: "Write by ")
            )
            return Commitment.Target(value: value, by: nil, byText: nil, words: words)
        }
        if let start, let first = PeriodName(start)?.alone, day < first.end {
            fields.report(
                PlanRules.badTarget,
                .error,
                "the target is for \(date), before the end of the baseline's \(start)",
                at: text.location,
                suggestion: "Correct the one that is wrong."
            )
        }
        return Commitment.Target(value: value, by: day, byText: date, period: DateParser.period(date), words: words)
    }

    private static func words(
        _ measure: (value: Double, number: String, before: String, behind: String),
        at location: SourceLocation
    ) -> Commitment.MeasureWords {
        Commitment.MeasureWords(
            number: measure.number,
            before: measure.before,
            behind: measure.behind,
            location: location
        )
    }

    /// What stands before and after the last of a word; nil where nothing does behind it.
    private static func parts(of text: String, joint: String) -> (number: String, time: String?) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let at = words.lastIndex(where: { $0.lowercased() == joint }) else { return (text, nil) }
        return (words[..<at].joined(separator: " "), words[(at + 1)...].joined(separator: " "))
    }
}
