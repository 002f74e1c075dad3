internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// One commitment of a plan with all that belongs to it.
struct CommitmentCard: PagePart {
    /// Its place in the plan, from 1.
    let number: Int
    let commitment: Commitment
    let page: PlanPage
    let publishesActions: Bool
    let namesOwners: Bool
    let tellsProgress: Bool

    var view: RenderContext { page.view }
    var path: PagePath { page.path }

    static let fields = ContextFields<CommitmentCard>(
        "CommitmentCard",
        .text("number", "Its place in the plan, from 1.") { String($0.number) },
        .text("statement", "What is promised.", \.commitment.statement),
        .text("anchor", "Its name in the page.", \.commitment.anchor),
        .object("theme", "The theme it belongs to.") { card in
            card.commitment.theme.flatMap { card.site.links.themes[$0.value] }.map { card.link(toTheme: $0) }
        },
        .list("marks", "What is to be seen to: no action published, or gaps and no open action.") {
            StateMark.marks(of: $0.commitment, publishesActions: $0.publishesActions, locale: $0.locale)
        },
        .object("standing", "The indicator that shows progress, with baseline, latest figure and target.") {
            TargetStanding($0.commitment, area: $0.page.areas.first, in: $0.view, from: $0.path)
        },
        .optionalHTML("introduction", "What the plan says about it first.") {
            $0.page.prose($0.commitment.introduction)
        },
        .optionalHTML("needs", "What needs to happen.") { $0.page.prose($0.commitment.needs) },
        .optionalHTML("alreadyHappening", "What is already happening.") {
            $0.page.prose($0.commitment.alreadyHappening)
        },
        .optionalHTML("gaps", "What is missing.") { $0.page.prose($0.commitment.gaps) },
        .list("actions", "The actions.") { card in
            card.commitment.actions.map {
                ActionItem(
                    action: $0,
                    view: card.view,
                    namesOwners: card.namesOwners,
                    tellsProgress: card.tellsProgress
                )
            }
        },
        .list("youSaid", "What residents said, and what came of it.") { card in
            let plan = LinkItem(text: card.page.plan.title, href: nil)
            return card.commitment.youSaid.map { YouSaidItem(item: $0, plan: plan) }
        }
    )
}

/// One action of a commitment.
struct ActionItem: TemplateContext {
    let action: Action
    let view: RenderContext
    /// Whether its plan names anybody at all.
    var namesOwners = false
    /// Whether its plan says of any action how far it has come, or how sure its owner is.
    var tellsProgress = true

    static let fields = ContextFields<ActionItem>(
        "ActionItem",
        .text("description", "What is to be done.", \.action.description),
        .optionalText("owner", "Who does it; missing where none is published.", \.action.owner),
        .optionalText("partners", "Who helps, separated by commas.") {
            $0.action.partners.isEmpty ? nil : $0.action.partners.joined(separator: ", ")
        },
        .optionalHTML("start", "The day it starts, or the month or year that the plan gives.") {
            $0.view.times.date($0.action.start, or: $0.action.startPeriod)
        },
        .optionalHTML(
            "due",
            "The day it is due, or the month or year that the plan gives; missing where none is published."
        ) {
            $0.view.times.date($0.action.due, or: $0.action.duePeriod)
        },
        .flag("isOverdue", "Whether it was due before the day the site speaks from and is still open.") {
            $0.view.clock.isOverdue($0.action)
        },
        .flag("hasFacts", "Whether anything is known of it but what is to be done.", \.hasFacts),
        .list("marks", "What is to be seen to: overdue, update due, no owner published.") {
            StateMark.marks(of: $0.action, namesOwners: $0.namesOwners, in: $0.view)
        },
        .object("stage", "How far it has come, in a word and a symbol; missing where the plan says it of no action.") {
            $0.stage
        },
        .object("confidence", "How sure its owner is; missing once it is complete or stopped.") { $0.confidence },
        .optionalText("cost", "What it costs, in the plan's words.", \.action.cost),
        .list("updates", "What has been reported, latest first.") { item in
            item.action.updates.reversed().map { ActionUpdate(update: $0, view: item.view) }
        }
    )

    private var hasFacts: Bool {
        tellsProgress || action.start != nil || action.due != nil || action.owner != nil || action.cost != nil
            || !action.partners.isEmpty
    }

    private var stage: StageCount? {
        tellsProgress ? StageCount(stage: action.stage, count: 1, locale: view.text.locale) : nil
    }

    private var confidence: ConfidenceMark? {
        tellsProgress ? ConfidenceMark(action, locale: view.text.locale) : nil
    }
}

/// What was reported about an action on a day.
struct ActionUpdate: TemplateContext {
    let update: Action.Update
    let view: RenderContext

    static let fields = ContextFields<ActionUpdate>(
        "ActionUpdate",
        .html("date", "The day.") { $0.view.times.day($0.update.date) },
        .text("text", "What was reported.", \.update.text)
    )
}

