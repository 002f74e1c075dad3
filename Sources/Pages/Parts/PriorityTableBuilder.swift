internal import Analysis
internal import Localization
internal import Model

/// Makes the list of priorities of one page.
struct PriorityTableBuilder {
    /// More reasons than this no longer help a reader.
    private static let mostReasons = 4
    /// Areas beyond this are left out; the list is for those at its top.
    private static let mostRows = 60

    let view: RenderContext
    let path: PagePath

    /// The areas of the largest level inside an area that is put in order of need; nil where there is none.
    ///
    /// - Parameter inside: the areas inside, of any level.
    func table(inside: [AreaIndex]) -> PriorityTable? {
        for level in view.places.levels {
            guard let priorities = view.priorities[level.id] else { continue }
            let areas = inside.filter { view.site.areas[$0].level == level.id }
            let found = priorities.ordered(areas)
            if found.isEmpty { continue }
            let others = areas.filter { priorities[$0] == nil && isLiving($0) }
            return table(found, without: others, of: priorities, level)
        }
        return nil
    }

    private func table(
        _ found: [AreaPriority],
        without others: [AreaIndex],
        of priorities: Priorities,
        _ level: AreaLevel
    )
        -> PriorityTable
    {
        PriorityTable(
            level: view.text.noun(level, count: 2),
            count: view.text.locale.number(priorities.areas.count),
            indicatorCount: view.text.locale.number(priorities.indicators.count),
            isExponential: view.site.settings.priorities.scale == .exponential,
            themes: themes(of: priorities),
            rows: found.prefix(Self.mostRows).map { row($0, of: priorities) },
            leftOut: max(0, found.count - Self.mostRows),
            without: others.prefix(Self.mostRows).map { view.link(to: $0, from: path) }
        )
    }

    private func isLiving(_ area: AreaIndex) -> Bool {
        view.site.areas[area].end.map { $0 > view.site.asOf } ?? true
    }

    private func row(_ priority: AreaPriority, of priorities: Priorities) -> PriorityRow {
        let locale = view.text.locale
        return PriorityRow(
            place: view.link(to: priority.area, from: path),
            rank: view.text.priorities.place(priority),
            range: view.text.priorities.range(priority),
            score: locale.number(priority.score, decimals: 1),
            basis: locale.format(.priorityOfIndicators(count: priority.indicators, total: priorities.indicators.count)),
            reasons: priority.reasons.prefix(Self.mostReasons).compactMap {
                reason($0, for: priority.area, at: priorities.level)
            },
            people: priority.population.map { locale.number($0, decimals: 0) }
        )
    }

    private func reason(_ reason: PriorityReason, for area: AreaIndex, at level: AreaLevel.ID) -> String? {
        view.analyst.table(of: level)?.observation(of: area, indicator: reason.indicator).flatMap { figure in
            view.text.priorities.reason(
                reason,
                figure: figure,
                of: view.site.indicators[reason.indicator].indicator
            )
        }
    }

    /// The themes in which an indicator counts, with their weights.
    private func themes(of priorities: Priorities) -> [PriorityTheme] {
        let weights = Dictionary(
            view.site.settings.priorities.weights.map { ($0.theme.value, $0.weight) }
        ) { first, _ in first }
        let scales = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].map(Double.init)
        return view.grouping.groups(priorities.indicators).map { group in
            let weight = group.theme.flatMap { weights[$0.id] } ?? 1
            let decimals = (0...6).first { abs((weight * scales[$0]).rounded() - weight * scales[$0]) < 1e-9 } ?? 6
            return PriorityTheme(
                theme: view.link(to: group.theme, from: path),
                weight: view.text.locale.number(weight, decimals: decimals)
            )
        }
    }
}
