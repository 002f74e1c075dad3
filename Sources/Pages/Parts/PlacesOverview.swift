internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The places of one kind directly inside an area, those with the most need first: by theme how many of their figures
/// are better or worse than in the nearest larger area.
///
/// An area may have several kinds that cover the same ground, so that they are never counted or compared together.
struct PlacesOverview: PagePart {
    /// More places than this are left to the list below the table.
    private static let mostRows = 200

    private let level: AreaLevel
    private let isOneOfSeveral: Bool
    private let areas: [AreaIndex]
    private let matrix: ThemeMatrix
    /// The columns of the matrix that tell places apart.
    private let shown: [Int]
    /// Those in which nothing is said of any place but that it was not tested or compared.
    private let untested: [Int]
    private let priorities: Priorities?
    let scope: PageScope

    /// - Parameters:
    ///   - areas: by name.
    ///   - isOneOfSeveral: whether the area has places of other kinds too.
    init(of areas: [AreaIndex], at level: AreaLevel, isOneOfSeveral: Bool, in scope: PageScope) {
        self.level = level
        self.isOneOfSeveral = isOneOfSeveral
        self.areas = areas
        self.scope = scope
        if case .ordered(let order) = scope.context.needs[level.id], areas.contains(where: { order[$0] != nil }) {
            priorities = order
        } else {
            priorities = nil
        }
        let ordered = priorities?.ordered(areas).map(\.area) ?? []
        let placed = Set(ordered)
        let rows = ordered + areas.filter { !placed.contains($0) && scope.context.figureCounts.hasFigures($0) }
        let matrix = scope.context.analyst.themeMatrix(of: Array(rows.prefix(Self.mostRows)))
        shown = matrix.themes.indices.filter { column in matrix.rows.contains { $0.outcomes[column].tested > 0 } }
        untested = matrix.themes.indices.filter { column in
            let outcomes = matrix.rows.map { $0.outcomes[column] }
            return outcomes.allSatisfy { $0.tested == 0 } && outcomes.contains { $0.total > $0.noFigure }
        }
        self.matrix = matrix
    }

    static let fields = ContextFields<PlacesOverview>(
        .text("caption", "What the places are called, several of them: Neighbourhoods.", \.level.plural),
        .flag("isOneOfSeveral", "Whether the area has places of other kinds too.", \.isOneOfSeveral),
        .optionalText("ends", "The places with the most and the least need, in a sentence; missing without an order.") {
            $0.ends
        },
        .flag("isSortable", "Whether there are rows enough to be sorted.") { $0.rows.count > 2 },
        .flag("hasOrder", "Whether the places are in the order of need.") { $0.priorities != nil },
        .list("themes", "The themes in which something was tested, one a column.") { table in
            table.shown.map { table.link(toTheme: table.matrix.themes[$0]) }
        },
        .list("rows", "The places with a figure, the most need first.", \.rows),
        .optionalText("periods", "When the figures of each theme are of, in a sentence; missing without a table.") {
            $0.periods
        },
        .text("signs", "What the marks mean, and which larger areas the figures were held against.", \.signs),
        .optionalText("untold", "The themes in which nothing could be tested, in a sentence; missing for none.") {
            $0.untold
        },
        .list("others", "The places that are not in the table.", \.others),
        .optionalText("former", "That former places are listed and not counted; missing where there are none.") {
            $0.formerPlaces(among: $0.areas)
        }
    )

    private var rows: [OverviewRow] {
        shown.isEmpty && priorities == nil
            ? []
            : matrix.rows.map { row in
                OverviewRow(
                    row: row,
                    shown: shown,
                    themes: shown.map { link(toTheme: matrix.themes[$0]).text },
                    priority: priorities?[row.area],
                    hasOrder: priorities != nil,
                    scope: scope
                )
            }
    }

    private var others: [LinkItem] {
        let told = Set(rows.map(\.row.area))
        return areas.filter { !told.contains($0) }.map { listing(of: $0) }
    }

    private var periods: String? {
        guard !rows.isEmpty else { return nil }
        let dates = LocalizedDates(locale)
        let parts = shown.compactMap { column in
            dates.periods(matrix.periods[column]).map { "\(link(toTheme: matrix.themes[column]).text) \($0)" }
        }
        return parts.isEmpty ? nil : locale.format(.pagePeriodsOfThemes(what: parts.joined(separator: "; ")))
    }

    /// More larger areas than this are not named.
    private static let mostBeside = 3

    private var signs: String {
        guard !matrix.beside.isEmpty, matrix.beside.count <= Self.mostBeside else {
            return locale.format(.pageSignsOfOverview)
        }
        let names = matrix.beside.map { text.name(of: site.areas[$0]) }
        return locale.format(
            names.count == 1
                ? .pageSignsBeside(place: names[0])
                : .pageSignsBesideNearest(places: names.joined(separator: ", "))
        )
    }

