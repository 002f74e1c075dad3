internal import Diagnostics
internal import Model

/// Finds figures in per cent that look like shares of 1 and would be published as a hundredth of the truth.
///
/// Figures of one file, period and level belong together. They look like shares where all are at most 1 and their
/// counts do not say otherwise. Where all figures of the indicator do, or those of other periods or levels are about a
/// hundred times as large, or those of the same area before and after, it is an error; where only other areas of the
/// group tell, a warning. `scale` in the mapping settles it.
struct ShareCheck {
    let codes: AreaCodes
    let levels: [AreaLevel.ID: Int]

    private struct Group {
        var count = 0
        var sum = 0.0
        var largest = 0.0
        var hasNegative = false
        var hasFraction = false
        var isConfirmed = false
        var first = 0
        /// The values above 0 and at most 1 that no counts confirm, and the others.
        var small: (count: Int, largest: Double, first: Int) = (0, 0, 0)
        var others: (count: Int, smallest: Double) = (0, .infinity)

        var isLikeShares: Bool { hasFraction && largest <= 1 && !isConfirmed }
        var mean: Double { sum / Double(max(count, 1)) }
        /// Whether some values are far below all others, which are in per cent.
        var isSplit: Bool {
            small.count > 0 && others.count >= 3 && others.smallest >= 10 && others.smallest >= 10 * small.largest
        }
    }

    private struct Key: Hashable {
        let file: Int16
        let period: UInt16
        let level: Int
    }

    /// About a hundred times as large.
    private static let hundredfold = 30.0...300.0

    /// Reports what is found in the figures of one indicator.
    ///
    /// - Parameter signed: the files whose numbers have per cent signs.
    func report(
        _ figures: ObservationColumns,
        of indicator: Indicator,
        _ layout: ContentLayout,
        _ signed: Set<String>
    ) -> [Diagnostic] {
        let isShare = [.proportion, .rate].contains(indicator.kind) && indicator.multiplier == 100
        let isOther = indicator.unit == "%" && [.mean, .median, .score, .rate].contains(indicator.kind) && !isShare
        guard isShare || isOther else { return [] }
        let scaled = indicator.data.filter { $0.scale != nil }.map { layout.dataFile($0.file.value) }
        let settled = Set(scaled).union(signed)
        let parts = figures.parts
        let all = groups(figures)
        let groups = all.filter { !settled.contains(parts.files[Int($0.key.file)].path) }
        let odd = groups.filter { $0.value.isLikeShares }.sorted { $0.value.first < $1.value.first }
        let others = all.filter { !$0.value.isLikeShares && $0.value.sum > 0 }
        if let first = odd.first, others.isEmpty, isShare || !odd.contains(where: \.value.hasNegative) {
            let largest = odd.map(\.value.largest).max() ?? 1
            return [.sharesOfOne(largest: largest, of: nil, level: nil, at: location(first.value.first, figures))]
        }
        guard isShare else { return [] }
        let periods = odd.filter { key, group in
            let sameLevel = others.filter { $0.key.level == key.level }
            return (sameLevel.isEmpty ? others : sameLevel).values.contains { other in
                Self.hundredfold.contains(other.mean / group.mean)
            }
        }
        if !periods.isEmpty {
            return periods.prefix(10).map { key, group in
                let period = parts.periods[Int(key.period)]
                let isLevel = others.contains { $0.key.period == key.period && $0.key.level != key.level }
                let level = isLevel ? levels.first { $0.value == key.level }?.key : nil
                let place = location(group.first, figures)
                return .sharesOfOne(largest: group.largest, of: period, level: level, at: place)
            }
        }
        return single(in: figures, settled, groups.values.sorted { $0.first < $1.first })
    }

    /// Values that are a hundredth of those of their own area before and after, or else of other areas.
    private func single(in figures: ObservationColumns, _ settled: Set<String>, _ groups: [Group]) -> [Diagnostic] {
        let parts = figures.parts
        let odd = (0..<figures.count).filter { isOddInItsSeries($0, parts, settled) }
        if let first = odd.first {
            return [.shareOfOne(parts.values[first], rows: odd.count, isSure: true, at: location(first, figures))]
        }
        return groups.filter(\.isSplit).prefix(10).map { group in
            let value = parts.values[group.small.first]
            return .shareOfOne(value, rows: group.small.count, isSure: false, at: location(group.small.first, figures))
        }
    }

