internal import Analysis
internal import Model
internal import Templates
internal import Localization

/// Days and periods as `<time>` elements, in words for readers and in ISO 8601 for machines.
struct TimeMarkup: Sendable {
    private let text: Formatters
    /// The periods that most pages show, ready made.
    private let known: [Period: HTML]
    /// The same of days.
    private let knownDays: [CalendarDate: HTML]

    /// - Parameters:
    ///   - periods: those to make at once, because they will be asked for many times.
    ///   - days: the same of days.
    init(text: Formatters, periods: some Sequence<Period> = [], days: some Sequence<CalendarDate> = []) {
        self.text = text
        known = Dictionary(periods.map { ($0, Self.markup(of: $0, text)) }) { first, _ in first }
        knownDays = Dictionary(days.map { ($0, Self.markup(of: $0, text)) }) { first, _ in first }
    }

    func day(_ date: CalendarDate) -> HTML {
        knownDays[date] ?? Self.markup(of: date, text)
    }

    /// A day, or the month or year that somebody gave in its place; nil where there is neither.
    func date(_ day: CalendarDate?, or period: Period?) -> HTML? {
        period.map(self.period) ?? day.map(self.day)
    }

    /// A period; only days, months and calendar years have a form that `<time>` may carry.
    func period(_ period: Period) -> HTML {
        known[period] ?? Self.markup(of: period, text)
    }

    private static func markup(of date: CalendarDate, _ text: Formatters) -> HTML {
        HTML(trusted: "<time datetime=\"\(date)\">\(Markup.escaped(text.dates.day(date)))</time>")
    }

    private static func markup(of period: Period, _ text: Formatters) -> HTML {
        let words = Markup.escaped(text.dates.period(period))
        guard let machine = machineForm(of: period) else { return HTML(trusted: words) }
        return HTML(trusted: "<time datetime=\"\(machine)\">\(words)</time>")
    }

    private static func machineForm(of period: Period) -> String? {
        let day = period.start.description
        return switch period.kind {
        case .day: day
        case .month: String(day.dropLast(3))
        case .calendarYear: String(day.prefix(4))
        case .quarter, .financialYear, .academicYear, .severalYears, .span: nil
        }
    }
}
