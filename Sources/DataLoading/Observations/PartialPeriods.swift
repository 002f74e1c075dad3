internal import Diagnostics
internal import Model

/// Finds years, or quarters, of which a file has some months only.
///
/// A month that no row of a file speaks of is not one in which nothing happened: the file begins or ends in the middle
/// of the year. Files of a number of things have no row where there was nothing, so that it counts how many rows or
/// things the others have.
struct PartialPeriods {
    /// How many months, or quarters, a whole period has.
    let size: Int
    /// How many of them a year has.
    let perYear: Int
    /// What the file has of each period.
    let slots: [Period: PeriodSlots]
    /// How many rows or things the file has.
    let things: Double
    /// Whether the only time of a file stands for its period, as the last day of a year does, and the month of a school
    /// census.
    let allowsSingle: Bool

    /// Below so many things that would be expected, there may be none by chance.
    private static let leastExpected = 5.0

    /// What a whole period has: all months, or those at equal distances that the fullest one has.
    private var whole: PeriodSlots {
        let all = PeriodSlots(first: size)
        guard let most = slots.values.max(by: { ($0.count, $1.rawValue) < ($1.count, $0.rawValue) }) else { return all }
        if most.count == 1 {
            let isOne = slots.values.allSatisfy { $0 == most }
            let isLast = most == PeriodSlots(size - 1, through: size - 1)
            return isOne && (slots.count > 1 || allowsSingle || isLast) ? most : all
        }
        return most.isRegular(among: size) ? most : all
    }

    /// How many months it is from the first to the last of the file.
    private var span: Int {
        let ends = slots.flatMap { period, slots -> [Int] in
            let numbers = slots.numbers
            let start = period.start.year * perYear + (period.start.month - 1) * perYear / 12
            return [numbers.first, numbers.last].compactMap { $0.map { start + $0 } }
        }
        return (ends.max() ?? 0) - (ends.min() ?? 0) + 1
    }

    /// The periods that lack something.
    var found: [Period] {
        let whole = whole
        let perSlot = things / (Double(span) * Double(whole.count) / Double(size))
        return slots.filter { _, slots in
            let missing = whole.subtracting(slots)
            return !missing.isEmpty && Double(missing.count) * perSlot >= Self.leastExpected
        }
        .keys.sorted()
    }
}

extension ObservationRowReader {
    /// The periods of plans that add up rows, or count them, of which the file has only a part; each is reported.
    func partialPeriods(into diagnostics: inout DiagnosticCollector) -> [Int: Set<Period>] {
        var partial: [Int: Set<Period>] = [:]
        var known: [Int: RowPlaces.Times] = [:]
        let inUnits = combined.totals.filter { plans[$0.key.plan].layout.periodForm.unit != nil }
        let totals = Dictionary(grouping: inUnits, by: \.key.plan)
        let asked = plans.indices.filter {
            let plan = plans[$0]
            return plan.layout.combine != nil && plan.join == nil && !plan.layout.checks.meant.contains(.parts)
        }
        let labelled = labelledTimes(of: asked.filter { plans[$0].layout.periodForm.unit == nil })
        for number in asked {
            let (plan, own) = (plans[number], totals[number] ?? [])
            if let size = plan.layout.periodForm.months {
                let found = partialPeriods(number, plan, own, of: size, &known, &diagnostics)
                partial[number] = found
                reportIncompleteSums(own, plan.layout, besides: found, into: &diagnostics)
            } else if plan.layout.periodForm.unit != nil {
                reportIncompleteSums(own, plan.layout, besides: [], into: &diagnostics)
            } else if let times = labelled[number] {
                partial[number] = partialPeriods(number, plan, times, &diagnostics)
            }
        }
        return partial
    }

    /// The periods of one plan that the texts of its column of periods leave incomplete.
    ///
    /// - Parameters:
    ///   - totals: what the plan's rows came to.
    ///   - timesOfColumns: what was read of the periods of a column for another plan.
    private func partialPeriods(
        _ number: Int,
        _ plan: MappingPlan,
        _ totals: [CombinedRows.Total],
        of size: Int,
        _ timesOfColumns: inout [Int: RowPlaces.Times],
        _ diagnostics: inout DiagnosticCollector
    ) -> Set<Period> {
        var known: [Period: PeriodSlots] = [:]
        for total in totals { known[total.key.period, default: .empty].formUnion(total.slots) }
        let all = PeriodSlots(first: size)
        guard known.values.contains(where: { $0 != all }) else { return [] }
        let times = places.times(ofPlan: number, plan, in: planned.table, known: &timesOfColumns)
        let rows = Double(times.values.reduce(0) { $0 + $1.rows })
        let things = plan.layout.addsThings ? totals.reduce(0) { $0 + $1.sizes.sum } : 0
        let isSingle = times.count == 1 && times.values.contains { $0.slots.count == 1 }
        let periods = PartialPeriods(
            size: size,
            perYear: 12,
            slots: times.mapValues(\.slots),
            things: max(rows, things),
            allowsSingle: isSingle && plan.layout.combine == .sum
                && (plan.layout.periodForm.unit == .academicYear || isOfDays(plan.layout))
        )
        let found = Set(periods.found.filter { known[$0] != nil })
        guard !plan.isRepeated else { return found }
        let whole = known.keys.filter { !found.contains($0) }.sorted()
        let column = plan.layout.period.column.map { header.names[$0] } ?? ""
        reportPartial(found, periods, column: column, into: &diagnostics) { period in
            totals.first { $0.key.period == period }.map { ($0.line, Self.advice(period, whole, column)) }
        }
        return found
    }

