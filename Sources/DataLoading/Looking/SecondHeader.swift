internal import Model

/// Tells a row with the names of columns, as a second table below the first has them, from one with figures.
struct SecondHeader {
    /// The names of the first header.
    let names: [String]
    /// The columns that hold figures.
    let figures: [Int]

    /// Whether most names are those of the first header, or words or later periods stand where the figures should be.
    ///
    /// A row with the code of an area is none, nor is one of a table of one or two columns.
    func isHeader(_ row: TableRow, isCode: (String) -> Bool) -> Bool {
        guard names.count > 2 else { return false }
        let filled = names.indices.filter { $0 < row.cells.count && !row.isEmpty($0) }
        guard filled.count > 2 else { return false }
        let texts = filled.map { TableHeader.normalized(row.text($0)) }
        if zip(filled, texts).count(where: { names[$0] == $1 }) * 2 > filled.count { return true }
        let judged = zip(filled, texts).filter { figures.contains($0.0) }
        guard !judged.isEmpty, !texts.contains(where: isCode),
            !texts.contains(where: { OfficialCode.isOne($0.utf8) })
        else { return false }
        if judged.allSatisfy({ TextKind($1, isCode: isCode) == .words }) { return Set(texts).count == texts.count }
        return TextKind(texts[0], isCode: isCode) == .words && areOtherPeriods(judged)
    }

    /// Whether columns of one period each have other periods, which are no numbers, or years one behind the other.
    private func areOtherPeriods(_ cells: [(column: Int, text: String)]) -> Bool {
        guard cells.count > 1, cells.allSatisfy({ TextKind.isPeriod(names[$0.column]) && TextKind.isPeriod($0.text) })
        else { return false }
        let years = cells.compactMap { Int($0.text) }
        if years.isEmpty { return true }
        let steps = Set(zip(years.dropFirst(), years).map { $0 - $1 })
        return years.count == cells.count && steps.count == 1 && abs(steps.first ?? 0) == 1
    }
}
