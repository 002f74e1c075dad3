internal import Model

/// The numbers of one row as they were read, before they are checked.
struct ObservationRow {
    var value: Double?
    var lower: Double?
    var upper: Double?
    /// Half the width of the likely range, where that is given in the place of its limits.
    var margin: Double?
    var numerator: Double?
    var denominator: Double?
    var status = FigureStatus.normal
    /// What the cell for the value says of a figure that is known only to be above something: `>95`.
    var limit: String?

    /// Whether both limits are about a hundredth of the value, as shares of 1 are beside per cent.
    var hasLimitsAHundredthOfValue: Bool {
        guard let value, let lower, let upper, lower > 0 else { return false }
        return upper <= 1 && lower * 30 < value && value < upper * 300
    }

    /// Whether the status says that there is no figure at all.
    var isMissing: Bool {
        status.hidesNumber
    }

    /// Whether there is neither a value nor a status that stands for one.
    var lacksReason: Bool {
        value == nil && !isMissing && status != .roundsToZero && status != .lowReliability
    }
}

extension ObservationRow {
    /// Adds the numbers of another row; a sum with a part that is missing has no number.
    mutating func addUp(_ row: Self) {
        value = Self.sum(value, row.value)
        numerator = Self.sum(numerator, row.numerator)
        denominator = Self.sum(denominator, row.denominator)
        let isPartMissing = row.isMissing || row.status == .roundsToZero || status == .roundsToZero
        status = isPartMissing && !row.isMissing && !isMissing ? .notAvailable : status.graver(row.status)
    }

    /// The sum of two numbers; nil where one is not known, or there is no such number.
    static func sum(_ left: Double?, _ right: Double?) -> Double? {
        guard let left, let right, (left + right).isFinite else { return nil }
        return left + right
    }

    /// Whether two rows give the same figure.
    func hasSameNumbers(as other: Self) -> Bool {
        value == other.value && limit == other.limit && status == other.status
            && lower == other.lower && upper == other.upper && margin == other.margin
            && numerator == other.numerator && denominator == other.denominator
    }

    /// Makes limits of half the width of the likely range, where there are none; no share is below 0 or above all.
    mutating func takeMargin(_ checks: FigureChecks) {
        guard let margin, let value, lower == nil, upper == nil else { return }
        func rounded(_ number: Double) -> Double { (number * 1e10).rounded() / 1e10 }
        lower = rounded(value - margin)
        upper = rounded(value + margin)
        guard margin >= 0, value >= 0, checks.kind == .proportion || checks.kind == .rate || checks.kind == .count
        else { return }
        lower = lower.map { max($0, 0) }
        if checks.kind == .proportion, value <= checks.multiplier { upper = upper.map { min($0, checks.multiplier) } }
    }

    /// Takes away what rows that are added up do not give their sum: limits, and a share, which is divided anew.
    mutating func dropWhatIsNoSum(_ checks: FigureChecks) {
        lower = nil
        upper = nil
        margin = nil
        if checks.kind == .proportion || checks.kind == .rate { value = nil }
    }

    /// The note of the figure, with what its source says in place of a number; a limit of which nothing is known is no
    /// more than a missing figure.
    ///
    /// - Parameter own: the note that the table has beside the figure.
    mutating func takeLimit(besides own: String?) -> String? {
        guard status == .onlyLimit else { return own }
        let parts = [limit, own].compactMap(\.self)
        if parts.isEmpty { status = .notAvailable }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// Takes away what a withheld or missing figure must not show.
    mutating func dropNumbers() {
        value = nil
        lower = nil
        upper = nil
        margin = nil
        numerator = nil
    }
}

extension FigureStatus {
    /// Whether it stands in place of a number.
    var hidesNumber: Bool {
        switch self {
        case .confidential, .notAvailable, .notApplicable, .noneRecorded, .onlyLimit: true
        case .normal, .roundsToZero, .lowReliability, .estimated, .provisional, .revised, .seriesBreak, .forecast,
            .notSignificant:
            false
        }
    }
}
