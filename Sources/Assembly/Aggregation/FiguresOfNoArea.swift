internal import Diagnostics
internal import Model

/// Finds published figures of areas that are still to come by the `start` of areas.csv, or of times after their `end`.
///
/// Figures of times before the start are not told: sources publish them for new areas.
struct FiguresOfNoArea {
    let site: Site

    /// One finding for each such area.
    func diagnostics() -> [Diagnostic] {
        let areas = site.areas.areas.indices.map { AreaIndex($0) }.filter {
            site.areas[$0].start.map { $0 > site.asOf } ?? false || site.areas[$0].end != nil
        }
        return areas.compactMap(finding)
    }

    private func finding(_ index: AreaIndex) -> Diagnostic? {
        let area = site.areas[index]
        let isToCome = area.start.map { $0 > site.asOf } ?? false
        for figures in site.indicators where !figures.indicator.means(.periods) {
            let columns = figures.columns
            let rows = columns.rows(of: index).filter { row in
                columns.value(at: row) != nil && columns.basis(at: row) == .published
                    && columns.location(at: row) != nil
                    && (isToCome || area.end.map { columns.period(at: row).start > $0 } ?? false)
            }
            guard let last = rows.last else { continue }
            let day = (isToCome ? area.start : area.end).map(\.description) ?? ""
            return Diagnostic(
                AssemblyRules.figureOfNoArea,
                .warning,
                "\(area.name) has a figure of \"\(figures.indicator.id)\" for \(columns.period(at: last).linkName), and "
                    + (isToCome ? "does not begin before \(day)" : "ended on \(day)"),
                at: area.declaredAt,
                suggestion:
                    "Correct the \(isToCome ? "start" : "end") in areas.csv, or take the rows out of the data. If "
                    + "both are right, write meant: [periods] in the indicator's data.",
                effect: isToCome
                    ? "It is left out of ranks and counts of its level."
                    : "Readers see the figure below the note that the area is no more.",
                related: columns.location(at: last).map { [.init(location: $0, message: "the figure")] } ?? []
            )
        }
        return nil
    }
}
