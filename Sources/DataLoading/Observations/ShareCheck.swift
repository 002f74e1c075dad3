internal import Diagnostics
internal import Model

/// Finds figures of a proportion that look like shares of 1 and would be published as per cent, a hundredth of the
/// truth.
///
/// Figures of one file, period and level belong together. They look like shares where all are at most 1 and their
/// counts do not say otherwise. Where all figures of the indicator do, or those of other periods or levels are about a
/// hundred times
/// as large, it is an error; `scale` in the mapping settles it.
struct ShareCheck {
    let codes: AreaCodes
    let levels: [AreaLevel.ID: Int]

    private struct Group {
        var count = 0
        var sum = 0.0
        var largest = 0.0
        var hasFraction = false
        var isConfirmed = false
        var first = 0

        var isLikeShares: Bool { hasFraction && largest <= 1 && !isConfirmed }
        var mean: Double { sum / Double(max(count, 1)) }
    }

    private struct Key: Hashable {
        let file: Int16
        let period: UInt16
        let level: Int
    }

    /// Reports what is found in the figures of one indicator.
    ///
    /// - Parameter signed: the files whose numbers have per cent signs.
    func report(
        _ figures: ObservationColumns,
        of indicator: Indicator,
        _ layout: ContentLayout,
        _ signed: Set<String>
    ) -> [Diagnostic] {
        guard indicator.kind == .proportion, indicator.multiplier == 100 else { return [] }
        let settled = Set(indicator.data.filter { $0.scale != nil }.map { layout.dataFile($0.file.value) }).union(
            signed
        )
        let parts = figures.parts
        let groups = groups(figures)
        let odd = groups.filter { $0.value.isLikeShares && !settled.contains(parts.files[Int($0.key.file)].path) }
            .sorted { $0.value.first < $1.value.first }
        guard let first = odd.first else { return [] }
        let others = groups.filter { !$0.value.isLikeShares && $0.value.sum > 0 }
        if others.isEmpty {
            let largest = odd.map(\.value.largest).max() ?? 1
            return [.sharesOfOne(largest: largest, of: nil, at: location(first.value, figures))]
        }
        return odd.filter { key, group in
            let sameLevel = others.filter { $0.key.level == key.level }
            return (sameLevel.isEmpty ? others : sameLevel).values.contains { other in
                (30...300).contains(other.mean / group.mean)
            }
        }.prefix(10).map { key, group in
            .sharesOfOne(largest: group.largest, of: parts.periods[Int(key.period)], at: location(group, figures))
        }
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
            let share = parts.numerators[row] / parts.denominators[row]
            if abs(share * 100 - value) < abs(share - value) { group.isConfirmed = true }
            groups[key] = group
        }
        return groups
    }

    private func location(_ group: Group, _ figures: ObservationColumns) -> SourceLocation {
        figures.observation(at: group.first).declaredAt ?? .wholeFile("")
    }
}

extension Diagnostic {
    /// - Parameter period: the only period of which it is so, where others are in per cent.
    fileprivate static func sharesOfOne(largest: Double, of period: Period?, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            DataLoadingRules.sharesOfOne,
            .error,
            period == nil
                ? "no value is above 1, so they look like shares of 1 and not per cent"
                : "values from \(period?.start.description ?? "") to \(period?.end.description ?? "") look like shares of 1",
            at: location,
            explanation: "The largest is \(largest.plain)."
                + (period == nil ? "" : " Others of the indicator are about a hundred times as large."),
            suggestion: period == nil
                ? "Write scale: 100 in the indicator's data if they are shares, and scale: 1 if they are per cent."
                : "Write them in per cent, or give them a mapping of their own with scale: 100. "
                    + "If they are per cent, write scale: 1 in the indicator's data."
        )
    }
}
