internal import Diagnostics
internal import Model

/// Finds figures of larger areas that cannot be those of the areas inside them, and figures of two scales.
///
/// No part of a count is larger than its whole, all of them together are not far above it, and where a whole is made of
/// parts that all have a figure, its own is their sum. A rate, a mean or a median of a larger area lies among those of
/// its parts; where it is tens of times as large as all of them, or as small, one level is per 1,000 and the other per
/// 100,000, or in thousands. What falls into two groups with nothing between them, of one level or of the years of one,
/// is looked at in the same way. Proportions are not looked at here: all of them are between 0 and 100.
struct WholeAmongParts {
    let indicator: Indicator
    let areas: AreaTree
    let columns: ObservationColumns
    /// The figures of larger areas with those inside.
    let families: [PartsOfWholes.Family]

    /// How many times as large as all parts, or as small, no average of others can be, though some are not known.
    private static let farOff = 30.0
    /// How many times as large as all parts, or as small, no average is where it has no others.
    private static let offAllParts = 5.0
    /// How far rounding, random noise and boundaries bring a count from the sum of its parts.
    private static let tolerance = 0.02
    /// How far above a count its parts may be together where some people are counted in several of them.
    private static let toleranceOfAll = 0.1

    /// What one larger area's parts of one level have in one period.
    private struct Parts {
        let whole: Int
        var count = 0
        var sum = 0.0
        /// Whether all are multiples of 5.
        var areFives = true
        /// The rows of the least and the largest.
        var lowest: Int
        var highest: Int

        init(whole: Int, lowest: Int, highest: Int) {
            self.whole = whole
            self.lowest = lowest
            self.highest = highest
        }

        mutating func add(_ row: Int, _ values: [Double]) {
            count += 1
            if values[row].truncatingRemainder(dividingBy: 5) != 0 { areFives = false }
            sum += values[row]
            if values[row] < values[lowest] { lowest = row }
            if values[row] > values[highest] { highest = row }
        }
    }

    private struct Finding {
        let whole: Int
        let part: Int
        var count = 1
    }

    /// What is found, one of each kind at most.
    private struct Findings {
        var larger: Finding?
        var sum: (finding: Finding, sum: Double)?
        /// Parts that are together more than their whole, of which nobody says that it is made of them.
        var together: (finding: Finding, sum: Double, parts: Int)?
        var scales: (finding: Finding, isSure: Bool)?

        mutating func addLarger(_ whole: Int, _ part: Int) {
            larger = Finding(whole: larger?.whole ?? whole, part: larger?.part ?? part, count: (larger?.count ?? 0) + 1)
        }

        mutating func addSum(_ whole: Int, _ part: Int, _ sum: Double) {
            self.sum?.finding.count += 1
            self.sum = self.sum ?? (Finding(whole: whole, part: part), sum)
        }

        mutating func addTogether(_ parts: Parts) {
            together?.finding.count += 1
            together = together ?? (Finding(whole: parts.whole, part: parts.highest), parts.sum, parts.count)
        }

        mutating func addScales(_ whole: Int, _ part: Int, isSure: Bool) {
            if let known = scales, known.isSure || !isSure {
                scales?.finding.count += known.isSure == isSure ? 1 : 0
            } else {
                scales = (Finding(whole: whole, part: part), isSure)
            }
        }
    }

    /// The findings about one indicator.
    func diagnostics() -> [Diagnostic] {
        guard [.count, .rate, .mean, .median, .score].contains(indicator.kind),
            !indicator.means(.parts)
        else { return [] }
        let rows = (0..<columns.count).filter { columns.parts.values[$0].isFinite }
        guard rows.count > 1 else { return [] }
        var found = Findings()
        lookInside(&found)
        if indicator.kind == .count { lookAtSums(&found) }
        var diagnostics: [Diagnostic] = []
        if let larger = found.larger { diagnostics.append(partLargerThanWhole(larger)) }
        if let (finding, sum) = found.sum { diagnostics.append(anotherSum(finding, sum)) }
        if let (finding, sum, parts) = found.together, found.larger == nil, found.sum == nil {
            diagnostics.append(moreThanWhole(finding, sum, parts))
        }
        if let (finding, isSure) = found.scales { diagnostics.append(twoScales(finding, isSure: isSure)) }
        if diagnostics.isEmpty, let (low, high) = groups(rows) { diagnostics.append(twoGroups(low, high)) }
        return diagnostics
    }

    // MARK: Larger areas and those inside

