internal import Model

/// Periods that overlap, so that one can be subtracted from another: three single years and the three years together.
struct PeriodFamily {
    /// Earliest first.
    let periods: [Period]
    /// For each period the stretches of days that it is made of, by number, in order; stretches do not overlap.
    let stretches: [[Int]]

    /// Sorts periods into families; one that overlaps no other is a family of its own.
    static func families(of periods: [Period]) -> [PeriodFamily] {
        var families: [[Period]] = []
        var last: CalendarDate?
        for period in periods.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let end = last, period.start <= end, !families.isEmpty {
                families[families.count - 1].append(period)
                last = max(end, period.end)
            } else {
                families.append([period])
                last = period.end
            }
        }
        return families.map { PeriodFamily($0.sorted()) }
    }

    private init(_ periods: [Period]) {
        self.periods = periods
        let edges = Set(periods.flatMap { [$0.start.daysSinceEpoch, $0.end.daysSinceEpoch + 1] }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(edges, edges.indices))
        stretches = periods.map { period in
            let first = numbers[period.start.daysSinceEpoch] ?? 0
            let end = numbers[period.end.daysSinceEpoch + 1] ?? 0
            return Array(first..<max(first, end))
        }
    }
}
