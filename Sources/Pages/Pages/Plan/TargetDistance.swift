internal import Analysis
internal import Localization
internal import Model

/// How far a figure is from what it should reach: arithmetic, without a claim that anything has changed.
struct TargetDistance {
    private let course: TargetCourse
    private let figure: Observation
    private let text: ReportText
    private let indicator: Indicator

    init(_ course: TargetCourse, figure: Observation, of indicator: Indicator, text: ReportText) {
        self.course = course
        self.figure = figure
        self.text = text
        self.indicator = indicator
    }

    /// The distance in words: `5.9 percentage points to go.`.
    var sentence: String {
        if course.rest == 0 { return text.words.say(.targetAt) }
        let isPassed = course.position == .reached
        let phrase: Phrase = isPassed ? .targetPassed : course.hasDirection ? .targetToGo : .targetAway
        let sentence = text.words.say(phrase, .text(.amount, amount))
        return isPassed && course.isUncertain ? sentence + " " + text.words.say(.targetUnsure) : sentence
    }

    private var amount: String {
        let places = FigureText.decimals(for: figure, of: indicator)
        let smallest = (0..<max(0, places)).reduce(1.0) { size, _ in size / 10 }
        let isTooSmall = text.words.number(abs(course.rest), decimals: places) == text.words.number(0, decimals: places)
        let amount = text.figures.difference(isTooSmall ? smallest : abs(course.rest), decimals: places, of: indicator)
        return isTooSmall ? text.words.say(.numberLessThan, .text(.value, amount)) : amount
    }
}
