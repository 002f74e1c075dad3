internal import ReportModel
internal import Statistics

/// Withholds figures that too few people stand behind, and those from which subtraction would give them back.
///
/// The sums that readers could subtract in are those of the tree of areas and of `blocks.csv`. Where an area's parts
/// do not make up the whole, more is withheld than strictly needed, never less.
struct SmallNumberSuppression {
    private let areas: AreaTree
    /// The area that each block is a part of; the first where it is part of several.
    private let wholes: [AreaIndex: AreaIndex]

    init(areas: AreaTree) {
        self.areas = areas
        let pairs = areas.composed.flatMap { whole in areas.blocks(of: whole).map { ($0.area, whole) } }
        wholes = Dictionary(pairs) { first, _ in first }
    }

    /// The columns with every figure of too small a count withheld: value, numerator, denominator, limits and note.
    func applied(to columns: ObservationColumns, of indicator: Indicator) -> ObservationColumns {
        guard let threshold = indicator.suppressBelow, threshold > 0, columns.count > 0 else { return columns }
        var rowsByPeriod: [Period: [Int]] = [:]
        for row in 0..<columns.count { rowsByPeriod[columns.period(at: row), default: []].append(row) }
        var withheld: Set<Int> = []
        for rows in rowsByPeriod.values {
            let hidden = hiddenRows(among: rows, columns: columns, indicator: indicator, threshold: threshold)
            withheld.formUnion(hidden)
        }
        guard !withheld.isEmpty else { return columns }
        var builder = ObservationColumnsBuilder()
        builder.reserve(columns.count)
        for row in 0..<columns.count {
            let observation = columns.observation(at: row)
            builder.append(withheld.contains(row) ? Self.withheld(observation) : observation)
        }
        return builder.finish(areaCount: areas.areas.count)
    }

    /// The rows of one period to withhold; all of them where the counts are not of a kind that can be protected.
    private func hiddenRows(
        among rows: [Int],
        columns: ObservationColumns,
        indicator: Indicator,
        threshold: Double
    ) -> [Int] {
        let counts = rows.map { count(at: $0, columns: columns, indicator: indicator) }
        let primary = zip(rows, counts).map { row, count in
            columns.status(at: row) == .confidential
                || count.map { PrimarySuppression.forCount($0, below: threshold) == .withhold } ?? false
        }
        guard primary.contains(true) else { return [] }
        let hidden = SecondarySuppression.withheld(
            values: counts,
            parents: parents(of: rows, columns: columns),
            primary: primary,
            threshold: threshold
        )
        guard let hidden else { return rows }
        return zip(rows, hidden).compactMap { $1 ? $0 : nil }
    }

    /// How many people a figure counts, published or worked out from a rate and its base; nil where neither is known.
    private func count(at row: Int, columns: ObservationColumns, indicator: Indicator) -> Double? {
        if indicator.kind == .count { return columns.value(at: row) }
        if let numerator = columns.numerator(at: row) { return numerator }
        guard let value = columns.value(at: row), let base = columns.denominator(at: row) else { return nil }
        return value * base / indicator.multiplier
    }

    /// For each row the position of the row that it adds up into, nil where there is none.
    private func parents(of rows: [Int], columns: ObservationColumns) -> [Int?] {
        let positions = Dictionary(zip(rows.map(columns.area(at:)), rows.indices)) { first, _ in first }
        return rows.map { row in
            let area = columns.area(at: row)
            if let whole = wholes[area], let position = positions[whole] { return position }
            return areas.ancestors(of: area).lazy.compactMap { positions[$0] }.first
        }
    }

    private static func withheld(_ observation: Observation) -> Observation {
        Observation(
            area: observation.area,
            period: observation.period,
            value: nil,
            status: .confidential,
            basis: observation.basis,
            declaredAt: observation.declaredAt
        )
    }
}
