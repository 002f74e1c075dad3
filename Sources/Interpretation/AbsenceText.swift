package import Analysis
package import ReportModel

/// Why several areas have no figure, in one sentence that names none of them.
package enum AbsenceText {
    package static func reason(_ absence: Absence, of indicator: Indicator) -> String {
        switch absence {
        case .notCollected: "The source has none. This does not mean zero."
        case .notAvailable: "The source says it is not available. This does not mean zero."
        case .withheld: "Too few people to show without the risk of identifying someone."
        case .notApplicable: "It does not apply there."
        case .doesNotAddUp: "Made of small areas, and a \(indicator.kind.rawValue) cannot be added up or averaged."
        case .tooLittleCovered(coverage: .some, _, _):
            "The small areas with figures hold too few of its people for a total."
        case .tooLittleCovered(coverage: nil, _, _):
            "Some of its small areas have no figure, and we do not know how many people live in them."
        case .noBlocks: "We do not know which small areas make it up, so nothing can be added up."
        }
    }
}
