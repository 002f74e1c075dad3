/// What stands out among an area's figures: a strength, a concern and a change, each only where it is clear.
package struct KeyFindings: Sendable {
    /// A figure that is clearly better or worse than a larger area's.
    package struct Difference: Sendable {
        /// The figure with all that it was compared with.
        package let reading: Reading
        /// The larger area it was tested against.
        package let comparator: ComparatorReading
    }

    /// A figure with a clear trend.
    package struct Change: Sendable {
        /// The figure with its series.
        package let reading: Reading
        /// Its rise or fall over the latest five periods, beyond chance.
        package let trend: ClearTrend
    }

    /// The better figure that is furthest from the larger area's, in half-widths of the difference's interval.
    package let strength: Difference?
    /// The worse figure that is furthest from the larger area's.
    package let concern: Difference?
    /// The trend with the largest chi-squared; one that is good or bad news before one that is neither.
    package let change: Change?
    /// How many comparisons with larger areas were tested: about one in twenty stands out by chance.
    package let tested: Int
    /// How many figures were tested for a trend.
    package let trendsTested: Int

    /// Looks at each figure beside the nearest larger area that it could be tested against, and at its own trend.
    ///
    /// Of two that stand out equally the first is taken.
    package init(_ readings: [Reading]) {
        var strength: (finding: Difference, size: Double)?
        var concern: (finding: Difference, size: Double)?
        var change: (finding: Change, key: (Int, Double))?
        var tested = 0
        var trendsTested = 0
        for reading in readings {
            tested += reading.comparators.count { $0.outcome.isTested }
            if let comparator = reading.comparators.first(where: { $0.outcome.isTested }) {
                let found = Difference(reading: reading, comparator: comparator)
                let size = comparator.difference?.inHalfWidths ?? 0
                let isTold = reading.rankingOutcome.lets(comparator.difference)
                switch comparator.outcome {
                case .better where isTold && (strength.map({ size > $0.size }) ?? true): strength = (found, size)
                case .worse where isTold && (concern.map({ size > $0.size }) ?? true): concern = (found, size)
                default: break
                }
            }
            switch reading.change {
            case .changed(let trend):
                trendsTested += 1
                let key = (trend.direction == .better || trend.direction == .worse ? 1 : 0, trend.chiSquared)
                if change.map({ key > $0.key }) ?? true {
                    change = (Change(reading: reading, trend: trend), key)
                }
            case .noClearChange, .noDirection: trendsTested += 1
            case .tooFewPeriods, .tooFewCounted, .noMargin, .partlyCovered, .none: break
            }
        }
        self.strength = strength?.finding
        self.concern = concern?.finding
        self.change = change?.finding
        self.tested = tested
        self.trendsTested = trendsTested
    }
}

/// Selects the figures that say most about an area, for places that show only a few.
package enum KeyFigureSelector {
    /// What `KeyFindings` chooses first, then clear differences from the nearest larger area that was tested, the
    /// widest in half-widths of its interval first, then all others in the order given.
    package static func select(from readings: [Reading], atMost count: Int) -> [Reading] {
        let findings = KeyFindings(readings)
        let first = [findings.strength?.reading, findings.concern?.reading, findings.change?.reading]
            .compactMap { $0?.indicator }
        let rest = readings.enumerated()
            .filter { !first.contains($0.element.indicator) }
            .map { (reading: $0.element, position: $0.offset, size: size(of: $0.element)) }
            .sorted { ($1.size, $0.position) < ($0.size, $1.position) }
            .map(\.reading)
        var chosen: [Reading] = []
        for indicator in first where !chosen.contains(where: { $0.indicator == indicator }) {
            chosen += readings.filter { $0.indicator == indicator }.prefix(1)
        }
        return Array((chosen + rest).prefix(count))
    }

    private static func size(of reading: Reading) -> Double {
        guard let comparator = reading.comparators.first(where: { $0.outcome.isTested }) else { return 0 }
        switch comparator.outcome {
        case .better, .worse, .higher, .lower: return comparator.difference?.inHalfWidths ?? 0
        case .noClearDifference, .notCompared: return 0
        }
    }
}
