internal import Analysis
internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model
internal import Templates

/// One action plan: `/plans/SLUG/`.
struct PlanPage: Page, PlanPart {
    static let template = "plan"
    /// More days to come than this are left to the commitments and the calendar.
    private static let mostMilestones = 5

    /// A position in `Site.plans`.
    let position: Int
    let plan: ActionPlan
    let scope: PageScope
    /// What the first uses of terms in its texts become.
    private var marks = TermMarks.none

    static func all(in context: RenderContext) -> [PlanPage] {
        context.site.plans.enumerated().map { position, plan in
            PlanPage(position: position, plan: plan, scope: PageScope(context, at: context.addresses.plan(position)))
        }
    }

    var origin: SourceLocation? { plan.declaredAt }

    static let fields = ContextFields<PlanPage>(
        .frame,
        .text("title", "The plan's title.", \.plan.title),
        .optionalText("summary", "What it is for, in a sentence or two.", \.plan.summary),
        .text("status", "What stage of its life the plan is in, as a sentence.", \.status),
        .optionalText("owner", "Who answers for it; missing where none is published.", \.plan.owner),
        .optionalText("period", "The time it covers, in the plan's words.", \.plan.period),
        .optionalText(
            "timing",
            "When it was planned for and what became of it, as a sentence; missing while it goes on."
        ) { $0.tense == .present ? nil : $0.context.timing(ofPlan: $0.position) },
        .isPresent,
        .isPast,
        .list("areas", "The places it is for.") { $0.links(to: $0.areas) },
        .optionalHTML("introduction", "What it says before its commitments.") { $0.prose($0.plan.introduction) },
        .optionalText("notPublished", "What the plan says nowhere, as a sentence; missing where it says everything.") {
            $0.notPublished
        },
        .object("progress", "How far its actions have come.") { PlanProgress($0.plan, in: $0.tense, $0.context) },
        .list("milestones", "The next days by which an open action is due.") {
            Milestone.next(mostMilestones, of: [$0.position], in: $0.scope)
        },
        .list("contents", "The commitments, each a link, and one to the actions by action area.", \.contents),
        .list("commitments", "The commitments.", \.commitments),
        .list("actionAreas", "The action areas with their actions; empty where the plan has none.") { page in
            page.plan.actionAreas.isEmpty ? [] : ActionAreaCard.all(on: page)
        },
        .optionalHTML("notes", "The footnotes of its texts, under a heading.") {
            $0.context.prose.notes(of: $0.plan.introduction.document, on: $0.path, terms: $0.marks)
        },
        .text("csv", "The way to its actions as CSV.") { $0.path.link(to: $0.path.beside("actions.csv")) },
        .optionalText("calendar", "The way to its due dates as a calendar; missing where there are none.") {
            ActionCalendar.hasEvents([$0.position], in: $0.context)
                ? $0.path.link(to: $0.path.beside("actions.ics")) : nil
        }
    )

