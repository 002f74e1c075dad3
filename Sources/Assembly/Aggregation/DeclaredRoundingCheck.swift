internal import Diagnostics
internal import Model

/// Finds published values with digits beyond what their indicator says they are rounded to.
enum DeclaredRoundingCheck {
    /// What was found of the values of one level.
    private struct Finding {
        /// The unit that the indicator says.
        let declared: Double
        /// The most decimals of a value with digits beyond it; nil where none has any.
        var decimals: Int?
    }

    /// One finding for all such values; nil where there are none, or the indicator says nothing.
    static func diagnostic(_ columns: ObservationColumns, of indicator: Indicator, areas: AreaTree) -> Diagnostic? {
        guard let declared = indicator.roundedTo else { return nil }
        var findings: [AreaLevel.ID: Finding] = [:]
        var (checked, finer) = (0, 0)
        var first: Observation?
        for row in 0..<columns.count {
            let level = areas[columns.area(at: row)].level
            guard let value = columns.value(at: row), let unit = declared.unit(of: level) else { continue }
            checked += 1
            var finding = findings[level] ?? Finding(declared: unit)
            let steps = (value / unit).magnitude
            if (steps - steps.rounded()).magnitude > 1e-6 * max(1, steps) {
                finer += 1
                finding.decimals = PublishedUnit.decimals(shownBy: value, atLeast: finding.decimals ?? 0)
                first = first ?? columns.observation(at: row)
            }
            findings[level] = finding
        }
        guard let first, let value = first.value else { return nil }
        let units = areas.levels.compactMap { level -> String? in
            guard let finding = findings[level.id] else { return nil }
            let unit = finding.decimals.map(PublishedUnit.ofDecimals) ?? finding.declared
            return "\(level.id): \(unit.plain)"
        }
        return Diagnostic(
            AssemblyRules.finerThanRounding,
            .warning,
            "\(finer) of the \(checked) values of \"\(indicator.id)\" are finer than what rounded_to says",
            at: declared.declaredAt,
            explanation: "One of them is that of \(areas[first.area].name): \(value.plain).",
            suggestion: "Write what the values of each level are rounded to: "
                + "rounded_to: { \(units.joined(separator: ", ")) }.",
            effect: "Readers see the values without these digits, and smaller differences are not told.",
            related: first.declaredAt.map { [.init(location: $0, message: "the first of these values")] } ?? []
        )
    }
}
