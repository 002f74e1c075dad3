internal import Analysis
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
}
