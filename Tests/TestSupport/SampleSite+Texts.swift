package import Diagnostics
internal import Markdown
package import Model

/// Briefings and plans of the sample site.
extension SampleSite {
    package static let textPath = "Content/text.md"
    package static let location = Diagnostics.SourceLocation.wholeFile(textPath)

    package static func briefing(
        _ id: String = "one",
        title: String = "A briefing",
        date: String = "2025-11-23",
        summary: String? = "What it says.",
        review: String? = nil,
        status: Briefing.Status = .current,
        supersedes: String? = nil,
        numbering: Briefing.Numbering = .none,
        areas: [String] = ["midtown"],
        attachments: [String] = [],
        body: String = "## First\n\nWords."
    ) throws -> Briefing {
        Briefing(
            id: Briefing.ID(id),
            title: title,
            date: try Sample.day(date),
            author: "The sample office",
            summary: summary,
            review: try review.map(Sample.day),
            status: status,
            supersedes: supersedes.map { Located(Briefing.ID($0), at: location) },
            numbering: numbering,
            areas: areas.map { Located($0, at: location) },
            indicators: [Located("voice", at: location)],
            themes: [Located("say", at: location)],
            attachments: attachments.map { Attachment(file: Located($0, at: location), title: "A file") },
            body: Sample.text(body, path: textPath),
            declaredAt: location
        )
    }

    package static func action(
        _ description: String,
        owner: String? = nil,
        partners: [String] = [],
        due: String? = nil,
        area: Int? = nil,
        stage: Action.Stage? = nil,
        confidence: Action.Confidence = .notRated,
        updates: [Action.Update] = []
    ) throws -> Action {
        Action(
            description: description,
            owner: owner,
            partners: partners,
            due: try due.map(Sample.day),
            stage: stage,
            confidence: confidence,
            updates: updates,
            area: area,
            declaredAt: location
        )
    }

    /// A plan for Midtown with one commitment.
    ///
    /// - Parameter covers: the first and the last day of its time; an empty text for an end that is not named.
    package static func plan(
        id: String = "plan",
        title: String = "A plan",
        status: ActionPlan.Status = .agreed,
        owner: String? = nil,
        period: String? = nil,
        covers: (String, String)? = nil,
        statement: String = "People have a say",
        baseline: Double? = nil,
        target: Double? = nil,
        aimingAt measure: Commitment.Target? = nil,
        namedGaps: [String] = [],
        needs: [Need] = [],
        actionAreas: [ActionArea] = [],
        youSaid: [YouSaidWeDid] = [],
        introduction: DocumentFragment? = nil,
        alreadyHappening: DocumentFragment? = nil,
        _ actions: [Action] = []
    ) -> ActionPlan {
        let none = DocumentFragment(document: Sample.text(""), blocks: [])
        let span = covers.flatMap { ActionPlan.Span(start: CalendarDate(iso: $0.0), end: CalendarDate(iso: $0.1)) }
        let commitment = Commitment(
            statement: statement,
            anchor: "commitment-1",
            theme: Located("say", at: location),
            indicator: Located("voice", at: location),
            baseline: baseline,
            target: measure ?? target.map { Commitment.Target(value: $0, by: nil, byText: "2032") },
            introduction: none,
            whatNeedsToHappen: none,
            alreadyHappening: alreadyHappening ?? none,
            gaps: none,
            namedGaps: namedGaps,
            needs: needs,
            actions: actions,
            youSaid: youSaid,
            declaredAt: location
        )
        return ActionPlan(
            id: ActionPlan.ID(id),
            title: title,
            areas: [Located("midtown", at: location)],
            status: status,
            owner: owner,
            period: period,
            covers: span,
            introduction: introduction ?? none,
            commitments: [commitment],
            actionAreas: actionAreas,
            declaredAt: location
        )
    }
}
