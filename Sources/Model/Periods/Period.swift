/// The time a figure speaks of: a first day and a last day, both included.
package struct Period: Hashable, Sendable {
    /// How the period is named to readers.
    package enum Kind: UInt8, Hashable, Sendable {
        /// One day: `15 May 2024`.
        case day
        /// A calendar month: `May 2024`.
        case month
        /// Three calendar months: `April to June 2024`.
        case quarter
        /// January to December: `2008`.
        case calendarYear
        /// April to March: `2022/23`.
        case financialYear
        /// September to August: `2022/23 school year`.
        case academicYear
        /// Several whole years: `2020 to 2022`.
        case severalYears
        /// Any other span of days.
        case span
    }

    /// How it is named to readers.
    package let kind: Kind
    /// The first day.
    package let start: CalendarDate
    /// The last day, included.
    package let end: CalendarDate

    /// A period whose last day is not before its first, or nil.
    package init?(kind: Kind, start: CalendarDate, end: CalendarDate) {
        guard start <= end else { return nil }
        self.kind = kind
        self.start = start
        self.end = end
    }
}

extension Period: Comparable {
    /// Earlier ends first; of two that end together the shorter one comes last.
    package static func < (left: Period, right: Period) -> Bool {
        (left.end, left.start) < (right.end, right.start)
    }
}

extension Period {
    /// Whether an editor would call it by this name: `2008`, `2022/23`, `2020 to 2022`, `2023 Q1`, `2024-05-15`.
    package func isNamed(_ name: String) -> Bool {
        names.contains(name)
    }

    /// The name that stands in the address of a link, without spaces: `2008`, `2022/23`, `2020-2022`, `2023-Q1`.
    package var linkName: String {
        names.first { !$0.contains(" ") } ?? "\(start)/\(end)"
    }

    private var names: [String] {
        let shortEnd = String(String(end.year).suffix(2))
        let years = ["\(start.year) to \(end.year)", "\(start.year)-\(end.year)"]
        let days = "\(start)/\(end)"
        return switch kind {
        case .day: [start.description]
        case .calendarYear: [String(start.year)]
        case .financialYear, .academicYear: ["\(start.year)/\(shortEnd)", "\(start.year)-\(shortEnd)"]
        case .month: [String(start.description.prefix(7)), days]
        case .quarter where start.month % 3 == 1:
            ["\(start.year) Q\(start.month / 3 + 1)", "\(start.year)-Q\(start.month / 3 + 1)", days]
        case .severalYears: years + [days]
        case .quarter, .span: [days] + years
        }
    }
}
