internal import Model
internal import Templates

/// One commitment of a plan with all that belongs to it.
struct CommitmentCard {
    let number: Int
    let statement: String
    let anchor: String
    let theme: LinkItem?
    let marks: [StateMark]
    let standing: TargetStanding?
    let introduction: HTML?
    let needs: HTML?
    let alreadyHappening: HTML?
    let gaps: HTML?
    let actions: [ActionItem]
    let youSaid: [YouSaidItem]
}

extension CommitmentCard: TemplateContext {
    static let fields = ContextFields<CommitmentCard>(
        "CommitmentCard",
        [
            .text("number", "Its place in the plan, from 1.") { String($0.number) },
            .text("statement", "What is promised.") { $0.statement },
            .text("anchor", "Its name in the page.") { $0.anchor },
            .object("theme", "The theme it belongs to.") { $0.theme },
            .flag("hasMarks", "Whether anything is to be seen to.") { !$0.marks.isEmpty },
            .list("marks", "What is to be seen to: no action published, or gaps and no open action.") { $0.marks },
            .object("standing", "The indicator that shows progress, with baseline, latest figure and target.") {
                $0.standing
            },
            .optionalHTML("introduction", "What the plan says about it first.") { $0.introduction },
            .optionalHTML("needs", "What needs to happen.") { $0.needs },
            .optionalHTML("alreadyHappening", "What is already happening.") { $0.alreadyHappening },
            .optionalHTML("gaps", "What is missing.") { $0.gaps },
            .flag("hasActions", "Whether any action is published.") { !$0.actions.isEmpty },
            .list("actions", "The actions.") { $0.actions },
            .flag("hasYouSaid", "Whether anything that residents said is recorded.") { !$0.youSaid.isEmpty },
            .list("youSaid", "What residents said, and what came of it.") { $0.youSaid },
        ]
    )
}
