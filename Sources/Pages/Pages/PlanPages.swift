internal import Analysis
internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model
internal import Templates

/// The list of all action plans: `/plans/`.
struct PlansPage: Page {
    static let template = "plans"
    static let kind = "plans page"
    private static let mostMilestones = 8

    let view: RenderContext
    let path = SiteAddresses.plans
    /// Positions in `Site.plans` in alphabetical order.
    private var ordered: [Int] = []

    static func all(in view: RenderContext) -> [PlansPage] { [PlansPage(view: view)] }

    static let fields = ContextFields<PlansPage>(
        "PlansPage",
        [
            .frame,
            .flag("isEmpty", "Whether there is no plan.", \.site.plans.isEmpty),
            .list("plans", "The plans in alphabetical order.") { page in
                page.ordered.map { PlanSummary($0, in: page.view, from: page.path) }
            },
            .list("groups", "The same plans by the area that holds their places, such as a region.", \.groups),
            .flag("hasGroups", "Whether there are several such areas.") { $0.groups.count > 1 },
            .text("count", "How many plans, commitments and actions there are.", \.count),
            .list("stages", "All actions counted by stage.") { StageCount.counts(of: $0.tally, locale: $0.locale) },
            .optionalText("overdue", "How many actions are overdue; missing where none is.") {
                $0.tally.overdue > 0 ? String($0.tally.overdue) : nil
            },
            .list("milestones", "The next days by which an open action is due.") {
                Milestone.next(mostMilestones, of: Array($0.site.plans.indices), in: $0.view, from: $0.path)
            },
            .text("csv", "The way to all actions as CSV.") { $0.path.link(to: AllPlansDownloads.actions) },
            .optionalText("calendar", "The way to all due dates as a calendar; missing where there are none.") {
                $0.site.plans.contains(where: ActionCalendar.hasEvents)
                    ? $0.path.link(to: AllPlansDownloads.calendar) : nil
            },
            .optionalText("feed", "The way to the feed of updates; missing where the site does not know its address.") {
                $0.site.settings.baseURL == nil ? nil : $0.path.link(to: PlanFeed.path)
            },
        ]
    )

    mutating func prepare() {
        let plans = site.plans
        ordered = plans.indices.map { (InitialLetter.sortKey(plans[$0].title), $0) }.sorted(by: <).map(\.1)
    }

    var frame: PageFrame {
        frame(title: locale.format(.pagePlans), description: locale.format(.pagePlansAbout), section: .plans)
    }

    private var tally: ActionTally {
        ActionTally(site.plans.lazy.flatMap(\.commitments).flatMap(\.actions), on: view.clock)
    }

    private var groups: [PlanGroup] { PlanGroup.all(ordered, in: view, from: path) }

    private var count: String {
        let commitments = site.plans.reduce(0) { $0 + $1.commitments.count }
        let actions = tally.total
        return [
            locale.format(.countedPlans(count: site.plans.count)),
            text.counted(commitments, Message.countedCommitments, none: .countedNoCommitments),
            text.counted(actions, Message.countedActions, none: .countedNoActions),
        ].joined(separator: ", ")
    }
}

/// The plans for one part of the country in a list.
struct PlanGroup: PagePart {
    /// nil for plans that name no place.
    private let area: AreaIndex?
    private let plans: [Int]
    let view: RenderContext
    let path: PagePath

    static let fields = ContextFields<PlanGroup>(
        "PlanGroup",
        [
            .object("title", "The area that holds their places, such as a region.") { group in
                group.area.map { group.link(to: $0) } ?? LinkItem(text: group.locale.format(.planNoPlace), href: nil)
            },
            .text("anchor", "The group's name in the page, unique on it.") { group in
                "plans-" + AnchorText.of(group.area.map { group.site.areas[$0].slug } ?? "nowhere")
            },
            .text("count", "How many plans.") { String($0.plans.count) },
            .list("plans", "The plans in alphabetical order.") { group in
                group.plans.map { PlanSummary($0, in: group.view, from: group.path) }
            },
        ]
    )

