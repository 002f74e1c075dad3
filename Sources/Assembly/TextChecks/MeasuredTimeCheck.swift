internal import Diagnostics
internal import Model

/// Looks for periods in `data_of` that an indicator has no figures for, so that no page would say what they measure.
struct MeasuredTimeCheck {
    let site: Site

    func diagnostics() -> [Diagnostic] {
        site.indicators.flatMap { figures in
            // Of an indicator without any figures that is said once.
            figures.columns.count == 0 ? [] : figures.indicator.measuredTimes.compactMap { check($0, figures) }
        }
    }

    private func check(_ time: MeasuredTime, _ figures: IndicatorFigures) -> Diagnostic? {
        let periods = figures.columns.periods
        guard !periods.contains(where: { $0.isNamed(time.period.value) }) else { return nil }
        return Diagnostic(
            AssemblyRules.missingFigure,
            .error,
            "data_of names \(Diagnostic.quote(time.period.value)), and \(figures.indicator.id) has no figures for it",
            at: time.period.location,
            place: "key data_of",
            suggestion: periods.last.map { "Name a period as the data does: \($0.linkName), say." },
            effect: "The site is not written, because no page would say which time the figures measure."
        )
    }
}
