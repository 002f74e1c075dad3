/// How two figures were tested against each other, all at the 5 % level.
package enum ComparisonMethod: Hashable, Sendable {
    /// The other figure is taken as known: does it lie outside the figure's own 95 % interval?
    ///
    /// Derived limits come from the figure's base, the others from the source.
    case fixedBenchmark(limitsAreDerived: Bool)
    /// Two shares by the pooled two-proportion z-test, the area against the rest of the larger area.
    case restByCounts
    /// Two rates by Newcombe's interval for their difference, the area against the rest of the larger area.
    case restByIntervals
    /// Two shares side by side by the pooled two-proportion z-test.
    case pairByCounts
    /// Two figures side by side by Newcombe's interval for their difference.
    case pairByIntervals

    /// Whether the area was held against the larger area without itself.
    package var isAgainstRest: Bool {
        self == .restByCounts || self == .restByIntervals
    }
}
