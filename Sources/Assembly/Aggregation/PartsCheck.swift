internal import Diagnostics
internal import Model

/// Holds the figures of larger areas against those of the areas inside, in all ways that there are.
struct PartsCheck {
    let figures: IndicatorFigures
    let site: Site

    /// What is found of one indicator.
    func diagnostics() -> [Diagnostic] {
        let (indicator, columns, areas) = (figures.indicator, figures.columns, site.areas)
        guard !indicator.means(.parts) else { return [] }
        let families = PartsOfWholes(areas: areas, columns: columns).families()
        let whole = WholeAmongParts(indicator: indicator, areas: areas, columns: columns, families: families)
        let sums = SumsOfOnePeriod(indicator: indicator, areas: areas, columns: columns).found(in: families)
        let outside = WholeOutsideParts(
            indicator: indicator,
            areas: areas,
            columns: columns,
            people: site.population
        )
        let found = whole.diagnostics()
        // What is far off is said once.
        guard found.isEmpty else { return found }
        let misfits = [sums.diagnostic, outside.diagnostic(families, besides: sums.wholes)].compactMap(\.self)
        guard misfits.isEmpty else { return misfits }
        return [FigureOfAnotherScale(indicator: indicator, areas: areas, columns: columns).diagnostic()]
            .compactMap(\.self)
    }
}