    private func isOddInItsSeries(_ row: Int, _ parts: ObservationParts, _ settled: Set<String>) -> Bool {
        let value = parts.values[row]
        guard value > 0, value <= 1, parts.fileOf[row] >= 0,
            !settled.contains(parts.files[Int(parts.fileOf[row])].path),
            !isConfirmed(row, parts)
        else { return false }
        let beside = [row - 1, row + 1].filter {
            parts.areas.indices.contains($0) && parts.areas[$0] == parts.areas[row] && parts.values[$0] > 0
        }
        return !beside.isEmpty && beside.allSatisfy { Self.hundredfold.contains(parts.values[$0] / value) }
    }

    /// Whether the counts of a row say that its value is in per cent.
    private func isConfirmed(_ row: Int, _ parts: ObservationParts) -> Bool {
        let share = parts.numerators[row] / parts.denominators[row]
        return abs(share * 100 - parts.values[row]) < abs(share - parts.values[row])
    }

    private func groups(_ figures: ObservationColumns) -> [Key: Group] {
        let parts = figures.parts
        var groups: [Key: Group] = [:]
        for row in 0..<figures.count where !parts.values[row].isNaN && parts.values[row] != 0 {
            let value = parts.values[row]
            let level = levels[codes[figures.area(at: row)].level] ?? -1
            let key = Key(file: parts.fileOf[row], period: parts.periodOf[row], level: level)
            guard key.file >= 0 else { continue }
            var group = groups[key] ?? Group(first: row)
            group.count += 1
            group.sum += value
            group.largest = max(group.largest, abs(value))
            if value > 0, value < 1 { group.hasFraction = true }
            if value < 0 { group.hasNegative = true }
            let isConfirmed = isConfirmed(row, parts)
            if isConfirmed { group.isConfirmed = true }
            if value > 0, value <= 1, !isConfirmed {
                if group.small.count == 0 { group.small.first = row }
                group.small.count += 1
                group.small.largest = max(group.small.largest, value)
            } else {
                group.others.count += 1
                group.others.smallest = min(group.others.smallest, value)
            }
            groups[key] = group
        }
        return groups
    }

    private func location(_ row: Int, _ figures: ObservationColumns) -> SourceLocation {
        figures.observation(at: row).declaredAt ?? .wholeFile("")
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - period: the only period of which it is so, where others are in per cent.
    ///   - level: the level of which it is so, where others of the period are in per cent.
    fileprivate static func sharesOfOne(
        largest: Double,
        of period: Period?,
        level: AreaLevel.ID?,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.sharesOfOne,
            .error,
            period == nil
                ? "no value is above 1, so they look like shares of 1 and not per cent"
                : "values of \(period.map(named) ?? "")\(level.map { " for level \($0)" } ?? "") look like shares of 1",
            at: location,
            explanation: "The largest is \(largest.plain)."
                + (period == nil ? "" : " Others of the indicator are about a hundred times as large."),
            suggestion: period == nil
                ? "Write scale: 100 in the indicator's data if they are shares, and scale: 1 if they are per cent."
                : "Write them in per cent, or give them a mapping of their own with scale: 100. "
                    + "If they are per cent, write scale: 1 in the indicator's data."
        )
    }

    /// `2024`, `2023/24`, or the first and the last day.
    private static func named(_ period: Period) -> String {
        switch period.kind {
        case .calendarYear: "\(period.start.year)"
        case .financialYear: "\(period.start.year)/\(String(period.end.year).suffix(2))"
        case .day: period.start.description
        default: "\(period.start) to \(period.end)"
        }
    }

    /// - Parameters:
    ///   - rows: how many figures are like the first.
    ///   - isSure: whether the same area's other figures say so.
    fileprivate static func shareOfOne(_ value: Double, rows: Int, isSure: Bool, at location: SourceLocation)
        -> Diagnostic
    {
        let others =
            isSure ? "The figures of its area before and after are" : "Those of all other areas in the same period are"
        return Diagnostic(
            DataLoadingRules.sharesOfOne,
            isSure ? .error : .warning,
            "\(value.plain) looks like a share of 1 among figures in per cent",
            at: location,
            explanation: others + " far larger." + (rows == 1 ? "" : " It is so in \(rows) rows."),
            suggestion:
                "Write \(((value * 1e8).rounded() / 1e6).plain) if it is, and scale: 1 in the indicator's data if it is per cent.",
            effect: isSure ? nil : "It is shown as it is."
        )
    }
}
