internal import Analysis
internal import Model

/// Writes the files of figures of a site in one format.
///
/// Nothing is silently absent: an area with a page and without a figure gets a row that says why. Cells that many rows
/// have in common are put into bytes once for all files.
struct FigureFile: Sendable {
    private let context: RenderContext
    private let format: FigureFormat
    private let start: [UInt8]
    private let subjects: [Subject]
    private let cells: FigureCells

    /// What the rows of an indicator have in common: what stands between the area and the value, and at their end.
    private struct Subject {
        /// By the position of the period.
        let inPeriod: [[UInt8]]
        let withoutFigure: [UInt8]
        let ending: [UInt8]
    }

    init(_ format: FigureFormat, of context: RenderContext) {
        let cells = FigureCells(format)
        self.context = context
        self.format = format
        start = Array(format.start.utf8)
        self.cells = cells
        subjects = context.site.indicators.map { figures in
            Subject(
                inPeriod: figures.columns.periods.map { cells.subject(figures.indicator, $0) },
                withoutFigure: cells.subject(figures.indicator, nil),
                ending: cells.ending(figures.indicator)
            )
        }
    }

    /// Every indicator's figures for one area, earliest period first.
    func bytes(of area: AreaIndex) -> [UInt8] {
        let indicators = context.site.indicators
        var file = start
        file.reserveCapacity(indicators.reduce(1) { $0 + $1.columns.rows(of: area).count + 1 } * format.rowLength)
        var place: [UInt8] = []
        cells.append(context.site.areas[area], to: &place)
        for position in indicators.indices { append(position, of: area, place, to: &file) }
        file.append(contentsOf: format.end.utf8)
        return file
    }

    /// One indicator's figures for all areas: those with pages, and building blocks that have figures.
    ///
    /// - Parameter position: a position in `Site.indicators`.
    func bytes(ofIndicator position: Int) -> [UInt8] {
        let areas = context.site.areas
        let columns = context.site.indicators[position].columns
        var file = start
        file.reserveCapacity((columns.count + 1) * format.rowLength)
        var place: [UInt8] = []
        for area in areas.areas.indices.map(AreaIndex.init)
        where context.addresses.area(area) != nil || !columns.rows(of: area).isEmpty {
            place.removeAll(keepingCapacity: true)
            cells.append(areas[area], to: &place)
            append(position, of: area, place, to: &file)
        }
        file.append(contentsOf: format.end.utf8)
        return file
    }

    /// Appends the rows of one indicator and one area.
    ///
    /// - Parameter place: the cells that name the area.
    private func append(_ position: Int, of area: AreaIndex, _ place: [UInt8], to file: inout [UInt8]) {
        let (figures, subject) = (context.site.indicators[position], subjects[position])
        let columns = figures.columns
        let rows = columns.rows(of: area)
        for row in rows {
            begin(place, to: &file)
            file.append(contentsOf: subject.inPeriod[columns.periodPosition(at: row)])
            let limits = context.analyst.ranges.limits(atRow: row, indicator: position)
            cells.append(row, of: figures, limits: limits, to: &file)
            file.append(contentsOf: subject.ending)
        }
        guard rows.isEmpty else { return }
        let reason = context.analyst.absence(of: area, indicator: position)
        begin(place, to: &file)
        file.append(contentsOf: subject.withoutFigure)
        cells.append(absent: FigureStatus(reason), note: note(on: reason, position, of: area), to: &file)
        file.append(contentsOf: subject.ending)
    }

    /// Why an area has no figure, and of tenths how many of its parts are in which, with the year.
    private func note(on reason: Absence, _ position: Int, of area: AreaIndex) -> String {
        let indicator = context.site.indicators[position].indicator
        let sentence = context.text.absences.reason(reason, of: indicator)
        guard indicator.kind == .decile else { return sentence }
        let reading = context.analyst.reading(of: area, indicator: position)
        let counts = SentenceWriter(reading, in: context.site, text: context.text).countsByTenth()
        return ([sentence] + counts).joined(separator: " ")
    }

    private func begin(_ place: [UInt8], to file: inout [UInt8]) {
        if file.count > start.count { file.append(contentsOf: format.separator.utf8) }
        file.append(contentsOf: place)
    }
}

/// Periods as machines read them (ISO 8601).
enum PeriodCode {
    /// `2008`, `2024-05`, `2024-05-15`, or a start and a length: `2022-01-01/P3Y`, `2022-04-01/P1Y`.
    static func of(_ period: Period) -> String {
        let start = period.start.description
        return switch period.kind {
        case .day: start
        case .month: String(start.dropLast(3))
        case .calendarYear: String(start.prefix(4))
        case .quarter, .financialYear, .academicYear, .severalYears, .span: "\(start)/\(length(of: period))"
        }
    }

    /// `P3Y`, `P3M` or `P181D`: the largest unit that gives the length exactly.
    private static func length(of period: Period) -> String {
        let start = period.start
        let next = CalendarDate(daysSinceEpoch: period.end.daysSinceEpoch + 1)
        guard start.day == next.day else {
            return "P\(period.end.daysSinceEpoch - start.daysSinceEpoch + 1)D"
        }
        let months = (next.year - start.year) * 12 + next.month - start.month
        return months.isMultiple(of: 12) ? "P\(months / 12)Y" : "P\(months)M"
    }
}
