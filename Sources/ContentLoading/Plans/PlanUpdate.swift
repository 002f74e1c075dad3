internal import Diagnostics
internal import Model

/// A line `update YYYY-MM-DD: …` with the lines that go on with it.
struct PlanUpdate {
    private let date: String
    private let location: SourceLocation
    private let dateLocation: SourceLocation
    var text: String

    /// nil where the line is no update: the word must be followed by a date, or what looks like one, or a colon.
    init?(_ line: PlanLine) {
        let word = line.plain.prefix { $0.isLetter }
        guard word.lowercased() == "update" else { return nil }
        let rest = line.plain[word.endIndex...].drop { $0.isWhitespace }
        let longestDate = 30
        let head = rest.prefix(longestDate)
        if let colon = head.firstIndex(of: ":") {
            guard colon == rest.startIndex || rest[..<colon].contains(where: \.isNumber) else { return nil }
            date = TextNormalization.trimmed(rest[..<colon])
            text = TextNormalization.trimmed(rest[colon...].dropFirst())
        } else {
            let token = head.prefix { !$0.isWhitespace }
            guard token.first?.isNumber ?? false else { return nil }
            date = String(token)
            text = TextNormalization.trimmed(
                rest[token.endIndex...].drop { $0.isWhitespace || TextNormalization.isDash($0) }
            )
        }
        location = line.location
        dateLocation = line.location(of: rest)
    }

    /// Why an update cannot be shown.
    struct Fault: Error {
        let diagnostic: Diagnostic
    }

    /// The update, or what is wrong with it.
    var reading: Result<Action.Update, Fault> {
        guard let day = DateParser.day(date) else {
            let summary = date.isEmpty ? "an update without a date" : "the update's date is \(EditorQuote.text(date))"
            return .failure(fault(PlanRules.badDate, summary, dateLocation, DateParser.suggestion(for: date)))
        }
        guard !text.isEmpty else {
            return .failure(fault(PlanRules.emptyUpdate, "the update of \(day) says nothing", location, nil))
        }
        return .success(Action.Update(date: day, text: text))
    }

    private func fault(_ rule: Rule, _ summary: String, _ place: SourceLocation, _ suggestion: String?) -> Fault {
        Fault(
            diagnostic: Diagnostic(
                rule,
                .error,
                summary,
                at: place,
                suggestion: suggestion,
                effect: "The update appears on no page."
            )
        )
    }
}
