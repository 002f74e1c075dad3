internal import Analysis
internal import Localization
internal import Model

/// Makes the matrix of places by themes of one page.
struct MatrixTableBuilder {
    /// More places than this are left to the pages below.
    private static let mostRows = 200

    let view: RenderContext
    let path: PagePath

    /// Nil without places, or where no theme has a figure of any of them.
    func table(of places: [AreaIndex], caption: String) -> MatrixTable? {
        guard !places.isEmpty else { return nil }
        let matrix = view.analyst.matrix(of: Array(places.prefix(Self.mostRows)))
        let shown = matrix.themes.indices.filter { column in
            matrix.rows.contains { $0.outcomes[column].total > $0.outcomes[column].noFigure }
        }
        guard !shown.isEmpty else { return nil }
        return MatrixTable(
            caption: caption,
            themes: shown.map { column in
                view.link(to: matrix.themes[column].map { view.site.themes[$0] }, from: path)
            },
            rows: matrix.rows.map { row in
                MatrixRow(
                    place: view.listing(of: row.area, from: path),
                    cells: shown.map { MatrixCell(marks: marks(row.outcomes[$0])) }
                )
            },
            leftOut: max(0, places.count - Self.mostRows)
        )
    }

    /// What was found in the order of its weight; what was not tested only where nothing was.
    private func marks(_ counts: OutcomeCounts) -> [OutcomeMark] {
        let tested = [
            mark(.better, Message.matrixBetter, counts.better), mark(.worse, Message.matrixWorse, counts.worse),
            mark(.higher, Message.matrixHigher, counts.higher), mark(.lower, Message.matrixLower, counts.lower),
            mark(.noClearDifference, Message.matrixSimilar, counts.noClearDifference),
        ].compactMap { $0 }
        if !tested.isEmpty { return tested }
        if let untested = mark(.notCompared(.noMargin), Message.matrixNotTested, counts.notTested) { return [untested] }
        return [OutcomeMark(.notCompared(.noFigure), text: view.text, word: view.text.locale.format(.matrixNoFigure))]
    }

    private func mark(_ outcome: ComparisonOutcome, _ message: (Int) -> Message, _ count: Int) -> OutcomeMark? {
        guard count > 0 else { return nil }
        return OutcomeMark(outcome, text: view.text, word: view.text.locale.format(message(count)))
    }
}