    /// Plans by the largest area but the top that holds the first of their places; those for the top stand first, those
    /// that name no place last.
    ///
    /// - Parameter plans: positions in `Site.plans`, in the order in which they are to be listed.
    static func all(_ plans: [Int], in view: RenderContext, from path: PagePath) -> [PlanGroup] {
        var groups: [AreaIndex?: [Int]] = [:]
        for plan in plans {
            let area = view.site.links.areasOfPlan[plan].first.map { place in
                (view.places.containers(of: place) + [place]).prefix(2).last ?? place
            }
            groups[area, default: []].append(plan)
        }
        let order = view.places.tops.flatMap { [$0] + view.places.children(of: $0) }
        let known = order.filter { groups[$0] != nil }.map(Optional.some)
        let others = groups.keys.filter { !known.contains($0) }.sorted {
            ($0?.position ?? .max) < ($1?.position ?? .max)
        }
        return (known + others).map { PlanGroup(area: $0, plans: groups[$0] ?? [], view: view, path: path) }
    }
}

/// One action plan: `/plans/SLUG/`.
struct PlanPage: Page {
    static let template = "plan"
    static let kind = "plan page"
    /// More days to come than this are left to the commitments and the calendar.
    private static let mostMilestones = 5

    /// A position in `Site.plans`.
    let position: Int
    let plan: ActionPlan
    let view: RenderContext
    let path: PagePath
    /// What the first uses of terms in its texts become.
    private var marks = TermMarks.none

    static func all(in view: RenderContext) -> [PlanPage] {
        view.site.plans.enumerated().map { position, plan in
            PlanPage(position: position, plan: plan, view: view, path: view.addresses.plan(position))
        }
    }

    var origin: SourceLocation? { plan.declaredAt }

    static let fields = ContextFields<PlanPage>(
        "PlanPage",
        [
            .frame,
            .text("title", "The plan's title.", \.plan.title),
            .optionalText("summary", "What it is for, in a sentence or two.", \.plan.summary),
            .text("status", "What stage of its life the plan is in, as a sentence.", \.status),
            .optionalText("owner", "Who answers for it; missing where none is published.", \.plan.owner),
            .optionalText("period", "The time it covers, in the plan's words.", \.plan.period),
            .list("areas", "The places it is for.") { page in page.areas.map { page.link(to: $0) } },
            .optionalHTML("introduction", "What it says before its commitments.") { $0.prose($0.plan.introduction) },
            .optionalText(
                "notPublished",
                "What the plan says nowhere, as a sentence; missing where it says everything.",
                \.notPublished
            ),
            .object("progress", "How far its actions have come.") { PlanProgress($0.plan, in: $0.view) },
            .list("milestones", "The next days by which an open action is due.") {
                Milestone.next(mostMilestones, of: [$0.position], in: $0.view, from: $0.path)
            },
            .list("contents", "The commitments, each a link.") {
                $0.plan.commitments.map { LinkItem(text: $0.statement, href: "#\($0.anchor)") }
            },
            .list("commitments", "The commitments.", \.commitments),
            .optionalHTML("notes", "The footnotes of its texts, under a heading.") {
                $0.view.prose.notes(of: $0.plan.introduction.document, on: $0.path, terms: $0.marks)
            },
            .text("csv", "The way to its actions as CSV.") { $0.path.link(to: $0.path.beside("actions.csv")) },
            .optionalText("calendar", "The way to its due dates as a calendar; missing where there are none.") {
                ActionCalendar.hasEvents($0.plan) ? $0.path.link(to: $0.path.beside("actions.ics")) : nil
            },
        ]
    )

    mutating func prepare() {
        guard plan.expandsTerms else { return }
        let texts =
            [plan.introduction]
            + plan.commitments.flatMap { [$0.introduction, $0.needs, $0.alreadyHappening, $0.gaps] }
        marks = view.terms.marks(in: plan.introduction.document, blocks: texts.flatMap(\.blocks), on: path)
    }

