internal import Model

/// Finds periods whose counts are a hundred, a thousand or a million times those of the same areas' other periods, or
/// as small a part: one file is in thousands and the others are not.
///
/// Each figure is held against the median of its area's figures, and the median of all areas is looked at, so that what
/// grows fast in one area says nothing.
struct YearsOfAnotherScale {
    let columns: ObservationColumns

    /// With fewer periods of an area, nobody can tell which of them is another.
    private static let fewestPeriods = 3
    /// How far from a power of ten the ratio is at most, as a factor.
    private static let nearPower = 1.6
    /// How far apart the other periods are at most, as a factor.
    private static let nearOthers = 3.0

    /// The rows of a figure of such a period and of another of the same area; nil where there is none.
    ///
    /// - Parameter rows: published figures of one level, area by area.
    func find(_ rows: [Int]) -> (low: Int, high: Int)? {
        let values = columns.parts.values
        var ratios: [Int: [(ratio: Double, row: Int, other: Int)]] = [:]
        var start = 0
        while start < rows.count {
            var end = start
            while end < rows.count, columns.parts.areas[rows[end]] == columns.parts.areas[rows[start]] { end += 1 }
            let own = rows[start..<end].filter { values[$0] > 0 }
            start = end
            guard own.count >= Self.fewestPeriods else { continue }
            let sorted = own.sorted { (values[$0], $0) < (values[$1], $1) }
            let middle = sorted[sorted.count / 2]
            // Of two groups of one size, nobody knows which is the right one.
            guard own.count(where: { isNear(values[$0] / values[middle], 1, Self.nearOthers) }) * 2 > own.count else {
                continue
            }
            for row in own {
                ratios[columns.periodPosition(at: row), default: []].append((values[row] / values[middle], row, middle))
            }
        }
        let medians = ratios.mapValues { all in
            all.sorted { ($0.ratio, $0.row) < ($1.ratio, $1.row) }[all.count / 2]
        }
        let odd = medians.filter { _, found in !isNear(found.ratio, 1, Self.nearOthers) }
        guard !odd.isEmpty, odd.count * 2 < medians.count, odd.values.allSatisfy({ isPower($0.ratio) }),
            let first = odd.min(by: { $0.key < $1.key })?.value
        else { return nil }
        return first.ratio > 1 ? (first.other, first.row) : (first.row, first.other)
    }

    private func isPower(_ ratio: Double) -> Bool {
        [100.0, 1_000, 1_000_000].contains {
            isNear(ratio, $0, Self.nearPower) || isNear(1 / ratio, $0, Self.nearPower)
        }
    }

    private func isNear(_ ratio: Double, _ times: Double, _ factor: Double) -> Bool {
        (times / factor...times * factor).contains(ratio)
    }
}
