/// Why a text's column does not say which of its readings is meant.
package enum PeriodDoubt {
    /// No other period of the column speaks for one of the readings.
    case nothingSays
    /// There are periods of more than one of the readings' kinds.
    case severalSay
    /// Some date of the column has the month first, so that the others may have it too.
    case othersHaveMonthFirst
    /// The text is no date unless its month comes first.
    case hasMonthFirst
}

/// What the periods of a column say about those among them that have several readings.
package struct PeriodEvidence {
    private var systems: Set<PeriodSystem> = []
    /// The lengths of the spans of years that have one reading.
    private var lengths: Set<Int> = []
    private var hasMonthFirst = false

    /// - Parameter column: the different periods of a column.
    package init(_ column: [PeriodReadings]) {
        for readings in column where readings.certain != nil || readings.systems == [.monthsFirst] {
            systems.formUnion(readings.systems)
            if let length = readings.length { lengths.insert(length) }
        }
        hasMonthFirst = column.contains { $0.systems == [.monthsFirst] } || Self.areFirstsOfMonths(column)
        let open = column.filter { $0.certain == nil && $0[.daysFirst] == nil && $0[.monthsFirst] == nil }
        guard !open.isEmpty, systems.isDisjoint(with: [.months, .financialYears, .wholeYears]),
            let system = Self.system(of: open)
        else { return }
        systems.insert(system)
        if let length = open[0].length { lengths.insert(length) }
    }

    /// Whether dates that would all be in January with the day first are the firsts of months with the month first:
    /// `01/01/2024`, `02/01/2024`, `03/01/2024`.
    private static func areFirstsOfMonths(_ column: [PeriodReadings]) -> Bool {
        let dates = column.compactMap { $0[.daysFirst] ?? ($0.certain?.kind == .day ? $0.certain : nil) }
        return Set(dates.map(\.start.day)).count > 2
            && dates.allSatisfy { $0.start == $0.end && $0.start.month == 1 && $0.start.day <= 12 }
            && column.contains { $0[.monthsFirst] != nil }
    }

    /// The one period that a text means in its column; nil where several remain.
    package func period(of readings: PeriodReadings) -> Period? {
        if let certain = readings.certain { return certain }
        if let day = readings[.daysFirst] { return hasMonthFirst ? nil : day }
        let fitting = fitting(readings)
        return fitting.count == 1 ? readings[fitting[0]] : nil
    }

    /// Why `period(of:)` gives none.
    package func doubt(of readings: PeriodReadings) -> PeriodDoubt {
        if readings.systems == [.monthsFirst] { return .hasMonthFirst }
        if readings[.daysFirst] != nil { return .othersHaveMonthFirst }
        return fitting(readings).count > 1 ? .severalSay : .nothingSays
    }

    /// The systems that the column has besides the text itself.
    private func fitting(_ readings: PeriodReadings) -> [PeriodSystem] {
        readings.systems.filter { system in
            system != .monthsFirst && systems.contains(system)
                && (system != .wholeYears || readings.length.map(lengths.contains) ?? false)
        }
    }

    /// The system of texts that all have several readings, where their order gives it away.
    private static func system(of texts: [PeriodReadings]) -> PeriodSystem? {
        if texts.allSatisfy(\.isUsuallyFinancialYear) {
            // `2009-10` may be October as well, alone or before 2010, 2011 and 2012.
            let isOpen = texts.allSatisfy { $0[.months] != nil } && !areChained(texts)
            return isOpen || areTwoYearsApart(texts) ? nil : .financialYears
        }
        if runsOn(texts.map { $0[.months] }) { return .months }
        guard texts.count > 1 else { return nil }
        let pairs = texts.compactMap { $0[.financialYears] }
        if pairs.count == texts.count {
            let starts = Set(pairs.map(\.start.year))
            let mayChain = texts.allSatisfy { $0.mayChain || $0.isUsuallyFinancialYear }
            let isChain = mayChain && starts.contains { starts.contains($0 + 1) }
            let isCompact = texts.allSatisfy { $0[.wholeYears] == nil }
            return isChain || isCompact ? .financialYears : nil
        }
        let lengths = Set(texts.map(\.length))
        return lengths.count == 1 && lengths.first != .some(nil) ? .wholeYears : nil
    }

    /// Whether one of the financial years follows another.
    private static func areChained(_ texts: [PeriodReadings]) -> Bool {
        let starts = Set(texts.compactMap { $0[.financialYears]?.start.year })
        return starts.contains { starts.contains($0 + 1) }
    }

    /// Whether each begins two years after the one before, as pairs of years do: `2013-14`, `2015-16`.
    private static func areTwoYearsApart(_ texts: [PeriodReadings]) -> Bool {
        let starts = Set(texts.compactMap { $0[.financialYears]?.start.year }).sorted()
        return starts.count > 1 && zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 == 2 }
    }

    /// Whether all texts are months with the same short step between them: a month, a quarter or a year.
    private static func runsOn(_ months: [Period?]) -> Bool {
        let numbers = Set(months.compactMap { $0.map { $0.start.year * 12 + $0.start.month } }).sorted()
        guard numbers.count == months.count, numbers.count > 1 else { return false }
        let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
        return steps.count == 1 && [1, 3, 12].contains(steps.first ?? 0)
    }
}
