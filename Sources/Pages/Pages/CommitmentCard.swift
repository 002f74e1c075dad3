internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// One commitment of a plan with all that belongs to it.
struct CommitmentCard: PagePart, PlanPart {
    /// Its place in the plan, from 1.
    let number: Int
    let commitment: Commitment
    let page: PlanPage
    let coverage: ActionCoverage

    var scope: PageScope { page.scope }
    var tense: PlanTime.Tense { page.tense }

    static let fields = ContextFields<CommitmentCard>(
        .text("number", "Its place in the plan, from 1.") { String($0.number) },
        .text("statement", "What is promised.", \.commitment.statement),
        .text("anchor", "Its name in the page.", \.commitment.anchor),
        .object("theme", "The theme it belongs to.") { card in
            card.commitment.theme.flatMap { card.site.links.themes[$0.value] }.map { card.link(toTheme: $0) }
        },
        .list("marks", "What is to be seen to: no action published, or gaps and no open action.") {
            StateMark.marks(
                of: $0.commitment,
                publishesActions: $0.coverage.publishesActions,
                in: $0.tense,
                locale: $0.locale
            )
        },
        .object("standing", "The indicator that shows progress, with baseline, latest figure and target.") {
            TargetStanding($0.commitment, of: $0.page.tense, area: $0.page.areas.first, in: $0.scope)
        },
        .optionalHTML("introduction", "What the plan says about it first.") {
            $0.page.prose($0.commitment.introduction)
        },
        .optionalHTML("needs", "What needs to happen.") { $0.page.prose($0.commitment.whatNeedsToHappen) },
        .optionalHTML("alreadyHappening", "What is already happening, but for what belongs to one of its needs.") {
            $0.page.prose($0.commitment.alreadyHappening)
        },
        .optionalHTML("gaps", "What is missing, but for what belongs to one of its needs.") {
            $0.page.prose($0.commitment.gaps)
        },
        .list("actions", "The actions, those for its needs last.") { $0.items($0.commitment.actions) },
        .list("ownActions", "The actions that are for none of its needs by name.") { card in
            card.items(card.commitment.actions.filter { card.commitment.need(of: $0) == nil })
        },
        .list("needRows", "Its needs, one by one; empty where the plan does not part it so.", \.needRows),
        .flag("needsHaveText", "Whether the plan says of any of its needs what has to happen.") {
            $0.commitment.needs.contains { !$0.introduction.isEmpty }
        },
        .flag("needsSayWhatHappens", "Whether it says of any of its needs what is already happening.") {
            $0.commitment.needs.contains { !$0.alreadyHappening.isEmpty }
        },
        .flag("needsHaveGaps", "Whether it says of any of its needs what is missing.") {
            $0.commitment.needs.contains { !$0.gaps.isEmpty }
        },
        .flag("needsHaveActions", "Whether any action is for one of its needs.") { card in
            card.commitment.actions.contains { card.commitment.need(of: $0) != nil }
        },
        .list("youSaid", "What residents said, and what came of it.") { card in
            let plan = LinkItem(text: card.page.plan.title, href: nil)
            return card.commitment.youSaid.map { YouSaidItem(item: $0, plan: plan) }
        },
        .list("issues", "What people raised that the commitment or one of its actions answers.") { card in
            card.page.issues(of: card.number - 1).map { IssueLine($0, in: card.scope) }
        },
        .isPresent,
        .isPast
    )

    /// Some of its actions, as readers see them.
    private func items(_ actions: [Action]) -> [ActionItem] {
        actions.map { action in
            ActionItem(
                action: action,
                tense: tense,
                context: context,
                coverage: coverage,
                area: page.plan.area(of: action)
            )
        }
    }

    private var needRows: [NeedRow] {
        let actions = Dictionary(grouping: commitment.actions, by: \.need)
        let unanswered = tense == .past ? [] : Set(commitment.unansweredNeeds)
        return commitment.needs.enumerated().map { position, need in
            NeedRow(
                need: need,
                actions: items(actions[position] ?? []),
                hasOpenGaps: unanswered.contains(position),
                page: page
            )
        }
    }
}

/// One need of a commitment: a row of its table.
struct NeedRow: TemplateContext {
    let need: Need
    let actions: [ActionItem]
    /// Whether it names gaps, and no open action is for it.
    let hasOpenGaps: Bool
    let page: PlanPage

    static let fields = ContextFields<NeedRow>(
        .text("name", "What is needed, in the words of its heading.", \.need.name),
        .text("anchor", "Its name in the page.", \.need.anchor),
        .optionalHTML("introduction", "What the plan says of it first.") { $0.page.prose($0.need.introduction) },
        .optionalHTML("alreadyHappening", "What of it is already happening.") {
            $0.page.prose($0.need.alreadyHappening)
        },
        .optionalHTML("gaps", "What of it is missing.") { $0.page.prose($0.need.gaps) },
        .list("actions", "The actions for it.", \.actions),
        .list("marks", "What is to be seen to: gaps, and no open action for it.") { row in
            row.hasOpenGaps
                ? [StateMark(messageKey: .planHasOpenGaps, symbol: "◇", locale: row.page.locale)] : []
        }
    )
}

