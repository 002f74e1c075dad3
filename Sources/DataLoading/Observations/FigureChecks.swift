internal import Diagnostics
internal import Model

/// What one row's numbers may not be.
struct FigureChecks {
    let kind: ValueKind
    let multiplier: Double
    /// What is meant, however odd it looks.
    var meant: Set<DataMapping.Oddity> = []
    /// What the file's value was multiplied by.
    var scale = 1.0

    /// One thing that is wrong with a row.
    enum Fault {
        /// - Parameter isFar: whether it is more than a rounding.
        case outOfRange(Double, isFar: Bool)
        /// - Parameter isFar: whether it is more than a rounding.
        case limitsMissValue(isFar: Bool)
        case limitsCrossed
        case numeratorAboveDenominator
        case negativeCount(Double, DataMapping.Part)
    }

    /// The faults of a row; the usual answer is none, and costs no memory.
    func faults(of figure: ObservationRow) -> [Fault] {
        var faults: [Fault] = []
        if let value = figure.value {
            if isOutOfRange(value), !followsFromCounts(value, figure), !meant.contains(.outOfRange) {
                faults.append(.outOfRange(value, isFar: isFar(value)))
            }
            let isBelow = figure.lower.map { $0 > value } ?? false
            let isAbove = figure.upper.map { $0 < value } ?? false
            if let lower = figure.lower, let upper = figure.upper, lower > upper {
                if !meant.contains(.limits) { faults.append(.limitsCrossed) }
            } else if isBelow || isAbove {
                let isFar = isFarFromLimits(value, figure)
                if !isFar || !meant.contains(.limits) { faults.append(.limitsMissValue(isFar: isFar)) }
            }
        }
        if let denominator = figure.denominator, denominator < 0 {
            faults.append(.negativeCount(denominator, .denominator))
            return faults
        }
        if let numerator = figure.numerator, numerator < 0, kind == .proportion || kind == .rate {
            faults.append(.negativeCount(numerator, .numerator))
        }
        if kind == .proportion, let numerator = figure.numerator, let denominator = figure.denominator {
            if numerator > denominator, !meant.contains(.counts) { faults.append(.numeratorAboveDenominator) }
        }
        return faults
    }

    /// Whether a value is out of range because its numerator is, which is said of the numerator.
    private func followsFromCounts(_ value: Double, _ figure: ObservationRow) -> Bool {
        guard kind == .proportion, let numerator = figure.numerator, let denominator = figure.denominator,
            numerator > denominator || numerator < 0
        else { return false }
        return value == numerator / denominator * multiplier
    }

    /// Whether a value is further from its limits than they are from each other, and than a hundredth of itself.
    private func isFarFromLimits(_ value: Double, _ figure: ObservationRow) -> Bool {
        let distance = max((figure.lower ?? value) - value, value - (figure.upper ?? value))
        let width = figure.lower.flatMap { lower in figure.upper.map { $0 - lower } } ?? 0
        return distance > max(width, abs(value) / 100)
    }

    /// Whether a value is further out than rounding or weighting brings it.
    private func isFar(_ value: Double) -> Bool {
        kind != .proportion || value < -0.005 * multiplier || value > 1.005 * multiplier
    }

    private func isOutOfRange(_ value: Double) -> Bool {
        switch kind {
        case .proportion: value < 0 || value > multiplier
        case .rate, .count: value < 0
        case .rank: value < 1
        case .decile: value < 1 || value > 10 || value != value.rounded()
        case .mean, .median, .score: false
        }
    }
}

extension Diagnostic {
    static func figure(
        _ fault: FigureChecks.Fault,
        _ figure: ObservationRow,
        checks: FigureChecks,
        at location: SourceLocation
    )
        -> Diagnostic
    {
        let kind = checks.kind
        let scale = checks.scale
        return switch fault {
        case .outOfRange(let value, let isFar):
            Diagnostic(
                DataLoadingRules.valueOutOfRange,
                isFar ? .error : .warning,
                "\(value.plain) cannot be a \(kind.rawValue)",
                at: location,
                explanation: (scale == 1
                    ? "" : "\((value / scale).plain) × \(scale.plain) (scale: \(scale.plain)) is \(value.plain). ")
                    + (range(of: kind) ?? ""),
                suggestion: isFar && scale > 1 && kind == .proportion && (0...checks.multiplier).contains(value / scale)
                    ? "If the file's values are per cent already, take scale: \(scale.plain) away, "
                        + "or write scale: 1."
                    : isFar ? "If it is right, write meant: [out-of-range] in the indicator's data." : nil,
                effect: isFar ? nil : "It is shown as it is."
            )
        case .limitsCrossed:
            Diagnostic(
                DataLoadingRules.limitsMissValue,
                .error,
                "the lower limit \(figure.lower.plain) is above the upper one, \(figure.upper.plain)",
                at: location,
                suggestion: "Are the columns of the limits swapped in the indicator's data? "
                    + "If they are right, write meant: [limits] there."
            )
        case .limitsMissValue(let isFar):
            Diagnostic(
                DataLoadingRules.limitsMissValue,
                isFar ? .error : .warning,
                "value \(figure.value.plain) is not between \(figure.lower.plain) and \(figure.upper.plain)",
                at: location,
                explanation: isFar && figure.hasLimitsAHundredthOfValue
                    ? "The limits look like shares of 1, and the value is in per cent." : nil,
                suggestion: isFar
                    ? "Write all three alike, and look whether the columns of the limits belong to this value. "
                        + "If they are right, write meant: [limits] in the indicator's data."
                    : "Are they the limits of another figure, or rounded to fewer digits?",
                effect: isFar ? nil : "It is shown as it is."
            )
        case .negativeCount(let number, let part):
            Diagnostic(
                DataLoadingRules.countsContradictValue,
                .error,
                "\(part.rawValue) \(number.plain) cannot be a number of people or things",
                at: location,
                explanation: "It is below 0. Some files write -1 or -99 where there is no number.",
                suggestion: "Leave the cell empty, or write a marker such as x or c in it."
            )
        case .numeratorAboveDenominator:
            Diagnostic(
                DataLoadingRules.countsContradictValue,
                .error,
                "numerator \(figure.numerator.plain) is larger than denominator \(figure.denominator.plain)",
                at: location,
                suggestion: "Are the two columns swapped in the indicator's data? "
                    + "If they are right, write meant: [counts] there."
            )
        }
    }

    private static func range(of kind: ValueKind) -> String? {
        switch kind {
        case .proportion: "A proportion is between 0 and 100."
        case .rate, .count: "A \(kind.rawValue) is 0 or more."
        case .rank: "A rank is 1 or more."
        case .decile: "A decile is a whole number, 1 to 10."
        case .mean, .median, .score: nil
        }
    }
}
