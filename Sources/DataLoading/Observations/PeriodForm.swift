internal import Diagnostics
internal import Model

/// What a column of periods needs beside its texts to be understood.
struct PeriodForm: Hashable {
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
            case .month: months(1, from: month, of: year)
            case .quarter: months(3, from: (month - 1) / 3 * 3 + 1, of: year)
            case .year: months(12, from: 1, of: year)
            case .financialYear: months(12, from: 4, of: month < 4 ? year - 1 : year)
            case .academicYear: months(12, from: 9, of: month < 9 ? year - 1 : year)
            }
        return whole.flatMap { $0.end >= period.end ? $0 : nil }
    }

    private func months(_ count: Int, from month: Int, of year: Int) -> Period? {
        CalendarDate(year: year, month: month, day: 1).flatMap { PeriodParser.months(count, from: $0) }
    }

    /// A period together with what another column says of its sort, as `PeriodParser` reads it: `academic year 2023/24`
    /// for `202324` and `Academic year`; nil where the sort is none that is known.
    static func text(_ period: String, _ identifier: String) -> String? {
        let sort = identifier.lowercased()
        switch sort {
        case "calendar year": return period
        case "financial year", "tax year", "reporting year": return "financial year \(withSlash(period))"
        case "academic year": return "academic year \(withSlash(period))"
        default: break
        }
        if PeriodWords.month(sort) != nil { return "\(identifier) \(period)" }
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

/// The periods of one column in one form; each different text is read once.
struct FormedPeriods {
    private let form: PeriodForm
    private var entries: [String: PeriodColumn.Entry?] = [:]
    private var faults: [(text: String, reach: Bool, rows: Int, first: SourceLocation)] = []
    private var faultOf: [String: Int] = [:]

    /// Nothing read yet.
    init(form: PeriodForm) {
        self.form = form
    }

    /// The period of a row; one that cannot be read is counted.
    mutating func period(in column: Int, _ row: TableRow) -> PeriodColumn.Entry? {
        let typed = row.text(column)
        let text = form.identifier.map { typed + " (" + row.text($0) + ")" } ?? typed
        if let known = entries[text] {
            if known == nil, let fault = faultOf[text] { faults[fault].rows += 1 }
            return known
        }
        let meant = form.identifier.map { PeriodForm.text(typed, row.text($0)) } ?? typed
        let read = meant.flatMap(PeriodColumn.written)
        let period = read.flatMap { $0.readings.certain ?? PeriodEvidence([$0.readings]).period(of: $0.readings) }
        let whole = period.flatMap(form.whole)
        let entry = whole.map { PeriodColumn.Entry(period: $0, status: read?.status ?? .normal) }
        if entries.count < TextTally.limit { entries[text] = .some(entry) }
        if entry == nil, faults.count < TextTally.limit {
            faultOf[text] = faults.count
            faults.append((text, period != nil, 1, row.location(of: column)))
        }
        return entry
    }

    /// Reports texts that are no periods, or reach beyond the unit that they are to stand for.
    func report(column: String, in path: String, into diagnostics: inout DiagnosticCollector) {
        let place = "column \(column)"
        for fault in faults {
            diagnostics.add(DataLoadingRules.badPeriod, in: path) {
                fault.reach
                    ? .periodBeyondUnit(fault.text, form.unit, rows: fault.rows, at: fault.first, place: place)
                    : .badPeriod(fault.text, rows: fault.rows, at: fault.first, place: place)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func periodBeyondUnit(
        _ text: String,
        _ unit: DataMapping.PeriodUnit?,
        rows: Int,
        at location: SourceLocation,
        place: String
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badPeriod,
            .error,
            "\"\(text.shortened)\" is longer than what it is shown as, \(unit?.rawValue ?? "itself")",
            at: location,
            place: place,
            explanation: "shown_as: says what a day or a month stands for.",
            suggestion: "Take shown_as: away, or choose a longer one: "
                + DataMapping.PeriodUnit.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            effect: rows == 1 ? "This row appears on no page." : "The \(rows) rows with it appear on no page."
        )
    }
}
