internal import Model

/// What a column of periods needs beside its texts to be understood.
struct PeriodColumnForm: Hashable {
    /// The column that says what sort of period each is: `Academic year`, `March`, `Week 12`.
    var identifier: Int?
    /// What a day or a month stands for.
    var unit: DataMapping.PeriodUnit?

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
        return Self.text(text, identifier).flatMap { WrittenPeriod($0) }
    }

    /// A period together with what another column says of its sort, as `PeriodParser` reads it: `academic year 2023/24`
    /// for `202324` and `Academic year`; nil where the sort is none that is known.
    private static func text(_ period: String, _ identifier: String) -> String? {
        let sort = identifier.lowercased()
        switch sort {
        case "calendar year": return period
        case "financial year", "tax year", "reporting year": return "financial year \(withSlash(period))"
        case "academic year": return "academic year \(withSlash(period))"
        default: break
        }
        if MonthName.number(sort) != nil { return "\(identifier) \(period)" }
        guard let quarter = sort.split(separator: " ").last, quarter.count == 2, quarter.hasPrefix("q") else {
            return nil
        }
        return "\(withSlash(period)) \(quarter)"
    }

    /// `2023/24` for `202324`.
    private static func withSlash(_ period: String) -> String {
        guard period.utf8.count == 6, period.utf8.allSatisfy(\.isDigit) else { return period }
        return period.prefix(4) + "/" + period.suffix(2)
    }
}
