internal import DataLoading
internal import Model

/// What figures are, and what they are called.
extension TableDrafter {
    /// What sort of figures a column holds.
    ///
    /// - Parameters:
    ///   - base: the column of what they are to be a share of.
    ///   - found: the two columns that they were worked out from.
    ///   - rows: those that are meant.
    func figure(_ value: String?, base: String?, found: FigureBase?, _ rows: [Int]) -> FigureGuess {
        if base != nil { return FigureGuess(kind: .proportion, unit: "%", decimals: 1) }
        if let figure = hints.figure { return figure }
        let texts = texts(of: value, rows)
        let numbers = texts.compactMap(TextKind.number)
        let subjects =
            rows.first.map { row in
                (hints.subjects ?? []).compactMap { table.column($0)?.text(row) }
            } ?? []
        let chosen = request.rows.map(\.text)
        var guess = FigureGuess(
            words: [value ?? ""] + chosen + subjects + table.titles + [table.sheet ?? ""],
            numbers: numbers,
            decimals: texts.map(Self.decimals).max() ?? 0
        )
        if texts.contains(where: { $0.hasSuffix("%") }) {
            guess = FigureGuess(kind: .proportion, unit: "%", decimals: 1)
        }
        if let found {
            let isShare = found.multiplier <= 100
            guess = FigureGuess(
                kind: isShare ? .proportion : .rate,
                unit: isShare ? "%" : "per \(Int(found.multiplier / 1_000)),000 people",
                multiplier: Int(found.multiplier),
                decimals: 1,
                scale: found.multiplier == 1
                    ? 100 : found.multiplier == 100 && numbers.allSatisfy { $0 <= 1 } ? 1 : nil,
                isUnitCertain: isShare
            )
        }
        return guess
    }

    private func texts(of value: String?, _ rows: [Int]) -> [String] {
        guard let value else { return [] }
        if let column = table.column(value) { return rows.prefix(5_000).map(column.text) }
        let columns = series(value)
        return columns.prefix(20).flatMap { column in rows.prefix(500).map(column.text) }
    }

    private static func decimals(_ text: String) -> Int {
        text.firstIndex(of: ".").map { text[$0...].dropFirst().prefix(while: \.isNumber).count } ?? 0
    }
}
