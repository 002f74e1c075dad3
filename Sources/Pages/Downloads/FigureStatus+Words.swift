internal import Analysis
internal import Localization
internal import Model

extension FigureStatus {
    /// The shorthand for a reason why there is no figure.
    init(_ absence: Absence) {
        switch absence {
        case .notCollected, .notAvailable, .doesNotAddUp, .tooLittleCovered, .noBlocks: self = .notAvailable
        case .withheld: self = .confidential
        case .tooFewReplies: self = .lowReliability
        case .roundsToZero: self = .roundsToZero
        case .notApplicable: self = .notApplicable
        }
    }

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
