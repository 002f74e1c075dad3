internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The figures of places of one level by the indicators of one theme, or of several with few indicators.
struct SideBySideTable: PagePart {
    /// More places than this are left to the downloads.
    private static let mostRows = 200
    /// Themes share a table up to so many columns: each table names all the places again.
    private static let mostSharedColumns = 6

    private let subjects: [Theme?]
    private let level: AreaLevel
    /// Positions in `Site.indicators`.
    private let indicators: [Int]
    private let areas: [AreaIndex]
    /// The larger areas that each figure is compared with, the nearest first.
    private let larger: [AreaIndex]
    let scope: PageScope

    /// The themes of some indicators, in their order, in as few tables as have room for them.
    ///
    /// - Parameters:
    ///   - groups: for each indicator of the site the areas that are shown.
    ///   - whole: the area that they lie in.
    static func all(_ groups: [[(level: AreaLevel, areas: [AreaIndex])]], in whole: AreaIndex, scope: PageScope)
        -> [SideBySideTable]
    {
        let context = scope.context
        let larger = [whole] + context.places.containers(of: whole).reversed()
        let levels = groups.flatMap { $0 }.map(\.level).uniqued()
        return levels.flatMap { level in
            let shown = groups.indices.filter { groups[$0].contains { $0.level == level } }
            let areas = groups.flatMap { $0 }.first { $0.level == level }?.areas ?? []
            guard areas.count > 1 else { return [SideBySideTable]() }
            let themes = context.grouping.groups(shown).map { (subjects: [$0.theme], positions: $0.positions) }
            return sharing(themes).map { group in
                let indicators = group.positions.map { shown[$0] }
                return SideBySideTable(
                    subjects: group.subjects,
                    level: level,
                    indicators: indicators,
                    areas: areas.filter { area in
                        indicators.contains { context.site.indicators[$0].columns.latestFigureRow(of: area) != nil }
                    }.prefix(Self.mostRows).map(\.self),
                    larger: larger,
                    scope: scope
                )
            }
        }
    }

    /// Neighbouring themes put together as long as their indicators have room in one table.
    private static func sharing(_ themes: [(subjects: [Theme?], positions: [Int])])
        -> [(subjects: [Theme?], positions: [Int])]
    {
        var tables: [(subjects: [Theme?], positions: [Int])] = []
        for theme in themes {
            if let last = tables.last, last.positions.count + theme.positions.count <= mostSharedColumns {
                tables[tables.count - 1] = (last.subjects + theme.subjects, last.positions + theme.positions)
            } else {
                tables.append(theme)
            }
        }
        return tables
    }

    static let fields = ContextFields<SideBySideTable>(
        .text("caption", "What the table shows.") { table in
            table.locale.format(
                .pageLevelCaption(
                    indicator: table.subjects.map { table.link(to: $0).text }.joined(separator: ", "),
                    areas: table.text.noun(table.level, count: 2)
                )
            )
        },
        .flag("isSortable", "Whether there are rows enough to be sorted.") { $0.areas.count > 2 },
        .list("columns", "The indicators, one a column.", of: \.indicators, as: SideBySideColumn.init),
        .list("rows", "The places.") { table in
            table.areas.map {
                SideBySideRow(area: $0, indicators: table.indicators, larger: table.larger, scope: table.scope)
            }
        }
    )
}

/// The head of a column.
struct SideBySideColumn: PagePart {
    /// A position in `Site.indicators`.
    let indicator: Int
    let scope: PageScope

    static let fields = ContextFields<SideBySideColumn>(
        .object("indicator", "The indicator.") { $0.link(toIndicator: $0.indicator) },
        .optionalText("unit", "The unit of its figures; missing where their sign stands at each of them.") { column in
            let unit = column.site.indicators[column.indicator].indicator.unit
            return unit.isEmpty || !FigureFormatter.sign(of: unit).isEmpty ? nil : unit
        }
    )
}

/// One place.
struct SideBySideRow: PagePart {
    let area: AreaIndex
    /// Positions in `Site.indicators`.
    let indicators: [Int]
    let larger: [AreaIndex]
    let scope: PageScope

    static let fields = ContextFields<SideBySideRow>(
        .text("place", "The place's name.") { $0.listing(of: $0.area).text },
        .list("cells", "One for each indicator, in their order.") { row in
            row.indicators.map { SideBySideCell(area: row.area, indicator: $0, larger: row.larger, scope: row.scope) }
        }
    )
}

/// One figure of one place.
struct SideBySideCell: PagePart {
    let area: AreaIndex
    let indicator: Int
    let larger: [AreaIndex]
    let scope: PageScope

    static let fields = ContextFields<SideBySideCell>(
        .optionalText("figure", "Its latest figure with its sign, and its period where that is not the usual one.") {
            cell in
            guard let figure = cell.figure else { return nil }
            let indicator = cell.site.indicators[cell.indicator].indicator
            let sign = FigureFormatter.sign(of: indicator.unit)
            let value = cell.text.figures.value(figure, of: indicator, unit: sign)
            let usual = cell.context.analyst.levelMatrix(of: cell.site.areas[cell.area].level)?.columns[cell.indicator]
            guard let value, let usual, usual.period != figure.period else { return value }
            return cell.locale.format(
                .pageFigureOf(value: value, period: cell.text.period(figure.period, of: indicator))
            )
        },
        .optionalText(
            "symbol",
            "A shape for how it compares with the nearest of the larger areas; missing where that was not tested."
        ) { $0.mark?.symbol }
    )

    private var figure: Observation? { context.analyst.latest(of: area, indicator: indicator) }

    private var mark: OutcomeMark? {
        guard let figure else { return nil }
        let levels = site.settings.comparators.map(\.value)
        let columns = site.indicators[indicator].columns
        let nearest = larger.first {
            $0 != area && levels.contains(site.areas[$0].level) && columns.hasFigure(of: $0, in: figure.period)
        }
        guard site.indicators[indicator].indicator.kind != .count, let nearest else { return nil }
        let outcome = context.analyst.comparison(of: figure, indicator: indicator, with: nearest)?.outcome
        if case .notCompared? = outcome { return nil }
        return mark(of: outcome)
    }
}
