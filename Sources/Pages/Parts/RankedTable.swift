internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// An indicator's figures for areas of one level, the best or the highest first.
struct RankedTable: PagePart {
    /// So many rows at each end are shown at first.
    private static let rowsAtEachEnd = 8
    /// Tables of more rows than this show their ends at first.
    private static let shortTable = 20
    /// Tables of more areas have only their ends, and the download has all: so many at each end.
    static let mostRows = 400
    private static let mostAtEachEnd = 100

    /// A position in `Site.indicators`.
    let position: Int
    private let areas: [AreaIndex]
    let level: AreaLevel
    private let isIllustrated: Bool
    let scope: PageScope
    private let rows: [PlaceFigureRow]
    /// The areas without a figure.
    let missing: [AreaIndex]
    /// Whether some figures have a likely range of ranks.
    private let hasTestedRanks: Bool
    /// What the rows are compared with.
    private let beside: Set<AreaIndex>
    /// By which larger areas the rows may be chosen; nil where no choice is offered.
    private let groups: PlaceGroups?
    /// The bars of the rows; nil without pictures.
    private let bars: RankedBars?
    /// What its figures say together.
    private let together: LevelFindings

    /// The figures of some areas of one level; nil for no areas.
    ///
    /// - Parameters:
    ///   - whole: the area that they lie in. Each is compared with it or, where it has no figure for the same period,
    ///     against the nearest area around it that has one, as far as these are among the site's comparators.
    ///   - isIllustrated: whether there are a map and a bar for each area too.
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
        let around = larger.filter { !areas.contains($0) }
        missing = areas.filter { columns.latestFigureRow(of: $0) == nil }
        together = LevelFindings(of: areas, level, beside: around, indicator: position, in: scope)
        let ranked = RankedFigures(of: areas, indicator: position, in: scope.context)
        let compared = ranked.compared(with: larger, ends: (Self.mostRows, Self.mostAtEachEnd))
        let beside = Set(compared.compactMap { $0.comparison?.area })
        // A place among a few figures of another year would stand beside those among all.
        let period = scope.context.analyst.levelMatrix(of: level.id)?.columns[position]?.period
        let isLong = compared.count > Self.shortTable
        let groups =
            isIllustrated && isLong
            ? PlaceGroups(of: compared.map(\.figure.area), in: scope.context.places, scope.site) : nil
        let bars = isIllustrated ? RankedBars(compared, beside: around, indicator: position, in: scope) : nil
        let hasTestedRanks = compared.contains {
            (period == nil || $0.figure.period == period) && $0.rank?.likely != nil
        }
        rows = compared.enumerated().map { row, ranked in
            let isBetween = row >= Self.rowsAtEachEnd && row < compared.count - Self.rowsAtEachEnd
            return PlaceFigureRow(
                ranked: ranked,
                isOfPeriod: period == nil || ranked.figure.period == period,
                indicator: position,
                isNamed: beside.count > 1,
                isUntestedSaid: !hasTestedRanks,
                isBetween: isIllustrated && isLong && isBetween,
                group: groups?.number(of: ranked.figure.area),
                bars: bars,
                scope: scope
            )
        }
        self.hasTestedRanks = hasTestedRanks
        self.beside = beside
        self.groups = groups
        self.bars = bars
    }

    static let fields = ContextFields<RankedTable>(
        .text("anchor", "The table's name in the page, unique on it.") { "ranking-" + $0.names },
        .object("indicator", "The indicator.") { $0.link(toIndicator: $0.position) },
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .text(
            "heading",
            "What the figures say, the best and the worst by name; else what the areas are called.",
            \.together.heading
        ),
        .text("caption", "What the table shows.", \.caption),
        .text("level", "What the areas are called, several of them: council areas.", \.plural),
        .text("count", "How many areas of the table have a figure: 18 council areas with a figure.", \.counted),
        .optionalText(
            "comparedWith",
            "The area they are compared with as in a sentence, or: a larger area; missing where nothing was tested."
        ) { table in
            guard table.isTested else { return nil }
            return table.beside.count > 1
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
            "What the figures say together, one fact a sentence: whether they differ, and by how much.",
            \.together.findings
        ),
        .textList(
            "inShort",
            "How many of them are better and worse than the larger area, or that it is not tested.",
            \.together.inShort
        ),
        .object("scale", "What the bars of the rows stand for; missing without bars.", \.bars),
        .flag("hasRanks", "Whether any row has a rank.", \.hasRanks),
        .flag("areRanksUntested", "Whether rows have ranks, and none of them is tested.") { table in
            table.hasRanks && !table.hasTestedRanks
        },
        .flag("areTooClose", "Whether no row has a rank, because the places are too close together.") { table in
            !table.hasRanks && table.rows.contains(where: \.isTooClose)
        },
        .flag("hasRanges", "Whether any row has a likely range.") { $0.rows.contains { $0.ranked.limits != nil } },
        .flag("hasPeriods", "Whether the rows have figures of several periods.") { $0.period == nil },
        .optionalText("period", "The period of all figures; missing where they are of several.") { table in
            table.period.map { table.text.period($0, of: table.indicator) }
        },
        .optionalText("rangeMethods", "The level of the likely ranges and how they were worked out, as a sentence.") {
            $0.text.ranges.sentence($0.rows.lazy.compactMap(\.ranked.limits))
        },
        .flag("isSortable", "Whether there is something to sort.") { $0.rows.count > 2 },
        .flag("isLong", "Whether the table shows its ends alone at first.") { $0.rows.contains(where: \.isBetween) },
        .text("rowCount", "How many rows it has.") { $0.locale.number($0.rows.count) },
        .text("atEachEnd", "How many rows at each end are shown at first.") { _ in String(rowsAtEachEnd) },
        .list("filters", "The larger areas by which the rows may be chosen; none where they are few.", \.filters),
        .list("rows", "The areas with a figure, the latest and best first.", \.rows),
        .list("noted", "Those of the rows with a note of the data file.") { $0.rows.filter { $0.note != nil } },
        .optionalCount("leftOut", "How many areas with a figure are only in the download; missing where none is.") {
            $0.areas.count - $0.missing.count - $0.rows.count
        },
        .text("absentCount", "How many areas have no figure.") { $0.locale.number($0.missing.count) },
        .text("absentAreas", "Those areas counted: 9 regions.", \.absentAreas),
        .list("absent", "The areas without a figure by the reason why.", \.absent)
    )

    var indicator: Indicator { site.indicators[position].indicator }

    private var plural: String { text.noun(level, count: 2) }

    private var names: String { AnchorName.of(indicator.id.text) + "-" + AnchorName.of(level.id.text) }

    private var caption: String {
        locale.format(.pageLevelCaption(indicator: indicator.title, areas: plural))
    }

    /// Whether it says more than the figure of the largest area, which stands at the top of the page.
    var isRanking: Bool {
        rows.count > 1 || rows.contains { $0.ranked.figure.area != context.places.tops.first }
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

    /// How many tests the table makes: of its figures, and of the highest beside the lowest.
    var testCount: Int {
        together.testCount(ofRows: rows.count { $0.ranked.comparison?.outcome.isTested ?? false })
    }

    private var isTested: Bool { rows.contains { $0.ranked.comparison?.outcome.isTested ?? false } }

    private var hasRanks: Bool { rows.contains { $0.rank != nil && !$0.isTooClose } }

    /// That of all rows; nil where they have several.
    private var period: Period? {
        guard let first = rows.first?.ranked.figure.period else { return nil }
        return rows.allSatisfy { $0.ranked.figure.period == first } ? first : nil
    }

    private var filters: [PlaceFilter] {
        guard let groups else { return [] }
        return groups.containers.enumerated().map { position, area in
            PlaceFilter(
                number: position + 1,
                name: site.areas[area].name,
                count: rows.count { $0.group == position + 1 }
            )
        }
    }

    private var map: HTML? {
        guard isIllustrated else { return nil }
        let request = ChoroplethBuilder.Request(
            indicator: position,
            areas: areas,
            level: level,
            within: nil,
            saysFinding: false,
            namesPlaces: true,
            fewest: 3,
            id: "map-" + names
        )
        return context.choropleths.map(request, on: path)
    }
}
