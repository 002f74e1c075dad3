internal import Analysis
internal import Diagnostics
internal import Model

/// The actions of some plans as CSV: one row an action, and one for each commitment that has none, so that no promise
/// is missing from the file.
struct ActionFile {
    /// Positions in `Site.plans`.
    let plans: [Int]
    let context: RenderContext
    let title: String
    var summary: String?

    /// The file's description for machines.
    func description(settings: SiteSettings) -> TableDescription {
        TableDescription(
            file: "actions.csv",
            schema: TableSchema(
                language: settings.language,
                columns: ActionColumn.allCases.map { $0.description(hasPeriods: hasPeriods) }
            ),
            facts: [
                ("dc:title", title), ("dc:description", summary),
                ("dc:publisher", settings.publisher?.name), ("dc:license", settings.licence?.name),
                ("dc:rights", settings.licence?.attribution),
            ]
        )
    }

    /// Whether the plans give a month or a year in place of a day anywhere.
    private var hasPeriods: Bool {
        plans.contains { position in
            context.site.plans[position].commitments.contains {
                $0.actions.contains { $0.startPeriod != nil || $0.duePeriod != nil }
            }
        }
    }

    func csv() -> [UInt8] {
        var writer = CSVWriter(columns: ActionColumn.allCases.map(\.rawValue))
        for plan in plans {
            for commitment in context.site.plans[plan].commitments {
                if commitment.actions.isEmpty { append(nil, of: commitment, plan, to: &writer) }
                for action in commitment.actions { append(action, of: commitment, plan, to: &writer) }
            }
        }
        return writer.bytes
    }

    /// - Parameter plan: a position in `Site.plans`.
    private func append(_ action: Action?, of commitment: Commitment, _ plan: Int, to writer: inout CSVWriter) {
        for column in ActionColumn.allCases { writer.text(cell(column, action, of: commitment, plan) ?? "") }
        writer.endRow()
    }

    private func cell(
        _ column: ActionColumn,
        _ action: Action?,
        of commitment: Commitment,
        _ plan: Int
    ) -> String? {
        switch column {
        case .plan: context.site.plans[plan].title
        case .commitment: commitment.statement
        case .need: action.flatMap(commitment.need)?.name
        case .actionArea: action.flatMap(context.site.plans[plan].area)?.name
        case .theme: commitment.theme?.value.text
        case .indicator: commitment.indicator?.value.text
        case .action: action?.description
        case .owner: action?.owner
        case .partners: action?.partners.joined(separator: "; ")
        case .start: Self.date(action?.start, or: action?.startPeriod)
        case .due: Self.date(action?.due, or: action?.duePeriod)
        case .stage: action?.stage?.rawValue
        case .confidence: action.flatMap(confidence)
        case .cost: action?.cost
        case .overdue: action.flatMap { overdue($0, of: plan) }
        case .updates: action.map(updates)
        case .note: note(action, of: plan)
        }
    }

    /// Why there is no action, or that what is told of one was true once.
    private func note(_ action: Action?, of plan: Int) -> String? {
        guard let action else { return PlanWords.noActions }
        let tellsProgress = action.stage != nil || action.confidence != .notRated
        return tellsProgress && context.tense(ofPlan: plan) != .present ? PlanWords.asLastReported : nil
    }

    private func updates(of action: Action) -> String {
        action.updates.map { "\($0.date): \($0.text)" }.joined(separator: "\n")
    }

    /// A day as `2031-09-30`, or as little of it as the plan gives: `2031-09`, `2031`, `2031/32`.
    static func date(_ day: CalendarDate?, or period: Period?) -> String? {
        guard let period else { return day?.description }
        switch period.kind {
        case .month: return String(period.start.description.prefix(7))
        case .financialYear: return "\(period.start.year)/\(String(String(period.end.year).suffix(2)))"
        default: return String(period.start.description.prefix(4))
        }
    }

    /// Only open actions have one.
    private func confidence(of action: Action) -> String? {
        action.isOpen ? action.confidence.rawValue : nil
    }

    /// `yes` or `no` on the day the site speaks from; empty without a due date, and for a plan whose dates do not cover
    /// the day.
    private func overdue(_ action: Action, of plan: Int) -> String? {
        guard context.tense(ofPlan: plan) == .present else { return nil }
        return action.due.map { _ in context.clock.isOverdue(action) ? "yes" : "no" }
    }
}

/// One column of a plan's file of actions, in the order in which they stand.
///
/// The header of the file and its CSVW description come from here, in English like all that programs read.
enum ActionColumn: String, CaseIterable, Sendable {
    case plan, commitment, need, theme, indicator
    case actionArea = "action_area"
    case action, owner, partners, start, due, stage, confidence, cost, overdue, updates, note

    /// What stands in it, for somebody who has not seen the site.
    var explanation: String {
        switch self {
        case .plan: "The title of the plan."
        case .commitment: "What is promised."
        case .need: "The need of the commitment that it is for. Empty where it is for the whole commitment."
        case .actionArea: "The action area of the plan that it belongs to. Empty where the plan names none."
        case .theme: "The identifier of the theme, as in the address of its page."
        case .indicator: "The identifier of the indicator that shows progress, as in the address of its page."
        case .action: "What is to be done. Empty for a commitment without published actions."
        case .owner: "Who does it. Empty where none is published."
        case .partners: "Who helps, separated by semicolons."
        case .start: "The day it starts."
        case .due: "The day it is due."
        case .stage: "How far it has come. Empty where none is published."
        case .confidence: "How sure its owner is that it will be done in time. Empty once it is complete or stopped."
        case .cost: "What it costs, in the plan's words."
        case .overdue:
            "Whether it was due before the day the site speaks from and is still open. Empty without a due date, and "
                + "where the dates of the plan do not cover that day."
        case .updates: "What has been reported, one line each, with the day in front."
        case .note:
            "Why a commitment has no action, or that the dates of the plan do not cover the day the site speaks from, so "
                + "that stage and confidence are those last reported."
        }
    }

    /// - Parameter hasPeriods: whether dates may be months and years, which are no dates to a machine.
    func description(hasPeriods: Bool) -> TableDescription.Column {
        TableDescription.Column(
            name: rawValue,
            explanation: explanation,
            datatype: hasPeriods && (self == .start || self == .due) ? .text("string") : datatype,
            isRequired: self == .plan || self == .commitment
        )
    }

    private var datatype: JSONValue {
        switch self {
        case .start, .due: .text("date")
        case .stage: TableDescription.oneOf(Action.Stage.allCases.map(\.rawValue))
        case .confidence: TableDescription.oneOf(Action.Confidence.allCases.map(\.rawValue))
        case .overdue: TableDescription.oneOf(["yes", "no"])
        default: .text("string")
        }
    }
}
