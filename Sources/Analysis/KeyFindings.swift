package import Model

/// What stands out among an area's figures: strengths, concerns, other clear differences and changes.
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

    /// The clearly better figures, the one furthest from the larger area's first, in half-widths of the difference's
    /// interval.
    package let strengths: [Difference]
    /// The clearly worse figures, in the same order.
    package let concerns: [Difference]
    /// The clearly higher or lower figures of which neither is good, in the same order.
    package let others: [Difference]
    /// Figures of which the above say nothing, and which are clearly different from a wider area than the nearest that
    /// they were tested against; in the order of the readings.
    package let elsewhere: [Difference]
    /// The clear trends, those that are good or bad news before those that are neither, the largest chi-squared first.
    package let changes: [Change]
    /// How many comparisons with larger areas were tested: about one in twenty stands out by chance.
    package let tested: Int
    /// How many figures were tested for a trend.
    package let trendsTested: Int
    /// Whether a figure is clearly different and none of the above, because the areas of its level differ among
    /// themselves no more than chance would make them.
    package let hasUntold: Bool

    /// The better figure that is furthest from the larger area's.
    package var strength: Difference? { strengths.first }
    /// The worse figure that is furthest from the larger area's.
    package var concern: Difference? { concerns.first }
    /// The clearest trend.
    package var change: Change? { changes.first }

    /// Looks at each figure beside the nearest larger area that it could be tested against, and at its own trend.
    ///
    /// Looking on for an area from which it differs would give chance a second try, so what is found further up stands
    /// apart in `elsewhere`.
    ///
    /// Of two that stand out equally the first comes first.
    package init(_ readings: [Reading]) {
        var (strengths, concerns, others) = ([Difference](), [Difference](), [Difference]())
        var elsewhere: [Difference] = []
        var changes: [Change] = []
        var tested = 0
        var trendsTested = 0
        var hasUntold = false
        for reading in readings {
            tested += reading.comparators.count { $0.outcome.isTested }
            if let comparator = reading.comparators.first(where: { $0.outcome.isTested }) {
                let found = Difference(reading: reading, comparator: comparator)
                let isTold = reading.rankingOutcome.lets(comparator.difference)
                switch comparator.outcome {
                case .better where isTold: strengths.append(found)
                case .worse where isTold: concerns.append(found)
                case .higher where isTold, .lower where isTold: others.append(found)
                case .better, .worse, .higher, .lower: hasUntold = true
                case .noClearDifference:
                    let wider = reading.comparators.first { other in
                        other.outcome.isDifferent && reading.rankingOutcome.lets(other.difference)
                    }
                    if let wider { elsewhere.append(Difference(reading: reading, comparator: wider)) }
                case .notCompared: break
                }
            }
            switch reading.change {
            case .changed(let trend):
                trendsTested += 1
                changes.append(Change(reading: reading, trend: trend))
            case .noClearChange, .noDirection: trendsTested += 1
            case .tooFewPeriods, .tooFewCounted, .noMargin, .partlyCovered, .none: break
            }
        }
        self.strengths = Self.largestFirst(strengths) { ($0.comparator.difference?.inHalfWidths ?? 0, 0) }
        self.concerns = Self.largestFirst(concerns) { ($0.comparator.difference?.inHalfWidths ?? 0, 0) }
        self.others = Self.largestFirst(others) { ($0.comparator.difference?.inHalfWidths ?? 0, 0) }
        self.elsewhere = elsewhere
        self.changes = Self.largestFirst(changes) { change in
            let isNews = change.trend.direction == .better || change.trend.direction == .worse
            return (isNews ? 1 : 0, change.trend.chiSquared)
        }
        self.tested = tested
        self.trendsTested = trendsTested
        self.hasUntold = hasUntold
    }

    /// Findings by how much they stand out; equal ones keep their order.
    private static func largestFirst<Finding>(_ findings: [Finding], size: (Finding) -> (Double, Double)) -> [Finding] {
        let sizes = findings.map(size)
        return findings.indices.sorted { first, second in
            sizes[first] == sizes[second] ? first < second : sizes[first] > sizes[second]
        }.map { findings[$0] }
    }
}

extension Reading {
    /// Whether it has a share or rate that no sample gave and that could be tested against no larger area, because
    /// there is neither a margin of error nor a base: a fact to tell with its size, of which nothing is claimed.
    package func isUntestedFact(of indicator: Indicator) -> Bool {
        guard indicator.kind == .proportion || indicator.kind == .rate, !indicator.isSurvey,
            indicator.counted != .sample, current?.value != nil
        else { return false }
        let known = positionsWithFigure.map { comparators[$0].outcome }
        return known.isEmpty ? indicator.counted == .all : known.allSatisfy { $0 == .notCompared(.noMargin) }
    }

    /// Whether at least half of the parts of an area without a figure are in the first tenth.
    package var isMostlyInFirstTenth: Bool {
        guard current == nil, let blocks else { return false }
        return blocks.known > 0 && blocks.inFirstTenth * 2 >= blocks.known
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

    /// The figures to draw first: those with a clear difference from a larger area or a clear change, then all others.
    ///
    /// Among either, one of each theme comes before a second, in the order of the themes: of a theme the difference
    /// that is widest in half-widths of its interval, those from the nearest larger area before those from one further
    /// up, and these before changes.
    ///
    /// - Parameter shown: indicators that are drawn already, so that those of other themes come first.
    package static func acrossThemes(_ readings: [Reading], of site: Site, besides shown: [Int] = []) -> [Reading] {
        let themes = PrimaryThemes(site).themes
        let findings = KeyFindings(readings)
        let differences = (findings.strengths + findings.concerns + findings.others).map(\.reading)
        let nearest = differences.enumerated()
            .sorted { (-size(of: $0.element), $0.offset) < (-size(of: $1.element), $1.offset) }.map(\.element)
        let clear = nearest + findings.elsewhere.map(\.reading) + findings.changes.map(\.reading)
        var seen = Set(shown.map { themes[$0] })
        var chosen: [Reading] = []
        var indicators = Set<Int>()
        for these in [clear, readings] {
            let firsts = these.filter { reading in
                !indicators.contains(reading.indicator) && seen.insert(themes[reading.indicator]).inserted
            }
            chosen += firsts.sorted { $0.indicator < $1.indicator }
            indicators.formUnion(firsts.map(\.indicator))
            chosen += these.filter { indicators.insert($0.indicator).inserted }
        }
        return chosen
    }

    private static func size(of reading: Reading) -> Double {
        guard let comparator = reading.comparators.first(where: { $0.outcome.isTested }) else { return 0 }
        switch comparator.outcome {
        case .better, .worse, .higher, .lower: return comparator.difference?.inHalfWidths ?? 0
        case .noClearDifference, .notCompared: return 0
        }
    }
}
