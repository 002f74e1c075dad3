internal import Interpretation
internal import ReportModel
internal import Templating

/// Days and periods as `<time>` elements, in words for readers and in ISO 8601 for machines.
struct TimeMarkup: Sendable {
    private let text: ReportText
    /// The periods that most pages show, ready made.
    private let known: [Period: HTML]

    /// - Parameter periods: those to make at once, because they will be asked for many times.
    init(text: ReportText, periods: some Sequence<Period> = []) {
        self.text = text
        known = Dictionary(periods.map { ($0, Self.markup(of: $0, text)) }) { first, _ in first }
    }

    func day(_ date: CalendarDate) -> HTML {
        HTML(trusted: "<time datetime=\"\(date)\">\(Markup.escaped(text.dates.day(date)))</time>")
    }

    /// A period; only days, months and calendar years have a form that `<time>` may carry.
    func period(_ period: Period) -> HTML {
        known[period] ?? Self.markup(of: period, text)
    }

    private static func markup(of period: Period, _ text: ReportText) -> HTML {
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
