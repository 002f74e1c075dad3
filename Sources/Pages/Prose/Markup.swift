internal import Analysis
internal import Localization
internal import Model
internal import Primitives
internal import Templates

/// Text made safe to stand in HTML.
enum Markup {
    /// The text with the five characters that mean something in HTML written as entities.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        return bytes.count == text.utf8.count ? text : String(decoding: bytes, as: UTF8.self)
    }
}

/// A table of figures in a text as HTML, in a region that scrolls sideways and can be reached from the keyboard.
struct HTMLTable {
    /// One field: its markup, and the attributes of its element.
    struct Cell {
        let markup: String
        var attributes = ""

        static func text(_ text: String) -> Cell { Cell(markup: Markup.escaped(text)) }

        /// - Parameter rest: markup that follows the text.
        static func number(_ text: String, rest: String = "") -> Cell {
            Cell(markup: Markup.escaped(text) + rest, attributes: " class=\"number\"")
        }

        /// Words that say why there is no figure; in a table that readers may sort it counts as empty.
        static func absent(_ reason: String, isSortable: Bool = false) -> Cell {
            let value = isSortable ? " data-value=\"\"" : ""
            return Cell(markup: Markup.escaped(reason), attributes: " class=\"absent\"\(value)")
        }
    }

    let caption: String
    var isSortable = false
    /// Whether only those hear the caption who do not see the page, since a title stands above the table.
    var hidesCaption = false
    let head: [Cell]
    /// The first field of each row names it.
    let rows: [[Cell]]

    var html: String {
        let caption = Markup.escaped(caption)
        let line = hidesCaption ? "" : "\n"
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512 + rows.count * 128)
        bytes += "<div class=\"table-scroll\" role=\"group\" aria-label=\"\(caption)\" tabindex=\"0\">\n".utf8
        bytes += "<table\(isSortable ? " data-sortable" : "")>\n".utf8
        bytes += "<caption\(hidesCaption ? " class=\"visually-hidden\"" : "")>\(caption)</caption>\n".utf8
        bytes += "<thead>\(line)<tr>".utf8
        for cell in head { bytes += "<th scope=\"col\"\(cell.attributes)>\(cell.markup)</th>".utf8 }
        bytes += "</tr>\(line)</thead>\n<tbody>\n".utf8
        for row in rows {
            bytes += "<tr>".utf8
            if let name = row.first { bytes += "<th scope=\"row\">\(name.markup)</th>".utf8 }
            for cell in row.dropFirst() { bytes += "<td\(cell.attributes)>\(cell.markup)</td>".utf8 }
            bytes += "</tr>\n".utf8
        }
        bytes += "</tbody>\n</table>\n</div>\n".utf8
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The table behind words that open it.
    ///
    /// - Parameter words: plain text.
    func html(openedBy words: String) -> String {
        "<details>\n<summary>\(Markup.escaped(words))</summary>\n\(html)</details>\n"
    }
}

/// Days and periods as `<time>` elements, in words for readers and in ISO 8601 for machines.
struct TimeMarkup: Sendable {
    private let text: Formatters
    /// The periods that most pages show, ready made.
    private let known: [Period: HTML]
    /// The days that most pages show, ready made.
    private let knownDays: [CalendarDate: HTML]

    /// - Parameters:
    ///   - periods: those to make at once, because they will be asked for many times.
    ///   - days: those to make at once, for the same reason.
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

    /// The period of an indicator's figures, with the time that they measure where that is another.
    func period(_ period: Period, of indicator: Indicator) -> HTML {
        guard indicator.measuredTime(of: period) != nil else { return self.period(period) }
        return HTML(trusted: Markup.escaped(text.period(period, of: indicator)))
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
