internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Areas in the order of need, those inside one area, and why each stands where it does.
struct PriorityTable: PagePart {
    /// Areas beyond this are left out; the list is for those at its top.
    private static let mostRows = 60

    private let level: AreaLevel
    private let priorities: Priorities
    private let found: [AreaPriority]
    /// Areas that are not in the order.
    private let others: [AreaIndex]
    let scope: PageScope

    /// The areas of the largest level inside an area that is ordered by need; nil where there is none.
    ///
    /// - Parameter inside: the areas inside, of any level.
    init?(inside: [AreaIndex], in scope: PageScope) {
        for level in scope.context.places.levels {
            guard case .ordered(let priorities) = scope.context.needs[level.id] else { continue }
            let areas = inside.filter { scope.site.areas[$0].level == level.id }
            let found = priorities.ordered(areas)
            if found.isEmpty { continue }
            self.level = level
            self.priorities = priorities
            self.found = found
            others = scope.context.existing(areas).filter { priorities[$0] == nil }
            self.scope = scope
            return
        }
        return nil
    }

    /// Why the areas inside an area are in no order of need, as a sentence; nil where nobody asked for one, where fewer
    /// than two of them have a figure, where no indicator can count, and where those of another level are in one.
    static func refusal(inside: [AreaIndex], in scope: PageScope) -> String? {
        guard scope.site.settings.priorities.declaredAt != nil else { return nil }
        let levels = Set(inside.map { scope.site.areas[$0].level })
        let found = scope.context.places.levels.filter { levels.contains($0.id) }.compactMap { level in
            scope.context.needs[level.id].map { (level, $0) }
        }
        guard let (level, first) = found.first, PriorityTable(inside: inside, in: scope) == nil,
            case .refused(let refusal) = first, refusal.reason != .tooFewMeasures(0),
            scope.context.existing(inside).count(where: {
                scope.site.areas[$0].level == level.id && scope.context.figureCounts.hasFigures($0)
            }) > 1
        else { return nil }
        let text = scope.context.text
        return text.priorities.sentence(refusal, of: text.noun(level, count: 2))
    }

    static let fields = ContextFields<PriorityTable>(
        .text("level", "What the areas are called, several of them: council areas.") {
            $0.text.noun($0.level, count: 2)
        },
        .text("count", "Among how many areas of the site the places are.") {
            $0.locale.number($0.priorities.areas.count)
        },
        .text("indicatorCount", "How many indicators count, those that measure one thing as one.") {
            $0.locale.number($0.priorities.measures)
        },
        .flag("isExponential", "Whether the greatest needs count more, so that strengths do not cancel them.") {
            $0.site.settings.priorities.scale == .exponential
        },
        .list("themes", "The themes that count, with their weights.", \.themes),
        .flag("isSortable", "Whether there are rows enough to be sorted.") { $0.shown.count > 2 },
        .list("rows", "The areas, the greatest need first.") { table in
            table.shown.map {
                PriorityRow(priority: $0, priorities: table.priorities, scope: table.scope)
            }
        },
        .list("onlyChance", "The indicators left out because the areas differ by them no more than by chance.") {
            table in
            table.priorities.onlyChance.map { table.link(toIndicator: $0) }
        },
        .list("untested", "The indicators left out because their sources give no margin of error.") { table in
            table.priorities.untested.map { table.link(toIndicator: $0) }
        },
        .list("countedOnce", "The indicators that measure one thing with others, thing by thing.") { table in
            table.priorities.countedOnce.map { OneMeasure(indicators: $0.map { table.link(toIndicator: $0) }) }
        },
        .optionalCount("leftOut", "How many areas with less need are not shown; missing where all are.") {
            $0.found.count - mostRows
        },
        .list("without", "The areas with figures for fewer than two thirds of the indicators.") {
            $0.links(to: $0.others)
        },
        .flag("hasPeople", "Whether the number of people in any of the areas is known.") {
            $0.shown.contains { $0.population != nil }
        }
    )

    private var shown: ArraySlice<AreaPriority> { found.prefix(Self.mostRows) }

    /// The themes in which an indicator counts, with their weights.
    private var themes: [PriorityTheme] {
        let weights = Dictionary(site.settings.priorities.weights.map { ($0.theme.value, $0.weight) }) { first, _ in
            first
        }
        let scales = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].map(Double.init)
        return context.grouping.groups(priorities.indicators).map { group in
            let weight = group.theme.flatMap { weights[$0.id] } ?? 1
            let decimals = (0...6).first { abs((weight * scales[$0]).rounded() - weight * scales[$0]) < 1e-9 } ?? 6
            return PriorityTheme(theme: link(to: group.theme), weight: locale.number(weight, decimals: decimals))
        }
    }
}

/// How much a theme counts.
struct PriorityTheme: TemplateContext {
    let theme: LinkItem
    let weight: String

    static let fields = ContextFields<PriorityTheme>(
        .object("theme", "The theme.", \.theme),
        .text("weight", "How much it counts beside the others: 1, 2.5.", \.weight)
    )
}

/// Indicators that measure one thing, and so count once.
struct OneMeasure: TemplateContext {
    let indicators: [LinkItem]

    static let fields = ContextFields<OneMeasure>(
        .list("indicators", "The indicators.", \.indicators)
    )
}

/// One area's place in the order of need.
struct PriorityRow: PagePart {
    /// More reasons than this no longer help a reader.
    private static let mostReasons = 4

    let priority: AreaPriority
    let priorities: Priorities
    let scope: PageScope

    static let fields = ContextFields<PriorityRow>(
        .object("place", "The area.") { $0.link(to: $0.priority.area) },
        .text("rank", "Its place among all of its level on the site: 3rd of 24, joint 3rd of 24.") {
            $0.text.priorities.place($0.priority, among: $0.priorities.areas.count)
        },
        .optionalText("range", "The places it would have with any one indicator left out: 2nd to 7th.") {
            $0.text.priorities.range($0.priority)
        },
        .text("score", "Its score, from 0 to 100.") { $0.locale.number($0.priority.score, decimals: 1) },
        .text("basis", "How many of the indicators have a figure for it: 17 of 20.") {
            $0.locale.format(
                .priorityOfIndicators(count: $0.priority.measures, total: $0.priorities.measures)
            )
        },
        .textList("reasons", "The indicators in which it is in the fifth with the greatest need.", \.reasons),
        .optionalText("people", "How many people live there; missing where that is not known.") { row in
            row.priority.population.map { row.locale.number($0, decimals: 0) }
        }
    )

    private var reasons: [String] {
        let matrix = context.analyst.levelMatrix(of: priorities.level)
        let reasons: [String] = priority.reasons.compactMap { reason in
            matrix?.observation(of: priority.area, indicator: reason.indicator).flatMap { figure in
                text.priorities.reason(
                    reason,
                    figure: figure,
                    of: site.indicators[reason.indicator].indicator
                )
            }
        }
        let more = reasons.count - Self.mostReasons
        return reasons.prefix(Self.mostReasons) + (more > 0 ? [locale.format(.priorityMore(count: more))] : [])
    }
}
