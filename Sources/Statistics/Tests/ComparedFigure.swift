/// A figure as the test of two areas or two periods takes it: with its counts, if these are its own, and its limits.
///
/// One rule decides for any two: shares by the pooled z-test, rates by Newcombe's interval for their difference, both
/// exactly where fewer than five are expected, and all others by Newcombe's interval on their limits.
package struct ComparedFigure: Hashable, Sendable {
    /// The counts behind a figure.
    package enum Counts: Hashable, Sendable {
        /// So many of so many.
        case share(Proportion)
        /// So many events.
        case rate(EventCount)
    }

    /// The test that decides between two figures.
    package enum Test: Hashable, Sendable {
        /// By mid-p, where fewer than five are expected.
        case exact
        /// The pooled two-proportion z-test.
        case pooled
        /// Newcombe's interval for the difference.
        case intervals
    }

    /// Nil where the limits decide.
    package let counts: Counts?
    /// The figure with its limits; both figures of a test have one unit.
    package let estimate: Estimate

    /// A figure and its counts.
    package init(_ counts: Counts?, _ estimate: Estimate) {
        self.counts = counts
        self.estimate = estimate
    }

    /// Which test decides between this figure and another.
    package func test(beside other: ComparedFigure) -> Test {
        switch (counts, other.counts) {
        case (.share(let own), .share(let beside)): own.isTooFew(beside: beside) ? .exact : .pooled
        case (.rate(let own), .rate(let beside)): own.isTooFew(beside: beside) ? .exact : .intervals
        default: .intervals
        }
    }

    /// What the test finds of this figure beside another; nil only where the numbers are too large.
    package func direction(beside other: ComparedFigure) -> Direction? {
        direction(beside: other, by: test(beside: other))
    }

    /// What one test finds; nil where it is not one for these figures.
    func direction(beside other: ComparedFigure, by test: Test) -> Direction? {
        switch (test, counts, other.counts) {
        case (.exact, .share(let own), .share(let beside)): ExactTest(own, against: beside).direction
        case (.exact, .rate(let own), .rate(let beside)): ExactTest(own, against: beside)?.direction
        case (.pooled, .share(let own), .share(let beside)): ProportionTest(own, against: beside)?.direction
        case (.intervals, _, _): NewcombeDifference(estimate, other.estimate)?.direction
        default: nil
        }
    }
}
