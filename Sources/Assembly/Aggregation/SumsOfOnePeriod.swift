internal import Diagnostics
internal import Model

/// Finds periods in which the counts of parts do not add up to that of their whole, where in all others they do, to the
/// last digit.
///
/// Sums of rounded, weighted or estimated counts come near the whole and seldom meet it. Where most are exact, the
/// parts are all there, nothing was rounded, and a sum that fails has a wrong number in it. Numerators and denominators
/// beside shares and rates are looked at in the same way.
struct SumsOfOnePeriod {
    let indicator: Indicator
    let areas: AreaTree
    let columns: ObservationColumns

    /// With fewer exact sums of a whole, they may be an accident.
    private static let fewestExact = 2
    /// Smaller counts add up by accident.
    private static let least = 20.0

    private struct Sum {
        let family: PartsOfWholes.Family
        let sum: Double
        let isExact: Bool
        /// Whether rounding cannot explain the difference.
        let isOff: Bool
    }

    /// What is summed up.
    private struct Series {
        let name: String
        let numbers: [Double]
    }

    /// The rows of wholes whose sums fail, and the finding that says so.
    struct Outcome {
        var wholes: Set<Int> = []
        var diagnostic: Diagnostic?
    }

    /// What is found of one indicator.
    func found(in parts: PartsOfWholes) -> Outcome {
        var outcome = Outcome()
        guard columns.periods.count > Self.fewestExact else { return outcome }
        for series in series {
            let odd = odd(series.numbers, parts)
            outcome.wholes.formUnion(odd.map(\.family.whole))
            if outcome.diagnostic == nil, let first = odd.first {
                outcome.diagnostic = diagnostic(first, series, count: odd.count)
            }
        }
        return outcome
    }

    private var series: [Series] {
        switch indicator.kind {
        case .count: [Series(name: "", numbers: columns.parts.values)]
        case .proportion, .rate:
            [
                Series(name: "denominators", numbers: columns.parts.denominators),
                Series(name: "numerators", numbers: columns.parts.numerators),
            ]
        case .mean, .median, .score, .rank, .decile: []
        }
    }

    /// The sums that fail of wholes whose others are exact; none where those of other wholes are not exact either.
    private func odd(_ numbers: [Double], _ parts: PartsOfWholes) -> [Sum] {
        struct Key: Hashable {
            let whole: Int32
            let level: AreaLevel.ID
        }
        var exact = 0
        var all = 0
        var order: [Key] = []
        var sums: [Key: [Sum]] = [:]
        for family in parts.families where family.parts.count > 1 && columns.basis(at: family.whole) == .published {
            guard numbers[family.whole] >= Self.least, let sum = sum(numbers, family, parts), parts.areAllListed(family)
            else {
                continue
            }
            all += 1
            if sum.isExact { exact += 1 }
            let level = areas[columns.area(at: family.parts[0])].level
            let key = Key(whole: columns.parts.areas[family.whole], level: level)
            if sums[key] == nil { order.append(key) }
            sums[key, default: []].append(sum)
        }
        guard exact * 3 >= all * 2 else { return [] }
        return order.flatMap { key -> [Sum] in
            let own = sums[key] ?? []
            let odd = own.filter(\.isOff)
            let exact = own.count(where: \.isExact)
            return exact >= Self.fewestExact && (odd.count == 1 || odd.count * 3 <= exact) ? odd : []
        }
    }

    private func sum(_ numbers: [Double], _ family: PartsOfWholes.Family, _ parts: PartsOfWholes) -> Sum? {
        guard family.parts.allSatisfy({ numbers[$0] >= 0 }), let sum = parts.sum(numbers, of: family) else {
            return nil
        }
        let isOff = !sum.isExact && sum.difference > parts.slack(numbers, of: family)
        return Sum(family: family, sum: sum.sum, isExact: sum.isExact, isOff: isOff)
    }

    /// Of a whole and its parts the row that is furthest from its own period before, or else after.
    private func leastLikeItsOthers(_ numbers: [Double], _ family: PartsOfWholes.Family) -> (row: Int, other: Int)? {
        var found: (row: Int, other: Int, times: Double)?
        for row in [family.whole] + family.parts where numbers[row] > 0 {
            let rows = columns.rows(of: columns.area(at: row))
            let others = [row - 1, row + 1].filter(rows.contains)
            guard let other = others.first(where: { numbers[$0] > 0 }) else { continue }
            let times = max(numbers[row] / numbers[other], numbers[other] / numbers[row])
            if times > found?.times ?? 1 { found = (row, other, times) }
        }
        return found.map { ($0.row, $0.other) }
    }

    private func diagnostic(_ sum: Sum, _ series: Series, count: Int) -> Diagnostic {
        let whole = sum.family.whole
        let name = areas[columns.area(at: whole)].name
        let ofWhat = series.name.isEmpty ? "\"\(indicator.id)\"" : "the \(series.name) of \"\(indicator.id)\""
        let suspect = leastLikeItsOthers(series.numbers, sum.family)
        let suspicion = suspect.map { row, other in
            " That of \(areas[columns.area(at: row)].name) is furthest from its own of "
                + "\(columns.period(at: other).linkName): \(series.numbers[row].roundedPlain), and "
                + "\(series.numbers[other].roundedPlain) then."
        }
        return Diagnostic(
            AssemblyRules.wholeNotOfParts,
            .warning,
            "in \(columns.period(at: whole).linkName) the \(sum.family.parts.count) areas in \(name) have "
                + "\(sum.sum.roundedPlain) of \(ofWhat) together, and \(name) has \(series.numbers[whole].roundedPlain)",
            at: columns.location(at: suspect?.row ?? whole) ?? indicator.declaredAt,
            explanation: "In other periods they add up to the last digit." + (suspicion ?? "")
                + (count > 1 ? " \(count) sums are so." : ""),
            suggestion:
                "Compare the rows of that period with the source. If all are right, write meant: [parts] in the "
                + "indicator's data.",
            effect: "Readers would see figures that cannot all be right.",
            related: suspect.map(\.row) == whole
                ? []
                : columns.location(at: whole).map { [.init(location: $0, message: "the figure of the whole")] } ?? []
        )
    }
}
