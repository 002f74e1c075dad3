internal import Diagnostics
internal import Model

/// What the lists of areas say of one area, whose slug is not settled.
struct AreaRow {
    let code: Area.Code
    let name: String
    let saidAs: String?
    let level: AreaLevel.ID
    var parent: Area.Code?
    let slug: String
    var alsoKnownAs: [String]
    var start: CalendarDate?
    var end: CalendarDate?
    var replaces: [Area.Code]
    let replacesRoughly: [Area.Code]
    let note: String?
    let location: SourceLocation
    let slugLocation: SourceLocation
    let parentLocation: SourceLocation
    let replacesLocation: SourceLocation
    let replacesRoughlyLocation: SourceLocation
    /// Where its other names stand; nil where they are those of a look-up.
    var alsoKnownAsLocation: SourceLocation?
}

extension AreaRow {
    /// An area of a look-up of which `areas.csv` says nothing.
    init(_ area: LookupArea) {
        self.init(
            code: area.code,
            name: area.name,
            saidAs: nil,
            level: area.level,
            parent: area.parent,
            slug: "",
            alsoKnownAs: [],
            start: nil,
            end: nil,
            replaces: [],
            replacesRoughly: [],
            note: nil,
            location: area.location,
            slugLocation: area.location,
            parentLocation: area.location,
            replacesLocation: area.location,
            replacesRoughlyLocation: area.location
        )
    }
}

/// Reads the rows of `areas.csv`, one at a time.
struct AreaRowReader {
    let levels: [AreaLevel]
    /// The areas of look-ups, of which a row may leave empty what does not differ.
    let official: [Area.Code: LookupArea]
    /// Whether a date of the table can only have the month first, so that those that could have either say nothing.
    private let hasMonthFirst: Bool

    init(_ table: NamedTable, levels: [AreaLevel], on official: [Area.Code: LookupArea]) {
        self.levels = levels
        self.official = official
        var isFound = false
        var ignored = DiagnosticCollector()
        table.forEachRow(&ignored) { row, _ in
            for text in [row.text("start"), row.text("end")] where text.contains("/") {
                if PeriodParser.readings(of: text)?.systems == [.monthsFirst] { isFound = true }
            }
        }
        hasMonthFirst = isFound
    }

    /// The area of a row; nil, with a diagnostic, for one without a code or a name.
    func area(in row: NamedTable.Row, _ diagnostics: inout DiagnosticCollector) -> AreaRow? {
        let code = row.text("code")
        let known = official[Area.Code(code)]
        func text(_ column: String, or other: String?) -> String {
            let text = row.text(column)
            return text.isEmpty ? other ?? "" : text
        }
        let name = text("name", or: known?.name)
        for (column, text) in [("code", code), ("name", name)] where text.isEmpty {
            diagnostics.add(.emptyField(column, at: row.location(column)))
        }
        guard !code.isEmpty, !name.isEmpty else { return nil }
        let level = text("level", or: known?.level.text)
        if !levels.isEmpty, !levels.contains(where: { $0.id.text == level }) {
            diagnostics.add(.unknownLevel(level, levels: levels, at: row.location("level")))
        }
        let (start, end) = dates(in: row, &diagnostics)
        let parent = text("parent", or: known?.parent?.text)
        let note = row.text("note")
        let said = row.text("said_as")
        return AreaRow(
            code: Area.Code(code),
            name: name,
            saidAs: said.isEmpty ? nil : said,
            level: AreaLevel.ID(level),
            parent: parent.isEmpty ? nil : Area.Code(parent),
            slug: row.text("slug"),
            alsoKnownAs: names(in: row.text("also_known_as")),
            start: start,
            end: end,
            replaces: names(in: row.text("replaces")).map { Area.Code($0) },
            replacesRoughly: names(in: row.text("replaces_roughly")).map { Area.Code($0) },
            note: note.isEmpty ? nil : note,
            location: row.location,
            slugLocation: row.location("slug"),
            parentLocation: row.location("parent"),
            replacesLocation: row.location("replaces"),
            replacesRoughlyLocation: row.location("replaces_roughly"),
            alsoKnownAsLocation: row.location("also_known_as")
        )
    }

    private func names(in text: String) -> [String] {
        text.split(separator: ";").map { TableHeader.normalized(String($0)) }.filter { !$0.isEmpty }
    }

    private func dates(
        in row: NamedTable.Row,
        _ diagnostics: inout DiagnosticCollector
    ) -> (start: CalendarDate?, end: CalendarDate?) {
        let start = date("start", in: row, &diagnostics)
        let end = date("end", in: row, &diagnostics)
        if let start, let end, end <= start {
            diagnostics.add(.endBeforeStart(row.text("end"), start: row.text("start"), at: row.location("end")))
            return (start, nil)
        }
        return (start, end)
    }

    private func date(
        _ column: String,
        in row: NamedTable.Row,
        _ diagnostics: inout DiagnosticCollector
    ) -> CalendarDate? {
        let text = row.text(column)
        guard !text.isEmpty else { return nil }
        if let date = CalendarDate(iso: text), Self.years.contains(date.year) { return date }
        if let readings = PeriodParser.readings(of: text), readings.systems != [.monthsFirst],
            let day = readings.certain ?? readings[.daysFirst], day.kind == .day, !hasMonthFirst,
            Self.years.contains(day.start.year)
        {
            return day.start
        }
        diagnostics.add(.badDate(text, column: column, at: row.location(column)))
        return nil
    }

    /// The years in which a boundary can have changed; others are slips, such as 0024 for 2024.
    private static let years = 1850...2199
}
