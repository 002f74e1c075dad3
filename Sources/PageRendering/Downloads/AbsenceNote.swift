internal import Interpretation
internal import ReportModel

/// Why there is no figure, in the few words that a cell has room for.
enum AbsenceNote {
    static func text(_ absence: Absence) -> String {
        switch absence {
        case .notCollected: "The source has no figure for this area"
        case .notAvailable: "The source says that there is no figure"
        case .withheld: "Withheld so that nobody can be identified"
        case .notApplicable: "Does not apply to this area"
        case .doesNotAddUp(let parts): "Made of \(parts) smaller areas whose figures cannot be added up"
        case .tooLittleCovered(let share):
            "Too little is known: the smaller areas with a figure hold \(FigureText.number(share * 100, decimals: 0))% of its people"
        case .noBlocks: "We do not know which smaller areas make it up"
        }
    }

    static func status(_ absence: Absence) -> FigureStatus {
        switch absence {
        case .notCollected, .notAvailable, .doesNotAddUp, .tooLittleCovered, .noBlocks: .notAvailable
        case .withheld: .confidential
        case .notApplicable: .notApplicable
        }
    }
}
