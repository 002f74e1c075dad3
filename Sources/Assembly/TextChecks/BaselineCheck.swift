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
            areas.first.map { area in
                plan.commitments.flatMap { [check($0, for: area), disagreement($0, for: area)].compactMap(\.self) }
            } ?? []
        }
    }

    /// A baseline that is also a figure that readers may see says nothing new.
    private func check(_ commitment: Commitment, for area: AreaIndex) -> Diagnostic? {
        guard let baseline = commitment.baseline, let typed = TypedNumber(Self.digits(of: baseline), signs: .machine),
            let indicator = commitment.indicator, let position = site.links.indicators[indicator.value]
        else { return nil }
        let shown = site.indicators[position].columns
        let withheld = shown.rows(of: area).filter { shown.status(at: $0) == .confidential }
        let isShown = shown.rows(of: area).contains { shown.value(at: $0).map(typed.agrees) ?? false }
        guard !withheld.isEmpty, !isShown, let everything = everything(position) else { return nil }
        let isWithheld = withheld.contains { row in
            let secret = everything.row(of: area, in: shown.period(at: row)).flatMap { everything.value(at: $0) }
            return secret.map(typed.agrees) ?? false
        }
        guard isWithheld else { return nil }
        return Diagnostic(
            AssemblyRules.baselineOfWithheldFigure,
            .error,
            "the baseline \(Self.digits(of: baseline)) is a figure that is withheld for \(site.areas[area].name)",
            at: indicator.location,
            suggestion: "Leave the baseline out.",
            effect: "The site is not written, because readers would see the figure on the plan's page."
        )
    }

    /// A baseline that is another than the figure of its own period.
    private func disagreement(_ commitment: Commitment, for area: AreaIndex) -> Diagnostic? {
        guard let baseline = commitment.baseline, let period = commitment.baselinePeriod,
            let typed = TypedNumber(Self.digits(of: baseline), signs: .machine),
            let indicator = commitment.indicator, let position = site.links.indicators[indicator.value]
        else { return nil }
        let columns = site.indicators[position].columns
        let row = columns.rows(of: area).last { columns.period(at: $0).isNamed(period.value) }
        guard let row, let value = columns.value(at: row), !typed.agrees(with: value) else { return nil }
        let figure = typed.atSamePrecision(value, signs: .machine)
        return Diagnostic(
            AssemblyRules.disagreeingBaseline,
            .error,
            "the baseline says \(Self.digits(of: baseline)) in \(period.value), the data \(figure)",
            at: period.location,
            explanation: "That is the figure of \(indicator.value) for \(site.areas[area].name).",
            suggestion: "Correct the baseline, or leave out the period that it is of.",
            effect: "The site is not written, because progress would be counted from a wrong figure.",
            related: columns.observation(at: row).declaredAt.map {
                [.init(location: $0, message: "the figure in the data")]
            } ?? []
        )
    }

    private static func digits(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
