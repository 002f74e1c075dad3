internal import Diagnostics
internal import Model

/// Finds figures of everybody that cannot be those of their groups.
///
/// No group can be larger than everybody. A share of everybody is an average of the shares of all groups, so that it
/// lies between the lowest and the highest of them. Where the groups are not all there are, it may lie outside, and
/// where they are parts of one base it is their sum.
struct TotalAmongGroups {
    let indicator: Indicator
    let areas: AreaTree

    /// What was found of one breakdown.
    private struct Finding {
        var places = 0
        var first: (everybody: Observation, group: Observation, title: String)?
    }

    /// One finding for each breakdown of which some groups do not fit.
    ///
    /// - Parameters:
    ///   - everybody: the published figures of everybody.
    ///   - groups: those of the groups, one breakdown after the other.
    func diagnostics(_ everybody: ObservationColumns, _ groups: [ObservationColumns]) -> [Diagnostic] {
        guard indicator.kind == .count || indicator.kind == .proportion,
            !indicator.means(.groups)
        else { return [] }
        let breakdowns = indicator.byBreakdown(groups)
        guard !breakdowns.isEmpty else { return [] }
        let rounding = PublishedRounding(everybody, of: indicator, areas: areas)
        return breakdowns.compactMap { breakdown in
            let ofGroups = breakdown.columns.map { PublishedRounding($0, of: indicator, areas: areas) }
            var finding = Finding()
            for row in 0..<everybody.count {
                guard let total = everybody.value(at: row) else { continue }
                let (area, period) = (everybody.area(at: row), everybody.period(at: row))
                let parts = breakdown.columns.indices.compactMap { group -> Part? in
                    let columns = breakdown.columns[group]
                    guard let row = columns.row(of: area, in: period), let value = columns.value(at: row) else {
                        return nil
                    }
                    return Part(group: group, row: row, value: value, slack: ofGroups[group].ofValue(at: row) / 2)
                }
                let slack = rounding.ofValue(at: row) / 2 + 1e-9 * total.magnitude
                let isWhole = parts.count == breakdown.columns.count
                guard let misfit = misfit(total, slack, parts, isWhole: isWhole) else { continue }
                finding.places += 1
                guard finding.first == nil else { continue }
                let title = breakdown.breakdown.groups[misfit.group].title
                let group = breakdown.columns[misfit.group].observation(at: misfit.row)
                finding.first = (everybody.observation(at: row), group, title)
            }
            return diagnostic(finding, breakdown.breakdown)
        }
    }

    /// The figure of one group.
    private struct Part {
        let group: Int
        let row: Int
        let value: Double
        /// Half of what it was rounded to.
        let slack: Double
    }

    /// The group that a figure of everybody does not fit; nil where it fits all of them.
    private func misfit(_ total: Double, _ slack: Double, _ parts: [Part], isWhole: Bool) -> Part? {
        guard let highest = parts.max(by: { $0.value < $1.value }),
            let lowest = parts.min(by: { $0.value < $1.value })
        else { return nil }
        if indicator.kind == .count {
            return highest.value > total + slack + highest.slack ? highest : nil
        }
        guard isWhole, parts.count > 1 else { return nil }
        if total < lowest.value - slack - lowest.slack { return lowest }
        guard total > highest.value + slack + highest.slack else { return nil }
        let sum = parts.reduce(0) { $0 + $1.value }
        let slackOfSum = parts.reduce(slack) { $0 + $1.slack }
        return (sum - total).magnitude <= slackOfSum ? nil : highest
    }

    private func diagnostic(_ finding: Finding, _ breakdown: Breakdown) -> Diagnostic? {
        guard let (everybody, group, title) = finding.first else { return nil }
        let isCount = indicator.kind == .count
        let place = "\(areas[everybody.area].name) in \(everybody.period.linkName)"
        let values = "\(group.value.roundedPlain) of \"\(title)\" and \(everybody.value.roundedPlain) of everybody"
        return Diagnostic(
            AssemblyRules.totalOutsideGroups,
            isCount ? .error : .warning,
            isCount
                ? "a group of \"\(indicator.id)\" is larger than everybody"
                : "the share of everybody of \"\(indicator.id)\" does not lie between those of its groups",
            at: everybody.declaredAt ?? indicator.declaredAt,
            explanation: "In \(place) there are \(values)."
                + (finding.places > 1 ? " \(finding.places) figures are so." : ""),
            suggestion: "Check the columns, the where and the by in the mappings of everybody and of "
                + "\"\(breakdown.id)\". "
                + (isCount
                    ? "If it is right, write meant: [groups] in the indicator's data."
                    : "If the groups are not all there are, write meant: [groups] in the indicator's data."),
            effect: "Readers would see the groups beside a figure of everybody that cannot be theirs.",
            related: group.declaredAt.map { [.init(location: $0, message: "the figure of the group")] } ?? []
        )
    }
}
