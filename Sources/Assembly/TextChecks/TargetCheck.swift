internal import Diagnostics
internal import Model

/// Looks for targets of plans that lie on the wrong side of where they start from, and for those whose time is over.
struct TargetCheck {
    let site: Site

    func diagnostics() -> [Diagnostic] {
        zip(site.plans, site.links.areasOfPlan).flatMap { plan, areas in
            plan.commitments.flatMap { commitment -> [Diagnostic] in
                guard let target = commitment.target, let indicator = commitment.indicator,
                    let position = site.links.indicators[indicator.value]
                else { return [] }
                let figures = site.indicators[position]
                let latest = areas.first.flatMap { Self.latestPeriod(figures.columns, of: $0) }
                return [
                    Self.wrongWay(target, commitment, figures.indicator, at: indicator.location),
                    overdue(target, latest: latest, at: indicator.location),
                ].compactMap(\.self)
            }
        }
    }

    private static func latestPeriod(_ columns: ObservationColumns, of area: AreaIndex) -> Period? {
        columns.rows(of: area).filter { columns.value(at: $0) != nil }.map { columns.period(at: $0) }.max()
    }

    /// A target that is no better than the baseline.
    private static func wrongWay(
        _ target: Commitment.Target,
        _ commitment: Commitment,
        _ indicator: Indicator,
        at location: SourceLocation
    ) -> Diagnostic? {
        guard indicator.polarity != .noJudgement, let start = commitment.baseline else { return nil }
        let gain = indicator.polarity == .highIsGood ? target.value - start : start - target.value
        guard gain <= 0 else { return nil }
        let good = indicator.polarity == .highIsGood ? "high" : "low"
        return Diagnostic(
            AssemblyRules.targetTheWrongWay,
            .error,
            gain == 0
                ? "the target \(digits(target.value)) is the same as the baseline"
                : "the target \(digits(target.value)) is worse than the baseline \(digits(start))",
            at: location,
            explanation: "The polarity of \(indicator.id) says that a \(good) figure is good.",
            suggestion: "Correct the target, the baseline or the indicator's polarity.",
            effect:
                "The site is not written, because readers would be told how far it is to a figure that is no better."
        )
    }

    /// A target for a time that is over, where the data have no figure of that time.
    private func overdue(
        _ target: Commitment.Target,
        latest: Period?,
        at location: SourceLocation
    ) -> Diagnostic? {
        guard let by = target.by, by < site.asOf, let latest, latest.end < by else { return nil }
        return Diagnostic(
            AssemblyRules.targetOfThePast,
            .warning,
            "the target is for \(target.byText ?? by.description), which is over",
            at: location,
            explanation: "The latest figure ends on \(latest.end).",
            suggestion: "Add the figure of that time, or set a new target.",
            effect: "Readers are told that the date has passed."
        )
    }

    private static func digits(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
