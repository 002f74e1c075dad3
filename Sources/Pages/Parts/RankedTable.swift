internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// An indicator's figures for areas of one level, the best or the highest first.
struct RankedTable: PagePart {
    /// Tables longer than this are closed until a reader opens them.
    private static let longTable = 60
    /// Rows beyond this are left to the download.
    private static let mostRows = 1_000

    /// A position in `Site.indicators`.
    private let position: Int
    private let areas: [AreaIndex]
    private let level: AreaLevel
    private let isIllustrated: Bool
    let scope: PageScope
    /// The area that they lie in and those around it, the nearest first, without those that are in the table.
    private let around: [AreaIndex]
    private let rows: [PlaceFigureRow]
    /// The areas without a figure.
    private let missing: [AreaIndex]
    /// What the rows are compared with.
    private let beside: Set<AreaIndex>

    /// The figures of some areas of one level; nil for no areas.
    ///
    /// - Parameters:
    ///   - whole: the area that they lie in. Each is compared with it or, where it has no figure for the same period,
    ///     against the nearest area around it that has one, as far as these are among the site's comparators.
    ///   - isIllustrated: whether there are a map and a chart with a bar for each area too.
    init?(
        indicator position: Int,
        areas: [AreaIndex],
        level: AreaLevel,
        whole: AreaIndex?,
        isIllustrated: Bool = false,
        in scope: PageScope
    ) {
        guard !areas.isEmpty else { return nil }
        self.position = position
        self.areas = areas
        self.level = level
        self.isIllustrated = isIllustrated
        self.scope = scope
        let columns = scope.site.indicators[position].columns
        let larger = whole.map { [$0] + scope.context.places.containers(of: $0).reversed() } ?? []
        around = larger.filter { !areas.contains($0) }
        missing = areas.filter { columns.latestFigureRow(of: $0) == nil }
        let ranked = RankedFigures(of: areas, indicator: position, in: scope.context)
        let compared = ranked.compared(with: larger, atMost: Self.mostRows)
        let beside = Set(compared.compactMap { $0.comparison?.area })
        // A place among a few figures of another year would stand beside those among all.
        let period = scope.context.analyst.levelMatrix(of: level.id)?.columns[position]?.period
        rows = compared.map {
            PlaceFigureRow(
                ranked: $0,
                isOfPeriod: period == nil || $0.figure.period == period,
                indicator: position,
                isNamed: beside.count > 1,
                scope: scope
            )
        }
        self.beside = beside
    }

    static let fields = ContextFields<RankedTable>(
        .text("anchor", "The table's name in the page, unique on it.") { "ranking-" + $0.names },
        .object("indicator", "The indicator.") { $0.link(toIndicator: $0.position) },
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .text("caption", "What the table shows.", \.caption),
        .text("level", "What the areas are called, several of them: council areas.", \.plural),
        .text("count", "How many areas of the table have a figure: 18 council areas with a figure.", \.counted),
        .optionalText(
            "comparedWith",
            "The area they are held against as in a sentence, or: a larger area; missing where none has a figure."
        ) { table in
            table.beside.count > 1
                ? table.locale.format(.pageALargerArea)
                : table.beside.first.map { table.text.name(of: table.site.areas[$0]) }
        },
        .text("meaningOfFirst", "What 1st means: the best, the highest.") {
            $0.text.ranks.meaningOfFirst($0.indicator)
        },
        .optionalHTML("map", "A map of the figures; missing where there is none, or on pages that show many tables.") {
            $0.map
        },
        .textList(
            "findings",
            "What the figures say together, one fact a sentence: whether they differ, and by how much."
        ) { $0.findings },
        .optionalHTML("strip", "A chart of all areas of the level; missing for fewer than three.", \.strip),
        .optionalHTML("bars", "A chart with a bar for each area and its likely range; only on the indicator's page.") {
            $0.bars
        },
        .flag("hasRanks", "Whether any row has a rank.") { $0.rows.contains { $0.rank != nil } },
        .flag("hasRanges", "Whether any row has a likely range.") { $0.rows.contains { $0.ranked.limits != nil } },
        .optionalText("rangeMethods", "The level of the likely ranges and how they were worked out, as a sentence.") {
            $0.text.ranges.sentence($0.rows.lazy.compactMap(\.ranked.limits))
        },
        .flag("isLong", "Whether the table is long enough to be closed at first.") { $0.rows.count > longTable },
        .list("rows", "The areas with a figure, the latest and best first.", \.rows),
        .optionalCount("leftOut", "How many areas with a figure are only in the download; missing where none is.") {
            $0.areas.count - $0.missing.count - $0.rows.count
        },
        .text("absentCount", "How many areas have no figure.") { String($0.missing.count) },
        .list("absent", "The areas without a figure by the reason why.", \.absent)
    )

    private var indicator: Indicator { site.indicators[position].indicator }

    private var plural: String { text.noun(level, count: 2) }

    private var names: String { AnchorName.of(indicator.id.text) + "-" + AnchorName.of(level.id.text) }

    private var caption: String {
        locale.format(.pageLevelCaption(indicator: indicator.title, areas: plural))
    }

    /// Those of the period that is compared; others are counted apart, so that all counts of a page agree.
    private var counted: String {
        let columns = site.indicators[position].columns
        let all = areas.count - missing.count
        let period = context.analyst.levelMatrix(of: level.id)?.columns[position]?.period
        let current = period.map { period in areas.count { columns.hasFigure(of: $0, in: period) } } ?? all
        guard let period, current > 0, current < all else {
            return locale.format(.countedWithFigure(count: all, areas: text.noun(level, count: all)))
        }
        return locale.format(
            .countedWithFigureFor(
                count: current,
                areas: text.noun(level, count: current),
                period: text.dates.periodWithin(period),
                number: locale.number(all - current)
            )
        )
    }

