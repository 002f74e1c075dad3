package import Analysis
package import ReportModel

/// The place of an area among others in words.
package enum StandingText {
    /// The place among how many, and how far to trust it: `Joint 4th of the 37 council areas on this site (likely 2nd
    /// to 9th)`.
    ///
    /// - Parameter plural: the areas that were ranked, in small letters: `council areas`.
    package static func rank(_ standing: Standing, among plural: String) -> String {
        let count = FigureText.number(Double(standing.count), decimals: 0)
        let place =
            "\(standing.isJoint ? "Joint " : "")\(ordinal(standing.rank)) of the \(count) \(plural) on this site"
        guard let likely = likely(standing) else {
            return place + "; not tested, because the source gives no margin of error"
        }
        return "\(place) (\(likely))"
    }

    /// The place for a column of a table: `joint 4th (likely 2nd to 9th)`, `17th (not tested)`.
    package static func place(_ standing: Standing) -> String {
        "\(standing.isJoint ? "joint " : "")\(ordinal(standing.rank)) (\(likely(standing) ?? "not tested"))"
    }

    private static func likely(_ standing: Standing) -> String? {
        standing.likely.map { places in
            places.count == 1
                ? "likely \(ordinal(places.lowerBound))"
                : "likely \(ordinal(places.lowerBound)) to \(ordinal(places.upperBound))"
        }
    }

    /// What the first place means: `the best`, `the highest`.
    package static func meaningOfFirst(_ indicator: Indicator) -> String {
        indicator.polarity == .noJudgement ? "the highest" : "the best"
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
