internal import Model

/// One column of a plan's file of actions, in the order in which they stand.
///
/// The header of the file and its CSVW description come from here, in English like all that programs read.
enum ActionColumn: String, CaseIterable, Sendable {
    case plan, commitment, theme, indicator, action, owner, partners, start, due, stage, confidence, cost, overdue
    case updates, note

    /// What stands in it, for somebody who has not seen the site.
    var explanation: String {
        switch self {
        case .plan: "The title of the plan."
        case .commitment: "What is promised."
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
            "Whether it was due before the day the site speaks from and is still open. Empty without a due date."
        case .updates: "What has been reported, one line each, with the day in front."
        case .note: "Why a commitment has no action."
        }
    }

    var description: TableDescription.Column {
        TableDescription.Column(
            name: rawValue,
            explanation: explanation,
            datatype: datatype,
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
