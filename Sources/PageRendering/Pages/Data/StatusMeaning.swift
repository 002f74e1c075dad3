internal import ReportModel

/// What the shorthand of the status column means, in a sentence.
enum StatusMeaning {
    static func text(_ status: FigureStatus) -> String {
        switch status {
        case .normal: "An ordinary figure."
        case .notAvailable: "There is no figure. This does not mean zero."
        case .confidential: "Withheld so that nobody can be identified."
        case .notApplicable: "The question does not arise here."
        case .roundsToZero: "More than zero, and rounds to it."
        case .lowReliability: "Too few replies to rely on."
        case .estimated: "Estimated."
        case .provisional: "Provisional, and may change."
        case .revised: "Revised since it was first published."
        case .seriesBreak: "Not comparable with earlier periods."
        }
    }
}
