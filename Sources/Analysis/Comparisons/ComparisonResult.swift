/// Two figures held against each other: what was found, how, and how far apart they are.
package struct ComparisonResult: Hashable, Sendable {
    package let outcome: ComparisonOutcome
    /// Nil where nothing was tested.
    package let method: ComparisonMethod?
    /// Nil only where one of the figures is missing; without limits where nothing was tested.
    package let difference: FigureDifference?

    init(_ outcome: ComparisonOutcome, by method: ComparisonMethod, _ difference: FigureDifference) {
        self.outcome = outcome
        self.method = method
        self.difference = difference
    }

    init(notCompared reason: ComparisonOutcome.Reason, _ difference: FigureDifference? = nil) {
        outcome = .notCompared(reason)
        method = nil
        self.difference = difference
    }
}