    mutating func prepare() {
        guard plan.expandsTerms else { return }
        let texts =
            [plan.introduction]
            + plan.commitments.flatMap(\.texts) + plan.actionAreas.map(\.text)
        marks = context.terms.marks(in: plan.introduction.document, blocks: texts.flatMap(\.blocks), on: path)
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

    var tense: PlanTime.Tense { context.tense(ofPlan: position) }

    /// What people raised that one of its commitments answers, the newest first.
    ///
    /// - Parameter commitment: a position in its commitments.
    func issues(of commitment: Int) -> [SiteLinks.IssuePosition] {
        newestFirst(site.links.issuesOfCommitment[.init(plan: position, commitment: commitment)] ?? [])
    }

    private var contents: [LinkItem] {
        plan.commitments.map { LinkItem(text: $0.statement, href: "#\($0.anchor)") }
            + (plan.actionAreas.isEmpty
                ? [] : [LinkItem(text: locale.format(.labelByActionArea), href: "#" + ActionPlan.areasAnchor)])
    }

    private var status: String { text.plans.statusSentence(plan) }

    /// What the plan does not say anywhere, told once for the whole of it.
    private var notPublished: String? {
        let commitments = plan.commitments
        let actions = commitments.flatMap(\.actions)
        let isOnIndicator = commitments.lazy.compactMap(\.indicator).contains { site.links.indicators[$0.value] != nil }
        let parts: [(isMissing: Bool, name: MessageKey)] = [
            (plan.owner == nil, .planPartOwner), (plan.period == nil, .planPartPeriod),
            (commitments.allSatisfy { $0.whatNeedsToHappen.isEmpty && $0.needs.isEmpty }, .planPartNeeds),
            (
                !commitments.contains(where: \.saysWhatHappens),
                tense == .present ? .planPartHappening : .planPartHappened
            ),
            (!commitments.contains(where: \.saysGaps), .planPartGaps), (!isOnIndicator, .planPartIndicator),
            (commitments.allSatisfy { $0.target == nil }, .planPartTargets), (actions.isEmpty, .planPartActions),
            (!actions.isEmpty && actions.allSatisfy { $0.owner == nil }, .planPartOwners),
            (!actions.isEmpty && actions.allSatisfy { $0.due == nil }, .planPartDates),
            (
                commitments.indices.allSatisfy { commitments[$0].youSaid.isEmpty && issues(of: $0).isEmpty },
                .planPartSaid
            ),
        ]
        let missing = parts.filter(\.isMissing).map { locale.format($0.name) }
        return missing.isEmpty ? nil : locale.format(.planNotPublished(what: missing.joined(separator: "; ")))
    }

    private var commitments: [CommitmentCard] {
        let actions = plan.commitments.flatMap(\.actions)
        let coverage = ActionCoverage(
            publishesActions: !actions.isEmpty,
            namesOwners: actions.contains { $0.owner != nil },
            tellsProgress: actions.contains { $0.stage != nil || $0.confidence != .notRated }
        )
        return plan.commitments.enumerated().map { position, commitment in
            CommitmentCard(number: position + 1, commitment: commitment, page: self, coverage: coverage)
        }
    }

    /// Headings keep the level they were typed with, because the page's own are those of the plan's form.
    func prose(_ text: DocumentFragment) -> HTML? {
        context.prose.html(
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
    private let tense: PlanTime.Tense
    private let tally: ActionTally
    private let text: Formatters

    init(_ plan: ActionPlan, in tense: PlanTime.Tense, _ context: RenderContext) {
        self.plan = plan
        self.tense = tense
        tally = ActionTally(plan.commitments.flatMap(\.actions), in: tense, on: context.clock)
        text = context.text
    }

    static let fields = ContextFields<PlanProgress>(
        .text("count", "How many commitments and actions there are, as a sentence.", \.count),
        .flag("hasActions", "Whether any action is published.") { $0.tally.total > 0 },
        .flag("saysStages", "Whether the stage of any action is published.") {
            $0.plan.commitments.contains { $0.actions.contains { $0.stage != nil } }
        },
        .list("stages", "The actions counted by stage; empty where the plan's dates do not cover the day.") {
            StageCount.counts(of: $0.tally, locale: $0.text.locale)
        },
        .optionalText("reported", "What was reported of them where its dates do not: 2 of 5 reported complete.") {
            $0.text.plans.reported($0.tally)
        },
        .textList("findings", "What is late or not published, one fact a sentence.", \.findings)
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
        let idle = tally.total > 0 ? plan.commitments.count(where: \.isIdle) : 0
        let withoutActions = found(idle, Message.planIdle)
        // A plan that is over has nothing to be seen to.
        guard tense != .past else {
            let unreported = plan.commitments.flatMap(\.actions).count(where: \.isUnreported)
            return found(unreported, Message.planNotReported) + withoutActions
        }
        let gaps = tally.total > 0 ? plan.commitments.count { $0.hasUnansweredGaps && !$0.isIdle } : 0
        let needs = plan.commitments.reduce(0) { $0 + $1.unansweredNeeds.count }
        return found(tally.overdue, Message.planOverdue) + found(tally.updateDue, Message.planUpdateDue)
            + withoutActions
            + found(gaps, Message.planOpenGaps)
            + found(needs, Message.planOpenNeeds)
            + missing(tally.ownerless, some: Message.planWithoutOwner, all: .planNoOwner)
            + missing(tally.undated, some: Message.planWithoutDueDate, all: .planNoDueDate)
    }
}
