internal import Diagnostics
internal import ReportModel
internal import Statistics

/// Looks for baselines of plans that say a figure which the site withholds.
struct BaselineCheck {
    let site: Site
    /// The figures of an indicator, by its position in the site, before any was withheld.
    let everything: (Int) -> ObservationColumns?

    func diagnostics() -> [Diagnostic] {
        zip(site.plans, site.links.areasOfPlan).flatMap { plan, areas in
            areas.first.map { area in plan.commitments.compactMap { check($0, for: area) } } ?? []
        }
    }

    /// A baseline that is also a figure that readers may see says nothing new.
    private func check(_ commitment: Commitment, for area: AreaIndex) -> Diagnostic? {
        guard let baseline = commitment.baseline, let typed = TypedFigure(Self.digits(of: baseline), signs: .machine),
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
            SiteAssemblyRules.baselineOfWithheldFigure,
            .error,
            "the baseline \(Self.digits(of: baseline)) is a figure that is withheld for \(site.areas[area].name)",
            at: indicator.location,
            suggestion: "Leave the baseline out.",
            effect: "The site is not written, because readers would see the figure on the plan's page."
        )
    }

    private static func digits(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
