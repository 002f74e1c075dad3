import Diagnostics
import Markdown
import Model
import TestSupport

/// Plans of the sample level, with as little as a test needs.
enum SamplePlan {
    static let location = Diagnostics.SourceLocation.wholeFile("plan.md")

    static func day(_ text: String) throws -> CalendarDate {
        try required(CalendarDate(iso: text))
    }

    static func action(
        _ description: String = "Meet",
        owner: String? = "Forum",
        start: String? = nil,
        due: String? = nil,
        stage: Action.Stage? = nil,
        updates: [String] = []
    ) throws -> Action {
        Action(
            description: description,
            owner: owner,
            start: try start.map(day),
            due: try due.map(day),
            stage: stage,
            updates: try updates.map { Action.Update(date: try day($0), text: "told") },
            declaredAt: location
        )
    }

    static func commitment(
        theme: String? = nil,
        indicator: String? = nil,
        baseline: Double? = nil,
        target: Double? = nil,
        by: CalendarDate? = nil,
        gaps: [String] = [],
        actions: [Action] = []
    ) -> Commitment {
        let none = DocumentFragment(document: Document(parsing: SourceFile(path: "plan.md", text: "")), blocks: [])
        return Commitment(
            statement: "A promise",
            anchor: "a-promise",
            theme: theme.map { Located(Theme.ID($0), at: location) },
            indicator: indicator.map { Located(Indicator.ID($0), at: location) },
            baseline: baseline,
            target: target.map { Commitment.Target(value: $0, by: by, byText: nil) },
            introduction: none,
            whatNeedsToHappen: none,
            alreadyHappening: none,
            gaps: none,
            namedGaps: gaps,
            actions: actions,
            declaredAt: location
        )
    }

    static func plan(_ id: String = "plan", status: ActionPlan.Status = .agreed, _ commitments: Commitment...)
        -> ActionPlan
    {
        ActionPlan(
            id: ActionPlan.ID(id),
            title: id,
            status: status,
            introduction: DocumentFragment(
                document: Document(parsing: SourceFile(path: "plan.md", text: "")),
                blocks: []
            ),
            commitments: commitments,
            declaredAt: location
        )
    }
}
