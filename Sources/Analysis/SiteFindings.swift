package import Model

/// What stands out most in a whole site, for a page that has room for a few findings.
///
/// They are those of `KeyFindings`, so that nothing is said here that the place's own page does not say: the clearest
/// that is worse, the clearest that is better, the clearest change, and then the next of each; every one about another
/// indicator and, as far as there are others, another place.
package struct SiteFindings: Sendable {
    /// Something that stands out in one place.
    package enum Finding: Sendable {
        /// A figure clearly better or worse than a larger area's.
        case difference(KeyFindings.Difference)
        /// A figure that has clearly changed for the better or the worse.
        case change(KeyFindings.Change)

        /// The figure with all that it was compared with.
        package var reading: Reading {
            switch self {
            case .difference(let found): found.reading
            case .change(let found): found.reading
            }
        }
    }

    /// The clearest first of each kind, and the kinds by turns.
    package let findings: [Finding]
    /// How many comparisons with larger areas were tested: about one in twenty stands out by chance.
    package let tested: Int

    /// Looks at every figure of some areas.
    ///
    /// Of two that stand out equally the first comes first, in the order of the areas.
    ///
    /// - Parameter count: how many findings there is room for.
    package init(atMost count: Int, among areas: [AreaIndex], indicators: Range<Int>, analyst: Analyst) {
        var kinds: [[(size: Double, finding: Finding)]] = [[], [], []]
        var tested = 0
        for area in areas {
            let found = KeyFindings(indicators.map { analyst.reading(of: area, indicator: $0) })
            tested += found.tested
            for (kind, differences) in [found.concerns, found.strengths].enumerated() {
                kinds[kind] += differences.map { ($0.comparator.difference?.inHalfWidths ?? 0, .difference($0)) }
            }
            kinds[2] += found.changes.filter(\.isNews).map { ($0.trend.chiSquared, .change($0)) }
        }
        let queues = kinds.map { kind in
            kind.indices.sorted { (kind[$1].size, $0) < (kind[$0].size, $1) }.map { kind[$0].finding }
        }
        findings = Self.chosen(count, from: queues)
        self.tested = tested
    }

    /// Findings from the front of several queues by turns; one about a place that has been chosen waits until no
    /// other is left.
    private static func chosen(_ count: Int, from queues: [[Finding]]) -> [Finding] {
        var chosen: [Finding] = []
        for mayRepeatPlaces in [false, true] {
            var isNew = true
            while isNew, chosen.count < count {
                isNew = false
                for queue in queues where chosen.count < count {
                    let next = queue.first { candidate in
                        !chosen.contains { other in
                            other.reading.indicator == candidate.reading.indicator
                                || !mayRepeatPlaces && other.reading.area == candidate.reading.area
                        }
                    }
                    guard let next else { continue }
                    chosen.append(next)
                    isNew = true
                }
            }
        }
        return chosen
    }
}

extension KeyFindings.Change {
    /// Whether it is for the better or the worse, and may be told with what a larger area did in the same years.
    fileprivate var isNews: Bool {
        guard reading.changeOfLarger != nil else { return false }
        return switch trend.direction {
        case .better, .worse: true
        case .higher, .lower: false
        }
    }
}
