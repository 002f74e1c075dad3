internal import Diagnostics
internal import Model

/// Finds single figures that are far from all others of their level and period, and as far from their own area's other
/// periods: pay by the hour among pay by the week, a digit lost, a share of 1 among per cents.
///
/// Only the lowest and the highest figure of a level and period are looked at. Either is told where it is so many times
/// the next one, or as small a part, and so many times each figure of its own area in the two periods before and the
/// two after, or as small a part, while these differ little. Shares and rates that their counts give are not told,
/// since they are as they were counted, and no counts below a hundred, which chance makes many times as large.
///
/// Of the published figures of England on which it was measured, some forty indicators at five levels, none is told.
///
/// Where a column has one period, a figure below 1 of a hundredth of the others that has more decimals than any of them
/// is told.
struct FigureOfAnotherScale {
    let indicator: Indicator
    let areas: AreaTree
    let columns: ObservationColumns

    /// How many times the next figure of the level and period, and each of the own area's other periods.
    private static let far = 4.0
    /// How far apart the own area's other figures are at most.
    private static let near = 1.5
    /// With fewer figures beside it, nothing is far from all of them.
    private static let fewest = 5
    private static let leastCount = 100.0
    /// How many periods to either side are looked at.
    private static let reach = 2

    private struct Finding {
        let row: Int
        let next: Int
        let own: Int?
        let isLow: Bool
    }

    /// The finding about one indicator; nil where there is none.
    ///
    /// - Parameter groups: the rows with a figure by period and level.
    func diagnostic(_ groups: [[Int]]) -> Diagnostic? {
        guard [.count, .proportion, .rate, .mean, .median].contains(indicator.kind) else { return nil }
        let published = groups.map { $0.filter { columns.basis(at: $0) == .published } }
            .filter { $0.count > Self.fewest }.sorted { $0[0] < $1[0] }
        let found = published.flatMap(findings)
        // Where several are so, the column is.
        guard let first = found.first, found.count <= 3 else { return nil }
        return diagnostic(first, count: found.count)
    }

    private func findings(_ rows: [Int]) -> [Finding] {
        let values = columns.parts.values
        var (low, nextLow, high, nextHigh) = (rows[0], -1, rows[0], -1)
        for row in rows.dropFirst() {
            if values[row] < values[low] {
                (low, nextLow) = (row, low)
            } else if nextLow < 0 || values[row] < values[nextLow] {
                nextLow = row
            }
            if values[row] > values[high] {
                (high, nextHigh) = (row, high)
            } else if nextHigh < 0 || values[row] > values[nextHigh] {
                nextHigh = row
            }
        }
        guard values[low] > 0 else { return [] }
        return [finding(low, beside: nextLow, isLow: true, rows), finding(high, beside: nextHigh, isLow: false, rows)]
            .compactMap(\.self)
    }

    private func finding(_ row: Int, beside next: Int, isLow: Bool, _ rows: [Int]) -> Finding? {
        let values = columns.parts.values
        func times(_ other: Int) -> Double { isLow ? values[other] / values[row] : values[row] / values[other] }
        guard times(next) >= Self.far else { return nil }
        let own = others(of: row)
        guard let nearest = own.first else {
            return isLow && isShareOfOne(row, next, rows) ? Finding(row: row, next: next, own: nil, isLow: true) : nil
        }
        let (least, most) = (own.map { values[$0] }.min() ?? 0, own.map { values[$0] }.max() ?? 0)
        guard least > 0, most <= least * Self.near, own.allSatisfy({ times($0) >= Self.far }) else { return nil }
        switch indicator.kind {
        case .count where (isLow ? least : values[row]) < Self.leastCount: return nil
        case .proportion, .rate: if isCounted(row) { return nil }
        default: break
        }
        return Finding(row: row, next: next, own: nearest, isLow: isLow)
    }

    /// The figures of the same area in the periods next to a row's, the nearest first.
    private func others(of row: Int) -> [Int] {
        let rows = columns.rows(of: columns.area(at: row))
        return (1...Self.reach).flatMap { [row - $0, row + $0] }.filter {
            rows.contains($0) && columns.parts.values[$0].isFinite
        }
    }

    /// Whether its counts give a figure.
    private func isCounted(_ row: Int) -> Bool {
        columns.countsBelong(at: row) && columns.numerator(at: row) != nil && columns.denominator(at: row) != nil
    }

    private func isShareOfOne(_ row: Int, _ next: Int, _ rows: [Int]) -> Bool {
        let value = columns.parts.values[row]
        guard PerCentUnit.isUnit(indicator.unit) || indicator.kind == .proportion, value < 1, !isCounted(row) else {
            return false
        }
        let others = rows.filter { $0 != row }.map { columns.parts.values[$0] }
        guard let least = others.min(), let most = others.max(), least > 0,
            value * 100 >= least / 2, value * 100 <= most * 2
        else { return false }
        let decimals = others.reduce(0) { PublishedUnit.decimals(shownBy: $1, atLeast: $0) }
        return PublishedUnit.decimals(shownBy: value) > decimals
    }

    private func diagnostic(_ found: Finding, count: Int) -> Diagnostic {
        let values = columns.parts.values
        let unit = indicator.unit.isEmpty ? "" : " in \(indicator.unit)"
        let own =
            found.own.map { "; its own of \(columns.period(at: $0).linkName) is \(values[$0].roundedPlain)" } ?? ""
        return Diagnostic(
            AssemblyRules.figureOfAnotherScale,
            .warning,
            "one figure of \"\(indicator.id)\" is far from all others: \(values[found.row].roundedPlain) for "
                + "\(areas[columns.area(at: found.row)].name) in \(columns.period(at: found.row).linkName)",
            at: columns.location(at: found.row) ?? indicator.declaredAt,
            explanation: "The \(found.isLow ? "lowest" : "highest") of the others of its level then is "
                + "\(values[found.next].roundedPlain)\(own)." + (count > 1 ? " \(count) figures are so." : ""),
            suggestion:
                "Look whether it is\(unit) as the others are, and whether a digit is missing or too many. If it is "
                + "right, write meant: [parts] in the indicator's data.",
            effect: "Readers would see the \(found.isLow ? "lowest" : "highest") place of all."
        )
    }
}
