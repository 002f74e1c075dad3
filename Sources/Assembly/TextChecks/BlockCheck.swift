internal import Diagnostics
internal import Markdown
internal import Model

/// Looks at the charts, maps and tables of a text: whether their titles say another time or place than they show, and
/// which places they leave out.
struct BlockCheck {
    let site: Site
    /// All areas by their names.
    let areasByName: [String: [AreaIndex]]

    func diagnostics(of fence: Fence) -> [Diagnostic] {
        switch site.embeddedBlocks[fence.location] {
        case .chart(let chart):
            (chart.meant.contains(.title)
                ? []
                : [otherTime(chart.title, of: periods(chart), at: fence), otherPlace(chart, at: fence)]
                    .compactMap(\.self)) + leftOut(of: chart, at: fence)
        case .map(let map) where !map.meant.contains(.title):
            [otherTime(map.title, of: periods(map), at: fence)].compactMap(\.self)
        case .table(let table) where !table.meant.contains(.title):
            [otherTime(table.caption, of: periods(table), at: fence)].compactMap(\.self)
        case .map, .table, .areas, nil: []
        }
    }

    // MARK: Time

    /// The periods of what is shown, and whether they are the ends of a line of them.
    private struct Shown {
        var periods: [Period] = []
        var isSeries = false
        var indicators: [Indicator] = []
    }

    private func figures(_ indicator: Located<Indicator.ID>?) -> IndicatorFigures? {
        indicator.flatMap { site.links.indicators[$0.value] }.map { site.indicators[$0] }
    }

    /// The area that a chart is about or that stands out in it.
    private func area(of chart: FigureChart) -> AreaIndex? {
        chart.area.flatMap { site.areas.index(named: $0.value) }
    }

    private func periods(_ chart: FigureChart) -> Shown? {
        guard let figures = figures(chart.indicators.first) else { return nil }
        let columns = figures.columns
        let area = area(of: chart)
        switch chart.kind {
        case .bars, .strip:
            return period(of: chart).map { Shown(periods: [$0], indicators: [figures.indicator]) }
        case .trend:
            guard let area else { return nil }
            let rows = columns.rows(of: area).filter { columns.value(at: $0) != nil }
            let ends = rows.map { columns.period(at: $0) }.sorted()
            guard let first = ends.first, let last = ends.last else { return nil }
            return Shown(periods: [first, last], isSeries: true, indicators: [figures.indicator])
        case .spine:
            return area.map { latest(of: [$0], chart.indicators) }
        }
    }

    private func periods(_ map: FigureMap) -> Shown? {
        guard let figures = figures(map.indicator) else { return nil }
        let named = map.period.map { name in figures.columns.periods.first { $0.isNamed(name.value) } }
        let period = named ?? figures.columns.commonPeriod(of: site.areas.areas(at: map.level.value), in: site.areas)
        return period.map { Shown(periods: [$0], indicators: [figures.indicator]) }
    }

    private func periods(_ table: FigureTable) -> Shown? {
        table.caption == nil ? nil : latest(of: site.areas.areas(in: table.areas), table.indicators)
    }

    private func latest(of areas: [AreaIndex], _ indicators: [Located<Indicator.ID>]) -> Shown {
        var shown = Shown()
        for figures in indicators.compactMap({ figures($0) }) {
            let columns = figures.columns
            let rows = areas.compactMap { columns.latestFigureRow(of: $0) }
            shown.periods += Set(rows.map(columns.periodPosition(at:))).map { columns.periods[$0] }
            shown.indicators.append(figures.indicator)
        }
        return shown
    }

    /// A year in a title that no figure below it is of.
    private func otherTime(_ title: String?, of shown: @autoclosure () -> Shown?, at fence: Fence) -> Diagnostic? {
        guard let title, case let years = TypedYear.all(in: title), let typed = years.last, typed.isDate,
            !TypedYear.compares(title), let shown = shown(), let last = shown.periods.max()
        else { return nil }
        let isTrue = years.contains { year in
            guard !shown.isSeries else {
                let years = shown.periods.map(\.start.year) + shown.periods.map(\.end.year)
                return (years.min() ?? 0) <= year.year && year.last <= (years.max() ?? 0)
            }
            return shown.periods.contains(where: year.mayMean) || measures(shown, in: year)
        }
        guard !isTrue else { return nil }
        return Diagnostic(
            AssemblyRules.titleOfAnotherTime,
            .warning,
            "the title says \(typed.year), and the figures are for \(last.linkName)",
            at: fence.location,
            explanation: "The title is \(Diagnostic.quote(title)).",
            suggestion: "Correct the year, or leave it out: the block says which time its figures are for. If it is "
                + "right, write meant: [title] in the block.",
            effect: "Readers take the figures for those of \(typed.year)."
        )
    }

    /// Whether `data_of` says that the figures measure that year.
    private func measures(_ shown: Shown, in year: TypedYear) -> Bool {
        shown.indicators.flatMap(\.measuredTimes).contains { time in
            shown.periods.contains { $0.isNamed(time.period.value) }
                && TypedYear.all(in: time.words).contains { $0.year == year.year || $0.last == year.year }
        }
    }

    // MARK: Place

    private static let longestName = 6

