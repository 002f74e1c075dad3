package import Model

/// What the text of a cell may be; a year is a number and a period.
package struct TextKind: OptionSet, Sendable {
    /// One bit for each kind.
    package private(set) var rawValue: UInt8

    /// The kinds of some bits.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Nothing at all.
    package static let blank = TextKind(rawValue: 1)
    /// The code of an area: a capital letter and eight digits, or one of the site's own.
    package static let code = TextKind(rawValue: 2)
    /// A number as figures are read: `1,204`, `£700`, `12.3 [r]`.
    package static let number = TextKind(rawValue: 4)
    /// What stands in the place of a number: `c`, `[x]`, `..`, `<5`, `>95`.
    package static let marker = TextKind(rawValue: 8)
    /// A period as figures have one: `2023/24`, `Jan 2023-Dec 2023`.
    package static let period = TextKind(rawValue: 16)
    /// Words, or anything else.
    package static let words = TextKind(rawValue: 32)
}

extension TextKind {
    /// Whether a text is an official code, a plain number, or anything else.
    init(plain text: String) {
        let bytes = Array(text.utf8)
        if bytes.isEmpty {
            self = .blank
        } else if OfficialCode.isOne(bytes) {
            self = .code
        } else {
            self = NumberParser.parse(0..<bytes.count, in: bytes.span) == nil ? .words : .number
        }
    }

    /// - Parameter isCode: whether a text is the code of an area of the site.
    init(_ text: String, isCode: (String) -> Bool) {
        self = []
        guard !text.isEmpty else {
            self = .blank
            return
        }
        let bytes = Array(text.utf8)
        if OfficialCode.isOne(bytes) || isCode(text) { insert(.code) }
        if NumberParser.parse(0..<bytes.count, in: bytes.span) != nil {
            insert(.number)
        } else if bytes.count <= 40 {
            let statuses = StatusCodes([:])
            let marked = MarkedText(text, statuses: statuses)
            if statuses.marker(text) != nil || WrittenNumber.fewerThan(text) != nil || WrittenNumber.isLimit(text)
                || ["-", "n/a", "N/A", "NA", "#N/A"].contains(text)
            {
                insert(.marker)
            } else if Self.isNumber(marked?.text ?? text) || Self.isNumber(text) {
                insert(.number)
            }
        }
        // A plain number may be a year, `2019` or `2019.0`, or years run together, and nothing else.
        let mayBePeriod = contains(.number) ? bytes.count == 4 || bytes.count == 6 : bytes.count <= 60
        if mayBePeriod, bytes.contains(where: \.isDigit), Self.isPeriod(text) { insert(.period) }
        if isEmpty { insert(.words) }
    }

    /// Whether a text is a period as columns of periods have one.
    package static func isPeriod(_ text: String) -> Bool {
        WrittenPeriod(text) != nil
    }

    /// Whether every text is the first day of a month, as series of months have them: `01/03/2024`.
    package static func areFirstsOfMonths(_ texts: [String]) -> Bool {
        let days = texts.compactMap(day)
        return !texts.isEmpty && days.count == texts.count && days.allSatisfy { $0.day == 1 }
    }

    /// What times are that begin and end with given days: financial years for `01/04/2023` and `31/03/2024`; nil where
    /// they are of several lengths, or of another one than periods usually have.
    package static func unit(ofSpans spans: [(first: String, last: String)]) -> DataMapping.PeriodUnit? {
        let units = spans.map { span in day(span.first).flatMap { first in day(span.last).flatMap { unit(first, $0) } }
        }
        guard let unit = units.first, units.allSatisfy({ $0 == unit }) else { return nil }
        return unit
    }

    /// The unit of one time.
    private static func unit(_ first: CalendarDate, _ last: CalendarDate) -> DataMapping.PeriodUnit? {
        switch Period(from: first, to: last)?.kind {
        case .day: .day
        case .month: .month
        case .quarter where first.month % 3 == 1: .quarter
        case .calendarYear: .year
        case .financialYear: .financialYear
        case .academicYear: .academicYear
        case .quarter, .severalYears, .span, nil: nil
        }
    }

    /// The day that a text says, with the day before the month where it may be either.
    private static func day(_ text: String) -> CalendarDate? {
        guard let readings = WrittenPeriod(text)?.readings else { return nil }
        let day = readings.certain ?? readings[.daysFirst]
        return day?.kind == .day ? day?.start : nil
    }

    /// The number that a text holds, without signs and markers around it; nil where there is none.
    package static func number(in text: String) -> Double? {
        let marked = MarkedText(text, statuses: StatusCodes([:]))
        return WrittenNumber(marked?.text ?? text, allowsPercent: true, allowsCurrency: true)?.value
    }

    /// Whether a text without its marker is a number with signs around it: `£1,110`, `12%`, `(0.5)`.
    private static func isNumber(_ text: String) -> Bool {
        WrittenNumber(text, allowsPercent: true, allowsCurrency: true) != nil
    }
}
