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
                    Self.wrongUnit(commitment, figures.indicator, at: indicator.location)
                        ?? Self.impossible(target, figures.indicator, at: indicator.location)
                        ?? Self.wrongWay(target, commitment, figures.indicator, at: indicator.location)
                        ?? areas.first.flatMap { reached(target, commitment, figures, in: $0, at: indicator.location) },
                    overdue(target, latest: latest, at: indicator.location),
                ].compactMap(\.self)
            }
        }
    }

    private static func latestPeriod(_ columns: ObservationColumns, of area: AreaIndex) -> Period? {
        columns.rows(of: area).filter { columns.value(at: $0) != nil }.map { columns.period(at: $0) }.max()
    }

    /// A target that is worse than the baseline; one that is the same promises to keep it.
    private static func wrongWay(
        _ target: Commitment.Target,
        _ commitment: Commitment,
        _ indicator: Indicator,
        at location: SourceLocation
    ) -> Diagnostic? {
        guard indicator.polarity != .noJudgement, let start = commitment.baseline else { return nil }
        let gain = indicator.polarity == .highIsGood ? target.value - start : start - target.value
        guard gain < 0 else { return nil }
        let good = indicator.polarity == .highIsGood ? "high" : "low"
        return Diagnostic(
            AssemblyRules.targetTheWrongWay,
            .error,
            "the target \(target.value.plain) is worse than the baseline \(start.plain)",
            at: location,
            explanation: "The polarity of \(indicator.id) says that a \(good) figure is good.",
            suggestion: "Correct the target, the baseline or the indicator's polarity.",
            effect:
                "The site is not written, because readers would be told how far it is to a figure that is worse."
        )
    }

    /// A per cent sign or a pound sign beside a number of something else.
    private static func wrongUnit(
        _ commitment: Commitment,
        _ indicator: Indicator,
        at location: SourceLocation
    ) -> Diagnostic? {
        guard let sign = commitment.typedSigns.sorted().first(where: { !indicator.unit.contains($0) }) else {
            return nil
        }
        let unit = indicator.unit.isEmpty ? "has no unit" : "has the unit \"\(indicator.unit)\""
        return Diagnostic(
            AssemblyRules.targetOutOfReach,
            .error,
            "the baseline or the target has \"\(sign)\", and \(indicator.id) \(unit)",
            at: location,
            suggestion: "Write the number that the indicator would show, without another unit.",
            effect: "The site is not written, because readers would see the number in the indicator's unit."
        )
    }

    /// A number that no figure of the kind can be.
    private static func impossible(
        _ target: Commitment.Target,
        _ indicator: Indicator,
        at location: SourceLocation
    ) -> Diagnostic? {
        let isShare = indicator.kind == .proportion
        let isCounted = isShare || indicator.kind == .count || indicator.kind == .rate
        guard isCounted, target.value < 0 || isShare && target.value > 100 else { return nil }
        return Diagnostic(
            AssemblyRules.targetOutOfReach,
            .error,
            "the target \(target.value.plain) is no figure that a \(indicator.kind.rawValue) can have",
            at: location,
            suggestion: isShare ? "Write a number from 0 to 100." : "Write 0 or more.",
            effect: "The site is not written, because readers would be told how far it is to that figure."
        )
    }

    /// Without a baseline, a target that the latest figure has reached already may be on the wrong side of it.
    private func reached(
        _ target: Commitment.Target,
        _ commitment: Commitment,
        _ figures: IndicatorFigures,
        in area: AreaIndex,
        at location: SourceLocation
    ) -> Diagnostic? {
        let (indicator, columns) = (figures.indicator, figures.columns)
        guard commitment.baseline == nil, indicator.polarity != .noJudgement,
            !(target.by.map { $0 < site.asOf } ?? false),
            let row = columns.latestRow(of: area), let value = columns.value(at: row)
        else { return nil }
        let gain = indicator.polarity == .highIsGood ? target.value - value : value - target.value
        guard gain <= 0 else { return nil }
        return Diagnostic(
            AssemblyRules.targetTheWrongWay,
            .warning,
            "the target \(target.value.plain) is no better than the latest figure, \(value.plain)",
            at: location,
            explanation: "The polarity of \(indicator.id) says that a "
                + (indicator.polarity == .highIsGood ? "high" : "low") + " figure is good.",
            suggestion:
                "If it has been reached, write the baseline, from which that can be seen. Else correct the target.",
            effect: "Readers are told that the target has been reached."
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
}
