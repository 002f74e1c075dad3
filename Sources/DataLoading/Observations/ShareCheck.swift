internal import Diagnostics
internal import Model

/// Finds figures in per cent, or rates per 1,000 and more, that look like shares of 1 and would be published as a small
/// part of the truth.
///
/// Figures of one file, period and level belong together. They look like shares where all are at most 1 and their
/// counts do not say otherwise. It is an error where all figures in per cent do, where counts say that rates do or all
/// rates are far too small to be published so, where those of other periods or levels are about as many times as large
/// as the multiplier says, or those of the same area before and after. Where only other areas of the group tell, or
/// rates are at most 1 and nothing else is known, it is a warning, and so it is where a mean, median, score or count in
/// per cent is small among others. `scale` in the mapping settles it.
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
        /// Whether the counts of a row give its value as a share of 1.
        var isRefuted = false
        var first = 0
        /// The values above 0 and at most 1 that no counts confirm, and the others.
        var small: (count: Int, largest: Double, first: Int) = (0, 0, 0)
        var others: (count: Int, smallest: Double) = (0, .infinity)
        /// The first of the others.
        var firstOther = 0

        var isLikeShares: Bool { hasFraction && largest <= 1 && !isConfirmed }
        var mean: Double { sum / Double(max(count, 1)) }
        /// Whether one or two values are in per cent, or per `multiplier`, among far more that look like shares of 1.
        func isMostlyShares(_ multiplier: Double) -> Bool {
            hasFraction && !hasNegative && !isConfirmed && (1...2).contains(others.count) && small.count >= 5
                && others.smallest >= max(10, multiplier / 10 * small.largest)
                && ShareCheck.about(multiplier).contains(others.smallest / small.largest)
        }
        /// Whether some values are far below all others, which are in per cent or per `multiplier`.
        func isSplit(_ multiplier: Double) -> Bool {
            small.count > 0 && others.count >= 3 && others.smallest >= max(10, multiplier / 10 * small.largest)
        }
    }

    private struct Key: Hashable {
        let file: Int16
        let period: UInt16
        let level: Int
    }

    /// What counts as about so many times as large: 30 to 300 times for per cent.
    private static func about(_ multiplier: Double) -> ClosedRange<Double> {
        0.3 * multiplier...3 * multiplier
    }

    /// Rates per 1,000 and more whose largest is below this are shares: one case among 100,000 people at most is not
    /// told per 1,000, and one among ten million not per 100,000.
    private static let leastRate = 0.01

    /// Reports what is found in the figures of one indicator.
    ///
    /// - Parameter signed: the files whose numbers have per cent signs.
    func report(
        _ figures: ObservationColumns,
        of indicator: Indicator,
        _ layout: ContentLayout,
        _ signed: Set<String>
    ) -> [Diagnostic] {
        let isRate = indicator.kind == .rate && indicator.multiplier >= 1000
        let isShare = [.proportion, .rate].contains(indicator.kind) && indicator.multiplier == 100 || isRate
        let isOther = PerCentUnit.isUnit(indicator.unit) && !isShare && ![.rank, .decile].contains(indicator.kind)
        guard isShare || isOther else { return [] }
        let multiplier = isOther ? 100 : indicator.multiplier
        let scaled = indicator.data.filter { $0.scale != nil }.map { layout.dataFile($0.file.value) }
        let settled = Set(scaled).union(signed)
        let parts = figures.parts
        let all = groups(figures, multiplier)
        let groups = all.filter { !settled.contains(parts.files[Int($0.key.file)].path) }
        let odd = groups.filter { $0.value.isLikeShares }.sorted { $0.value.first < $1.value.first }
        let others = all.filter { !$0.value.isLikeShares && $0.value.sum > 0 }
        // What falls below 0 is a change or a difference, and those may be small.
        if isOther, all.contains(where: \.value.hasNegative) { return [] }
        if let first = odd.first, others.isEmpty {
            let largest = odd.map(\.value.largest).max() ?? 1
            let isSure = !isRate || largest < Self.leastRate || odd.contains(where: \.value.isRefuted)
            let place = location(first.value.first, figures)
            return [.sharesOfOne(multiplier, largest: largest, of: nil, level: nil, isSure: isSure, at: place)]
        }
        let periods = odd.filter { key, group in
            let sameLevel = others.filter { $0.key.level == key.level }
            return (sameLevel.isEmpty ? others : sameLevel).values.contains { other in
                Self.about(multiplier).contains(other.mean / group.mean)
            }
        }
        if !periods.isEmpty {
            return periods.prefix(10).map { key, group in
                let period = parts.periods[Int(key.period)]
                let isLevel = others.contains { $0.key.period == key.period && $0.key.level != key.level }
                let level = isLevel ? levels.first { $0.value == key.level }?.key : nil
                let place = location(group.first, figures)
                let largest = group.largest
                return .sharesOfOne(
                    multiplier,
                    largest: largest,
                    of: period,
                    level: level,
                    isSure: isShare || isLevel,
                    at: place
                )
            }
        }
        return single(in: figures, multiplier, settled, withOthers(groups), own: Array(groups.values), isShare)
    }

    /// Values in per cent among such as look like shares of 1.
    private func mostlyShares(
        _ groups: [Group],
        _ figures: ObservationColumns,
        _ multiplier: Double
    ) -> [Diagnostic] {
        let found = groups.filter { $0.isMostlyShares(multiplier) }.sorted { $0.firstOther < $1.firstOther }
        return found.prefix(10).map { group in
            let value = figures.parts.values[group.firstOther]
            return .largeAmongShares(
                multiplier,
                value,
                shares: group.small.count,
                at: location(group.firstOther, figures)
            )
        }
    }

    /// Values that are a small part of those of their own area before and after, or else of other areas.
    private func single(
        in figures: ObservationColumns,
        _ multiplier: Double,
        _ settled: Set<String>,
        _ groups: [Group],
        own: [Group],
        _ isShare: Bool
    ) -> [Diagnostic] {
        let parts = figures.parts
        let odd = (0..<figures.count).filter { isOddInItsSeries($0, parts, multiplier, settled) }
        if let first = odd.first {
            let value = parts.values[first]
            return [
                .shareOfOne(
                    multiplier,
                    value,
                    rows: odd.count,
                    isInSeries: true,
                    isSure: isShare,
                    at: location(first, figures)
                )
            ]
        }
        let split = groups.filter { $0.isSplit(multiplier) }
        guard !split.isEmpty else { return mostlyShares(own, figures, multiplier) }
        return split.prefix(10).map { group in
            let value = parts.values[group.small.first]
            let place = location(group.small.first, figures)
            return .shareOfOne(multiplier, value, rows: group.small.count, isInSeries: false, isSure: false, at: place)
        }
    }

    /// The groups in the order of their rows; those of few areas with the figures of the period's other levels beside
    /// their own.
    private func withOthers(_ groups: [Key: Group]) -> [Group] {
        struct Time: Hashable {
            let file: Int16
            let period: UInt16
        }
        var all: [Time: (count: Int, smallest: Double)] = [:]
        for (key, group) in groups {
            let time = Time(file: key.file, period: key.period)
            let known = all[time] ?? (0, .infinity)
            all[time] = (known.count + group.others.count, min(known.smallest, group.others.smallest))
        }
        return groups.map { key, group in
            guard (1..<3).contains(group.others.count),
                let others = all[Time(file: key.file, period: key.period)]
            else { return group }
            var group = group
            group.others = others
            return group
        }
        .sorted { $0.first < $1.first }
    }

    private func isOddInItsSeries(
        _ row: Int,
        _ parts: ObservationParts,
        _ multiplier: Double,
        _ settled: Set<String>
    ) -> Bool {
        let value = parts.values[row]
        guard value > 0, value <= 1, parts.fileOf[row] >= 0,
            !settled.contains(parts.files[Int(parts.fileOf[row])].path),
            !isConfirmed(row, parts, multiplier)
        else { return false }
        let beside = [row - 1, row + 1].filter {
            parts.areas.indices.contains($0) && parts.areas[$0] == parts.areas[row] && parts.values[$0] > 0
        }
        return !beside.isEmpty && beside.allSatisfy { Self.about(multiplier).contains(parts.values[$0] / value) }
    }

    /// Whether the counts of a row say that its value is in per cent, or per `multiplier`.
    private func isConfirmed(_ row: Int, _ parts: ObservationParts, _ multiplier: Double) -> Bool {
        let share = parts.numerators[row] / parts.denominators[row]
        return abs(share * multiplier - parts.values[row]) < abs(share - parts.values[row])
    }

    /// Whether the counts of a row give its value as a share of 1.
    private func isRefuted(_ row: Int, _ parts: ObservationParts) -> Bool {
        let share = parts.numerators[row] / parts.denominators[row]
        return share > 0 && (0.5...2).contains(parts.values[row] / share)
    }

    private func groups(_ figures: ObservationColumns, _ multiplier: Double) -> [Key: Group] {
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
            let isConfirmed = isConfirmed(row, parts, multiplier)
            if isConfirmed { group.isConfirmed = true }
            if isRefuted(row, parts) { group.isRefuted = true }
            if value > 0, value <= 1, !isConfirmed {
                if group.small.count == 0 { group.small.first = row }
                group.small.count += 1
                group.small.largest = max(group.small.largest, value)
            } else {
                if group.others.count == 0 { group.firstOther = row }
                group.others.count += 1
                group.others.smallest = min(group.others.smallest, value)
            }
            groups[key] = group
        }
        return groups
    }

    private func location(_ row: Int, _ figures: ObservationColumns) -> SourceLocation {
        figures.location(at: row) ?? .wholeFile("")
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - period: the only period of which it is so, where others are in per cent or per `multiplier`.
    ///   - level: the level of which it is so, where others of the period are not.
    fileprivate static func sharesOfOne(
        _ multiplier: Double,
        largest: Double,
        of period: Period?,
        level: AreaLevel.ID?,
        isSure: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        let unit = unit(multiplier)
        let scale = multiplier.plain
        return Diagnostic(
            DataLoadingRules.sharesOfOne,
            isSure ? .error : .warning,
            period == nil
                ? "no value is above 1, so they look like shares of 1 and not \(unit)"
                : "values of \(period.map(named) ?? "")\(level.map { " for level \($0)" } ?? "") look like shares of 1",
            at: location,
            explanation: "The largest is \(largest.plain)."
                + (period == nil ? "" : " Others of the indicator are about \(times(multiplier)) times as large."),
            suggestion: period == nil
                ? "Write scale: \(scale) in the indicator's data if they are shares, and scale: 1 if they are \(unit)."
                : "Write them \(inUnit(multiplier)), or give them a mapping of their own with scale: \(scale). "
                    + "If they are \(unit), write scale: 1 in the indicator's data.",
            effect: isSure ? nil : "They are shown as they are."
        )
    }

    private static func unit(_ multiplier: Double) -> String {
        multiplier == 100 ? "per cent" : "per \(multiplier.plain)"
    }

    private static func inUnit(_ multiplier: Double) -> String {
        multiplier == 100 ? "in per cent" : "per \(multiplier.plain)"
    }

    private static func times(_ multiplier: Double) -> String {
        multiplier == 100 ? "a hundred" : multiplier.plain
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

    /// - Parameter shares: how many other values are at most 1.
    fileprivate static func largeAmongShares(
        _ multiplier: Double,
        _ value: Double,
        shares: Int,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.sharesOfOne,
            .warning,
            "\(value.plain) looks like a figure \(inUnit(multiplier)) among shares of 1",
            at: location,
            explanation: "The \(shares) others of the period are 1 or less.",
            suggestion: "Write \((value / multiplier).roundedPlain) if it is, and scale: \(multiplier.plain) in the "
                + "indicator's data. If all are \(unit(multiplier)), write scale: 1 there.",
            effect: "They are shown as they are."
        )
    }

    /// - Parameters:
    ///   - rows: how many figures are like the first.
    ///   - isInSeries: whether the same area's other figures say so, rather than those of other areas.
    fileprivate static func shareOfOne(
        _ multiplier: Double,
        _ value: Double,
        rows: Int,
        isInSeries: Bool,
        isSure: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        let others =
            isInSeries
            ? "The figures of its area before and after are" : "Those of all other areas in the same period are"
        let meant = ((value * multiplier * 1e6).rounded() / 1e6).plain
        return Diagnostic(
            DataLoadingRules.sharesOfOne,
            isSure ? .error : .warning,
            "\(value.plain) looks like a share of 1 among figures \(inUnit(multiplier))",
            at: location,
            explanation: others + " far larger." + (rows == 1 ? "" : " It is so in \(rows) rows."),
            suggestion: "Write \(meant) if it is, and scale: 1 in the indicator's data if it is \(unit(multiplier)).",
            effect: isSure ? nil : "It is shown as it is."
        )
    }
}
