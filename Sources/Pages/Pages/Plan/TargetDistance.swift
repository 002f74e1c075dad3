internal import Analysis
internal import Localization
internal import Model

/// How far a figure is from what it should reach: arithmetic, without a claim that anything has changed.
struct TargetDistance {
    private let course: TargetCourse
    private let figure: Observation
    private let text: Formatters
    private let indicator: Indicator

    init(_ course: TargetCourse, figure: Observation, of indicator: Indicator, text: Formatters) {
        self.course = course
        self.figure = figure
        self.text = text
        self.indicator = indicator
    }

    /// The distance in words: `5.9 percentage points to go.`.
    var sentence: String {
        if course.rest == 0 { return text.locale.format(.targetAt) }
        let isPassed = course.position == .reached
        let sentence = text.locale.format(
            isPassed
                ? .targetPassed(amount: amount)
                : course.hasDirection ? .targetToGo(amount: amount) : .targetAway(amount: amount)
        )
        return isPassed && course.isUncertain ? sentence + " " + text.locale.format(.targetUnsure) : sentence
    }

    private var amount: String {
        let places = FigureFormatter.decimals(for: figure, of: indicator)
        let smallest = (0..<max(0, places)).reduce(1.0) { size, _ in size / 10 }
        let isTooSmall =
            text.locale.number(abs(course.rest), decimals: places) == text.locale.number(0, decimals: places)
        let amount = text.figures.difference(isTooSmall ? smallest : abs(course.rest), decimals: places, of: indicator)
        return isTooSmall ? text.locale.format(.numberLessThan(value: amount)) : amount
    }
}