    // MARK: Charts

    private var map: HTML? {
        guard isIllustrated else { return nil }
        let request = ChoroplethBuilder.Request(
            indicator: position,
            areas: areas,
            level: level,
            within: nil,
            fewest: 3,
            id: "map-" + names
        )
        return context.choropleths.map(request, on: path)
    }

    private var strip: HTML? {
        context.charts.strip(of: level.id, indicator: position, inside: areas, larger: around, id: "strip-" + names)?
            .svg
    }

    private var bars: HTML? {
        guard isIllustrated else { return nil }
        let bars = rows.map(\.ranked).map {
            ChartBuilder.Bar(area: $0.figure.area, figure: $0.figure, outcome: $0.comparison?.outcome)
        }
        return context.charts.bars(
            bars,
            indicator: position,
            level: plural,
            larger: around,
            title: caption,
            id: "bars-" + names
        )?.svg
    }

    // MARK: In words

    /// How many tests the table makes: of its figures, and of the highest beside the lowest.
    var testCount: Int {
        let (beside, gap) = group
        let ofRows = rows.count { $0.ranked.comparison?.outcome.isTested ?? false }
        return max(ofRows, beside?.count.outcomes.tested ?? 0) + (gap?.outcome.isTested ?? false ? 1 : 0)
    }

    /// How many areas lie above and below the nearest larger area with a figure, and the gap between them.
    private var group: (beside: (count: ComparisonCount, area: AreaIndex)?, gap: AreaGap?) {
        guard let matrix = context.analyst.levelMatrix(of: level.id), let period = matrix.columns[position]?.period
        else { return (nil, nil) }
        let columns = site.indicators[position].columns
        let nearest = areas.count < 2 ? nil : around.first { columns.hasFigure(of: $0, in: period) }
        let beside = nearest.flatMap { area in
            ComparisonCount(
                of: areas,
                against: area,
                indicator: position,
                in: matrix,
                ranges: context.analyst.ranges
            ).map { (count: $0, area: area) }
        }
        return (beside, AreaGap(among: areas, indicator: position, in: matrix))
    }

    /// Whether the areas differ, how many lie above and below the nearest larger area with a figure, and the gap.
    private var findings: [String] {
        let (beside, gap) = group
        let sentences = GroupSentences(
            indicator: position,
            areas: plural,
            one: text.noun(level, count: 1),
            in: site,
            text: text
        )
        // That nothing could be tested is said once.
        let isSaid = (gap?.variation.lacksMargins ?? false) && beside?.count.outcomes.tested == 0
        return [isSaid ? nil : gap.flatMap { sentences.variation($0.variation) }].compactMap(\.self)
            + (beside.map { sentences.counts($0.count, beside: $0.area) } ?? [])
            + (gap.map(sentences.gap) ?? [])
    }

    /// Areas by the reason why they have no figure, reasons in the order in which they are met.
    private var absent: [AbsenceGroup] {
        missing.prefix(Self.mostRows).grouped(byFew: reason).map { reason, areas in
            AbsenceGroup(reason: reason, places: links(to: areas))
        }
    }

    private func reason(_ area: AreaIndex) -> String {
        text.absences.reason(context.analyst.absence(of: area, indicator: position), of: indicator)
    }
}

/// One place in a table of an indicator's figures.
struct PlaceFigureRow: PagePart {
    let ranked: RankedFigure
    /// Whether the figure is for the period of most of the level, among which places are given.
    let isOfPeriod: Bool
    /// A position in `Site.indicators`.
    let indicator: Int
    /// Whether the larger area is named that the place is compared with.
    let isNamed: Bool
    let scope: PageScope

    static let fields = ContextFields<PlaceFigureRow>(
        .object("place", "The place.") { $0.link(to: $0.ranked.figure.area) },
        .text("figure", "Its latest figure with its unit.") {
            $0.text.figures.value($0.ranked.figure, of: $0.site.indicators[$0.indicator].indicator) ?? ""
        },
        .optionalText("range", "The likely range (95 % interval); missing where it is not known.", \.range),
        .optionalText("remark", "What to know about the figure: provisional, few replies, the note of the data file.") {
            $0.context.remark(on: $0.ranked.figure)
        },
        .html("period", "The period of the figure.", \.ranked.period),
        .optionalText("rank", "Its place among all areas of its level: 4th, joint 7th.") {
            $0.rank.map($0.text.ranks.place)
        },
        .object("mark", "How it compares with the larger area; missing where none has a figure.") {
            $0.mark(of: $0.ranked.comparison?.outcome)
        },
        .optionalText("beside", "The larger area it is held against; missing where it is that of all rows.") {
            row in row.isNamed ? row.ranked.comparison.map { row.text.name(of: row.site.areas[$0.area]) } : nil
        }
    )

    var rank: AreaRank? { isOfPeriod ? ranked.rank : nil }

    var range: String? {
        ranked.limits.map {
            text.indicators.likelyRange($0, of: ranked.figure, site.indicators[indicator].indicator)
        }
    }
}

/// Places without a figure for one and the same reason.
struct AbsenceGroup: TemplateContext {
    let reason: String
    let places: [LinkItem]

    static let fields = ContextFields<AbsenceGroup>(
        .text("reason", "Why they have none, in a sentence.", \.reason),
        .list("places", "The places.", \.places)
    )
}
