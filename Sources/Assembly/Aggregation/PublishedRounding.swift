internal import Model

/// To what unit figures were rounded before they were published, read from all cells of a level and period together.
///
/// One cell does not show it: a spreadsheet drops the 0 of `29.0`. What an indicator says (`rounded_to`) comes first. A
/// level of few areas goes by the cells of all its periods, and by its published limits, which a source seldom rounds
/// more coarsely. Of figures that are just what numerator and denominator give nothing is known: they may have been
/// worked out from them, to any decimal. Figures that were added up are no evidence.
struct PublishedRounding {
    private let indicator: Indicator
    private let parts: ObservationParts
    /// For each area, a position in `levels`.
    private let levelOf: [Int]
    private let levels: [AreaLevel.ID?]
    private let periods: Int
    /// By level, then period; the most decimals of any of its figures.
    private var most: [Int]
    /// The decimals that readers may be told of; nil where nothing is known.
    private var told: [Int?] = []

    /// With fewer cells, chance alone may have made all of them whole.
    private static let fewestCells = 5

    init(_ columns: ObservationColumns, of indicator: Indicator, areas: AreaTree) {
        let positions = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        self.indicator = indicator
        levels = areas.levels.map(\.id) + [nil]
        levelOf = areas.areas.map { positions[$0.level] ?? areas.levels.count }
        parts = columns.parts
        periods = parts.periods.count
        most = Array(repeating: 0, count: levels.count * periods)
        var cells = Array(repeating: 0, count: most.count)
        var areQuotients = Array(repeating: true, count: most.count)
        var ofLimits = Array(repeating: 0, count: levels.count)
        for row in 0..<columns.count where parts.values[row].isFinite && parts.bases[row] == .published {
            let group = group(of: row)
            cells[group] += 1
            most[group] = decimals(of: row, atLeast: most[group])
            if areQuotients[group], !isQuotient(row) { areQuotients[group] = false }
            guard parts.lowers[row].isFinite, parts.uppers[row].isFinite else { continue }
            let level = levelOf[Int(parts.areas[row])]
            for limit in [parts.lowers[row], parts.uppers[row]] {
                ofLimits[level] = PublishedUnit.decimals(shownBy: limit, atLeast: ofLimits[level])
            }
        }
        told = most
        for level in levels.indices {
            let groups = level * periods..<(level + 1) * periods
            let finest = max(most[groups].max() ?? 0, ofLimits[level])
            for group in groups where cells[group] < Self.fewestCells { told[group] = finest }
            for group in groups where areQuotients[group] { told[group] = nil }
        }
    }

    /// The unit to which a row's value was rounded, at the least: 0.1 for one decimal.
    func ofValue(at row: Int) -> Double {
        declared(row) ?? PublishedUnit.ofDecimals(most[group(of: row)])
    }

    /// The unit to which a row's value was rounded; nil where it has none, and where that is not known.
    func known(at row: Int) -> Double? {
        guard parts.values[row].isFinite, parts.bases[row] == .published else { return nil }
        if let unit = declared(row) { return unit }
        return told[group(of: row)].map(PublishedUnit.ofDecimals)
    }

    private func declared(_ row: Int) -> Double? {
        guard let declared = indicator.roundedTo else { return nil }
        return levels[levelOf[Int(parts.areas[row])]].map(declared.unit) ?? declared.usual
    }

    /// The decimals of a cell by its digits, and by the zeros at their end where the file has them.
    private func decimals(of row: Int, atLeast fewest: Int) -> Int {
        let written = parts.roundings[row].isNaN ? 0 : PublishedUnit.decimals(of: Double(parts.roundings[row]))
        return PublishedUnit.decimals(shownBy: parts.values[row], atLeast: max(fewest, written))
    }

    private func isQuotient(_ row: Int) -> Bool {
        guard indicator.kind == .proportion || indicator.kind == .rate else { return false }
        let (value, quotient) = (
            parts.values[row], indicator.multiplier * parts.numerators[row] / parts.denominators[row]
        )
        return (value - quotient).magnitude <= 1e-9 * max(1, value.magnitude)
    }

    private func group(of row: Int) -> Int {
        levelOf[Int(parts.areas[row])] * periods + Int(parts.periodOf[row])
    }
}