/// What a plan says of its actions at all; what it says of none is not missed in each.
struct ActionCoverage {
    var publishesActions = true
    var namesOwners = false
    /// Whether it says of any action how far it has come, or how sure its owner is.
    var tellsProgress = true
}

/// One action of a commitment.
struct ActionItem: PlanPart {
    let action: Action
    /// That of its plan.
    let tense: PlanTime.Tense
    let context: RenderContext
    let coverage: ActionCoverage
    /// The action area that it belongs to, where the page has it.
    var area: ActionArea?

    static let fields = ContextFields<ActionItem>(
        .text("description", "What is to be done.", \.action.description),
        .optionalText("owner", "Who does it; missing where none is published.", \.action.owner),
        .optionalText("partners", "Who helps, separated by commas.") {
            $0.action.partners.isEmpty ? nil : $0.action.partners.joined(separator: ", ")
        },
        .optionalHTML("start", "The day it starts, or the month or year that the plan gives.") {
            $0.context.times.date($0.action.start, or: $0.action.startPeriod)
        },
        .optionalHTML(
            "due",
            "The day it is due, or the month or year that the plan gives; missing where none is published."
        ) {
            $0.context.times.date($0.action.due, or: $0.action.duePeriod)
        },
        .flag("isOverdue", "Whether it was due before the day the site speaks from, and its plan goes on without it.") {
            $0.tense == .present && $0.context.clock.isOverdue($0.action)
        },
        .isPresent,
        .isPast,
        .flag("hasFacts", "Whether anything is known of it but what is to be done.", \.hasFacts),
        .list("marks", "What is to be seen to: overdue, update due, no owner published.") {
            StateMark.marks(of: $0.action, namesOwners: $0.coverage.namesOwners, in: $0.tense, $0.context)
        },
        .object("stage", "How far it has come, in a word and a symbol; missing where the plan says it of no action.") {
            $0.stage
        },
        .object("confidence", "How sure its owner is; missing once it is complete or stopped.") { $0.confidence },
        .optionalText("cost", "What it costs, in the plan's words.", \.action.cost),
        .object("area", "The action area that it belongs to; missing where it names none.") { item in
            item.area.map { LinkItem(text: $0.name, href: "#\($0.anchor)") }
        },
        .list("updates", "What has been reported, latest first.") { item in
            item.action.updates.reversed().map { ActionUpdate(update: $0, context: item.context) }
        }
    )

    private var hasFacts: Bool {
        coverage.tellsProgress || action.start != nil || action.due != nil || action.owner != nil || action.cost != nil
            || !action.partners.isEmpty || area != nil
    }

    private var stage: StageCount? {
        coverage.tellsProgress ? StageCount(stage: action.stage, count: 1, locale: context.text.locale) : nil
    }

    private var confidence: ConfidenceMark? {
        coverage.tellsProgress ? ConfidenceMark(action, locale: context.text.locale) : nil
    }
}

/// What was reported about an action on a day.
struct ActionUpdate: TemplateContext {
    let update: Action.Update
    let context: RenderContext

    static let fields = ContextFields<ActionUpdate>(
        .html("date", "The day.") { $0.context.times.day($0.update.date) },
        .text("text", "What was reported.", \.update.text)
    )
}

/// The latest figure of a commitment's indicator, held beside its baseline and target.
///
/// The distance to the target is subtraction; whether the figure has changed since the baseline is tested.
struct TargetStanding: PagePart {
    private let commitment: Commitment
    /// That of its plan.
    private let tense: PlanTime.Tense
    /// A position in `Site.indicators`.
    private let position: Int
    /// The area that the plan is for; nil where it names none.
    private let area: AreaIndex?
    private let reading: Reading?
    private let course: TargetCourse?
    let scope: PageScope

    /// nil for a commitment without an indicator.
    init?(_ commitment: Commitment, of tense: PlanTime.Tense, area: AreaIndex?, in scope: PageScope) {
        guard let position = commitment.indicator.flatMap({ scope.site.links.indicators[$0.value] }) else { return nil }
        let indicator = scope.site.indicators[position].indicator
        self.commitment = commitment
        self.tense = tense
        self.position = position
        self.area = area
        self.scope = scope
        reading = area.map { scope.context.analyst.reading(of: $0, indicator: position) }
        course = reading.flatMap { TargetCourse(commitment, reading: $0, of: indicator, on: scope.site.asOf) }
    }

