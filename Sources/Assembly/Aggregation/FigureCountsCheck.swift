internal import Diagnostics
internal import Model

/// Finds numerators and denominators that are not those of the value beside them.
///
/// Beside an age-standardised rate or a weighted share a source often publishes plain counts. Limits, tests and sums of
/// them would be those of another figure. Counts belong to a value where multiplier × numerator / denominator gives it
/// within the rounding of all three.
struct FigureCountsCheck {
    let indicator: Indicator
    let areas: AreaTree

    /// The rows whose counts give another figure, and how far the worst is off.
    private struct Finding {
        var rows: Set<Int> = []
        var checked = 0
        var worst: (row: Int, expected: Double, difference: Double)?
        /// Figures other than 0.
        var checkedForPower = 0
        /// By power of ten, how many figures are so many times what their counts give, and the first of them.
        var powers: [Int: (count: Int, first: Int)] = [:]

        /// The power of ten by which most figures are off; nil where they are off in no such way.
        var power: (exponent: Int, count: Int, first: Int)? {
            powers.first { $0.value.count >= 3 && $0.value.count * 10 >= checkedForPower * 8 }
                .map { ($0.key, $0.value.count, $0.value.first) }
        }
    }

    /// The columns with such counts marked, and the one finding that says so; nil where all belong or are meant.
    func checked(_ columns: ObservationColumns) -> (columns: ObservationColumns, diagnostic: Diagnostic?) {
        guard indicator.kind == .proportion || indicator.kind == .rate else { return (columns, nil) }
        let finding = finding(in: columns)
        guard let worst = finding.worst else { return (columns, nil) }
        // Where most are those of another figure, the few that fit do so by accident: a standardised rate may be near
        // the crude one.
        let isOfAnother = finding.rows.count * 2 > finding.checked
        var parts = columns.parts
        for row in isOfAnother ? Set(0..<columns.count) : finding.rows { parts.countsBelong[row] = false }
        let marked = ObservationColumns(parts, areaCount: areas.areas.count) ?? columns
        if let power = finding.power {
            let diagnostic = ofAnotherUnit(columns.observation(at: power.first), power, finding)
            return (marked, diagnostic)
        }
        let isMeant = indicator.addsUpFromCounts || indicator.means(.counts)
        let diagnostic = isMeant ? nil : diagnostic(columns.observation(at: worst.row), worst.expected, finding)
        return (marked, diagnostic)
    }

    private func finding(in columns: ObservationColumns) -> Finding {
        let rounding = PublishedRounding(columns, of: indicator, areas: areas)
        let parts = columns.parts
        var finding = Finding()
        for row in 0..<columns.count {
            let (value, x, n) = (parts.values[row], parts.numerators[row], parts.denominators[row])
            guard value.isFinite, x.isFinite, n.isFinite, n > 0 else { continue }
            finding.checked += 1
            if value != 0 { finding.checkedForPower += 1 }
            let expected = indicator.multiplier * x / n
            let slack = rounding.ofValue(at: row) / 2 + 1e-9 * max(value.magnitude, expected.magnitude)
            guard (expected - value).magnitude > slack else { continue }
            let (u, v) = (roundingOfCount(x) / 2, roundingOfCount(n) / 2)
            let least = indicator.multiplier * max(0, x - u) / (n + v)
            let most = n > v ? indicator.multiplier * (x + u) / (n - v) : .infinity
            guard value < least - slack || value > most + slack else { continue }
            finding.rows.insert(row)
            if let power = power(value, expected), case let scale = Self.powers[power + Self.mostPowers],
                value >= least * scale - slack, value <= most * scale + slack
            {
                finding.powers[power, default: (0, row)].count += 1
            }
            let difference = (expected - value).magnitude
            if finding.worst.map({ difference > $0.difference }) ?? true {
                finding.worst = (row, expected, difference)
            }
        }
        return finding
    }

    private static let mostPowers = 6
    private static let powers = (-mostPowers...mostPowers).map { exponent in
        (0..<exponent.magnitude).reduce(1.0) { power, _ in exponent > 0 ? power * 10 : power / 10 }
    }

    /// The power of ten nearest to how many times a value is what its counts give; nil where they are near, or too far.
    private func power(_ value: Double, _ expected: Double) -> Int? {
        guard value > 0, expected > 0 else { return nil }
        return (-Self.mostPowers...Self.mostPowers).first { exponent in
            exponent != 0 && (0.5...2).contains(value / expected / Self.powers[exponent + Self.mostPowers])
        }
    }

    private func roundingOfCount(_ count: Double) -> Double {
        indicator.countsRoundedTo ?? PublishedUnit.ofDecimals(PublishedUnit.decimals(shownBy: count))
    }

    private func diagnostic(_ worst: Observation, _ expected: Double, _ finding: Finding) -> Diagnostic {
        let shown = (expected * 1_000).rounded() / 1_000
        return Diagnostic(
            AssemblyRules.countsOfAnotherFigure,
            .warning,
            "\(finding.rows.count) of the \(finding.checked) figures of \"\(indicator.id)\" with a numerator and a "
                + "denominator are not what these give",
            at: worst.declaredAt ?? indicator.declaredAt,
            explanation: "The furthest off is \(areas[worst.area].name): \(worst.numerator.plain) of "
                + "\(worst.denominator.plain) would give \(shown.plain) and not \(worst.value.plain).",
            suggestion:
                "If the counts were rounded, write counts_rounded_to: 5, say. If larger areas may be added up from "
                + "counts that only come near, write add_up: from-counts. If the rates are standardised or the shares "
                + "weighted, map their limits, and write meant: [counts] in the indicator's data.",
            effect: "These figures are shown with the limits of the source or none, and are not tested; no larger area "
                + "is added up from their counts."
        )
    }

    private func ofAnotherUnit(
        _ first: Observation,
        _ power: (exponent: Int, count: Int, first: Int),
        _ finding: Finding
    ) -> Diagnostic {
        let multiplier = indicator.multiplier * Self.powers[power.exponent + Self.mostPowers]
        let (own, given) = (Self.unit(multiplier), Self.unit(indicator.multiplier))
        let scale = Self.powers[-power.exponent + Self.mostPowers]
        return Diagnostic(
            AssemblyRules.figuresOfAnotherUnit,
            .error,
            "by their counts the figures of \"\(indicator.id)\" are \(own), and not \(given)",
            at: first.declaredAt ?? indicator.declaredAt,
            explanation: "\(power.count) of \(finding.checkedForPower) are so: of \(areas[first.area].name) "
                + "\(first.numerator.plain) of \(first.denominator.plain) are \(first.value.plain) \(own).",
            suggestion:
                "If pages should say them \(given), write scale: \(scale.plain) in the indicator's data, and else "
                + "correct its unit. If they are \(given) already, a count is in thousands, say: leave numerator and "
                + "denominator out of the columns.",
            effect: "Readers would see figures of the wrong size."
        )
    }

    private static func unit(_ multiplier: Double) -> String {
        switch multiplier {
        case 1: "shares of 1"
        case 100: "per cent"
        default: "per \(multiplier.rounded().grouped)"
        }
    }
}
