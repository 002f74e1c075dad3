internal import Analysis
internal import Model
internal import Templates

/// One action of a commitment.
struct ActionItem {
    let description: String
    let owner: String?
    let partners: String?
    let start: HTML?
    let due: HTML?
    let isOverdue: Bool
    let marks: [StateMark]
    let stage: StageCount?
    let confidence: ConfidenceMark?
    let cost: String?
    let updates: [ActionUpdate]
}

extension ActionItem: TemplateContext {
    static let fields = ContextFields<ActionItem>(
        "ActionItem",
        [
            .text("description", "What is to be done.") { $0.description },
            .optionalText("owner", "Who does it; missing where none is published.") { $0.owner },
            .optionalText("partners", "Who helps, separated by commas.") { $0.partners },
            .optionalHTML("start", "The day it starts.") { $0.start },
            .optionalHTML("due", "The day it is due; missing where none is published.") { $0.due },
            .flag("isOverdue", "Whether it was due before the day the site speaks from and is still open.") {
                $0.isOverdue
            },
            .flag("hasFacts", "Whether anything is known of it but what is to be done.") { $0.hasFacts },
            .flag("hasMarks", "Whether anything is to be seen to.") { !$0.marks.isEmpty },
            .list("marks", "What is to be seen to: overdue, update due, no owner published.") { $0.marks },
            .object(
                "stage",
                "How far it has come, in a word and a symbol; missing where the plan says it of no action."
            ) { $0.stage },
            .object("confidence", "How sure its owner is; missing once it is complete or stopped.") { $0.confidence },
            .optionalText("cost", "What it costs, in the plan's words.") { $0.cost },
            .flag("hasUpdates", "Whether anything has been reported.") { !$0.updates.isEmpty },
            .list("updates", "What has been reported, latest first.") { $0.updates },
        ]
    )

    private var hasFacts: Bool {
        stage != nil || confidence != nil || start != nil || due != nil
            || [owner, partners, cost].contains { $0 != nil }
    }

    /// - Parameters:
    ///   - namesOwners: whether its plan names anybody at all.
    ///   - tellsProgress: whether its plan says of any action how far it has come, or how sure its owner is.
    init(_ action: Action, in view: RenderContext, namesOwners: Bool = false, tellsProgress: Bool = true) {
        description = action.description
        owner = action.owner
        partners = action.partners.isEmpty ? nil : action.partners.joined(separator: ", ")
        start = action.start.map(view.times.day)
        due = action.due.map(view.times.day)
        isOverdue = view.clock.isOverdue(action)
        marks = StateMark.marks(of: action, on: view.clock, namesOwners: namesOwners, text: view.text)
        stage = tellsProgress ? StageCount(stage: action.stage, count: 1, text: view.text) : nil
        confidence = tellsProgress ? ConfidenceMark(action, text: view.text) : nil
        cost = action.cost
        updates = action.updates.reversed().map { ActionUpdate($0, in: view) }
    }
}
