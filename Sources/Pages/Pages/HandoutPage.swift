internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Two sides of paper about a place, `/areas/SLUG/handout/`: what stands out, what is being done, and room for the
/// reader's own view.
///
/// Every area that holds no others with pages has one, unless the site wants none.
struct HandoutPage: AreaPage {
    static let template = "handout"

    /// What two sides of paper have room for.
    private enum Most {
        static let figures = 8
        static let widerFigures = 4
        /// Lines of type that the figures may fill.
        static let lines = 19
        static let plans = 2
        static let commitments = 4
        static let actions = 4
        static let youSaid = 3
        static let sources = 6
    }

    let area: AreaIndex
    /// The page of the place.
    let place: PagePath
    let scope: PageScope
    private(set) var readings: [Reading] = []
    /// The readings with a figure of the place itself.
    private var own: [Reading] = []
    /// The figures of the place itself that are shown, and those of the larger area.
    private var figures: [HandoutFigure] = []
    private var widerFigures: [HandoutFigure] = []
    /// How many figures the place's page has.
    private var count = 0

    static func all(in context: RenderContext) -> [HandoutPage] {
        places(in: context).compactMap { area, place in
            context.addresses.handout(area).map {
                HandoutPage(area: area, place: place, scope: PageScope(context, at: $0))
            }
        }
    }

    var isListed: Bool { false }

    static let fields = ContextFields<HandoutPage>(
        .object("frame", "What every page has around its content; its published address is the place's page.", \.frame),
        .object("area", "Which place the handout is about.", \.heading),
        .text("areaPage", "The way to the place's page.") { $0.path.link(to: $0.place) },
        .object("summary", "What stands out.") {
            AreaSummarySection(
                ownCount: $0.own.count,
                highlightsAmong: $0.own,
                beside: $0.widerFigures.map(\.reading),
                most: 1,
                in: $0.context
            )
        },
        .list("figures", "The figures of the place itself that say most, eight at most.", \.figures),
        .object("wider", "The larger area of the figures below; missing where there are none.") { page in
            page.linkIfAny(to: page.widerFigures.first?.reading.area)
        },
        .list("widerFigures", "Figures that exist only for the larger area, where there is room for them.") {
            $0.widerFigures
        },
        .text("figureCount", "How many figures the place's page has: 24 figures.") {
            $0.text.counted($0.count, Message.countedFigures, none: .countedNoFigures)
        },
        .optionalText(
            "rangeMethods",
            "The level of the likely ranges in the figures' sentences, and how they were worked out; missing for none."
        ) {
            page in
            page.text.ranges.sentence(page.shown.filter(\.showsRange).compactMap(\.reading.limits))
        },
        .text("plansTitle", "The heading of its plans: What is being done, where the dates of one cover the day.") {
            $0.plansTitle(of: $0.plans.isEmpty ? $0.widerPlans : $0.plans)
        },
        .list("plans", "The plans for the place, two at most, those that go on first.") { $0.summaries(of: $0.plans) },
        .list("widerPlans", "Where it has none, the plans for the nearest larger area that has one, two at most.") {
            $0.summaries(of: $0.widerPlans)
        },
        .object("widerPlace", "That larger area; missing where the place has a plan, or none has.") { page in
            page.plans.isEmpty ? page.linkIfAny(to: page.areaOfWiderPlans) : nil
        },
        .list("commitments", "What the plans promise, four commitments at most.") { page in
            Array(page.summaries(of: page.plans).flatMap(\.commitments).prefix(Most.commitments))
        },
        .text("nextTitle", "The heading of those: Next steps, where a plan goes on.") { page in
            let goesOn = page.nextActions.contains { $0.tense == .present }
            return page.locale.format(goesOn ? .planNextSteps : .planPlannedSteps)
        },
        .list("actions", "What is to be done next, four actions at most, the first due first.") { page in
            page.nextActions.prefix(Most.actions).map {
                ActionItem(action: $0.action, tense: $0.tense, context: page.context, coverage: ActionCoverage())
            }
        },
        .list("youSaid", "What residents asked for, and what came of it; three at most.") {
            Array($0.youSaid.prefix(Most.youSaid))
        },
        .flag("hasMoreSources", "Whether some of the figures shown come from sources that are not listed.") {
            $0.sourcesOfFigures.count > Most.sources
        },
        .list("sources", "Where the figures shown come from, each once; six sources at most.") {
            Array($0.sourcesOfFigures.prefix(Most.sources))
        }
    )

    mutating func prepare() {
        readings = allReadings()
        own = readings.filter { $0.current != nil }
        let wider = wider(readings.filter { !NeighbourhoodPage.isAboutPlace($0) })
        count = own.count + wider.count
        var lines = Most.lines
        figures = fitting(KeyFigureSelector.select(from: own, atMost: Most.figures), &lines)
        let room = min(Most.widerFigures, Most.figures - figures.count)
        widerFigures = fitting(KeyFigureSelector.select(from: wider, atMost: room), &lines)
    }