/// The latest figure of a commitment's indicator, held beside its baseline and target.
///
/// The distance to the target is subtraction; whether the figure has changed since the baseline is tested.
struct TargetStanding: PagePart {
    private let commitment: Commitment
    /// A position in `Site.indicators`.
    private let position: Int
    /// The area that the plan is for; nil where it names none.
    private let area: AreaIndex?
    private let reading: Reading?
    private let course: TargetCourse?
    let view: RenderContext
    let path: PagePath

    /// nil for a commitment without an indicator.
    init?(_ commitment: Commitment, area: AreaIndex?, in view: RenderContext, from path: PagePath) {
        guard let position = commitment.indicator.flatMap({ view.site.links.indicators[$0.value] }) else { return nil }
        let indicator = view.site.indicators[position].indicator
        self.commitment = commitment
        self.position = position
        self.area = area
        self.view = view
        self.path = path
        reading = area.map { view.analyst.reading(of: $0, indicator: position) }
        course = reading.flatMap { TargetCourse(commitment, reading: $0, of: indicator, on: view.site.asOf) }
    }

    static let fields = ContextFields<TargetStanding>(
        "TargetStanding",
        .object("indicator", "The indicator that shows progress.") { $0.link(toIndicator: $0.position, inFull: true) },
        .object("place", "The area whose figure it is: the first that the plan names.") { part in
            part.area.map { part.link(to: $0) }
        },
        .optionalText("baseline", "The figure at the start; missing where none is set.") {
            $0.commitment.baseline.map($0.shown)
        },
        .optionalText("baselinePeriod", "The period that it is the figure of; missing where the plan does not say.") {
            $0.commitment.baselinePeriod?.value
        },
        .optionalText("latest", "The latest figure; missing where there is none.") { part in
            part.reading?.current.flatMap { part.text.figures.value($0, of: part.indicator) }
        },
        .optionalHTML("period", "The period of the latest figure.") { part in
            part.reading?.current.map { part.view.times.period($0.period) }
        },
        .optionalText("target", "What it should reach: 33% by 2032; missing where none is set.") { part in
            part.commitment.target.map { part.text.target(part.shown($0.value), by: $0.byText) }
        },
        .optionalText("distance", "How far the latest figure is from the target, as a sentence.") { part in
            guard let course = part.course, let current = part.reading?.current else { return nil }
            return TargetDistance(course, figure: current, of: part.indicator, text: part.text).sentence
        },
        .optionalText("change", "Whether the figure has changed since the baseline; missing without a baseline.") {
            part in
            guard let area = part.area, let baseline = part.commitment.baseline else { return nil }
            return part.view.analyst.change(of: area, indicator: part.position, since: baseline)
                .map(part.text.targets.sentence)
        },
        .textList("course", "What the tested trend says about the way to the target, one fact a sentence.") {
            $0.course.map($0.text.targets.sentences) ?? []
        },
        .textList("absence", "Why there is no figure, one fact a sentence; empty where there is one.") { part in
            guard part.reading?.current == nil else { return [] }
            return part.reading.map(part.view.sentences) ?? [part.locale.format(.targetNoPlace)]
        }
    )

    private var indicator: Indicator { site.indicators[position].indicator }

    private func shown(_ value: Double) -> String {
        text.figures.value(value, decimals: indicator.decimals, unit: indicator.unit)
    }
}

/// How far a figure is from what it should reach: arithmetic, without a claim that anything has changed.
struct TargetDistance {
    private let course: TargetCourse
    private let figure: Observation
    private let text: Formatters
    private let indicator: Indicator

    init(_ course: TargetCourse, figure: Observation, of indicator: Indicator, text: Formatters) {
        self.course = course
        self.figure = figure
        self.text = text
        self.indicator = indicator
    }

    /// The distance in words: `5.9 percentage points to go.`.
    var sentence: String {
        if course.rest == 0 { return text.locale.format(.targetAt) }
        let isPassed = course.position == .reached
        let message: Message =
            isPassed
            ? .targetPassed(amount: amount)
            : course.hasDirection ? .targetToGo(amount: amount) : .targetAway(amount: amount)
        let sentence = text.locale.format(message)
        return isPassed && course.isUncertain ? sentence + " " + text.locale.format(.targetUnsure) : sentence
    }

    private var amount: String {
        let places = FigureFormatter.decimals(for: figure, of: indicator)
        let smallest = (0..<max(0, places)).reduce(1.0) { size, _ in size / 10 }
        let isTooSmall =
            text.locale.number(abs(course.rest), decimals: places) == text.locale.number(0, decimals: places)
        let amount = text.figures.difference(isTooSmall ? smallest : abs(course.rest), decimals: places, of: indicator)
        return isTooSmall ? text.locale.format(.numberLessThan(value: amount)) : amount
    }
}
