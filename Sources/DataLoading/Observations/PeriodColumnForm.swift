internal import Model

/// What a column of periods needs beside its texts to be understood.
struct PeriodColumnForm: Hashable {
    /// The column that says what sort of period each is: `Academic year`, `March`, `Week 12`.
    var identifier: Int?
    /// What a day or a month stands for.
    var unit: DataMapping.PeriodUnit?
    /// What numbers in the column `identifier` are of.
    var numbers: NumberedPart?

    /// Whether the texts say all by themselves.
    var isPlain: Bool { identifier == nil && unit == nil }

    /// The whole unit that a period lies in; nil where it reaches beyond one.
    func whole(_ period: Period) -> Period? {
        guard let unit else { return period }
        let (year, month) = (period.start.year, period.start.month)
        let whole: Period? =
            switch unit {
            case .day: Period(from: period.start, to: period.start)
            case .month: Period(months: 1, from: month, of: year)
            case .quarter: Period(months: 3, from: (month - 1) / 3 * 3 + 1, of: year)
            case .year: Period(months: 12, from: 1, of: year)
            case .financialYear: Period(months: 12, from: 4, of: month < 4 ? year - 1 : year)
            case .academicYear: Period(months: 12, from: 9, of: month < 9 ? year - 1 : year)
            }
        return whole.flatMap { $0.end >= period.end ? $0 : nil }
    }

    /// What a text means, with what the column `identifier` says beside it; nil where it is no period.
    func written(_ text: String, _ identifier: String?) -> WrittenPeriod? {
        guard let identifier else { return WrittenPeriod(text) }
        return Self.text(text, identifier, numbers).flatMap { WrittenPeriod($0) }
    }

    /// A period together with what another column says of its sort, as `PeriodParser` reads it: `academic year 2023/24`
    /// for `202324` and `Academic year`; nil where the sort is none that is known, or the period none of its sort.
    ///
    /// A year of twelve months from April or September is written as two years, one from January as one. Quarters of
    /// academic years are refused: some count them from August, some from September. So are reporting years, which
    /// begin when their publisher says.
    private static func text(_ period: String, _ identifier: String, _ numbers: NumberedPart?) -> String? {
        let identifier = numbers?.name(of: identifier) ?? identifier
        let sort = identifier.lowercased()
        let period = withSlash(period)
        let year = WrittenPeriod(period)?.readings
        let isCalendarYear = year?.certain?.kind == .calendarYear
        let isSplitYear = year?[.financialYears] != nil
        switch sort {
        case "calendar year": return isCalendarYear ? period : nil
        case "financial year", "tax year": return isSplitYear ? "financial year \(period)" : nil
        case "academic year": return isSplitYear ? "academic year \(period)" : nil
        default: break
        }
        if MonthName.number(sort) != nil { return isCalendarYear ? "\(identifier) \(period)" : nil }
        let words = sort.split(separator: " ")
        guard let quarter = words.last, quarter.count == 2, quarter.hasPrefix("q") else { return nil }
        let fits =
            switch words.dropLast().joined(separator: " ") {
            case "": isCalendarYear || isSplitYear
            case "calendar year": isCalendarYear
            case "financial year", "tax year": isSplitYear
            default: false
            }
        return fits ? "\(period) \(quarter)" : nil
    }

    /// `2023/24` for `202324`.
    private static func withSlash(_ period: String) -> String {
        guard period.utf8.count == 6, period.utf8.allSatisfy(\.isDigit) else { return period }
        return period.prefix(4) + "/" + period.suffix(2)
    }
}
