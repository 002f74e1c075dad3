internal import Diagnostics
internal import Localization
internal import Model

/// Looks for baselines of plans that say a figure which the site withholds, or another than the data for the period
/// named.
struct BaselineCheck {
    let site: Site
    /// The figures of an indicator, by its position in the site, before any was withheld.
    let everything: (Int) -> ObservationColumns?

    func diagnostics() -> [Diagnostic] {
        zip(site.plans, site.links.areasOfPlan).flatMap { plan, areas in
            plan.commitments.flatMap { commitment in
                let ofData = areas.first.map { [check(commitment, for: $0), disagreement(commitment, for: $0)] } ?? []
                return (ofData + [stillToCome(commitment)]).compactMap(\.self)
            }
        }
    }

    /// A baseline that is also a figure that readers may see says nothing new.
    private func check(_ commitment: Commitment, for area: AreaIndex) -> Diagnostic? {
        guard let baseline = commitment.baseline, let typed = TypedNumber(baseline.plain, signs: .machine),
            let indicator = commitment.indicator, let position = site.links.indicators[indicator.value]
        else { return nil }
        let shown = site.indicators[position].columns
        let withheld = shown.rows(of: area).filter { shown.status(at: $0) == .confidential }
        let isShown = shown.rows(of: area).contains { row in
            [shown.value(at: row), shown.numerator(at: row)].contains { $0.map(typed.agrees) ?? false }
        }
        guard !withheld.isEmpty, !isShown, let everything = everything(position) else { return nil }
        let secrets = withheld.compactMap { everything.row(of: area, in: shown.period(at: $0)) }
        let isValue = secrets.contains { everything.value(at: $0).map(typed.agrees) ?? false }
        // A number with a unit behind it, `4%`, is no count.
        let mayBeCount = typed.before.isEmpty && typed.behind.isEmpty
        let isCount = mayBeCount && secrets.contains { everything.numerator(at: $0).map(typed.agrees) ?? false }
        guard isValue || isCount else { return nil }
        let secret = isValue ? "a figure" : "the count behind a figure"
        return Diagnostic(
            AssemblyRules.baselineOfWithheldFigure,
            .error,
            "the baseline \(baseline.plain) is \(secret) that is withheld for \(site.areas[area].name)",
            at: indicator.location,
            suggestion: "Leave the baseline out.",
            effect: "The site is not written, because readers would see the figure on the plan's page."
        )
    }

    /// A baseline that is another than the figure of its own period.
    private func disagreement(_ commitment: Commitment, for area: AreaIndex) -> Diagnostic? {
        guard let baseline = commitment.baseline, let period = commitment.baselinePeriod,
            let typed = TypedNumber(baseline.plain, signs: .machine),
            let indicator = commitment.indicator, let position = site.links.indicators[indicator.value]
        else { return nil }
        let columns = site.indicators[position].columns
        let name = PeriodName(period.value)
        let row = columns.rows(of: area).last { name?.mayMean(columns.period(at: $0)) ?? false }
        if row == nil { return unknownPeriod(period, indicator.value, for: area) }
        let isShare = site.indicators[position].indicator.kind == .proportion
        guard let row, let value = columns.value(at: row), !typed.states(value, isShare: isShare) else { return nil }
        let figure = typed.atSamePrecision(value, isShare: isShare, signs: .machine)
        return Diagnostic(
            AssemblyRules.disagreeingBaseline,
            .error,
            "the baseline says \(baseline.plain) in \(period.value), the data \(figure)",
            at: period.location,
            explanation: "That is the figure of \(indicator.value) for \(site.areas[area].name).",
            suggestion: "Correct the baseline, or leave out the period that it is of.",
            effect: "The site is not written, because progress would be counted from a wrong figure.",
            related: columns.location(at: row).map {
                [.init(location: $0, message: "the figure in the data")]
            } ?? []
        )
    }

    /// A period that lies in or across the time of the data, and that none of their figures is of.
    private func unknownPeriod(_ period: Located<String>, _ indicator: Indicator.ID, for area: AreaIndex) -> Diagnostic?
    {
        guard let named = PeriodName(period.value)?.possible, let position = site.links.indicators[indicator] else {
            return nil
        }
        let columns = site.indicators[position].columns
        let periods = columns.rows(of: area).map { columns.period(at: $0) }.sorted()
        let others = periods.filter { period in named.contains { period.overlaps($0) } }.map(\.linkName)
        guard let first = periods.map(\.start).min(), let last = periods.last,
            !others.isEmpty || named.contains(where: { first <= $0.start && $0.end <= last.end })
        else { return nil }
        return Diagnostic(
            AssemblyRules.disagreeingBaseline,
            .warning,
            "the data have no figure of \(period.value), of which the baseline is",
            at: period.location,
            explanation: others.isEmpty
                ? nil : "Their figures of that time are of \(others.prefix(3).joined(separator: ", ")).",
            suggestion: "Name the period as it is in the data, or leave it out.",
            effect: "The baseline is held against no figure."
        )
    }

    /// A baseline of a period that has not begun.
    private func stillToCome(_ commitment: Commitment) -> Diagnostic? {
        guard let period = commitment.baselinePeriod, let named = PeriodName(period.value)?.possible,
            named.allSatisfy({ $0.start > site.asOf })
        else { return nil }
        return Diagnostic(
            AssemblyRules.disagreeingBaseline,
            .error,
            "the baseline is of \(period.value), which is still to come",
            at: period.location,
            explanation: "The site speaks from \(site.asOf).",
            suggestion: "Correct the period of the baseline.",
            effect: "The site is not written, because readers would be told a figure that nobody can have."
        )
    }
}

extension Period {
    /// Whether they share a day.
    fileprivate func overlaps(_ other: Period) -> Bool {
        start <= other.end && other.start <= end
    }
}
