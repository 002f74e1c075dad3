/// The figures that say most about an area, for where there is room for only a few.
package enum KeyFigures {
    /// What `KeyFindings` chooses first, then clear differences from the nearest larger area that was tested, the widest
    /// in half-widths of its interval first, then all others in the order given.
    package static func chosen(from readings: [Reading], atMost count: Int) -> [Reading] {
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
