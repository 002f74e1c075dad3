internal import Diagnostics
internal import Model

/// Finds published numbers that nothing can have: limits of a share beyond all or nobody, scores above the highest
/// there is, pay or ages below 0.
///
/// Sources that take the normal distribution for shares near 0 or 100 do publish such limits, and a balance of money
/// may be negative, so that these are warnings. A score above what the indicator's unit names is an error.
struct ImpossibleNumbers {
    let indicator: Indicator
    let figures: ObservationColumns

    /// The findings, one of each kind at most.
    func diagnostics() -> [Diagnostic] {
        [limits(), scores(), amounts()].compactMap(\.self)
    }

    private func location(_ row: Int) -> SourceLocation {
        figures.location(at: row) ?? indicator.declaredAt
    }

    // MARK: Limits

    /// What a figure of the indicator can be; nil where that is not known.
    private var range: ClosedRange<Double>? {
        switch indicator.kind {
        case .proportion: 0...indicator.multiplier
        case .rate, .count: 0...Double.infinity
        case .mean, .median, .score: highestScore.map { 0...$0 }
        case .rank, .decile: nil
        }
    }

    private func limits() -> Diagnostic? {
        guard let range, !indicator.means(.limits) else { return nil }
        let parts = figures.parts
        // By so much may rounding or weighting bring a share beyond its ends.
        let slack = indicator.kind == .proportion ? 0.005 * indicator.multiplier : 0
        var (rows, first) = (0, -1)
        for row in 0..<figures.count {
            let (lower, upper) = (parts.lowers[row], parts.uppers[row])
            guard lower < range.lowerBound - slack || upper > range.upperBound + slack else { continue }
            // A value that is itself out of range is told of where it is read.
            guard range.contains(parts.values[row]) else { continue }
            if rows == 0 { first = row }
            rows += 1
        }
        guard rows > 0 else { return nil }
        let (lower, upper) = (parts.lowers[first], parts.uppers[first])
        let isBelow = lower < range.lowerBound - slack
        let ends = range.upperBound.isFinite ? "between 0 and \(range.upperBound.plain)" : "0 or more"
        return Diagnostic(
            DataLoadingRules.limitOutOfRange,
            .warning,
            "the \(isBelow ? "lower" : "upper") limit \((isBelow ? lower : upper).plain) is no \(indicator.kind.rawValue)",
            at: location(first),
            explanation: "That is \(ends)." + (rows == 1 ? "" : " It is so in \(rows) figures."),
            suggestion:
                "Look whether lower and upper are mapped to the limits, and not to a margin or to another figure's. "
                + "If the source has them so, write meant: [limits] in the indicator's data.",
            effect: "They are shown as they are."
        )
    }

    // MARK: Scores

    /// 10 of `out of 10`.
    private var highestScore: Double? {
        guard let place = indicator.unit.lowercased().firstRange(of: "out of ") else { return nil }
        let digits = indicator.unit.lowercased()[place.upperBound...].prefix { $0.isNumber || $0 == "." }
        return Double(digits).flatMap { $0 > 0 ? $0 : nil }
    }

    private func scores() -> Diagnostic? {
        guard [.mean, .median, .score].contains(indicator.kind), let highest = highestScore,
            !indicator.means(.outOfRange)
        else { return nil }
        let odd = (0..<figures.count).filter { figures.parts.values[$0] < 0 || figures.parts.values[$0] > highest }
        guard let first = odd.first else { return nil }
        let value = figures.parts.values[first]
        return Diagnostic(
            DataLoadingRules.impossibleAmount,
            .error,
            "\(value.plain) cannot be \(indicator.unit)",
            at: location(first),
            explanation: "\"\(indicator.id)\" is between 0 and \(highest.plain)."
                + (odd.count == 1 ? "" : " \(odd.count) figures are not."),
            suggestion: "Look whether a decimal point is missing and the unit is right."
                + (value < 0 ? " Where it stands in place of a number, \(Self.asMissing(value))." : "")
                + " If it is right, write meant: [out-of-range] in the indicator's data."
        )
    }

    // MARK: Amounts

    /// What units of amounts are called that are rarely below 0.
    private static let units: Set<String> = [
        "pound", "pounds", "pence", "euro", "euros", "year", "years", "month", "months", "week", "weeks", "day", "days",
        "hour", "hours", "minute", "minutes", "people", "persons", "children",
    ]
    /// What says that a figure may be below 0.
    private static let signed = [
        "change", "balance", "net", "growth", "gap", "surplus", "deficit", "difference", "gain", "loss", "profit",
        "differ", "lost", "saving", "excess", "adjust", "z-score", "residual", "value added", "progress",
    ]
    /// What files write where there is no number.
    private static let missing: Set<Double> = [-1, -9, -99, -999, -9_999, -99_999]

    private func amounts() -> Diagnostic? {
        guard [.mean, .median, .score].contains(indicator.kind), highestScore == nil, !indicator.means(.outOfRange)
        else {
            return nil
        }
        let values = figures.parts.values
        let odd = values.indices.filter { values[$0] < 0 }
        guard let first = odd.first else { return nil }
        let unit = indicator.unit.lowercased()
        let isAmount =
            unit.contains { "£€$".contains($0) }
            || unit.split { !$0.isLetter }.contains { Self.units.contains(String($0)) }
        let said = (indicator.title + " " + indicator.id.text + " " + unit).lowercased()
        guard isAmount, !Self.signed.contains(where: said.contains) else { return nil }
        let isCode = odd.allSatisfy { Self.missing.contains(values[$0]) }
        // Where many are below 0, some of them may well be.
        guard isCode || odd.count * 4 <= values.count(where: \.isFinite) else { return nil }
        let value = values[first]
        return Diagnostic(
            DataLoadingRules.impossibleAmount,
            .warning,
            "\(value.plain) is below 0, and \"\(indicator.id)\" is in \(indicator.unit)",
            at: location(first),
            explanation: odd.count == 1 ? nil : "It is so in \(odd.count) figures.",
            suggestion: "Where it stands in place of a number, \(Self.asMissing(value)). If it is right, write meant: "
                + "[out-of-range] there.",
            effect: "It is shown as it is."
        )
    }

    private static func asMissing(_ value: Double) -> String {
        "write status_codes: { \"\(value.plain)\": x } in the indicator's data"
    }
}
