/// A way of reading texts that have several: the whole column is read in one.
package enum PeriodSystem: CaseIterable, Sendable {
    /// `2010-12` is December 2010.
    case months
    /// `2011-12` and `2011-2012` are the twelve months from April 2011.
    case financialYears
    /// `2010-12` is 2010 to 2012.
    case wholeYears
    /// `01/02/2024` is 1 February.
    case daysFirst
    /// `01/13/2024` is 13 January; never read so, and reason enough not to trust the rest.
    case monthsFirst
}

/// What one text may mean.
package struct PeriodReadings: Sendable {
    private var periods: [PeriodSystem: Period] = [:]
    /// The period where the form has one reading, whatever its column.
    package private(set) var certain: Period?
    /// Whether the text is a financial year where nothing speaks against it: `2008-09`, `2015-16`, `2015-2016`.
    package var isUsuallyFinancialYear = false
    /// Whether the text is a financial year where another begins with the year it ends with: `2015 - 2016`,
    /// `2016 - 2017`.
    package var mayChain = false

    /// No reading yet.
    package init() {}

    /// A form with one reading.
    package init(certain: Period) {
        self.certain = certain
        switch certain.kind {
        case .month: periods = [.months: certain]
        case .financialYear: periods = [.financialYears: certain]
        case .severalYears: periods = [.wholeYears: certain]
        default: break
        }
    }

    /// The period that a system reads; nil where it reads none.
    package subscript(system: PeriodSystem) -> Period? {
        get { periods[system] }
        set {
            periods[system] = newValue
            certain = periods.count == 1 && system != .monthsFirst ? newValue : nil
        }
    }

    /// Whether the text can be read in no way.
    package var isEmpty: Bool { periods.isEmpty && certain == nil }

    /// The systems in which the text can be read, in the order of their declaration.
    package var systems: [PeriodSystem] { PeriodSystem.allCases.filter { periods[$0] != nil } }

    /// The periods that the text may mean.
    package var possible: [Period] {
        let open = systems.filter { $0 != .monthsFirst }.compactMap { periods[$0] }
        return certain.map { [$0] } ?? open
    }

    /// What the text means where nothing stands beside it; nil where it may be several periods.
    ///
    /// A date that could have its day or its month first has its day first, as dates are written in the United Kingdom.
    package var alone: Period? { certain ?? PeriodEvidence([self]).period(of: self) }

    /// Whether a period is one of those that the text may mean.
    package func contains(_ period: Period) -> Bool {
        certain == period || periods.contains { $0.key != .monthsFirst && $0.value == period }
    }

    /// The readings that a condition lets stand; none where it lets none.
    package func filter(_ isPossible: (Period) -> Bool) -> PeriodReadings {
        var rest = self
        rest.periods = periods.filter { isPossible($0.value) }
        let only = rest.periods.count == 1 && rest.periods[.monthsFirst] == nil ? rest.periods.first?.value : nil
        rest.certain = certain.flatMap { isPossible($0) ? $0 : nil } ?? only
        return rest
    }

    /// How many years the text has as a span of whole ones.
    var length: Int? { self[.wholeYears].map { $0.end.year - $0.start.year } }
}

/// The periods that a text may mean, in words for messages.
package struct PeriodMeanings {
    /// One of them.
    fileprivate struct Meaning {
        /// What it is: `the financial year 2008/09`.
        let meaning: String
        /// How it is written so that it has no other reading: `2008/09`.
        let form: String
    }

    fileprivate let all: [Meaning]

    /// How many there are.
    package var count: Int { all.count }

    /// `November 2009 or the years 2009 to 2011`.
    package var summary: String { Self.listed(all.map(\.meaning)) }

    /// How each is written so that it has no other reading: `November 2009 or 2009 to 2011`.
    package var forms: String {
        Self.listed(all.map { $0.meaning.hasSuffix($0.form) ? $0.form : "\($0.form) for \($0.meaning)" })
    }

    /// `A, B or C`.
    private static func listed(_ parts: [String]) -> String {
        let first = parts.dropLast().joined(separator: ", ")
        return [first, parts.last ?? ""].filter { !$0.isEmpty }.joined(separator: " or ")
    }
}

extension PeriodReadings {
    /// Each thing that the text may mean, in the order of the systems.
    package var meanings: PeriodMeanings {
        PeriodMeanings(all: systems.compactMap { system in self[system].map { system.meaning(of: $0) } })
    }
}

extension PeriodSystem {
    fileprivate func meaning(of period: Period) -> PeriodMeanings.Meaning {
        let (start, end) = (period.start, period.end)
        let month = MonthName.capitalized(start.month)
        switch self {
        case .months: return PeriodMeanings.Meaning(meaning: "\(month) \(start.year)", form: "\(month) \(start.year)")
        case .financialYears:
            let year = "\(start.year)/\(String(end.year).suffix(2))"
            return PeriodMeanings.Meaning(meaning: "the financial year \(year)", form: year)
        case .wholeYears:
            return PeriodMeanings.Meaning(
                meaning: "the years \(start.year) to \(end.year)",
                form: "\(start.year) to \(end.year)"
            )
        case .daysFirst, .monthsFirst:
            let first = "\(start.day) \(month) \(start.year)"
            guard start != end else { return PeriodMeanings.Meaning(meaning: first, form: start.description) }
            let last = "\(end.day) \(MonthName.capitalized(end.month)) \(end.year)"
            return PeriodMeanings.Meaning(meaning: "\(first) to \(last)", form: "\(start)/\(end)")
        }
    }
}
