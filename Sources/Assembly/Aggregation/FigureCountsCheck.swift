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
    }

    /// The columns with such counts marked, and the one finding that says so; nil where all belong or are meant.
    func checked(_ columns: ObservationColumns) -> (columns: ObservationColumns, diagnostic: Diagnostic?) {
        guard indicator.kind == .proportion || indicator.kind == .rate else { return (columns, nil) }
        let finding = finding(in: columns)
        guard let worst = finding.worst else { return (columns, nil) }
        // Where most are those of another figure, the few that fit do so by accident: a standardised rate may be near
        // the crude one.
        let isOfAnother = finding.rows.count * 2 > finding.checked
        var builder = ObservationColumnsBuilder()
        builder.reserve(columns.count)
        for row in 0..<columns.count {
            var observation = columns.observation(at: row)
            if isOfAnother || finding.rows.contains(row) { observation.countsBelong = false }
            builder.append(observation)
        }
        let isMeant = indicator.addsUpFromCounts || indicator.data.contains { $0.meant.contains(.counts) }
        let diagnostic = isMeant ? nil : diagnostic(columns.observation(at: worst.row), worst.expected, finding)
        return (builder.finish(areaCount: areas.areas.count), diagnostic)
    }

    private func finding(in columns: ObservationColumns) -> Finding {
        let rounding = PublishedRounding(columns, areas: areas)
        let parts = columns.parts
        var finding = Finding()
        for row in 0..<columns.count {
            let (value, x, n) = (parts.values[row], parts.numerators[row], parts.denominators[row])
            guard value.isFinite, x.isFinite, n.isFinite, n > 0 else { continue }
            finding.checked += 1
            let expected = indicator.multiplier * x / n
            let slack = rounding.ofValue(at: row) / 2 + 1e-9 * max(value.magnitude, expected.magnitude)
            guard (expected - value).magnitude > slack else { continue }
            let (u, v) = (roundingOfCount(x) / 2, roundingOfCount(n) / 2)
            let least = indicator.multiplier * max(0, x - u) / (n + v)
            let most = n > v ? indicator.multiplier * (x + u) / (n - v) : .infinity
            guard value < least - slack || value > most + slack else { continue }
            finding.rows.insert(row)
            let difference = (expected - value).magnitude
            if finding.worst.map({ difference > $0.difference }) ?? true {
                finding.worst = (row, expected, difference)
            }
        }
        return finding
    }

    private func roundingOfCount(_ count: Double) -> Double {
        indicator.countsRoundedTo ?? PublishedRounding.unit(ofDecimals: PublishedRounding.decimals(of: count))
    }

    private func diagnostic(_ worst: Observation, _ expected: Double, _ finding: Finding) -> Diagnostic {
        let shown = (expected * 1_000).rounded() / 1_000
        return Diagnostic(
            AssemblyRules.countsOfAnotherFigure,
            .warning,
            "\(finding.rows.count) of the \(finding.checked) figures of \"\(indicator.id)\" with a numerator and a "
                + "denominator are not what these give",
            at: worst.declaredAt ?? indicator.declaredAt,
            explanation: "The furthest off is \(areas[worst.area].name): \(Self.plain(worst.numerator)) of "
                + "\(Self.plain(worst.denominator)) would give \(Self.plain(shown)) and not \(Self.plain(worst.value)).",
            suggestion:
                "If the counts were rounded, write counts_rounded_to: 5, say. If larger areas may be added up from "
                + "counts that only come near, write add_up: from-counts. If the rates are standardised or the shares "
                + "weighted, map their limits, and write meant: [counts] in the indicator's data.",
            effect: "These figures are shown with the limits of the source or none, and are not tested; no larger area "
                + "is added up from their counts."
        )
    }

    private static func plain(_ number: Double?) -> String {
        guard let number else { return "nothing" }
        return Int(exactly: number).map(String.init) ?? number.description
    }
}

/// To how many decimals figures were published, read from all cells of a level and period together.
///
/// One cell does not show it: a spreadsheet drops the 0 of `29.0`.
private struct PublishedRounding {
    private let parts: ObservationParts
    private let levels: [Int]
    private let periods: Int
    /// By level, then period; the most decimals of any of its figures.
    private var most: [Int]

    private static let powers = (0...mostDecimals).map { (0..<$0).reduce(1.0) { power, _ in power * 10 } }
    private static let mostDecimals = 10

    init(_ columns: ObservationColumns, areas: AreaTree) {
        let positions = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        levels = areas.areas.map { positions[$0.level] ?? areas.levels.count }
        parts = columns.parts
        periods = parts.periods.count
        most = Array(repeating: 0, count: (areas.levels.count + 1) * periods)
        for row in 0..<columns.count where parts.values[row].isFinite {
            let group = group(of: row)
            most[group] = Self.decimals(of: parts.values[row], atLeast: most[group])
        }
    }

    /// The unit to which the figures of a row's level and period were rounded: 0.1 for one decimal.
    func ofValue(at row: Int) -> Double {
        Self.unit(ofDecimals: most[group(of: row)])
    }

    private func group(of row: Int) -> Int {
        levels[Int(parts.areas[row])] * periods + Int(parts.periodOf[row])
    }

    static func unit(ofDecimals decimals: Int) -> Double {
        1 / powers[decimals]
    }

    /// The decimals that a number was written with, as far as its digits show; those that a sum or a change of scale
    /// leaves behind are no decimals.
    static func decimals(of number: Double, atLeast least: Int = 0) -> Int {
        var decimals = least
        while decimals < mostDecimals {
            let scaled = (number * powers[decimals]).magnitude
            if (scaled - scaled.rounded()).magnitude <= 1e-9 * max(1, scaled) { break }
            decimals += 1
        }
        return decimals
    }
}