    /// The years of one plan of which a column of months or quarters lacks some; figures without one that others have
    /// are reported.
    private func partialPeriods(
        _ number: Int,
        _ plan: MappingPlan,
        _ times: LabelledTimes,
        _ diagnostics: inout DiagnosticCollector
    ) -> Set<Period> {
        let things = times.ofFigures.values.reduce(0) { $0 + $1.things }
        let periods = PartialPeriods(
            size: times.size,
            perYear: times.size,
            slots: times.ofPeriods,
            things: max(Double(times.rows), things),
            allowsSingle: true
        )
        let figures = times.ofFigures.sorted { $0.value.line < $1.value.line }
        let found = Set(periods.found.filter { period in figures.contains { $0.key.period == period } })
        guard !plan.isRepeated else { return found }
        reportPartial(found, periods, column: header.names[times.column], into: &diagnostics) { period in
            figures.first { $0.key.period == period }.map { ($0.value.line, "Leave it out with where") }
        }
        let rest = figures.filter { !found.contains($0.key.period) }
        report(
            rest.map { ($0.key, IncompleteSums.Sum(slots: $0.value.slots, things: $0.value.things), $0.value.line) },
            part: times.size == 4 ? "quarter" : "month",
            allowsHalf: true,
            into: &diagnostics
        )
        return found
    }

    /// Reports the first periods of which a file has only a part.
    ///
    /// - Parameters:
    ///   - periods: what the file has of each.
    ///   - column: the name of the column that says so.
    ///   - first: the first line of a period, and how it is left out.
    private func reportPartial(
        _ found: Set<Period>,
        _ periods: PartialPeriods,
        column: String,
        into diagnostics: inout DiagnosticCollector,
        first: (Period) -> (line: Int, without: String)?
    ) {
        for period in found.sorted().prefix(10) {
            guard let (line, without) = first(period) else { continue }
            let slots = periods.slots[period] ?? .empty
            let names = slots.numbers.map { number in
                periods.perYear == 4
                    ? "Q\(number + 1)" : MonthName.capitalized((period.start.month - 1 + number) % 12 + 1)
            }
            let place = file.at(line: line, column: 1)
            diagnostics.add(.partialPeriod(period, names.spans(slots), without: without, column: column, at: place))
        }
    }

    /// How to leave a period out of a column of periods: those before and behind are complete.
    private static func advice(_ period: Period, _ whole: [Period], _ column: String) -> String {
        guard let first = whole.first, let last = whole.last else {
            return "Take shown_as away, so that each month or quarter is shown as itself"
        }
        let ends = [
            period.start < first.start ? "from: \"\(String(first.start.description.prefix(7)))\"" : nil,
            period.end > last.end ? "to: \"\(String(last.end.description.prefix(7)))\"" : nil,
        ].compactMap(\.self)
        return ends.isEmpty
            ? "Leave it out with where"
            : "Leave it out with where: { \"\(column)\": { \(ends.joined(separator: ", ")) } }"
    }

    /// Whether the first text of a plan's periods is a day, which stands for something longer more often than a month.
    private func isOfDays(_ layout: RowLayout) -> Bool {
        guard let column = layout.period.column else { return false }
        var kind: Period.Kind?
        planned.forEach { row, _ in
            if kind == nil { kind = WrittenPeriod(row.text(column))?.readings.certain?.kind }
        }
        return kind == .day
    }
}

extension RowLayout.Binding {
    fileprivate var column: Int? { if case .column(let column) = self { column } else { nil } }
}

extension [String] {
    /// `January to May`, `March and May`: names of parts, each of which is one of the slots.
    fileprivate func spans(_ slots: PeriodSlots) -> String {
        guard let first, let last, count > 1 else { return first ?? "" }
        let numbers = slots.numbers
        if let low = numbers.first, let high = numbers.last, high - low + 1 == count { return "\(first) to \(last)" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - parts: the months of it that the file has.
    ///   - without: how it is left out.
    fileprivate static func partialPeriod(
        _ period: Period,
        _ parts: String,
        without: String,
        column: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.partialPeriod,
            .warning,
            "the file has only \(parts) of \(period.linkName)",
            at: location,
            place: "column \(column)",
            explanation: "No row of it is of the rest.",
            suggestion:
                "\(without), or add the rows that are missing. meant: [parts] in the indicator's data says that "
                + "nothing happened in the rest of it.",
            effect: "No figure of \(period.linkName) is made of it."
        )
    }
}
