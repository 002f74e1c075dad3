internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Places by themes: how the figures of each theme compare with a larger area, in word and symbol.
struct MatrixTable: PagePart {
    /// More places than this are left to the pages below.
    private static let mostRows = 200
    /// A table longer than this is closed until a reader opens it.
    private static let longTable = 60

    private let caption: String
    private let isOneOfSeveral: Bool
    private let matrix: ThemeMatrix
    /// The columns of the matrix with a figure of any place.
    private let shown: [Int]
    private let leftOut: Int
    let scope: PageScope

    /// Nil without places, or where no theme has a figure of any of them.
    init?(of places: [AreaIndex], caption: String, isOneOfSeveral: Bool, in scope: PageScope) {
        guard !places.isEmpty else { return nil }
        let matrix = scope.context.analyst.themeMatrix(of: Array(places.prefix(Self.mostRows)))
        shown = matrix.themes.indices.filter { column in
            matrix.rows.contains { $0.outcomes[column].total > $0.outcomes[column].noFigure }
        }
        guard !shown.isEmpty else { return nil }
        self.caption = caption
        self.isOneOfSeveral = isOneOfSeveral
        self.matrix = matrix
        leftOut = max(0, places.count - Self.mostRows)
        self.scope = scope
    }

    static let fields = ContextFields<MatrixTable>(
        .text("caption", "What the table shows.", \.caption),
        .flag("isOneOfSeveral", "Whether there is a table of another kind of places too.", \.isOneOfSeveral),
        .list("themes", "The themes, one a column.") { table in
            table.shown.map {
                MatrixTheme(theme: table.matrix.themes[$0], periods: table.matrix.periods[$0], scope: table.scope)
            }
        },
        .list("rows", "The places.") { table in
            table.matrix.rows.map {
                MatrixRow(row: $0, shown: table.shown, scope: table.scope)
            }
        },
        .optionalCount("leftOut", "How many places are not shown; missing where all are.", \.leftOut),
        .flag("isLong", "Whether the table is long enough to be closed at first.") { $0.matrix.rows.count > longTable }
    )
}

/// One theme, at the head of its column.
struct MatrixTheme: PagePart {
    let theme: Int?
    let periods: Set<Period>
    let scope: PageScope

    static let fields = ContextFields<MatrixTheme>(
        .object("theme", "The theme.") { $0.link(toTheme: $0.theme) },
        .optionalText("period", "When its figures are of: one period, or from the first year to the last.") {
            LocalizedDates($0.text.locale).periods($0.periods)
        }
    )
}

/// One place.
struct MatrixRow: PagePart {
    let row: ThemeMatrix.Row
    let shown: [Int]
    let scope: PageScope

    static let fields = ContextFields<MatrixRow>(
        .object("place", "The place.") { $0.listing(of: $0.row.area) },
        .list("cells", "As many as there are themes, in their order.") { part in
            part.shown.map { MatrixCell(counts: part.row.outcomes[$0], text: part.text) }
        }
    )
}

/// One theme of one place.
struct MatrixCell: TemplateContext {
    let counts: OutcomeCounts
    let text: Formatters

    static let fields = ContextFields<MatrixCell>(
        .list("marks", "How many figures compare how: 2 better, 1 worse; or that there is no figure.", \.marks)
    )

    /// What was found in the order of its weight; what was not tested only where nothing was.
    private var marks: [OutcomeMark] {
        let tested = [
            mark(.better, Message.matrixBetter, counts.better), mark(.worse, Message.matrixWorse, counts.worse),
            mark(.higher, Message.matrixHigher, counts.higher), mark(.lower, Message.matrixLower, counts.lower),
            mark(.noClearDifference, Message.matrixSimilar, counts.noClearDifference),
        ].compactMap(\.self)
        if !tested.isEmpty { return tested }
        if let untested = mark(.notCompared(.noMargin), Message.matrixNotTested, counts.notTested) { return [untested] }
        if let alone = mark(.notCompared(.nothingBeside), Message.matrixNotCompared, counts.alone) { return [alone] }
        return [OutcomeMark(outcome: .notCompared(.noFigure), text: text, ownWord: text.locale.format(.matrixNoFigure))]
    }

    private func mark(_ outcome: ComparisonOutcome, _ message: (Int) -> Message, _ count: Int) -> OutcomeMark? {
        guard count > 0 else { return nil }
        return OutcomeMark(outcome: outcome, text: text, ownWord: text.locale.format(message(count)))
    }
}
