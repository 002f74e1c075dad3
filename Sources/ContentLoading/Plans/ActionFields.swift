internal import Diagnostics
internal import Model

/// Makes an action of its fields, whether they stand in a plan's text or in a spreadsheet.
struct ActionFields {
    static let keys = ["owner", "due", "stage", "confidence", "cost", "partners", "start", "action area"]

    var fields: PlanFields
    /// Where the action begins.
    let place: SourceLocation
    /// What to do about an action without an owner.
    let ownerSuggestion: String
    /// The first and the last day of a date as it is written.
    var firstDay: (String) -> CalendarDate? = DateParser.firstDay
    var lastDay: (String) -> CalendarDate? = DateParser.lastDay

    /// nil, with a diagnostic, where it is not said what is to be done.
    mutating func action(_ description: String, stage: Action.Stage?, updates: [Action.Update]) -> Action? {
        let action = Action(
            description: description,
            owner: owner(),
            partners: partners,
            start: fields.date("start", reading: firstDay),
            due: fields.date("due", reading: lastDay),
            startPeriod: fields.statedText("start").flatMap { DateParser.period($0.value) },
            duePeriod: fields.statedText("due").flatMap { DateParser.period($0.value) },
            stage: stage,
            confidence: fields.choice("confidence", of: Action.Confidence.self, else: PlanRules.unknownConfidence)
                ?? .notRated,
            cost: fields.text("cost")?.value,
            updates: updates,
            areaName: fields.statedText("action area"),
            declaredAt: place
        )
        if let start = action.start, let due = action.due, start > due {
            fields.report(
                PlanRules.startAfterDue,
                .warning,
                "the action starts \(start) and is due \(due)",
                at: fields.text("start")?.location ?? place
            )
        }
        guard action.description.isEmpty else { return action }
        fields.report(
            PlanRules.noDescription,
            .error,
            "an action that does not say what is to be done",
            at: place,
            suggestion: "Write what is to be done: behind the box in a plan, in the column action in a table."
        )
        return nil
    }

    /// nil where none is named, which is reported unless it is said plainly.
    private mutating func owner() -> String? {
        if fields.text("owner") != nil { return fields.statedText("owner")?.value }
        fields.report(
            PlanRules.noOwner,
            .warning,
            "the action has no owner",
            at: place,
            suggestion: ownerSuggestion
        )
        return nil
    }

    private var partners: [String] {
        guard let partners = fields.statedText("partners") else { return [] }
        return partners.value.split { $0 == "," || $0 == ";" }.map { TextNormalization.trimmed($0) }.filter {
            !$0.isEmpty
        }
    }
}
