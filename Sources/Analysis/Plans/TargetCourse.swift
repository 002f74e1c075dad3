package import Model

/// Whether a figure is on its way to a target, as far as a test can say.
///
/// The latest figure is compared with the target, and the tested trend against the way it is to go. Nothing is
/// projected: a trend of the past does not say when a figure gets anywhere.
package struct TargetCourse: Hashable, Sendable {
    /// Where the latest figure is.
    package enum Position: Hashable, Sendable {
        /// At the target or past it.
        case reached
        /// Short of the target, or not at it where no way is the good one.
        case short
    }

    /// What the trend says, for a figure that has not reached the target.
    package enum Progress: Hashable, Sendable {
        /// A clear trend in the direction of the target, or away from it.
        case towards, away
        /// Five periods without a clear trend.
        case noClearChange
        /// Fewer than five periods can be compared.
        case tooFewPeriods
        /// One of the latest five periods has no margin of error.
        case noMargin
        /// One of the latest five periods lacks some parts of the area.
        case partlyCovered
        /// It is not known which way the figure is to go.
        case notKnown
    }

    /// Whether the latest figure has reached the target.
    package let position: Position
    /// Whether the target lies within the latest figure's likely range, so that the position is not certain.
    package let isUncertain: Bool
    /// The figure's distance from the target: above 0 while there is something left to go.
    package let rest: Double
    /// Whether it is known which way the figure is to go.
    package let hasDirection: Bool
    /// What the trend says of the way to the target.
    package let progress: Progress
    /// Whether the day of the target has come.
    package let isPastDate: Bool

    /// nil where there is no target or no figure.
    package init?(_ commitment: Commitment, reading: Reading, of indicator: Indicator, on day: CalendarDate) {
        guard let target = commitment.target, let current = reading.current, let value = current.value else {
            return nil
        }
        let rises = Self.rises(commitment, target: target.value, indicator: indicator)
        hasDirection = rises != nil
        rest = rises.map { $0 ? target.value - value : value - target.value } ?? abs(target.value - value)
        position = rest <= 0 ? .reached : .short
        isUncertain = reading.limits.map { $0.lower <= target.value && target.value <= $0.upper } ?? false
        progress = Self.progress(of: reading.change, rises: rises)
        isPastDate = target.by.map { $0 < day } ?? false
    }

    /// The way the figure is to go: from the baseline to the target, else the way that is good; nil where neither says.
    private static func rises(_ commitment: Commitment, target: Double, indicator: Indicator) -> Bool? {
        if let baseline = commitment.baseline, baseline != target { return target > baseline }
        switch indicator.polarity {
        case .highIsGood: return true
        case .lowIsGood: return false
        case .noJudgement: return nil
        }
    }

    private static func progress(of change: ChangeOverTime, rises: Bool?) -> Progress {
        guard let rises else { return .notKnown }
        switch change {
        case .changed(let trend): return (trend.slopePerYear > 0) == rises ? .towards : .away
        case .noClearChange, .noDirection: return .noClearChange
        case .tooFewPeriods, .tooFewCounted, .none: return .tooFewPeriods
        case .noMargin: return .noMargin
        case .partlyCovered: return .partlyCovered
        }
    }
}