    var frame: PageFrame {
        frame(title: locale.format(.pageHandout(name: site.areas[area].name)), canonical: place)
    }

    /// The figures for which there are lines enough, in their order.
    private func fitting(_ readings: [Reading], _ lines: inout Int) -> [HandoutFigure] {
        var found: [HandoutFigure] = []
        for reading in readings {
            guard let figure = HandoutFigure(reading, in: scope), figure.lines <= lines else { continue }
            lines -= figure.lines
            found.append(figure)
        }
        return found
    }

    private var shown: [HandoutFigure] { figures + widerFigures }

    /// One of those that read the same: a sheet of paper names neither their addresses nor their next figures.
    private var sourcesOfFigures: [SourceDetails] {
        sources(of: shown.map(\.reading)).grouped { details in
            [details.source.title, details.source.publisher, details.source.licence]
        }.compactMap { _, alike in
            alike.first.map {
                SourceDetails(indicators: alike.flatMap(\.indicators), source: $0.source, context: context)
            }
        }
    }

    /// Those of a larger area, where the place has none of its own.
    private var widerPlans: ArraySlice<Int> {
        plans.isEmpty ? context.currentFirst(widerPlanPositions).prefix(Most.plans) : []
    }

    private var plans: ArraySlice<Int> { context.currentFirst(planPositions).prefix(Most.plans) }

    /// The open actions of plans that are not over, the first due first; those without a day last, in the order of the
    /// plans.
    private var nextActions: [(action: Action, tense: PlanTime.Tense)] {
        let open = plans.flatMap { plan in
            let tense = context.tense(ofPlan: plan)
            let actions = tense == .past ? [] : site.plans[plan].commitments.flatMap(\.actions).filter(\.isOpen)
            return actions.map { (action: $0, tense: tense) }
        }
        return open.enumerated().sorted { one, other in
            guard let first = one.element.action.due, let second = other.element.action.due, first != second else {
                let (isFirst, isSecond) = (one.element.action.due != nil, other.element.action.due != nil)
                return isFirst == isSecond ? one.offset < other.offset : isFirst
            }
            return first < second
        }.map(\.element)
    }
}

/// One line of a handout's key figures.
struct HandoutFigure: PagePart {
    let reading: Reading
    let scope: PageScope
    private let current: Observation
    private let figure: String
    /// How it compares, and what to know about it.
    private let sentences: [String]

    /// nil where the reading has no figure.
    init?(_ reading: Reading, in scope: PageScope) {
        let indicator = scope.site.indicators[reading.indicator].indicator
        guard let current = reading.current, let figure = scope.context.text.figures.value(current, of: indicator)
        else {
            return nil
        }
        self.reading = reading
        self.scope = scope
        self.current = current
        self.figure = figure
        let text = scope.context.text
        var compared = SentenceWriter(reading, in: scope.site, text: text).nearestComparison()
        if compared.isEmpty, !reading.comparators.isEmpty,
            reading.comparators.allSatisfy({ $0.observation?.value == nil })
        {
            let period = text.period(current.period, of: indicator)
            compared = [text.locale.format(.comparisonNoLarger(period: period))]
        }
        sentences =
            compared
            + [scope.context.remark(on: current, withNote: false)].compactMap(\.self)
    }

    static let fields = ContextFields<HandoutFigure>(
        .text("title", "The indicator's short title.", \.indicator.short),
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .text("figure", "The latest figure with its unit.", \.figure),
        .html("period", "The period of the figure.") { $0.context.times.period($0.current.period, of: $0.indicator) },
        .object(
            "mark",
            "The result of the comparison with the nearest larger area; missing where none was tested."
        ) { $0.mark(of: $0.reading.comparators.map(\.outcome).first(where: \.isTested)) },
        .textList("sentences", "How it compares with a larger area, and what to know about it.") { $0.sentences }
    )

    private var indicator: Indicator { site.indicators[reading.indicator].indicator }

    /// Whether its sentences give the figure's likely range.
    var showsRange: Bool {
        guard let limits = reading.limits else { return false }
        let range = scope.context.text.indicators.likelyRange(limits, of: current, indicator)
        return sentences.contains { $0.contains(range) }
    }

    /// How many lines of type it fills on paper, at most: so many characters have room in a line of each column.
    var lines: Int {
        func lines(_ text: String, perLine: Int) -> Int { (text.count + perLine - 1) / perLine }
        let what = lines(indicator.short, perLine: 26) + min(2, lines(indicator.question ?? "", perLine: 32))
        let compared = min(4, lines(sentences.joined(separator: " "), perLine: 42))
        return max(what, compared)
    }
}
