internal import Diagnostics
internal import Model

/// Looks for targets of plans that lie on the wrong side of where they start from, and for those whose time is over.
struct TargetCheck {
    let site: Site

    func diagnostics() -> [Diagnostic] {
        zip(site.plans, site.links.areasOfPlan).flatMap { plan, areas in
            plan.commitments.flatMap { commitment -> [Diagnostic] in
                let position = commitment.indicator.flatMap { site.links.indicators[$0.value] }
                // An indicator that is not known is reported, and its unit is not known either.
                guard commitment.indicator == nil || position != nil else { return [] }
                let wrongUnits = wrongUnits(commitment, position.map { site.indicators[$0].indicator }, of: areas.first)
                guard wrongUnits.isEmpty, let target = commitment.target, let indicator = commitment.indicator,
                    let figures = position.map({ site.indicators[$0] })
                else { return wrongUnits }
                let latest = areas.first.flatMap { Self.latestPeriod(figures.columns, of: $0) }
                return [
                    Self.impossible(target, figures.indicator, at: indicator.location)
                        ?? Self.shareOfOne(target, commitment, figures, in: areas.first, at: indicator.location)
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

    /// Words around the number of a baseline or a target that are not of the indicator's unit.
    private func wrongUnits(_ commitment: Commitment, _ indicator: Indicator?, of area: AreaIndex?) -> [Diagnostic] {
        let place = area.map { site.areas[$0].name }
        return [("baseline", commitment.baselineWords), ("target", commitment.target?.words)].compactMap {
            field,
            words in
            guard let words, let found = MeasureUnit(words).contradiction(to: indicator, of: place) else { return nil }
            return Self.wrongUnit(found, in: words, of: field, indicator)
        }
    }

    private static func wrongUnit(
        _ found: MeasureUnit.Contradiction,
        in words: Commitment.MeasureWords,
        of field: String,
        _ indicator: Indicator?
    ) -> Diagnostic {
        let unit = indicator.map { indicator in
            "\(indicator.id) " + (indicator.unit.isEmpty ? "has no unit" : "has the unit \"\(indicator.unit)\"")
        }
        let joint = words.behind.first?.isLetter ?? false ? " " : ""
        let typed = words.before + words.number + joint + words.behind
        let summary: String
        var suggestion = "Write the number that the indicator would show, without another unit."
        switch found {
        case .change:
            summary = "the \(field) is \(Diagnostic.quote(typed)), which says how far to go and not where to"
            suggestion =
                field == "target"
                ? "Write the figure that is to be reached: 33 by 2032."
                : "Write the figure that it starts from: 27.1 in 2008."
        case .multiple(let word, let factor):
            summary =
                "the \(field) has \(Diagnostic.quote(word))" + (unit.map { ", and \($0)" } ?? ", which is not read")
            let number = factor > 1 ? Double(words.number.filter { $0 != "," }).map { ($0 * factor).plain } : nil
            if let number { suggestion = "Write \(number) in place of \(typed)." }
        case .unit(let other):
            summary = "the \(field) has \(Diagnostic.quote(other)), and \(unit ?? "no indicator measures it")"
        }
        return Diagnostic(
            AssemblyRules.targetOutOfReach,
            .error,
            summary,
            at: words.location,
            suggestion: suggestion,
            effect: "The site is not written, because readers would see the number "
                + (indicator == nil ? "without its words." : "in the indicator's unit.")
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

    /// A target of 0.1 for 10%: a hundredth of what it could be, far below where it starts from, and without a sign.
    private static func shareOfOne(
        _ target: Commitment.Target,
        _ commitment: Commitment,
        _ figures: IndicatorFigures,
        in area: AreaIndex?,
        at location: SourceLocation
    ) -> Diagnostic? {
        let latest = area.flatMap { figures.columns.latestRow(of: $0) }.flatMap { figures.columns.value(at: $0) }
        guard figures.indicator.kind == .proportion, 0 < target.value, target.value < 1,
            target.words?.behind.isEmpty ?? true, let from = commitment.baseline ?? latest, from > 10 * target.value
        else { return nil }
        return Diagnostic(
            AssemblyRules.targetOutOfReach,
            .error,
            "the target \(target.value.plain) is most likely a share of 1, and the figure is \(from.plain)%",
            at: location,
            suggestion: "Write \((target.value * 100).plain), or \(target.value.plain)% if it is right.",
            effect: "The site is not written, because readers would see \(target.value.plain)%."
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
