internal import Localization
internal import Model

extension FigureStatus {
    /// What the shorthand of the status column means, in a sentence.
    var meaning: MessageKey {
        switch self {
        case .normal: .statusNormal
        case .notAvailable: .statusNotAvailable
        case .confidential: .statusConfidential
        case .notApplicable: .statusNotApplicable
        case .roundsToZero: .statusRoundsToZero
        case .lowReliability: .statusLowReliability
        case .estimated: .statusEstimated
        case .provisional: .statusProvisional
        case .revised: .statusRevised
        case .seriesBreak: .statusSeriesBreak
        }
    }
}
