internal import Analysis
internal import Interpretation
internal import ReportModel
internal import Wording

/// How far a figure is from what it should reach: arithmetic, without a claim that anything has changed.
struct TargetDistance {
    private let figure: Observation
    private let text: ReportText
    private let indicator: Indicator
    private let target: Double
    /// Above 0 while there is something left to go; 0 and below once the target is reached.
    private let rest: Double
    /// Whether it is known which way the figure is to go.
    private let hasDirection: Bool

    /// nil where there is no target or no value.
    init?(_ commitment: Commitment, figure: Observation, of indicator: Indicator, text: ReportText) {
        guard let target = commitment.target?.value, let value = figure.value else { return nil }
        self.figure = figure
        self.text = text
        self.indicator = indicator
        self.target = target
        let rises = Self.rises(commitment, target: target, indicator: indicator)
        hasDirection = rises != nil
        rest = rises.map { $0 ? target - value : value - target } ?? abs(target - value)
    }

    /// The distance in words: `5.9 percentage points to go.`.
    var sentence: String {
        if rest == 0 { return text.words.say(.targetAt) }
        let phrase: Phrase = rest < 0 ? .targetPassed : hasDirection ? .targetToGo : .targetAway
        let sentence = text.words.say(phrase, .text(.amount, amount))
        guard rest < 0, let limits = Limits(figure, of: indicator), limits.lower <= target, target <= limits.upper
        else { return sentence }
        return sentence + " " + text.words.say(.targetUnsure)
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
        let smallest = (0..<max(0, places)).reduce(1.0) { size, _ in size / 10 }
        let isTooSmall = text.words.number(abs(rest), decimals: places) == text.words.number(0, decimals: places)
        let amount = text.figures.difference(isTooSmall ? smallest : abs(rest), decimals: places, of: indicator)
        return isTooSmall ? text.words.say(.numberLessThan, .text(.value, amount)) : amount
    }
}