    static let fields = ContextFields<TargetStanding>(
        .object("indicator", "The indicator that shows progress.") { $0.link(toIndicator: $0.position, inFull: true) },
        .object("place", "The area whose figure it is: the first that the plan names.") { $0.linkIfAny(to: $0.area) },
        .optionalText("baseline", "The figure at the start; missing where none is set.") {
            $0.baseline
        },
        .optionalText("baselinePeriod", "The period that it is the figure of; missing where the plan does not say.") {
            $0.commitment.baselinePeriod?.value
        },
        .optionalText("latest", "The latest figure; missing where there is none.") { part in
            part.reading?.current.flatMap { part.text.figures.value($0, of: part.indicator) }
        },
        .optionalHTML("period", "The period of the latest figure.") { part in
            part.reading?.current.map { part.context.times.period($0.period, of: part.indicator) }
        },
        .flag("isAtBaseline", "Whether the baseline, with its period, is the latest figure there is.") { part in
            part.commitment.baselinePeriod != nil && part.sinceBaseline?.outcome == .notCompared(.noLaterFigure)
        },
        .optionalText("target", "What it should reach: 33% by 2032; missing where none is set.") { part in
            part.commitment.target.map { part.text.target(part.shown($0.value), of: $0) }
        },
        .optionalText("distance", "How far the latest figure is from the target, as a sentence.") { part in
            part.course.flatMap { course in part.reading?.current.map { part.distance(course, of: $0) } }
        },
        .optionalText("change", "Whether the figure has changed since the baseline; missing without a baseline.") {
            part in
            part.change
        },
        .textList("course", "What the tested trend says about the way to the target, one fact a sentence.") { part in
            part.course.map { part.text.targets.sentences($0, isFollowed: part.tense == .present) } ?? []
        },
        .textList("absence", "Why there is no figure, one fact a sentence; empty where there is one.") { part in
            guard part.reading?.current == nil else { return [] }
            return part.reading.map(part.context.sentences) ?? [part.locale.format(.targetNoPlace)]
        }
    )

    private var indicator: Indicator { site.indicators[position].indicator }

    /// Whether the figure has changed since the baseline, and what the larger area did in the same time.
    private var change: String? {
        guard let area, let change = sinceBaseline else { return nil }
        let larger = context.analyst.changeOfLarger(area, indicator: position, beside: change)
            .flatMap { text.changes.sentence($0, indicator, in: site) }
        return [text.targets.sentence(change), larger].compactMap(\.self).joined(separator: " ")
    }

    private var sinceBaseline: TwoPeriodChange? {
        guard let area, let baseline = commitment.baseline else { return nil }
        let period = commitment.baselinePeriod?.value
        return context.analyst.change(of: area, indicator: position, since: baseline, in: period)
    }

    /// With no more decimals than its editor typed: a rounded 13% is no 13.0%.
    private var baseline: String? {
        guard let value = commitment.baseline else { return nil }
        let typed = commitment.baselineWords.map { words in
            words.number.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
        }
        let decimals = min(typed ?? indicator.decimals, indicator.decimals)
        return text.figures.value(value, decimals: decimals, unit: indicator.unit)
    }

    private func shown(_ value: Double) -> String {
        text.figures.value(value, decimals: indicator.decimals, unit: indicator.unit)
    }

    /// How far a figure is from what it should reach, `5.9 percentage points to go.`: arithmetic, without a claim that
    /// anything has changed.
    private func distance(_ course: TargetCourse, of figure: Observation) -> String {
        if course.rest == 0 { return locale.format(.targetAt) }
        let amount = amount(course, of: figure)
        guard course.position == .reached else {
            // Once its day has come, or the plan is over, there is nothing to go.
            let isOnTheWay = course.hasDirection && tense == .present && !course.isPastDate
            return locale.format(isOnTheWay ? .targetToGo(amount: amount) : .targetAway(amount: amount))
        }
        let sentence = locale.format(.targetPassed(amount: amount))
        return course.isUncertain ? sentence + " " + locale.format(.targetUnsure) : sentence
    }

    private func amount(_ course: TargetCourse, of figure: Observation) -> String {
        let rest = abs(course.rest)
        let places = FigureFormatter.decimals(for: figure, of: indicator)
        let isTooSmall = locale.number(rest, decimals: places) == locale.number(0, decimals: places)
        let smallest = (0..<max(0, places)).reduce(1.0) { size, _ in size / 10 }
        if !isTooSmall, let target = commitment.target, let own = DifferenceFormatter.Shown(figure, of: indicator) {
            let aim = DifferenceFormatter.Shown(target.value, decimals: indicator.decimals)
            return text.differences.text(own, aim, of: indicator)
        }
        let amount = text.figures.difference(isTooSmall ? smallest : rest, decimals: places, of: indicator)
        return isTooSmall ? locale.format(.numberLessThan(value: amount)) : amount
    }
}
