internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page of a place that holds no others with pages, such as a neighbourhood or a ward: its figures and what is
/// being done.
struct NeighbourhoodPage: AreaPage {
    static let template = "neighbourhood"

    let area: AreaIndex
    let scope: PageScope
    private(set) var readings: [Reading] = []
    /// The readings that are about the place itself.
    private var own: [Reading] = []
    /// Those with a figure of which more is to be said than how many.
    private var compared: [Reading] = []
    /// The other ones with a figure.
    private var counts: [IndicatorCard] = []
    /// What the larger area has among indicators that say nothing of the place itself.
    private var wider: [Reading] = []
    /// What neither has.
    private var missing: [Reading] = []

    static func all(in context: RenderContext) -> [NeighbourhoodPage] {
        let leaves = context.places.leafLevels
        return places(in: context).filter { leaves.contains(context.site.areas[$0.area].level) }.map {
            NeighbourhoodPage(area: $0.area, scope: PageScope(context, at: $0.path))
        }
    }

    static let fields = ContextFields<NeighbourhoodPage>(
        .frame,
        .object("area", "Which place the page is about.", \.heading),
        .object("summary", "What the page holds, and what stands out.") { page in
            AreaSummarySection(
                ownCount: page.own.count { $0.current != nil },
                highlightsAmong: page.own,
                beside: page.wider,
                in: page.context
            )
        },
        .object("profile", "What an editor wrote about the place; missing where nobody has.", \.profile),
        .list("themes", "The figures of the place itself by theme.") { page in
            ThemeGroup.all(page.compared, in: page.scope)
        },
        .list("counts", "The counts of which nothing more is to be said than how many.", \.counts),
        .list("withoutFigure", "The indicators that say something of the place and have no single figure for it.") {
            page in
            page.own.filter { $0.current == nil }.map { IndicatorCard($0, isDrawn: false, in: page.scope) }
        },
        .flag("hasFigures", "Whether there are figures of the place itself, or reasons that say something of it.") {
            !$0.own.isEmpty
        },
        .text("figuresTitle", "The heading of its own figures.") { page in
            page.locale.format(.pageOwnFigures(place: page.text.name(of: page.site.areas[page.area])))
        },
        .text("aboutTitle", "The heading of what an editor wrote.") { page in
            page.locale.format(.pageAboutPlace(place: page.text.name(of: page.site.areas[page.area])))
        },
        .object("wider", "Figures that exist only for the larger area; missing where there are none.", \.widerFigures),
        .text("absentCount", "How many indicators have no figure at all: 1 indicator, 3 indicators.") {
            $0.counted($0.missing)
        },
        .list("absent", "The indicators without any figure by the reason why.") { $0.absent($0.missing) },
        .text("plansTitle", "The heading of its plans: What is being done, where the dates of one cover the day.") {
            page in
            page.plansTitle(of: page.planPositions.isEmpty ? page.widerPlanPositions : page.planPositions)
        },
        .text("noPlans", "That the site has no plan for the place itself, as a sentence.", \.noPlans),
        .list("plans", "The plans for the place.") { $0.summaries(of: $0.planPositions) },
        .list("widerPlans", "The plans for the larger area.") { page in
            page.summaries(of: page.areaOfWiderPlans.flatMap { page.site.links.plansOfArea[$0] } ?? [])
        },
        .object("widerPlace", "The nearest larger area that has a plan; missing where none has.") {
            $0.linkIfAny(to: $0.areaOfWiderPlans)
        },
        .list("milestones", "The next days by which an action of its plans is due.", \.milestones),
        .list("unplanned", "The clearly worse figures that no commitment of its plans is about.") { $0.unplanned },
        .list("youSaid", "What residents asked for, and what came of it.", \.youSaid),
        .object("issues", "What people raised about the place; missing where nobody has.") {
            AreaIssues(of: $0.area, inside: [], in: $0.scope)
        },
        .object("similar", "The places most like this one; missing where too few figures can be compared.", \.similar),
        .object("parent", "The nearest larger area with a page.", \.parent),
        .flag("hasNearby", "Whether there are such places, or others of its kind in the same larger area.") { page in
            page.similar != nil || !page.neighbours.isEmpty
        },
        .list("neighbours", "The other places of its kind in the same larger area.", \.neighbours),
        .optionalCount("neighboursLeftOut", "How many of those are not in the list; missing where none is.") {
            $0.neighboursLeftOut
        },
        .object("briefings", "The briefings that name the place.", \.briefings),
        .object("files", "The files with the figures of the place.") {
            FigureFileLinks(area: $0.area, scope: $0.scope)
        },
        .list("sources", "Where each figure on the page comes from.") { $0.sources(of: $0.own + $0.wider) },
        .optionalText("handout", "The way to the page to print; missing where the site has none.") { page in
            page.context.addresses.handout(page.area).map { page.path.link(to: $0) }
        }
    )

    mutating func prepare() {
        readings = allReadings()
        own = readings.filter(Self.isAboutPlace)
        let others = readings.filter { !Self.isAboutPlace($0) }
        wider = wider(others)
        let shown = Set(wider.map(\.indicator))
        missing = others.filter { !shown.contains($0.indicator) }
        for reading in own where reading.current != nil {
            let card = IndicatorCard(reading, isDrawn: true, in: scope)
            if card.isCountAlone { counts.append(card) } else { compared.append(reading) }
        }
    }

    private var widerFigures: WiderFigures? {
        guard let parent = context.places.parent(of: area), !wider.isEmpty else { return nil }
        return WiderFigures(readings: wider, area: parent, scope: scope)
    }

    /// A figure of the place itself, or a reason that says something about the place: it is made of parts that have
    /// figures.
    static func isAboutPlace(_ reading: Reading) -> Bool {
        if reading.current != nil { return true }
        return switch reading.absence {
        case .doesNotAddUp, .tooLittleCovered, .withheld, .tooFewReplies, .roundsToZero, .noneRecorded, .onlyLimit:
            true
        default: false
        }
    }

    var frame: PageFrame {
        let name = text.name(of: site.areas[area])
        let around = context.places.containers(of: area).reversed().map { text.name(of: site.areas[$0]) }
            .joined(separator: ", ")
        return frame(
            description: around.isEmpty
                ? locale.format(.pageNeighbourhoodAbout(name: name))
                : locale.format(.pageNeighbourhoodInAbout(name: name, other: around))
        )
    }
}

/// Figures that exist only for a larger area.
struct WiderFigures: PagePart {
    let readings: [Reading]
    /// The larger area.
    let area: AreaIndex
    let scope: PageScope

    static let fields = ContextFields<WiderFigures>(
        .object("place", "The larger area that the figures are for, named as in a sentence.") {
            $0.linkInSentence(to: $0.area)
        },
        .text("kind", "What sort of area that is, as it stands in a sentence: council area.") { part in
            part.site.areas.level(of: part.area).map { part.text.noun($0, count: 1) }
                ?? part.locale.format(.pageLargerArea)
        },
        .object("table", "Its figures in one table, each beside those of still larger areas.") {
            FiguresTable($0.readings, of: $0.area, anchor: "wider", in: $0.scope)
        },
        .text("title", "The heading of its figures.") { part in
            part.locale.format(.pageWiderFigures(place: part.text.name(of: part.site.areas[part.area])))
        },
        .text("count", "How many figures.") { String($0.readings.count) },
        .text("figureCount", "The same with a noun: 1 figure, 20 figures.") {
            $0.text.counted($0.readings.count, Message.countedFigures, none: .countedNoFigures)
        }
    )
}
