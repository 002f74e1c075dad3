internal import Diagnostics
internal import Model

/// Finds published values with digits beyond what their indicator says they are rounded to.
enum DeclaredRoundingCheck {
    /// One finding for all such values; nil where there are none, or the indicator says nothing.
    static func diagnostic(_ columns: ObservationColumns, of indicator: Indicator, areas: AreaTree) -> Diagnostic? {
        guard let declared = indicator.roundedTo else { return nil }
        var finer: [(row: Int, unit: Double)] = []
        var checked = 0
        for row in 0..<columns.count {
            guard let value = columns.value(at: row), let unit = declared.unit(of: areas[columns.area(at: row)].level)
            else { continue }
            checked += 1
            let steps = (value / unit).magnitude
            if (steps - steps.rounded()).magnitude > 1e-6 * max(1, steps) { finer.append((row, unit)) }
        }
        guard let first = finer.first else { return nil }
        let worst = columns.observation(at: first.row)
        let name = areas[worst.area].name
        return Diagnostic(
            AssemblyRules.finerThanRounding,
            .warning,
            "\(finer.count) of \(checked) values of \"\(indicator.id)\" have digits beyond their rounding to "
                + plain(first.unit),
            at: declared.declaredAt,
            explanation: worst.value.map { "One of them is that of \(name): \(plain($0))." },
            suggestion: "Write the unit of the values as they are, such as 0.1 for one decimal, or name the levels whose "
                + "figures are rounded like that: rounded_to: { \(areas[worst.area].level): 0.1 }.",
            effect: "Readers see the values without these digits, and smaller differences are not told.",
            related: worst.declaredAt.map { [.init(location: $0, message: "the first of these values")] } ?? []
        )
    }

    private static func plain(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? number.description
    }
}
