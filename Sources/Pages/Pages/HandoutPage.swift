internal import Analysis
internal import Graphics
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
        static let statements = 4
        static let charts = 4
        static let figures = 12
        static let widerFigures = 8
        /// Lines of type that charts and the table of figures may fill.
        static let lines = 36
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
    /// The figures that are drawn, of the place itself before those of the larger area.
    private var charts: [HandoutFigure] = []
    /// The other figures of the place itself that are shown, and those of the larger area.
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
        .text("back", "The words of the way to the place's page.") { $0.locale.format(.handoutBack(place: $0.name)) },
        .optionalHTML("code", "The page's published address as a QR code; missing where it is not known.", \.code),
        .object("summary", "What stands out.") {
            AreaSummarySection(
                ownCount: $0.own.count,
                highlightsAmong: $0.own,
                beside: $0.shownOfOthers.map(\.reading),
                most: 1,
                mostStatements: Most.statements,
                in: $0.context
            )
        },
        .list(
            "charts",
            "The figures that say most and can be drawn, four at most: those of the place itself first, clear ones before others, and of different themes.",
            \.charts
        ),
        .list("figures", "Other figures of the place itself, as many as there is room for.", \.figures),
        .object("wider", "The larger area of the figures below; missing where there are none.") { page in
            page.linkIfAny(to: page.widerFigures.first?.reading.area)
        },
        .optionalText("widerTitle", "That the figures below are of the larger area alone; missing for none.") { page in
            page.linkIfAny(to: page.widerFigures.first?.reading.area).map {
                page.locale.format(.handoutWider(place: $0.text, other: page.name))
            }
        },
        .list("widerFigures", "Figures that exist only for the larger area, where there is room for them.") {
            $0.widerFigures
        },
        .text("figureCount", "How many figures the place's page has: 24 figures.") {
            $0.text.counted($0.count, Message.countedFigures, none: .countedNoFigures)
        },
        .text("all", "How many figures the place's page has, and what it says of them, as a sentence.") { page in
            let count = page.text.counted(page.count, Message.countedFigures, none: .countedNoFigures)
            return page.locale.format(.handoutAll(place: page.name, what: count))
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
        .text("noPlans", "That the site has no plan for the place itself, and whose plans follow, in sentences.") {
            $0.noPlansOfItsOwn
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
        .optionalText("tell", "Whom readers may write to, and where, as a sentence; missing without a contact.") {
            $0.tell
        },
        .optionalText("moreSources", "That the place's page names all sources, where some are not listed here.") {
            page in
            page.sourcesOfFigures.count > Most.sources
                ? page.locale.format(.handoutAllSources(place: page.name)) : nil
        },
        .text("firstSide", "The number of the first side of two, in words.") { $0.side(1) },
        .text("secondSide", "The number of the second side.") { $0.side(2) },
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
        let own = KeyFigureSelector.select(from: own, atMost: Most.figures)
        let others = KeyFigureSelector.select(from: wider, atMost: Most.figures)
        charts = drawn(KeyFigureSelector.acrossThemes(self.own, of: site), atMost: Most.charts)
        let shown = charts.map(\.reading.indicator)
        let larger = KeyFigureSelector.acrossThemes(wider, of: site, besides: shown)
        charts += drawn(larger, atMost: Most.charts - charts.count)
        var lines = Most.lines - linesOfCharts
        func isLeft(_ reading: Reading) -> Bool { !charts.contains { $0.reading.indicator == reading.indicator } }
        figures = fitting(own.filter(isLeft), &lines)
        let room = min(Most.widerFigures, Most.figures - figures.count - charts.count)
        widerFigures = fitting(Array(others.filter(isLeft).prefix(max(0, room))), &lines)
    }

    var frame: PageFrame {
        frame(title: locale.format(.pageHandout(name: site.areas[area].name)), canonical: place)
    }

    /// Lines of type that the charts fill, two beside each other.
    private var linesOfCharts: Int {
        stride(from: 0, to: charts.count, by: 2).map { start in
            charts[start..<min(start + 2, charts.count)].map(\.linesOfDrawing).max() ?? 0
        }.reduce(0, +)
    }

    /// The first figures of which a drawing says something.
    private func drawn(_ readings: [Reading], atMost most: Int) -> [HandoutFigure] {
        var found: [HandoutFigure] = []
        for reading in readings where found.count < most {
            guard var figure = HandoutFigure(reading, in: scope), figure.draw(besides: area) else { continue }
            found.append(figure)
        }
        return found
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

    private var shown: [HandoutFigure] { charts + figures + widerFigures }

    /// Those of the larger area.
    private var shownOfOthers: [HandoutFigure] { shown.filter { $0.reading.area != area } }

    private var name: String { text.name(of: site.areas[area]) }

    private var code: HTML? {
        site.settings.baseURL.flatMap { QRCode($0 + place.address) }.map { code in
            code.svg(title: locale.format(.handoutCode(place: name))).html
        }
    }

    private func side(_ number: Int) -> String {
        locale.format(.handoutSide(number: locale.number(number), total: locale.number(2)))
    }

    private var tell: String? {
        site.settings.contact.map { contact in
            (contact.email ?? contact.url).map { locale.format(.handoutTellAt(name: contact.name, address: $0)) }
                ?? locale.format(.handoutTell(name: contact.name))
        }
    }

    private var noPlansOfItsOwn: String {
        let whose = linkIfAny(to: areaOfWiderPlans).map { locale.format(.handoutPlansOf(place: $0.text)) }
        return [noPlans, whose].compactMap(\.self).joined(separator: " ")
    }

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
