internal import Analysis
internal import Localization
internal import Markdown
internal import Model
internal import Templates

/// Gathers what the page of one plan shows.
struct PlanPageBuilder {
    private let view: RenderContext
    private let plan: ActionPlan
    private let areas: [AreaIndex]
    private let path: PagePath
    private let position: Int
    private let namesOwners: Bool
    private let tellsProgress: Bool
    private let publishesActions: Bool
    private let marks: TermMarks

    /// - Parameter position: a position in `Site.plans`.
    init(_ position: Int, in view: RenderContext) {
        self.view = view
        self.position = position
        plan = view.site.plans[position]
        let actions = plan.commitments.flatMap(\.actions)
        namesOwners = actions.contains { $0.owner != nil }
        tellsProgress = actions.contains { $0.stage != nil || $0.confidence != .notRated }
        publishesActions = !actions.isEmpty
        areas = view.site.links.areasOfPlan[position]
        path = view.addresses.plan(position)
        let texts =
            [plan.introduction]
            + plan.commitments.flatMap { [$0.introduction, $0.needs, $0.alreadyHappening, $0.gaps] }
        let blocks = texts.flatMap(\.blocks)
        marks = plan.expandsTerms ? view.terms.marks(in: plan.introduction.document, blocks: blocks, on: path) : .none
    }

    func page() -> PlanPage {
        PlanPage(
            frame: view.frames.frame(
                path,
                title: plan.title,
                description: plan.summary,
                section: .plans,
                trail: [view.step(.pagePlans, SiteAddresses.plans)]
            ),
            title: plan.title,
            summary: plan.summary,
            status: status,
            owner: plan.owner,
            period: plan.period,
            areas: areas.map { view.link(to: $0, from: path) },
            introduction: prose(plan.introduction),
            notPublished: UnpublishedParts.sentence(plan, hasIndicator: hasIndicator, locale: view.text.locale),
            progress: PlanProgress(plan, on: view.clock, text: view.text),
            milestones: Milestone.next(Self.mostMilestones, of: [position], in: view, from: path),
            contents: plan.commitments.map { LinkItem(text: $0.statement, href: "#\($0.anchor)") },
            commitments: plan.commitments.enumerated().map { card($1, number: $0 + 1) },
            notes: view.prose.notes(of: plan.introduction.document, on: path, terms: marks),
            csv: path.link(to: path.beside("actions.csv")),
            calendar: ActionCalendar.hasEvents(plan) ? path.link(to: path.beside("actions.ics")) : nil
        )
    }

    /// More days to come than this are left to the commitments and the calendar.
    private static let mostMilestones = 5

    private var hasIndicator: Bool {
        plan.commitments.contains { commitment in
            commitment.indicator.map { view.site.links.indicators[$0.value] != nil } ?? false
        }
    }

    private var status: String {
        switch plan.status {
        case .draft: view.text.locale.format(.planDraft)
        case .agreed: view.text.locale.format(.planAgreed)
        case .closed: view.text.locale.format(.planClosed)
        }
    }

    private func card(_ commitment: Commitment, number: Int) -> CommitmentCard {
        CommitmentCard(
            number: number,
            statement: commitment.statement,
            anchor: commitment.anchor,
            theme: theme(of: commitment),
            marks: StateMark.marks(of: commitment, publishesActions: publishesActions, text: view.text),
            standing: TargetStanding(commitment, area: areas.first, in: view, from: path),
            introduction: prose(commitment.introduction),
            needs: prose(commitment.needs),
            alreadyHappening: prose(commitment.alreadyHappening),
            gaps: prose(commitment.gaps),
            actions: commitment.actions.map {
                ActionItem($0, in: view, namesOwners: namesOwners, tellsProgress: tellsProgress)
            },
            youSaid: commitment.youSaid.map { YouSaidItem($0, plan: LinkItem(text: plan.title, href: nil)) }
        )
    }

    private func theme(of commitment: Commitment) -> LinkItem? {
        commitment.theme.flatMap { view.site.links.themes[$0.value] }.map { position in
            let theme = view.site.themes[position]
            return LinkItem(text: theme.title, href: path.link(to: view.addresses.theme(theme.id)))
        }
    }

    /// Headings keep the level they were typed with, because the page's own are those of the plan's form.
    private func prose(_ text: DocumentFragment) -> HTML? {
        let highest = text.document.headings.map(\.level).min() ?? 2
        return view.prose.html(
            text,
            on: path,
            about: areas.count == 1 ? areas.first : nil,
            topHeading: highest,
            terms: marks
        )
    }
}
