internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// One action area of a plan with its actions, each a link to where it stands; or those that are in no action area.
struct ActionAreaCard: PlanPart {
    /// nil for the actions that are in none.
    private let area: ActionArea?
    private let actions: [SortedAction]
    private let page: PlanPage

    var tense: PlanTime.Tense { page.tense }

    /// The action areas in the order of the plan, and behind them the actions that are in none, where there are any.
    static func all(on page: PlanPage) -> [ActionAreaCard] {
        let actions = page.plan.commitments.enumerated().flatMap { position, commitment in
            commitment.actions.map {
                SortedAction(action: $0, number: position + 1, commitment: commitment, page: page)
            }
        }
        let sorted = Dictionary(grouping: actions, by: \.action.area)
        let cards = page.plan.actionAreas.enumerated().map { position, area in
            ActionAreaCard(area: area, actions: sorted[position] ?? [], page: page)
        }
        let others = sorted[nil] ?? []
        return others.isEmpty ? cards : cards + [ActionAreaCard(area: nil, actions: others, page: page)]
    }

    static let fields = ContextFields<ActionAreaCard>(
        .optionalText("name", "Its name; missing for the actions that are in none.") { $0.area?.name },
        .optionalText("anchor", "Its name in the page; missing for the actions that are in none.") { $0.area?.anchor },
        .optionalHTML("text", "What the plan says of it.") { card in card.area.flatMap { card.page.prose($0.text) } },
        .list("actions", "Its actions, in the order of the commitments.", \.actions),
        .isPast
    )
}

/// One action in the list of its action area.
struct SortedAction: PlanPart {
    let action: Action
    /// The place of its commitment in the plan, from 1.
    let number: Int
    let commitment: Commitment
    let page: PlanPage

    var tense: PlanTime.Tense { page.tense }

    static let fields = ContextFields<SortedAction>(
        .text("description", "What is to be done.", \.action.description),
        .text("href", "The way to its need, else its commitment, on this page.") {
            "#\($0.commitment.anchor(of: $0.action))"
        },
        .text("number", "The place in the plan of the commitment that it stands under, from 1.") { String($0.number) },
        .text("commitment", "What that commitment promises.", \.commitment.statement),
        .optionalText("need", "The need that it is for; missing where it is for the whole commitment.") {
            $0.commitment.need(of: $0.action)?.name
        },
        .optionalText("owner", "Who does it; missing where none is published.", \.action.owner),
        .optionalHTML(
            "due",
            "The day it is due, or the month or year that the plan gives; missing where none is published."
        ) {
            $0.page.context.times.date($0.action.due, or: $0.action.duePeriod)
        },
        .isPast
    )
}