    /// Holds each figure against those of the areas inside, a level at a time.
    private func lookInside(_ found: inout Findings) {
        for family in families {
            guard let first = family.parts.first else { continue }
            var parts = Parts(whole: family.whole, lowest: first, highest: first)
            for row in family.parts { parts.add(row, columns.parts.values) }
            judge(parts, &found)
        }
    }

    private func judge(_ parts: Parts, _ found: inout Findings) {
        let whole = columns.parts.values[parts.whole]
        let (least, most) = (columns.parts.values[parts.lowest], columns.parts.values[parts.highest])
        let isWhole = hasAll(parts)
        if indicator.kind == .count {
            guard whole > 0 || most > 0, least >= 0 else { return }
            if parts.count > 1, whole > 0, isPowerOfTen(parts.sum / whole) || isWhole && isPowerOfTen(whole / parts.sum)
            {
                found.addScales(parts.whole, parts.highest, isSure: true)
            } else if most > whole * (1 + Self.tolerance) + slack([parts.whole, parts.highest]) {
                found.addLarger(parts.whole, parts.highest)
            } else if parts.count > 1, isWhole,
                parts.sum > whole * (1 + Self.toleranceOfAll) + slack(parts.count + 1, areFives: parts.areFives)
            {
                found.addTogether(parts)
            }
            return
        }
        // A rate that was added up lies among those of its parts.
        guard columns.basis(at: parts.whole) == .published, parts.count > 1, least >= 0, most > 0, whole > 0,
            !isShareOfOne(whole, most)
        else { return }
        let times = max(whole / most, least / whole)
        let isSure = times >= Self.farOff || isWhole && times >= Self.offAllParts
        let ratio = parts.sum / Double(parts.count) / whole
        let isTenfold = parts.count > 2 && times >= 3 && (isAbout(ratio, 10) || isAbout(1 / ratio, 10))
        if isSure || isTenfold {
            found.addScales(parts.whole, whole > most ? parts.highest : parts.lowest, isSure: isSure)
        }
    }

    /// Whether all areas of the parts' level inside a larger one have a figure, and are known to be all there are.
    private func hasAll(_ parts: Parts) -> Bool {
        let whole = columns.area(at: parts.whole)
        let level = areas[columns.area(at: parts.highest)].level
        let listed = areas.parts(of: whole, in: columns.period(at: parts.whole))
        if !listed.isEmpty, listed.allSatisfy({ areas[$0.area].level == level }) { return listed.count == parts.count }
        return indicator.kind == .count && areas.children(of: whole).count { areas[$0].level == level } == parts.count
    }

    /// Whether shares of 1 explain it, which is said where the file is read.
    private func isShareOfOne(_ whole: Double, _ most: Double) -> Bool {
        let multiplier = PerCentUnit.isUnit(indicator.unit) ? 100 : indicator.kind == .rate ? indicator.multiplier : 1
        return multiplier >= 100 && min(whole, most) <= 1
            && isAbout(max(whole, most) / min(whole, most), multiplier, within: 3)
    }

    private func isAbout(_ ratio: Double, _ times: Double, within factor: Double = 1.5) -> Bool {
        (times / factor...times * factor).contains(ratio)
    }

    private func isPowerOfTen(_ ratio: Double) -> Bool {
        [100.0, 1_000, 1_000_000].contains { isAbout(ratio, $0, within: 1 + Self.tolerance) }
    }

    /// How far rounding may bring counts apart: all of them may have been rounded to 5, or none.
    private func slack(_ rows: [Int]) -> Double {
        slack(
            rows.count,
            areFives: rows.allSatisfy { columns.parts.values[$0].truncatingRemainder(dividingBy: 5) == 0 }
        )
    }

    private func slack(_ count: Int, areFives: Bool) -> Double {
        Double(count) * (areFives ? 2.5 : 0.5)
    }

    // MARK: Sums

    /// Holds published counts of areas that are made of others against the sums of these.
    private func lookAtSums(_ found: inout Findings) {
        for whole in areas.composed {
            for row in columns.rows(of: whole) where columns.basis(at: row) == .published {
                guard let value = columns.value(at: row) else { continue }
                let period = columns.period(at: row)
                let parts = areas.parts(of: whole, in: period)
                var (sum, counted, largest) = (0.0, [row], -1)
                var isWhole = !parts.isEmpty
                for part in parts {
                    guard let other = columns.row(of: part.area, in: period), let count = columns.value(at: other)
                    else {
                        isWhole = false
                        break
                    }
                    sum += count * part.weight
                    counted.append(other)
                    if largest < 0 || count > columns.parts.values[largest] { largest = other }
                }
                guard isWhole, largest >= 0, (sum - value).magnitude > value * Self.tolerance + slack(counted),
                    !isPowerOfTen(sum / value), !isPowerOfTen(value / sum),
                    columns.parts.values[largest] <= value
                else { continue }
                found.addSum(row, largest, sum)
            }
        }
    }

