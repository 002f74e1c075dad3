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
    private static let mostRows = 400
    private static let mostAtEachEnd = 100

    /// A position in `Site.indicators`.
    private let position: Int
    private let areas: [AreaIndex]
    let level: AreaLevel
    private let isIllustrated: Bool
    let scope: PageScope
    /// The area that they lie in and those around it, the nearest first, without those that are in the table.
    private let around: [AreaIndex]
    private let rows: [PlaceFigureRow]
    /// The areas without a figure.
    private let missing: [AreaIndex]
    /// What the rows are compared with.
    private let beside: Set<AreaIndex>
    /// By which larger areas the rows may be chosen; nil where no choice is offered.
    private let groups: PlaceGroups?
    /// The bars of the rows; nil without pictures.
    private let bars: RankedBars?

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
        around = larger.filter { !areas.contains($0) }
        missing = areas.filter { columns.latestFigureRow(of: $0) == nil }
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
        rows = compared.enumerated().map { row, ranked in
            let isBetween = row >= Self.rowsAtEachEnd && row < compared.count - Self.rowsAtEachEnd
            return PlaceFigureRow(
                ranked: ranked,
                isOfPeriod: period == nil || ranked.figure.period == period,
                indicator: position,
                isNamed: beside.count > 1,
                isBetween: isIllustrated && isLong && isBetween,
                group: groups?.number(of: ranked.figure.area),
                bars: bars,
                scope: scope
            )
        }
        self.beside = beside
        self.groups = groups
        self.bars = bars
    }

    static let fields = ContextFields<RankedTable>(
        .text("anchor", "The table's name in the page, unique on it.") { "ranking-" + $0.names },
        .object("indicator", "The indicator.") { $0.link(toIndicator: $0.position) },
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .text("heading", "What the figures say, the best and the worst by name; else what the areas are called.") {
            $0.heading
        },
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
            "What the figures say together, one fact a sentence: whether they differ, and by how much."
        ) { $0.findings },
        .textList("inShort", "How many of them are better and worse than the larger area, or that it is not tested.") {
            $0.inShort
        },
        .object("scale", "What the bars of the rows stand for; missing without bars.", \.bars),
        .flag("hasRanks", "Whether any row has a rank.", \.hasRanks),
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
        .text("absentAreas", "Those areas counted: 9 regions.") { table in
            let areas = table.text.noun(table.level, count: table.missing.count)
            return table.locale.format(.countedOfKind(count: table.missing.count, areas: areas))
        },
        .list("absent", "The areas without a figure by the reason why.", \.absent)
    )

    private var indicator: Indicator { site.indicators[position].indicator }

    private var plural: String { text.noun(level, count: 2) }

    private var names: String { AnchorName.of(indicator.id.text) + "-" + AnchorName.of(level.id.text) }

    private var caption: String {
        locale.format(.pageLevelCaption(indicator: indicator.title, areas: plural))
    }

    /// Whether it says more than the figure of the largest area, which stands at the top of the page.
    var isRanking: Bool {
        rows.count > 1 || rows.contains { $0.ranked.figure.area != context.places.tops.first }
    }

    /// Whether an area has no figure.
    var hasAbsent: Bool { !missing.isEmpty }

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
            namesPlaces: true,
            groups: PlaceGroups(of: areas, in: context.places, site),
            fewest: 3,
            id: "map-" + names
        )
        return context.choropleths.map(request, on: path)
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

    private var sentences: GroupSentences {
        GroupSentences(indicator: position, areas: plural, one: text.noun(level, count: 1), in: site, text: text)
    }

    private var heading: String {
        group.gap.flatMap(sentences.title) ?? Locale.capitalised(plural)
    }

    private var inShort: [String] {
        guard let beside = group.beside else { return [] }
        let said = sentences.counts(beside.count, beside: beside.area)
        return beside.count.outcomes.tested > 0 ? Array(said.suffix(1)) : said
    }

    /// Whether the areas differ, how many lie above and below the nearest larger area with a figure, and the gap.
    private var findings: [String] {
        let (beside, gap) = group
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

/// The bars of a table of figures.
struct RankedBars: PagePart {
    private let bars: TableBars
    /// The larger area whose figure is the line through them; nil without one.
    private let line: (area: AreaIndex, figure: Observation)?
    /// A position in `Site.indicators`.
    private let position: Int
    private let period: Period
    let scope: PageScope

    /// Nil for fewer than two figures of one period.
    ///
    /// - Parameter around: larger areas, the nearest first.
    init?(_ figures: [RankedFigure], beside around: [AreaIndex], indicator position: Int, in scope: PageScope) {
        guard let period = figures.first?.figure.period else { return nil }
        let (columns, indicator) = (scope.site.indicators[position].columns, scope.site.indicators[position].indicator)
        let drawn = figures.filter { $0.figure.period == period }
        line =
            indicator.kind == .count
            ? nil
            : around.lazy.compactMap { area in columns.figure(of: area, in: period).map { (area, $0) } }.first
        let values = drawn.flatMap { [$0.figure.value, $0.limits?.lower, $0.limits?.upper].compactMap(\.self) }
        let fromZero = ChartBuilder.hasZero(indicator.kind)
        guard drawn.count > 1, let bars = TableBars(values, line: line?.figure.value, fromZero: fromZero) else {
            return nil
        }
        self.bars = bars
        self.position = position
        self.period = period
        self.scope = scope
    }

    static let fields = ContextFields<RankedBars>(
        "Scale",
        .text("lowest", "The number at its left end.") { $0.number($0.bars.ends.lowest) },
        .text("highest", "The number at its right end.") { $0.number($0.bars.ends.highest) },
        .optionalText("line", "The larger area that the line through the bars stands for, with its figure.") { part in
            part.line.map { part.context.charts.label($0.area, $0.figure, of: part.indicator) }
        }
    )

    private var indicator: Indicator { site.indicators[position].indicator }

    private func number(_ value: Double) -> String {
        context.charts.words.axisNumber(of: indicator)(value, bars.decimals)
    }

    /// Nil for a figure of another period.
    func bar(_ figure: RankedFigure) -> HTML? {
        guard figure.figure.period == period, let value = figure.figure.value else { return nil }
        let limits = figure.limits.flatMap { $0.lower <= $0.upper ? $0.lower...$0.upper : nil }
        return bars.svg(value, limits: limits)
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
    /// Whether it stands between the ends of a long table.
    let isBetween: Bool
    /// The number of the larger area that it may be chosen by; nil for none.
    let group: Int?
    /// The bars of the table; nil where it has none.
    let bars: RankedBars?
    let scope: PageScope

    static let fields = ContextFields<PlaceFigureRow>(
        .object("place", "The place.") { $0.link(to: $0.ranked.figure.area) },
        .text("figure", "Its latest figure with its unit.") {
            $0.text.figures.value($0.ranked.figure, of: $0.site.indicators[$0.indicator].indicator) ?? ""
        },
        .optionalText("range", "The likely range (95 % interval); missing where it is not known.", \.range),
        .optionalText("remark", "What to know about the figure: provisional, few replies.") {
            $0.context.remark(on: $0.ranked.figure, withNote: false)
        },
        .optionalText("note", "The note of the data file; missing where there is none.", \.note),
        .html("period", "The period of the figure.", \.ranked.period),
        .optionalText("style", "The classes of the row: between the ends, and the number of its group.", \.style),
        .optionalHTML("bar", "Its figure as a bar; missing without a scale that all rows share.") { row in
            row.bars.flatMap { $0.bar(row.ranked) }
        },
        .optionalText("rank", "Its place among all areas of its level: 4th; missing where it is too close to rank.") {
            row in row.isTooClose ? nil : row.rank.map(row.text.ranks.place)
        },
        .flag("isTooClose", "Whether it is too close to others for a rank.", \.isTooClose),
        .object("mark", "How it compares with the larger area; missing where none has a figure.") {
            $0.mark(of: $0.ranked.comparison?.outcome)
        },
        .optionalText("beside", "The larger area it is compared with; missing where it is that of all rows.") {
            row in row.isNamed ? row.ranked.comparison.map { row.text.name(of: row.site.areas[$0.area]) } : nil
        }
    )

    var rank: AreaRank? { isOfPeriod ? ranked.rank : nil }

    var isTooClose: Bool { rank?.isTooClose ?? false }

    /// How a sum was made is said elsewhere.
    var note: String? { ranked.figure.basis == .published ? ranked.figure.note : nil }

    private var style: String? {
        let names = (isBetween ? ["between"] : []) + (group.map { ["g\($0)"] } ?? [])
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

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
