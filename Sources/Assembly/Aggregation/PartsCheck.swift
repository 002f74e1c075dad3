internal import Diagnostics
internal import Model

/// Holds the figures of larger areas against those of the areas inside, in all ways that there are.
struct PartsCheck {
    let figures: IndicatorFigures
    let site: Site

    /// What is found of one indicator.
    func diagnostics() -> [Diagnostic] {
        let (indicator, columns, areas) = (figures.indicator, figures.columns, site.areas)
        guard indicator.kind != .rank, indicator.kind != .decile, !indicator.means(.parts) else { return [] }
        let parts = PartsOfWholes(areas: areas, columns: columns)
        let found = WholeAmongParts(
            indicator: indicator,
            areas: areas,
            columns: columns,
            families: parts.families
        )
        .diagnostics()
        // What is far off is said once.
        guard found.isEmpty else { return found }
        let sums = SumsOfOnePeriod(indicator: indicator, areas: areas, columns: columns).found(in: parts)
        let outside = WholeOutsideParts(indicator: indicator, areas: areas, columns: columns, people: site.population)
        let misfits = [sums.diagnostic, outside.diagnostic(parts, besides: sums.wholes)].compactMap(\.self)
        guard misfits.isEmpty else { return misfits }
        return [FigureOfAnotherScale(indicator: indicator, areas: areas, columns: columns).diagnostic(parts.groups)]
            .compactMap(\.self)
    }
}
