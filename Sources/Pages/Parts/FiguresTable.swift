internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// The figures of one area in one table: by theme, each beside those of the larger areas.
struct FiguresTable: PagePart {
    private let area: AreaIndex
    private let groups: [FiguresGroup]
    /// The larger areas that have a figure beside one of them, the nearest first.
    private let larger: [AreaIndex]
    private let readings: [Reading]
    private let hasGaps: Bool
    let scope: PageScope

    /// Nil where the area has no figure.
    ///
    /// - Parameters:
    ///   - readings: of the area; those without a figure are left out, but where places inside have some.
    ///   - inside: the places inside the area, whose extremes stand beside its figures; none where nobody asks.
    ///   - prefix: what the names of themes in the page begin with.
    init?(
        _ readings: [Reading],
        of area: AreaIndex,
        inside: [AreaIndex] = [],
        anchor prefix: String = "theme",
        in scope: PageScope
    ) {
        let gaps = inside.isEmpty ? [:] : Self.gaps(of: readings, inside: inside, in: scope)
        let figures = readings.filter { $0.current != nil || gaps[$0.indicator] != nil }
        guard !figures.isEmpty else { return nil }
        self.area = area
        self.readings = figures
        self.scope = scope
        let found = Set(figures.flatMap { reading in reading.positionsWithFigure.map { reading.comparators[$0].area } })
        larger = scope.context.places.containers(of: area).reversed().filter(found.contains)
        hasGaps = !gaps.isEmpty
        let (columns, showsGaps) = (larger, hasGaps)
        groups = scope.context.grouping.groups(figures.map(\.indicator)).map { group in
            FiguresGroup(
                subject: group.theme,
                prefix: prefix,
                rows: group.positions.map { position in
                    FigureRow(
                        reading: figures[position],
                        larger: columns,
                        gap: gaps[figures[position].indicator],
                        showsGaps: showsGaps,
                        scope: scope
                    )
                },
                scope: scope
            )
        }
    }

