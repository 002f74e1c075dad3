internal import Diagnostics
internal import Model

/// What one row's numbers may not be.
struct FigureChecks {
    let kind: ValueKind
    let multiplier: Double

    /// One thing that is wrong with a row.
    enum Fault {
        case outOfRange(Double)
        case limitsMissValue
        case numeratorAboveDenominator
        case countsDiffer(expected: Double)
    }

    /// The faults of a row; the usual answer is none, and costs no memory.
    func faults(of figure: ObservationRow) -> [Fault] {
        var faults: [Fault] = []
        if let value = figure.value {
            if isOutOfRange(value) { faults.append(.outOfRange(value)) }
            let isBelow = figure.lower.map { $0 > value } ?? false
            let isAbove = figure.upper.map { $0 < value } ?? false
            if isBelow || isAbove { faults.append(.limitsMissValue) }
        }
        if kind == .proportion, let numerator = figure.numerator, let denominator = figure.denominator {
            if numerator > denominator {
                faults.append(.numeratorAboveDenominator)
            } else if denominator > 0, let value = figure.value {
                let expected = numerator / denominator * multiplier
                if abs(expected - value) > multiplier / 100 { faults.append(.countsDiffer(expected: expected)) }
            }
        }
        return faults
    }

    private func isOutOfRange(_ value: Double) -> Bool {
        switch kind {
        case .proportion: value < 0 || value > multiplier
        case .rate, .count: value < 0
        case .rank: value < 1
        case .decile: value < 1 || value > 10
        case .mean, .median, .score: false
        }
    }
}

extension Diagnostic {
    static func figure(
        _ fault: FigureChecks.Fault,
        _ figure: ObservationRow,
        kind: ValueKind,
        at location: SourceLocation
    )
        -> Diagnostic
    {
        switch fault {
        case .outOfRange(let value):
            Diagnostic(
                DataLoadingRules.valueOutOfRange,
                .warning,
                "\(value.plain) cannot be a \(kind.rawValue)",
                at: location,
                explanation: range(of: kind),
                effect: "It is shown as it is."
            )
        case .limitsMissValue:
            Diagnostic(
                DataLoadingRules.limitsMissValue,
                .warning,
                "value \(figure.value.plain) is not between \(figure.lower.plain) and \(figure.upper.plain)",
                at: location,
                suggestion: "Are the columns of the limits swapped in the indicator's data?",
                effect: "It is shown as it is."
            )
        case .numeratorAboveDenominator:
            Diagnostic(
                DataLoadingRules.countsContradictValue,
                .warning,
                "numerator \(figure.numerator.plain) is larger than denominator \(figure.denominator.plain)",
                at: location,
                suggestion: "Are the two columns swapped in the indicator's data?",
                effect: "Totals of larger areas are wrong."
            )
        case .countsDiffer(let expected):
            Diagnostic(
                DataLoadingRules.countsContradictValue,
                .warning,
                "\(figure.numerator.plain) of \(figure.denominator.plain) is not \(figure.value.plain)",
                at: location,
                explanation: "It would be \(((expected * 10).rounded() / 10).plain).",
                suggestion: abs(expected / 100 - (figure.value ?? 0)) < 0.01
                    ? "Is the value a share of 1? Values of a proportion are in per cent." : nil,
                effect: "Totals of larger areas do not agree with the figures of their parts."
            )
        }
    }

    private static func range(of kind: ValueKind) -> String? {
        switch kind {
        case .proportion: "A proportion is between 0 and 100."
        case .rate, .count: "A \(kind.rawValue) is 0 or more."
        case .rank: "A rank is 1 or more."
        case .decile: "A decile is 1 to 10."
        case .mean, .median, .score: nil
        }
    }
}

extension Double {
    /// The number for a message: without `.0` where it is whole.
    var plain: String {
        Int(exactly: self).map(String.init) ?? description
    }
}

extension Double? {
    /// The number for a message.
    fileprivate var plain: String {
        map(\.plain) ?? "nothing"
    }
}

/// The numbers of one row as they were read, before they are checked.
struct ObservationRow {
    var value: Double?
    var lower: Double?
    var upper: Double?
    var numerator: Double?
    var denominator: Double?
    var status = FigureStatus.normal

    /// Whether the status says that there is no figure at all.
    var isMissing: Bool {
        status == .confidential || status == .notAvailable || status == .notApplicable
    }
}
