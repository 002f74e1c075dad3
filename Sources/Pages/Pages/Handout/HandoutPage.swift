internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Two sides of paper about a place: what stands out, what is being done, and room for the reader's own view.
struct HandoutPage {
    let frame: PageFrame
    let area: AreaHeading
    let areaPage: String
    let summary: AreaSummaryText
    let figures: [HandoutFigure]
    let wider: LinkItem?
    let widerFigures: [HandoutFigure]
    let figureCount: String
    let plans: [PlanSummary]
    let commitments: [CommitmentLine]
    let actions: [ActionItem]
    let youSaid: [YouSaidItem]
    let sources: [SourceDetails]
}

extension HandoutPage: TemplateContext {
    static let fields = ContextFields<HandoutPage>(
        "HandoutPage",
        [
            .object("frame", "What every page has around its content; its published address is the place's page.") {
                $0.frame
            },
            .object("area", "Which place the handout is about.") { $0.area },
            .text("areaPage", "The way to the place's page.") { $0.areaPage },
            .object("summary", "What stands out.") { $0.summary },
            .flag("hasFigures", "Whether there is any figure for the place itself.") { !$0.figures.isEmpty },
            .list("figures", "The figures of the place itself that say most, eight at most.") { $0.figures },
            .object("wider", "The larger area of the figures below; missing where there are none.") { $0.wider },
            .list("widerFigures", "Figures that exist only for the larger area, where there is room for them.") {
                $0.widerFigures
            },
            .text("figureCount", "How many figures the place's page has: 24 figures.") { $0.figureCount },
            .flag("hasPlans", "Whether there is a plan for the place.") { !$0.plans.isEmpty },
            .list("plans", "The plans for the place, two at most.") { $0.plans },
            .flag("hasCommitments", "Whether they promise anything.") { !$0.commitments.isEmpty },
            .list("commitments", "What the plans promise, four commitments at most.") { $0.commitments },
            .flag("hasActions", "Whether any action is still open.") { !$0.actions.isEmpty },
            .list("actions", "What is to be done next, four actions at most, the first due first.") { $0.actions },
            .flag("hasYouSaid", "Whether the plans record what residents asked for.") { !$0.youSaid.isEmpty },
            .list("youSaid", "What residents asked for, and what came of it; three at most.") { $0.youSaid },
            .flag("hasSources", "Whether any figure is shown.") { !$0.sources.isEmpty },
            .list("sources", "Where the figures shown come from, six sources at most.") { $0.sources },
        ]
    )

    /// What two sides of paper have room for.
    private enum Most {
        static let figures = 8
        static let widerFigures = 4
        /// Lines of type that the figures may fill.
        static let lines = 20
        static let plans = 2
        static let commitments = 4
        static let actions = 4
        static let youSaid = 3
        static let sources = 6
    }

    /// - Parameter place: the page of the place.
    init(_ material: AreaPageData, of place: PagePath) {
        let view = material.view
        let own = material.own
        let wider = material.wider(material.readings.filter { !NeighbourhoodPage.isAboutPlace($0) })
        var lines = Most.lines
        let shown = Self.fitting(KeyFigures.chosen(from: own, atMost: Most.figures), &lines, in: view)
        let room = min(Most.widerFigures, Most.figures - shown.count)
        let shownWider = Self.fitting(KeyFigures.chosen(from: wider, atMost: room), &lines, in: view)
        let plans = (view.site.links.plansOfArea[material.area] ?? []).prefix(Most.plans)
        frame = view.frames.frame(
            material.path,
            title: view.text.locale.format(.pageHandout(name: view.site.areas[material.area].name)),
            canonical: place
        )
        area = material.heading
        areaPage = material.path.link(to: place)
        summary = AreaSummaryText(ownCount: own.count, highlights: Highlights(own, in: view), text: view.text)
        figures = shown.map(\.figure)
        widerFigures = shownWider.map(\.figure)
        self.wider = shownWider.first.map { view.link(to: $0.reading.area, from: material.path) }
        figureCount = view.text.counted(own.count + wider.count, Message.countedFigures, none: .countedNoFigures)
        self.plans = plans.map { PlanSummary($0, in: view, from: material.path) }
        commitments = Array(self.plans.flatMap(\.commitments).prefix(Most.commitments))
        actions = Self.nextActions(of: plans.map { view.site.plans[$0] }).prefix(Most.actions).map {
            ActionItem($0, in: view)
        }
        youSaid = Array(material.youSaid.prefix(Most.youSaid))
        sources = Array(material.sources((shown + shownWider).map(\.reading)).prefix(Most.sources))
    }

    /// The figures for which there are lines enough, in their order.
    private static func fitting(
        _ readings: [Reading],
        _ lines: inout Int,
        in view: RenderContext
    ) -> [(reading: Reading, figure: HandoutFigure)] {
        var found: [(reading: Reading, figure: HandoutFigure)] = []
        for reading in readings {
            guard let figure = HandoutFigure(reading, in: view), figure.lines <= lines else { continue }
            lines -= figure.lines
            found.append((reading, figure))
        }
        return found
    }

    /// The open actions, the first due first; those without a day last, in the order of the plans.
    private static func nextActions(of plans: [ActionPlan]) -> [Action] {
        let open = plans.flatMap(\.commitments).flatMap(\.actions).filter(\.isOpen)
        return open.enumerated().sorted { one, other in
            guard let first = one.element.due, let second = other.element.due, first != second else {
                let (isFirst, isSecond) = (one.element.due != nil, other.element.due != nil)
                return isFirst == isSecond ? one.offset < other.offset : isFirst
            }
            return first < second
        }.map(\.element)
    }
}
