package import ReportModel

/// A larger area's figure for the same period, and how the area's own compares with it.
package struct ComparatorReading: Sendable {
    package let area: AreaIndex
    /// nil where the larger area has no figure for the period.
    package let observation: Observation?
    package let outcome: ComparisonOutcome

    package init(area: AreaIndex, observation: Observation?, outcome: ComparisonOutcome) {
        self.area = area
        self.observation = observation
        self.outcome = outcome
    }
}
