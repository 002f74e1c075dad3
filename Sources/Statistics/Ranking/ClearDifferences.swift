/// For each of many areas, how many others the test of two areas finds clearly above and clearly below it.
///
/// Ranges that overlap do not say that two areas are alike (112 and 88 of 200 differ clearly), so each pair counts by
/// its test. Testing every pair would take n² tests; a tree of the figures gives the same result in some times n√n.
package struct ClearDifferences: Sendable {
    /// How many figures are clearly above and below one.
    package struct Count: Hashable, Sendable {
        /// Clearly higher than the figure.
        package var above = 0
        /// Clearly lower.
        package var below = 0

        /// So many; none if not said otherwise.
        package init(above: Int = 0, below: Int = 0) {
            self.above = above
            self.below = below
        }
    }

    /// The most figures that are tested in pairs.
    ///
    /// Of more, two are told apart where their limits have no point in common, which is stricter than the test and so
    /// makes likely places too wide rather than too narrow: it takes n log n steps for a country of 33,000 areas.
    package static let mostTested = 5_000

    /// One for each figure; nil where there is none.
    package let counts: [Count?]
    /// How many tests of two figures were made.
    package let testCount: Int

    /// Counts among figures of one unit.
    package init(_ figures: [ComparedFigure?]) {
        let known = figures.compactMap(\.self)
        guard known.count <= Self.mostTested else {
            let intervals = SeparateIntervals(known.map(\.estimate.interval))
            counts = figures.map { $0.map { intervals.count(around: $0.estimate.interval) } }
            testCount = 0
            return
        }
        // Whether counts decide has to be the same throughout a tree.
        let trees = [known.filter { $0.counts != nil }, known.filter { $0.counts == nil }].map(FigureTree.init)
        var found: [ComparedFigure: Count] = [:]
        var testCount = 0
        counts = figures.map { figure in
            guard let figure else { return nil }
            if let count = found[figure] { return count }
            var count = Count()
            for tree in trees {
                count.above += tree.count(.above, of: figure, tests: &testCount)
                count.below += tree.count(.below, of: figure, tests: &testCount)
            }
            found[figure] = count
            return count
        }
        self.testCount = testCount
    }
}

/// Intervals as two sorted lists, in which those that lie wholly above or below one are counted by bisection.
private struct SeparateIntervals {
    private let lowers: [Double]
    private let uppers: [Double]

    init(_ intervals: [Interval]) {
        lowers = intervals.map(\.lower).sorted()
        uppers = intervals.map(\.upper).sorted()
    }

    func count(around interval: Interval) -> ClearDifferences.Count {
        ClearDifferences.Count(
            above: lowers.count - Self.firstIndex(in: lowers) { $0 > interval.upper },
            below: Self.firstIndex(in: uppers) { $0 >= interval.lower }
        )
    }

    /// The first index whose element satisfies a condition that holds from some point on.
    private static func firstIndex(in sorted: [Double], where holds: (Double) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = low + (high - low) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
