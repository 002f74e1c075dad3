internal import Diagnostics
internal import Model

/// Makes an issue of its fields, whether they stand in a forum's text or in a spreadsheet.
struct IssueFields {
    static let keys = [
        "area", "raised", "meeting", "theme", "people", "status", "answer", "plan", "commitment", "action",
    ]

    private var fields: PlanFields
    /// Where the issue begins.
    private let place: SourceLocation
    private let dates: SheetDates?
    private var found: [Diagnostic] = []

    /// - Parameter dates: those of the spreadsheet that it stands in; nil for an issue in a text.
    init(fields: PlanFields, place: SourceLocation, dates: SheetDates? = nil) {
        self.fields = fields
        self.place = place
        self.dates = dates
    }

    var diagnostics: [Diagnostic] { found + fields.diagnostics }

    /// nil, with a diagnostic, where it is not said what was raised.
    mutating func issue(_ said: String) -> RaisedIssue? {
        let status = fields.choice("status", of: RaisedIssue.Status.self, else: IssueRules.unknownStatus)
        let raised = raised()
        let issue = RaisedIssue(
            said: said,
            area: fields.statedText("area"),
            raised: raised.day,
            raisedPeriod: raised.period,
            meeting: fields.statedText("meeting")?.value,
            theme: fields.statedText("theme").map { Located(Theme.ID($0.value), at: $0.location) },
            people: people(),
            status: status ?? .raised,
            answer: fields.statedText("answer")?.value,
            answerNames: RaisedIssue.AnswerNames(
                plan: fields.statedText("plan"),
                commitment: fields.statedText("commitment"),
                action: fields.statedText("action")
            ),
            declaredAt: place
        )
        // An unreadable status has been told of, and what would follow from another is not known.
        if status != nil || fields.text("status") == nil { checkAnswer(of: issue) }
        for text in [said, issue.meeting, issue.answer].compactMap(\.self) {
            if let detail = PersonalDetail(in: text) { found.append(detail.finding(at: place)) }
        }
        guard said.isEmpty else { return issue }
        report(
            IssueRules.noWords,
            .error,
            "an issue that does not say what was raised",
            suggestion: "Write what was said: behind the hyphen in a text, in the column issue in a table.",
            effect: "It appears on no page."
        )
        return nil
    }

    private mutating func raised() -> (day: CalendarDate?, period: Period?) {
        guard let text = fields.statedText("raised") else { return (nil, nil) }
        let day = dates.map { $0.lastDay(text.value) } ?? DateParser.lastDay(text.value)
        if let day, DateParser.years.contains(day.year) { return (day, DateParser.period(text.value)) }
        let advice =
            dates.map { $0.suggestion(for: text.value) }
            ?? DateParser.suggestion(for: text.value, allowsPeriods: true)
        report(
            IssueRules.badDate,
            .error,
            "raised is \(Diagnostic.quote(text.value)), "
                + (day == nil ? "which is not a date" : "in a year that cannot be right"),
            at: text.location,
            suggestion: advice,
            effect: "Nobody can tell how long the issue has waited for an answer."
        )
        return (nil, nil)
    }

    private mutating func people() -> Int? {
        guard let text = fields.statedText("people") else { return nil }
        let digits = text.value.filter { $0 != "," && !$0.isWhitespace }
        let isCount = !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
        if isCount, let count = Int(digits), count > 0, count <= 100_000_000 { return count }
        let first = text.value.split { !$0.isNumber }.first.flatMap { Int($0) }
        report(
            IssueRules.badCount,
            .error,
            "people is \(Diagnostic.quote(text.value)), which is not a number of people",
            at: text.location,
            suggestion: first.flatMap { $0 > 0 ? "Write people: \($0), say, or leave it out." : nil }
                ?? "Write a whole number of 1 or more, or leave it out.",
            effect: "The issue is shown without a number of people."
        )
        return nil
    }

    /// What its status asks for and it does not say.
    private mutating func checkAnswer(of issue: RaisedIssue) {
        let names = issue.answerNames
        let isTied = names.commitment != nil || names.action != nil
        switch issue.status {
        case .refused where issue.answer == nil:
            report(
                IssueRules.noReason,
                .warning,
                "the issue was refused without a reason",
                suggestion: "Write answer: and why nothing will be done.",
                effect: "Readers are told no, and not why."
            )
        case .agreed where !isTied, .done where !isTied && issue.answer == nil:
            report(
                IssueRules.untiedAnswer,
                .warning,
                "the issue is \(issue.status.rawValue), and nothing says by what",
                suggestion: issue.status == .agreed
                    ? "Write commitment: and the words of its heading in the plan."
                    : "Write answer: and what was done, or commitment: and the words of its heading in the plan.",
                effect: "Nobody can follow what became of it."
            )
        case .raised where isTied || issue.answer != nil:
            report(
                IssueRules.answerWithoutStatus,
                .warning,
                "the issue names an answer, and its status is raised",
                suggestion: "Write status: agreed, done or no; being looked at where the answer is not final.",
                effect: "It is counted among those without an answer."
            )
        default: break
        }
    }

    private mutating func report(
        _ rule: Rule,
        _ severity: Diagnostic.Severity,
        _ summary: String,
        at location: SourceLocation? = nil,
        suggestion: String,
        effect: String
    ) {
        found.append(
            Diagnostic(rule, severity, summary, at: location ?? place, suggestion: suggestion, effect: effect)
        )
    }
}