    // MARK: Two groups

    /// Two figures that nothing lies between, one of each group: of a period and level, else of the periods of a level.
    private func groups(_ rows: [Int]) -> (low: Int, high: Int)? {
        if indicator.kind == .count { return yearsOfCounts(rows) }
        guard [.rate, .mean, .median].contains(indicator.kind) else { return nil }
        struct Key: Hashable {
            let period: Int
            let level: AreaLevel.ID
        }
        let groups = Dictionary(grouping: rows.filter { columns.basis(at: $0) == .published }) {
            Key(period: columns.periodPosition(at: $0), level: areas[columns.area(at: $0)].level)
        }
        .sorted { ($0.key.period, $0.key.level) < ($1.key.period, $1.key.level) }
        for (_, rows) in groups where (4...Self.mostRows).contains(rows.count) {
            if let gap = gap(rows) { return gap }
        }
        let ofLevels = Dictionary(grouping: groups.map(\.value)) { areas[columns.area(at: $0[0])].level }
        for (_, periods) in ofLevels.sorted(by: { $0.key < $1.key }) where periods.count > 2 {
            let middles = periods.map { rows in
                rows.sorted { columns.parts.values[$0] < columns.parts.values[$1] }[rows.count / 2]
            }
            if let gap = gap(middles) { return gap }
        }
        return nil
    }

    private func yearsOfCounts(_ rows: [Int]) -> (low: Int, high: Int)? {
        let published = rows.filter { columns.basis(at: $0) == .published }
        let levels = Dictionary(grouping: published) { areas[columns.area(at: $0)].level }
        let search = YearsOfAnotherScale(columns: columns)
        return levels.sorted { $0.key < $1.key }.lazy.compactMap { search.find($0.value) }.first
    }

    /// Of more figures some may be anything.
    private static let mostRows = 5_000

    private func gap(_ rows: [Int]) -> (low: Int, high: Int)? {
        let values = columns.parts.values
        guard rows.allSatisfy({ values[$0] > 0 }), let least = rows.map({ values[$0] }).min(),
            let most = rows.map({ values[$0] }).max(), most >= least * Self.farOff
        else { return nil }
        let sorted = rows.sorted { (values[$0], $0) < (values[$1], $1) }
        for (low, high) in zip(sorted, sorted.dropFirst()) where values[high] >= values[low] * Self.farOff {
            let isClose = values[low] <= least * Self.offAllParts && most <= values[high] * Self.offAllParts
            return isClose && !isShareOfOne(values[high], values[low]) ? (low, high) : nil
        }
        return nil
    }
}

// MARK: - Messages

extension WholeAmongParts {
    private func place(_ row: Int) -> String {
        "\(areas[columns.area(at: row)].name) in \(columns.period(at: row).linkName)"
    }

    private func number(_ row: Int) -> String { columns.parts.values[row].roundedPlain }

    private func location(_ row: Int) -> SourceLocation {
        columns.location(at: row) ?? indicator.declaredAt
    }

    private func related(_ row: Int, _ message: String) -> [Diagnostic.Related] {
        columns.location(at: row).map { [.init(location: $0, message: message)] } ?? []
    }

    private func partLargerThanWhole(_ finding: Finding) -> Diagnostic {
        Diagnostic(
            AssemblyRules.wholeNotOfParts,
            .warning,
            "a part of \"\(indicator.id)\" is larger than its whole: \(number(finding.part)) for \(place(finding.part)), "
                + "\(number(finding.whole)) for \(areas[columns.area(at: finding.whole)].name)",
            at: location(finding.part),
            explanation: "\(areas[columns.area(at: finding.part)].name) lies in "
                + "\(areas[columns.area(at: finding.whole)].name)."
                + (finding.count > 1 ? " \(finding.count) figures are so." : ""),
            suggestion: "Look whether both are counts of the same thing and the parent is right. If they are, write "
                + "meant: [parts] in the indicator's data.",
            effect: "Readers would see two figures that cannot both be right.",
            related: related(finding.whole, "the figure of the whole")
        )
    }

