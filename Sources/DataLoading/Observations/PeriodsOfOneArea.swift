internal import Diagnostics
internal import Model

/// Finds slips in years: an area with a figure for a year far from all others and none for the year that all others of
/// its level have, and areas of which each has the next year, as spreadsheets fill a column.
struct PeriodsOfOneArea {
    let codes: AreaCodes
    let figures: ObservationColumns

    /// With fewer areas of a level, nobody can tell.
    private static let fewestAreas = 4

    /// The findings, one for each level at most.
    func diagnostics() -> [Diagnostic] {
        var rows: [AreaLevel.ID: [Int]] = [:]
        for row in 0..<figures.count { rows[codes[figures.area(at: row)].level, default: []].append(row) }
        return rows.sorted { $0.key < $1.key }.compactMap { filledDown($0.value) ?? odd($0.value) }
    }

    /// - Parameter rows: those of a level, area by area.
    private func odd(_ rows: [Int]) -> Diagnostic? {
        var areas: [(area: AreaIndex, rows: [Int])] = []
        var counts = Array(repeating: 0, count: figures.periods.count)
        for row in rows {
            let area = figures.area(at: row)
            if areas.last?.area == area {
                areas[areas.count - 1].rows.append(row)
            } else {
                areas.append((area, [row]))
            }
            counts[figures.periodPosition(at: row)] += 1
        }
        guard areas.count >= Self.fewestAreas,
            let lacking = counts.indices.last(where: { counts[$0] == areas.count - 1 })
        else { return nil }
        let usual = counts.indices.filter { counts[$0] > 1 }
        for (area, rows) in areas where !rows.contains(where: { figures.periodPosition(at: $0) == lacking }) {
            let alone = rows.filter { counts[figures.periodPosition(at: $0)] == 1 }
            guard alone.count == 1, let row = alone.first, isFar(row, from: usual) else { return nil }
            return .periodOfOneArea(
                codes[area],
                figures.period(at: row),
                lacks: figures.periods[lacking],
                at: figures.observation(at: row).declaredAt
            )
        }
        return nil
    }

    /// Whether a row's period is more than a year away from others.
    private func isFar(_ row: Int, from periods: [Int]) -> Bool {
        let year = figures.period(at: row).end.year
        return periods.allSatisfy { abs(figures.periods[$0].end.year - year) > 1 }
    }

    private func filledDown(_ rows: [Int]) -> Diagnostic? {
        guard rows.count >= Self.fewestAreas,
            zip(rows, rows.dropFirst()).allSatisfy({ figures.area(at: $0) != figures.area(at: $1) })
        else { return nil }
        let sorted = rows.sorted { figures.parts.lineOf[$0] < figures.parts.lineOf[$1] }
        let years = sorted.map { figures.period(at: $0).end.year }
        guard zip(years, years.dropFirst()).allSatisfy({ $1 == $0 + 1 }) else { return nil }
        return .yearsFilledDown(
            years[0],
            years[years.count - 1],
            areas: rows.count,
            at: figures.observation(at: sorted[1]).declaredAt
        )
    }
}

extension Diagnostic {
    fileprivate static func periodOfOneArea(
        _ area: Area,
        _ period: Period,
        lacks: Period,
        at location: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.periodOfOneArea,
            .warning,
            "only \(area.name) has a figure for \(period.linkName), and only it has none for \(lacks.linkName)",
            at: location,
            suggestion:
                "If the year is a slip, write \(lacks.linkName). If it is right, meant: [past] in the indicator's "
                + "data says so.",
            effect: "The figure is shown as that of \(period.linkName)."
        )
    }

    fileprivate static func yearsFilledDown(
        _ first: Int,
        _ last: Int,
        areas: Int,
        at location: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.periodOfOneArea,
            .warning,
            "each of \(areas) areas has another year, \(first) to \(last), one after the other",
            at: location,
            explanation: "Spreadsheets fill a column so where the first year is pulled down.",
            suggestion:
                "Write the year of the figures in all rows. If they are right, meant: [past] in the indicator's "
                + "data says so.",
            effect: "No two of the areas can be compared."
        )
    }
}