    private var untold: String? {
        guard !rows.isEmpty, !untested.isEmpty else { return nil }
        let themes = untested.map { link(toTheme: matrix.themes[$0]).text }.joined(separator: ", ")
        return locale.format(.pageUntestedThemes(what: themes))
    }

    /// How many places are named at each end of the order.
    private static let mostNamed = 3

    /// How many of the indicators are named that do not count in the order.
    private static let mostLeftOut = 6

    private var ends: String? {
        guard let priorities else { return nil }
        let ordered = priorities.ordered(areas).map(\.area)
        guard ordered.count > 2 * Self.mostNamed else { return nil }
        func names(_ areas: some Sequence<AreaIndex>) -> String {
            areas.map { text.name(of: site.areas[$0]) }.joined(separator: ", ")
        }
        let first = names(ordered.prefix(Self.mostNamed))
        let last = names(ordered.reversed().prefix(Self.mostNamed))
        let count = priorities.measures
        return locale.format(
            leftOut(of: priorities).map { .pageMostNeedBut(count: count, first: first, last: last, what: $0) }
                ?? .pageMostNeed(count: count, first: first, last: last)
        )
    }

    /// The indicators that do not count in an order because they cannot be tested, those with the newest figures first;
    /// nil for none.
    private func leftOut(of priorities: Priorities) -> String? {
        let columns = scope.context.analyst.levelMatrix(of: level.id)?.columns
        let newestFirst = priorities.untested.newestFirst { columns?[$0]?.period }
        let names = newestFirst.prefix(Self.mostLeftOut).map { site.indicators[$0].indicator.short }
        guard !names.isEmpty else { return nil }
        let list = names.joined(separator: "; ")
        let more = newestFirst.count - names.count
        return more > 0 ? locale.format(.gapAndMore(first: list, count: more)) : list
    }
}

/// One place by theme.
struct OverviewRow: PagePart {
    let row: ThemeMatrix.Row
    /// Positions in the row's outcomes.
    let shown: [Int]
    /// The names of the themes of the cells.
    let themes: [String]
    let priority: AreaPriority?
    let hasOrder: Bool
    let scope: PageScope

    static let fields = ContextFields<OverviewRow>(
        .object("place", "The place.") { $0.listing(of: $0.row.area) },
        .flag("hasOrder", "Whether the places are in the order of need.", \.hasOrder),
        .optionalText("need", "Its place among all of its level in the order of need; missing where it has none.") {
            row in
            row.priority.map { row.text.ranks.ordinal($0.rank, isJoint: $0.isJoint) }
        },
        .list("cells", "As many as there are themes, in their order.") { part in
            zip(part.shown, part.themes).map {
                OverviewCell(theme: $1, counts: part.row.outcomes[$0], text: part.text)
            }
        }
    )
}

/// One theme of one place.
struct OverviewCell: TemplateContext {
    let theme: String
    let counts: OutcomeCounts
    let text: Formatters

    static let fields = ContextFields<OverviewCell>(
        .text("theme", "The theme's title.", \.theme),
        .list("marks", "How many figures compare how: 2 better, 1 worse; or that there is no figure.", \.marks),
        .flag("isTelling", "Whether any figure is clearly different.") { !$0.differences.isEmpty },
        .flag("isUntested", "Whether nothing could be tested or compared, or no figure is published.") {
            $0.counts.tested == 0
        },
        .text("symbol", "The shape of what was found, where nothing is clearly different.") {
            $0.marks.first?.symbol ?? ""
        },
        .text("balance", "How many more figures are better than worse, below zero where more are worse.") {
            String($0.counts.better - $0.counts.worse)
        }
    )

    private var differences: [OutcomeMark] {
        [
            mark(.worse, Message.matrixWorse, counts.worse), mark(.better, Message.matrixBetter, counts.better),
            mark(.higher, Message.matrixHigher, counts.higher), mark(.lower, Message.matrixLower, counts.lower),
        ].compactMap(\.self)
    }

    /// The differences; where there are none, what was found instead.
    private var marks: [OutcomeMark] {
        let found = differences
        if !found.isEmpty { return found }
        if counts.noClearDifference > 0 { return [OutcomeMark(outcome: .noClearDifference, text: text)] }
        if counts.notTested > 0 { return [OutcomeMark(outcome: .notCompared(.noMargin), text: text)] }
        if counts.alone > 0 { return [OutcomeMark(outcome: .notCompared(.nothingBeside), text: text)] }
        return [OutcomeMark(outcome: .notCompared(.noFigure), text: text, ownWord: text.locale.format(.matrixNoFigure))]
    }

    private func mark(_ outcome: ComparisonOutcome, _ message: (Int) -> Message, _ count: Int) -> OutcomeMark? {
        guard count > 0 else { return nil }
        return OutcomeMark(outcome: outcome, text: text, ownWord: text.locale.format(message(count)))
    }
}