    var frame: PageFrame {
        frame(
            title: plan.title,
            description: plan.summary,
            section: .plans,
            trail: [step(.pagePlans, SiteAddresses.plans)]
        )
    }

    var areas: [AreaIndex] { site.links.areasOfPlan[position] }

    private var status: String {
        switch plan.status {
        case .draft: locale.format(.planDraft)
        case .agreed: locale.format(.planAgreed)
        case .closed: locale.format(.planClosed)
        }
    }

    private var notPublished: String? {
        let hasIndicator = plan.commitments.contains { commitment in
            commitment.indicator.map { site.links.indicators[$0.value] != nil } ?? false
        }
        return UnpublishedParts.sentence(plan, hasIndicator: hasIndicator, locale: locale)
    }

    private var commitments: [CommitmentCard] {
        let actions = plan.commitments.flatMap(\.actions)
        let namesOwners = actions.contains { $0.owner != nil }
        let tellsProgress = actions.contains { $0.stage != nil || $0.confidence != .notRated }
        return plan.commitments.enumerated().map { position, commitment in
            CommitmentCard(
                number: position + 1,
                commitment: commitment,
                page: self,
                publishesActions: !actions.isEmpty,
                namesOwners: namesOwners,
                tellsProgress: tellsProgress
            )
        }
    }

    /// Headings keep the level they were typed with, because the page's own are those of the plan's form.
    func prose(_ text: DocumentFragment) -> HTML? {
        view.prose.html(
            text,
            on: path,
            about: areas.count == 1 ? areas.first : nil,
            topHeading: text.document.headings.map(\.level).min() ?? 2,
            terms: marks
        )
    }
}

/// How far the actions of a plan have come, in counts and words.
struct PlanProgress: TemplateContext {
    private let plan: ActionPlan
    private let tally: ActionTally
    private let text: Formatters

    init(_ plan: ActionPlan, in view: RenderContext) {
        self.plan = plan
        tally = ActionTally(plan.commitments.flatMap(\.actions), on: view.clock)
        text = view.text
    }

    static let fields = ContextFields<PlanProgress>(
        "PlanProgress",
        [
            .text("count", "How many commitments and actions there are, as a sentence.", \.count),
            .flag("hasActions", "Whether any action is published.") { !$0.tally.stages.isEmpty },
            .flag("hasStages", "Whether the stage of any action is published.") {
                $0.plan.commitments.contains { $0.actions.contains { $0.stage != nil } }
            },
            .list("stages", "The actions counted by stage.") {
                StageCount.counts(of: $0.tally, locale: $0.text.locale)
            },
            .textList("findings", "What is late or not published, one fact a sentence.", \.findings),
        ]
    )

    private var count: String {
        text.locale.format(
            .planHolds(
                first: text.counted(plan.commitments.count, Message.countedCommitments, none: .countedNoCommitments),
                last: text.counted(tally.total, Message.countedActions, none: .countedNoActions)
            )
        )
    }

    private var findings: [String] {
        func found(_ count: Int, _ message: (Int) -> Message) -> [String] {
            count > 0 ? [text.locale.format(message(count))] : []
        }
        func missing(_ count: Int, some: (Int) -> Message, all: MessageKey) -> [String] {
            count > 0 && count == tally.open ? [text.locale.format(all)] : found(count, some)
        }
        // A plan that is no longer worked on has nothing more to report.
        let updateDue = plan.status == .closed ? 0 : tally.updateDue
        let idle = tally.total > 0 ? plan.commitments.count(where: \.isIdle) : 0
        let gaps = tally.total > 0 ? plan.commitments.count { $0.hasUnansweredGaps && !$0.isIdle } : 0
        return found(tally.overdue, Message.planOverdue) + found(updateDue, Message.planUpdateDue)
            + found(idle, Message.planIdle)
            + found(gaps, Message.planOpenGaps)
            + missing(tally.ownerless, some: Message.planWithoutOwner, all: .planNoOwner)
            + missing(tally.undated, some: Message.planWithoutDueDate, all: .planNoDueDate)
    }
}