    /// By the indicator's position in `Site.indicators`.
    private static func gaps(of figures: [Reading], inside: [AreaIndex], in scope: PageScope) -> [Int: AreaGap] {
        let levels = inside.grouped { scope.site.areas[$0].level }.map { ($0.key, $0.elements) }
        let pairs = figures.compactMap { reading in
            levels.lazy.compactMap { level, areas in
                scope.context.analyst.levelMatrix(of: level).flatMap {
                    AreaGap(among: areas, indicator: reading.indicator, in: $0)
                }
            }.first.map { (reading.indicator, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    static let fields = ContextFields<FiguresTable>(
        .text("place", "The area that the figures are for.") { $0.site.areas[$0.area].name },
        .text("placeInSentence", "Its name as it stands in a sentence: the North West.") {
            $0.text.name(of: $0.site.areas[$0.area])
        },
        .list("larger", "The larger areas, one a column, the nearest first.") { table in
            table.links(to: table.larger)
        },
        .list("groups", "The themes with their figures.", \.groups),
        .flag("hasRanges", "Whether any figure has a likely range.") { $0.readings.contains { $0.limits != nil } },
        .flag("hasGaps", "Whether the extremes of the places inside are known for any of them.", \.hasGaps),
        .text("width", "How many columns the table has.") { table in
            String(2 + table.larger.count + (table.hasGaps ? 2 : 0))
        },
        .optionalText("rangeMethods", "The level of the likely ranges and how they were worked out, as a sentence.") {
            table in table.text.ranges.sentence(table.readings.lazy.compactMap(\.limits))
        }
    )
}

/// The figures of one theme.
struct FiguresGroup: PagePart {
    let subject: Theme?
    /// What the group's name in the page begins with.
    let prefix: String
    let rows: [FigureRow]
    let scope: PageScope

    static let fields = ContextFields<FiguresGroup>(
        .object("theme", "The theme.") { $0.link(to: $0.subject) },
        .text("anchor", "The group's name in the page, unique on it.") {
            $0.prefix + "-" + AnchorName.of($0.subject?.id.text ?? "other")
        },
        .list("rows", "One figure a row.", \.rows)
    )
}

/// One figure beside those of the larger areas.
struct FigureRow: PagePart {
    let reading: Reading
    /// The larger areas of the table's columns.
    let larger: [AreaIndex]
    /// The extremes of the places inside; nil where they are not known.
    let gap: AreaGap?
    let showsGaps: Bool
    let scope: PageScope

    static let fields = ContextFields<FigureRow>(
        .text("anchor", "The row's name in the page, unique on it.") { AnchorName.indicator($0.indicator.id) },
        .object("indicator", "The indicator.") { $0.link(toIndicator: $0.reading.indicator) },
        .text("short", "The indicator's short title.", \.indicator.short),
        .text("period", "The period of the figures.") { row in
            (row.reading.current?.period ?? row.gap?.period).map { row.text.period($0, of: row.indicator) } ?? ""
        },
        .optionalText("figure", "The figure with its unit; missing where only places inside have one.") { row in
            row.reading.current.flatMap { row.text.figures.value($0, of: row.indicator) }
        },
        .optionalText("range", "The likely range; missing where it is not known.") { row in
            guard let current = row.reading.current, let limits = row.reading.limits else { return nil }
            return row.text.indicators.likelyRange(limits, of: current, row.indicator)
        },
        .optionalText("remark", "What to know about the figure: provisional, few replies, the note of the data file.") {
            row in row.reading.current.flatMap { row.context.remark(on: $0) }
        },
        .list("cells", "One for each larger area of the table, in their order.", \.cells),
        .flag("showsGaps", "Whether the table has columns for the extremes of the places inside.", \.showsGaps),
        .optionalText(
            "worst",
            "The place inside with the worst figure: Midtown 40.0%; where neither end is good, lowest: Midtown 40.0%."
        ) { $0.extreme(isBest: false) },
        .optionalText(
            "best",
            "The place inside with the best figure: Hillside 60.0%; where neither end is good, highest: Hillside 60.0%."
        ) { $0.extreme(isBest: true) }
    )

    private var indicator: Indicator { site.indicators[reading.indicator].indicator }

    private var cells: [FigureCell] {
        let writer = SentenceWriter(reading, in: site, text: text)
        return larger.map { area in
            let comparator = reading.comparators.first { $0.area == area && $0.observation?.value != nil }
            if let share = comparator.flatMap(writer.shareAlone) {
                let words = locale.format(.comparisonPartCell(share: share))
                return FigureCell(place: site.areas[area].name, figure: words, mark: nil)
            }
            return FigureCell(
                place: site.areas[area].name,
                figure: comparator?.observation.flatMap { text.figures.value($0, of: indicator) },
                mark: reading.current == nil ? nil : mark(of: comparator?.outcome)
            )
        }
    }

    /// The place at one end of those inside with its figure, and how many share it.
    ///
    /// Where neither end is good it says which end it is, which the heading of the column does not.
    private func extreme(isBest: Bool) -> String? {
        guard let gap, gap.period == reading.current?.period ?? gap.period else { return nil }
        let isHighest = isBest == (indicator.polarity != .lowIsGood)
        let (areas, figure) = isHighest ? (gap.highest, gap.highestFigure) : (gap.lowest, gap.lowestFigure)
        guard let first = areas.first, let value = text.figures.value(figure, of: indicator) else { return nil }
        let place = site.areas[first].name
        let end = locale.format(
            areas.count == 1
                ? .gapEnd(place: place, value: value)
                : .gapEndOfSeveral(place: place, count: areas.count - 1, value: value)
        )
        guard indicator.polarity == .noJudgement else { return end }
        return locale.format(isHighest ? .gapEndHighest(what: end) : .gapEndLowest(what: end))
    }
}

/// A larger area's figure beside one of the page.
struct FigureCell: TemplateContext {
    let place: String
    let figure: String?
    let mark: OutcomeMark?

    static let fields = ContextFields<FigureCell>(
        "FigureCell",
        .text("place", "The larger area's name.", \.place),
        .optionalText(
            "figure",
            "The larger area's figure with its unit, or a count's share of its total; missing where it has none."
        ) { $0.figure },
        .object("mark", "How the area of the page compares with it; missing without a figure or for a share.", \.mark)
    )
}