    /// The name of another area in the title of a chart that is about one.
    private func otherPlace(_ chart: FigureChart, at fence: Fence) -> Diagnostic? {
        guard let title = chart.title, let area = area(of: chart) else {
            return nil
        }
        let own = site.areas[area].name
        let beside = chart.compare.compactMap { site.areas.index(named: $0.value) } + site.areas.ancestors(of: area)
        guard !title.lowercased().contains(own.lowercased()) else { return nil }
        let indicators = chart.indicators.compactMap { figures($0)?.indicator.title }.joined(separator: " ")
        guard let other = areaNamed(in: title, but: Set(beside + [area])), !indicators.contains(site.areas[other].name)
        else { return nil }
        return Diagnostic(
            AssemblyRules.titleOfAnotherPlace,
            .warning,
            "the title names \(site.areas[other].name), and the chart is about \(own)",
            at: fence.location,
            explanation: "The title is \(Diagnostic.quote(title)).",
            suggestion: "Write area: \(site.areas[other].slug), or name \(own) in the title. If it is right, write "
                + "meant: [title] in the block.",
            effect: "Readers take the figures of \(own) for those of \(site.areas[other].name)."
        )
    }

    /// The area with the longest name that stands whole in a text.
    private func areaNamed(in text: String, but known: Set<AreaIndex>) -> AreaIndex? {
        let words = text.split { $0.isWhitespace || ",;:()".contains($0) }
        for length in stride(from: min(Self.longestName, words.count), to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let name = words[start..<(start + length)].joined(separator: " ")
                // A single word at the start may be any.
                guard start > 0 || length < words.count else { continue }
                if let areas = areasByName[name], areas.allSatisfy({ !known.contains($0) }) { return areas.first }
            }
        }
        return nil
    }

    // MARK: Places left out

    /// The one period of bars and strips.
    private func period(of chart: FigureChart) -> Period? {
        guard let columns = figures(chart.indicators.first)?.columns else { return nil }
        switch chart.kind {
        case .bars(let areas, let period):
            return columns.period(of: site.areas.areas(in: areas), named: period?.value, in: site.areas)
        case .strip(let level, within: _):
            let area = area(of: chart)
            guard let level = level?.value ?? area.map({ site.areas[$0].level }) else { return nil }
            return columns.commonPeriod(of: site.areas.areas(at: level), in: site.areas)
        case .trend, .spine: return nil
        }
    }

    private func places(of chart: FigureChart) -> (areas: [AreaIndex], isPeriodNamed: Bool) {
        switch chart.kind {
        case .bars(let areas, let period): (site.areas.areas(in: areas), period != nil)
        case .strip(let level, let within):
            (
                level.map { site.areas.areas(in: .level($0, within: within)) }
                    ?? area(of: chart).map { site.areas.areas(at: site.areas[$0].level) } ?? [], false
            )
        case .trend, .spine: ([], true)
        }
    }

    private func leftOut(of chart: FigureChart, at fence: Fence) -> [Diagnostic] {
        guard let figures = figures(chart.indicators.first), let period = period(of: chart) else { return [] }
        let (areas, isPeriodNamed) = places(of: chart)
        func isMissing(_ area: AreaIndex) -> Bool {
            figures.columns.lacks(area, in: period, of: site.areas)
        }
        let isCount = figures.indicator.kind == .count
        let asked = ([chart.area] + (isCount ? [] : chart.compare)).compactMap { $0 }
            .compactMap { site.areas.index(named: $0.value) }.filter(isMissing)
        let missing = areas.filter(isMissing)
        guard !missing.isEmpty || !asked.isEmpty else { return [] }
        let worst = worst(of: missing, beside: areas, in: period, figures)
        let named = asked + (worst.map { [$0.area] } ?? []) + missing
        var seen: Set<AreaIndex> = []
        let names = named.filter { seen.insert($0).inserted }.map { site.areas[$0].name }
        let list = names.prefix(Self.mostNames).joined(separator: ", ")
        let more = names.count > Self.mostNames ? " and \(names.count - Self.mostNames) more" : ""
        let isWarning = !isPeriodNamed && !chart.meant.contains(.places) && (worst != nil || !asked.isEmpty)
        let isBars = if case .bars = chart.kind { true } else { false }
        return [
            Diagnostic(
                AssemblyRules.placesLeftOut,
                isWarning ? .warning : .note,
                "this chart is for \(period.linkName), and "
                    + (names.count == 1 ? "\(list) has" : "\(names.count) places have") + " no figure for it",
                at: fence.location,
                explanation: [
                    names.count == 1 ? nil : "They are \(list)\(more).",
                    worst.map {
                        "\(site.areas[$0.area].name) would be the worst, by its figure for \($0.period.linkName)."
                    },
                ].compactMap(\.self).joined(separator: " "),
                suggestion: isWarning
                    ? isBars
                        ? "Add the figures, or write period: \(period.linkName) if that is the one you mean."
                        : "Add the figures, or take the names out of the chart. meant: [places] in the block says that it is "
                            + "so." : nil,
                effect: "They are not drawn; a line below the chart says so."
            )
        ]
    }

    private static let mostNames = 5

    /// The place without a figure whose latest one is worse than all that are drawn.
    private func worst(
        of missing: [AreaIndex],
        beside areas: [AreaIndex],
        in period: Period,
        _ figures: IndicatorFigures
    )
        -> (area: AreaIndex, period: Period)?
    {
        let columns = figures.columns
        let sign: Double =
            switch figures.indicator.polarity {
            case .lowIsGood: 1
            case .highIsGood: -1
            case .noJudgement: .nan
            }
        guard !sign.isNaN,
            let drawn = areas.compactMap({ columns.figure(of: $0, in: period)?.value }).map({ $0 * sign }).max()
        else { return nil }
        let others = missing.compactMap { area in
            columns.latestFigureRow(of: area).flatMap { row in
                columns.value(at: row).map { (area: area, period: columns.period(at: row), need: $0 * sign) }
            }
        }
        return others.max { $0.need < $1.need }.flatMap { $0.need > drawn ? ($0.area, $0.period) : nil }
    }
}
