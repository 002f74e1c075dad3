internal import Interpretation
internal import ReportModel

/// How far a figure is from what it should reach: arithmetic, without a claim that anything has changed.
struct TargetDistance {
    private let figure: Observation
    private let indicator: Indicator
    /// Above 0 while there is something left to go; 0 and below once the target is reached.
    private let rest: Double
    /// Whether it is known which way the figure is to go.
    private let hasDirection: Bool

    /// nil where there is no target or no value.
    init?(_ commitment: Commitment, figure: Observation, of indicator: Indicator) {
        guard let target = commitment.target?.value, let value = figure.value else { return nil }
        self.figure = figure
        self.indicator = indicator
        let rises = Self.rises(commitment, target: target, indicator: indicator)
        hasDirection = rises != nil
        rest = rises.map { $0 ? target - value : value - target } ?? abs(target - value)
    }

    /// The distance in words: `5.9 percentage points to go.`.
    var sentence: String {
        if rest == 0 { return "The latest figure is at the target." }
        if rest < 0 { return "The latest figure has passed the target by \(amount)." }
        return hasDirection ? "\(capitalised(amount)) to go." : "The latest figure is \(amount) from the target."
    }

    /// The way the figure is to go: from the baseline to the target, else the way that is good.
    private static func rises(_ commitment: Commitment, target: Double, indicator: Indicator) -> Bool? {
        if let baseline = commitment.baseline, baseline != target { return target > baseline }
        switch indicator.polarity {
        case .highIsGood: return true
        case .lowIsGood: return false
        case .noJudgement: return nil
        }
    }

    private var amount: String {
        let places = FigureText.decimals(for: figure, of: indicator)
        let digits = FigureText.number(abs(rest), decimals: places)
        let isTooSmall = digits == FigureText.number(0, decimals: places)
        let smallest = FigureText.number((0..<max(0, places)).reduce(1.0) { size, _ in size / 10 }, decimals: places)
        let words = isTooSmall ? "less than \(smallest)" : digits
        if indicator.unit.isEmpty { return words }
        if indicator.unit == "%" { return "\(words) percentage \(words == "1" ? "point" : "points")" }
        return "\(words) \(indicator.unit)"
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
