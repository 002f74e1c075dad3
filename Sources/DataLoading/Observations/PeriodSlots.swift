internal import Model

/// Which months of a year or quarter, or which days of a month, there are rows of.
struct PeriodSlots: Hashable, OptionSet {
    /// A bit for each, from the first.
    let rawValue: UInt32

    static let empty = Self([])

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The first so many.
    init(first count: Int) {
        rawValue = count >= 32 ? .max : (1 << UInt32(max(count, 0))) - 1
    }

    /// Those from one number to another, counted from 0.
    init(_ first: Int, through last: Int) {
        rawValue = Self(first: last + 1).rawValue & ~Self(first: first).rawValue
    }

    var count: Int { rawValue.nonzeroBitCount }

    /// Their numbers, from 0.
    var numbers: [Int] { (0..<32).filter { rawValue & (1 << UInt32($0)) != 0 } }

    /// Whether they stand at equal distances among so many: March, June, September and December of a year.
    func isRegular(among size: Int) -> Bool {
        let numbers = numbers
        guard let first = numbers.first, size.isMultiple(of: numbers.count) else { return false }
        let distance = size / numbers.count
        return numbers.enumerated().allSatisfy { $1 == first + $0 * distance }
    }
}

extension PeriodColumnForm {
    /// How many months a whole unit has; nil where its parts are days.
    var months: Int? {
        switch unit {
        case .quarter: 3
        case .year, .financialYear, .academicYear: 12
        case .day, .month, nil: nil
        }
    }

    /// The months of a whole unit that a period lies in, or the days of a month.
    func slots(of period: Period, in whole: Period) -> PeriodSlots {
        guard unit != nil else { return .empty }
        if months == nil {
            return PeriodSlots(period.start.day - 1, through: period.end.day - 1)
        }
        func month(_ day: CalendarDate) -> Int {
            (day.year - whole.start.year) * 12 + day.month - whole.start.month
        }
        return PeriodSlots(month(period.start), through: month(period.end))
    }
}
