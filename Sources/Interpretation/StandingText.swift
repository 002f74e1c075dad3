package import ReportModel

/// The place of an area among others in words.
package enum StandingText {
    /// The rank among how many: `4th of 27`, `joint 4th of 27`.
    package static func rank(_ standing: Standing) -> String {
        "\(standing.isJoint ? "joint " : "")\(ordinal(standing.rank)) of \(FigureText.number(Double(standing.count), decimals: 0))"
    }

    /// What the first place means: `the best`, `the highest`, `the lowest number`.
    package static func meaningOfFirst(_ indicator: Indicator) -> String {
        if indicator.polarity != .noJudgement { return "the best" }
        return indicator.kind == .rank ? "the lowest number" : "the highest"
    }

    /// A rank as a word with digits: `1st`, `22nd`, `113th`.
    package static func ordinal(_ number: Int) -> String {
        let suffix =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return FigureText.number(Double(number), decimals: 0) + suffix
    }
}