    private func moreThanWhole(_ finding: Finding, _ sum: Double, _ parts: Int) -> Diagnostic {
        let name = areas[columns.area(at: finding.whole)].name
        return Diagnostic(
            AssemblyRules.wholeNotOfParts,
            .warning,
            "the \(parts) areas in \(name) have \(sum.roundedPlain) of \"\(indicator.id)\" together, and \(name) has "
                + number(finding.whole),
            at: location(finding.whole),
            explanation: "That is in \(columns.period(at: finding.whole).linkName)."
                + (finding.count > 1 ? " It is so \(finding.count) times." : ""),
            suggestion:
                "Look whether both are counts of the same thing, and whether each of the areas lies in \(name). If "
                + "they are, as where people are counted in several of them, write meant: [parts] in the indicator's data.",
            effect: "Readers would see figures that cannot all be right.",
            related: related(finding.part, "the largest of them")
        )
    }

    private func anotherSum(_ finding: Finding, _ sum: Double) -> Diagnostic {
        let name = areas[columns.area(at: finding.whole)].name
        return Diagnostic(
            AssemblyRules.wholeNotOfParts,
            .warning,
            "the areas that \(name) is made of have \(sum.roundedPlain) of \"\(indicator.id)\" together, and its own figure is "
                + number(finding.whole),
            at: location(finding.whole),
            explanation: "That is in \(columns.period(at: finding.whole).linkName)."
                + (finding.count > 1 ? " \(finding.count) figures are so." : ""),
            suggestion: "Look in blocks.csv and among the parents of areas.csv whether one is missing or too many, and "
                + "whether both are counts of the same thing. If they are, write meant: [parts] in the indicator's data.",
            effect: "Figures of other indicators are added up from the same areas."
        )
    }

    private func twoScales(_ finding: Finding, isSure: Bool) -> Diagnostic {
        let (whole, part) = (columns.parts.values[finding.whole], columns.parts.values[finding.part])
        let isPartLarger = part > whole
        let (low, high) = isPartLarger ? (finding.whole, finding.part) : (finding.part, finding.whole)
        return scales(
            low,
            high,
            isSure: isSure,
            explanation: "\(areas[columns.area(at: finding.part)].name) lies in "
                + "\(areas[columns.area(at: finding.whole)].name), and "
                + (indicator.kind == .count
                    ? "its parts together have \(isPartLarger ? "hundreds or thousands of times" : "a small part of") its count."
                    : "no other part there has a \(indicator.kind.rawValue) \(isPartLarger ? "below" : "above") this.")
                + (finding.count > 1 ? " It is so \(finding.count) times." : "")
        )
    }

    private func twoGroups(_ low: Int, _ high: Int) -> Diagnostic {
        scales(
            low,
            high,
            isSure: false,
            explanation: indicator.kind == .count
                ? "In most periods the counts of an area are near one another, and in some they are far away, in most areas."
                : "No figure lies between these two."
        )
    }

    private func scales(_ low: Int, _ high: Int, isSure: Bool, explanation: String) -> Diagnostic {
        let ratio = columns.parts.values[high] / columns.parts.values[low]
        let power = [10.0, 100, 1_000, 10_000, 100_000, 1_000_000].min {
            (ratio / $0 > 1 ? ratio / $0 : $0 / ratio) < (ratio / $1 > 1 ? ratio / $1 : $1 / ratio)
        }
        let times = (power ?? 1_000).roundedPlain
        let unit = indicator.unit.isEmpty ? "one unit" : "\"\(indicator.unit)\""
        return Diagnostic(
            AssemblyRules.twoScales,
            isSure ? .error : .warning,
            "figures of \"\(indicator.id)\" look like two scales: \(number(low)) for \(place(low)), "
                + "\(number(high)) for \(place(high))",
            at: location(high),
            explanation: explanation,
            suggestion: "All should be in \(unit). Give those that are not a mapping of their own with scale: "
                + "\(indicator.kind == .count ? times : plainScale(1 / (power ?? 1_000))), or scale: "
                + "\(indicator.kind == .count ? plainScale(1 / (power ?? 1_000)) : times) if it is the other way round. "
                + "If all are right, write meant: [parts] in the indicator's data.",
            effect: isSure ? "Readers would see figures that cannot be compared." : "They are shown as they are.",
            related: related(low, "the smaller figure")
        )
    }

    private func plainScale(_ number: Double) -> String {
        var decimals = 0
        var scaled = number
        while decimals < 6, scaled < 1 {
            scaled *= 10
            decimals += 1
        }
        return "0." + String(repeating: "0", count: max(0, decimals - 1)) + "1"
    }
}
