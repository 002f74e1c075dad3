internal import DataLoading

/// The two columns of numbers that figures were worked out from, found by working them out again.
struct FigureBase {
    let numerator: String
    let denominator: String
    /// What their quotient was multiplied by: 1, 100, 1,000 and so on.
    let multiplier: Double

    /// So many rows are tried, and so many columns.
    private static let (mostRows, mostColumns) = (200, 14)
    private static let multipliers: [Double] = [100, 1, 1_000, 10_000, 100_000]

    /// Nil where no two columns give the figures of nearly all rows, to the last digit shown.
    static func find(of value: String, in table: TextTable, rows: [Int], besides used: Set<String>) -> FigureBase? {
        guard let figures = table.column(value) else { return nil }
        let others = table.columns.filter {
            !$0.name.isEmpty && $0.name != value && !used.contains($0.name) && $0.share(of: [.number, .marker]) >= 0.8
                && !ColumnRole.isNoFigure($0.name) && !ColumnRole.isWeighted($0.name) && isOfCounts($0)
        }
        .prefix(mostColumns)
        let filled = rows.lazy.filter { TextKind.number(in: figures.text($0)).map { $0 != 0 } ?? false }
        let sample = Array(filled.prefix(mostRows))
        let values = sample.compactMap { TextKind.number(in: figures.text($0)) }
        guard values.count >= 2 else { return nil }
        let numbers = others.map { column in sample.map { TextKind.number(in: column.text($0)) } }
        let tolerances = sample.map { tolerance(figures.text($0)) }
        for (top, numerators) in zip(others, numbers) {
            for (bottom, denominators) in zip(others, numbers) where top.name != bottom.name {
                for multiplier in multipliers {
                    let (fits, tried) = agreement(values, tolerances, numerators, denominators, multiplier)
                    if tried >= 2, Double(fits) >= 0.95 * Double(tried), tried * 2 >= values.count {
                        return FigureBase(numerator: top.name, denominator: bottom.name, multiplier: multiplier)
                    }
                }
            }
        }
        return nil
    }

    /// Whether a column may have counts of people or things: no shares, of which and a count another count follows.
    private static func isOfCounts(_ column: TextTable.Column) -> Bool {
        let name = column.name.lowercased()
        let words = name.split { !$0.isLetter }
        let shares = ["rate", "percent", "percentage", "share", "proportion"]
        guard !name.contains("%"), !words.contains(where: { shares.contains(String($0)) }) else { return false }
        let numbers = column.texts.prefix(mostRows).compactMap(TextKind.number)
        return numbers.count { $0 == $0.rounded() } * 10 >= numbers.count * 9
    }

    private static func agreement(
        _ values: [Double],
        _ tolerances: [Double],
        _ numerators: [Double?],
        _ denominators: [Double?],
        _ multiplier: Double
    ) -> (fits: Int, tried: Int) {
        var (fits, tried) = (0, 0)
        for place in values.indices {
            guard let top = numerators[place], let bottom = denominators[place], bottom > 0, top != bottom else {
                continue
            }
            tried += 1
            if abs(top / bottom * multiplier - values[place]) <= tolerances[place] { fits += 1 }
        }
        return (fits, tried)
    }

    /// Half of the last digit of a number, and a little.
    private static func tolerance(_ text: String) -> Double {
        let decimals = text.firstIndex(of: ".").map { text[$0...].dropFirst().prefix { $0.isNumber }.count } ?? 0
        return 0.51 * (0..<min(decimals, 12)).reduce(1.0) { unit, _ in unit / 10 } + 1e-9
    }
}
