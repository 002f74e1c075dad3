internal import Diagnostics
internal import Model

/// Finds slips in years: an area with a figure for a year that no other of its level has and none for the year that all
/// others have, where that year is far from all others or the area has as many years as each of them, and areas of
/// which each has the next year, as spreadsheets fill a column.
struct PeriodsOfOneArea {
    let codes: AreaCodes
    let figures: ObservationColumns

    /// With fewer areas of a level, nobody can tell.
    private static let fewestAreas = 4

    /// The findings, one for each level at most.
    func diagnostics() -> [Diagnostic] {
        var areas: [AreaLevel.ID: [AreaIndex]] = [:]
        for area in (0..<codes.count).lazy.map({ AreaIndex($0) }) where !figures.rows(of: area).isEmpty {
            areas[codes[area].level, default: []].append(area)
        }
        return areas.sorted { $0.key < $1.key }.map(\.value).filter { $0.count >= Self.fewestAreas }
            .compactMap { filledDown($0) ?? odd($0) }
    }

    /// - Parameter areas: those of a level that have rows.
    private func odd(_ areas: [AreaIndex]) -> Diagnostic? {
        var counts = Array(repeating: 0, count: figures.periods.count)
        for row in areas.lazy.flatMap(figures.rows) { counts[figures.periodPosition(at: row)] += 1 }
        guard let lacking = counts.lastIndex(of: areas.count - 1) else { return nil }
        let usual = counts.indices.filter { counts[$0] > 1 }
        for area in areas {
            let rows = figures.rows(of: area)
            guard !rows.contains(where: { figures.periodPosition(at: $0) == lacking }) else { continue }
            let alone = rows.filter { counts[figures.periodPosition(at: $0)] == 1 }
            guard alone.count == 1, let row = alone.first,
                isFar(row, from: usual)
                    || rows.count > 1 && areas.allSatisfy({ figures.rows(of: $0).count == rows.count })
            else { return nil }
            return .periodOfOneArea(
                codes[area],
                figures.period(at: row),
                lacks: figures.periods[lacking],
                at: figures.location(at: row)
            )
        }
        return nil
    }

    /// Whether a row's period is more than a year away from others.
    private func isFar(_ row: Int, from periods: [Int]) -> Bool {
        let year = figures.period(at: row).end.year
        return periods.allSatisfy { abs(figures.periods[$0].end.year - year) > 1 }
    }

    /// - Parameter areas: those of a level that have rows.
    private func filledDown(_ areas: [AreaIndex]) -> Diagnostic? {
        let rows = areas.map(figures.rows)
        guard rows.allSatisfy({ $0.count == 1 }) else { return nil }
        let sorted = rows.map(\.lowerBound).sorted { figures.parts.lineOf[$0] < figures.parts.lineOf[$1] }
        let years = sorted.map { figures.period(at: $0).end.year }
        guard zip(years, years.dropFirst()).allSatisfy({ $1 == $0 + 1 }) else { return nil }
        return .yearsFilledDown(
            years[0],
            years[years.count - 1],
            areas: rows.count,
            at: figures.location(at: sorted[1])
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
