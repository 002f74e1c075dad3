internal import Analysis
internal import Model

/// Writes the files of figures of a site in one format.
///
/// Nothing is silently absent: an area with a page and without a figure gets a row that says why; groups have rows for
/// the places and periods of which they have figures or a reason. Cells that many rows have in common are put into
/// bytes once for all files.
struct FigureFile: Sendable {
    private let context: RenderContext
    private let format: FigureFormat
    private let start: [UInt8]
    /// By the position of the indicator its figures of everybody, then those of its groups.
    private let subjects: [[Subject]]
    private let cells: FigureCells

    /// What the rows of everybody or of one group have in common: what stands between the area and the value, and at
    /// their end.
    private struct Subject {
        let figures: IndicatorFigures
        /// By the position of the period.
        let inPeriod: [[UInt8]]
        let withoutFigure: [UInt8]
        let ending: [UInt8]

        init(_ figures: IndicatorFigures, ending: [UInt8], _ cells: FigureCells) {
            self.figures = figures
            self.ending = ending
            inPeriod = figures.columns.periods.map { cells.subject(figures.indicator, $0) }
            withoutFigure = cells.subject(figures.indicator, nil)
        }
    }

    init(_ format: FigureFormat, of context: RenderContext) {
        let cells = FigureCells(format)
        self.context = context
        self.format = format
        start = Array(format.start.utf8)
        self.cells = cells
        subjects = context.site.indicators.map { figures in
            let groups = figures.breakdowns.flatMap { breakdown in
                zip(breakdown.breakdown.groups, breakdown.columns).map { group, columns in
                    Subject(
                        IndicatorFigures(indicator: figures.indicator, columns: columns),
                        ending: cells.ending(figures.indicator, group: (breakdown.breakdown, group)),
                        cells
                    )
                }
            }
            return [Subject(figures, ending: cells.ending(figures.indicator), cells)] + groups
        }
    }

    /// Every indicator's figures for some areas, one after the other, earliest period first.
    func bytes(of areas: [AreaIndex]) -> [UInt8] {
        var file = start
        let rows = areas.reduce(1) { rows, area in
            subjects.joined().reduce(rows) { $0 + $1.figures.columns.rows(of: area).count + 1 }
        }
        file.reserveCapacity(rows * format.rowLength)
        var place: [UInt8] = []
        for area in areas {
            place.removeAll(keepingCapacity: true)
            cells.append(context.site.areas[area], to: &place)
            for position in subjects.indices { append(position, of: area, place, to: &file) }
        }
        file.append(contentsOf: format.end.utf8)
        return file
    }

    /// One indicator's figures for all areas: those with pages, and building blocks that have figures.
    ///
    /// - Parameter position: a position in `Site.indicators`.
    func bytes(ofIndicator position: Int) -> [UInt8] {
        let areas = context.site.areas
        let subjects = subjects[position]
        var file = start
        file.reserveCapacity(subjects.reduce(1) { $0 + $1.figures.columns.count } * format.rowLength)
        var place: [UInt8] = []
        for area in areas.areas.indices.map(AreaIndex.init)
        where context.addresses.area(area) != nil
            || subjects.contains(where: { !$0.figures.columns.rows(of: area).isEmpty })
        {
            place.removeAll(keepingCapacity: true)
            cells.append(areas[area], to: &place)
            append(position, of: area, place, to: &file)
        }
        file.append(contentsOf: format.end.utf8)
        return file
    }

    /// Appends the rows of one indicator and one area: those of everybody, or why there are none, then those that its
    /// groups have.
    ///
    /// - Parameter place: the cells that name the area.
    private func append(_ position: Int, of area: AreaIndex, _ place: [UInt8], to file: inout [UInt8]) {
        let subjects = subjects[position]
        if let everybody = subjects.first {
            append(everybody, of: area, place, to: &file) { row in
                context.analyst.ranges.limits(atRow: row, indicator: position)
            }
            if everybody.figures.columns.rows(of: area).isEmpty {
                let reason = context.analyst.absence(of: area, indicator: position)
                begin(place, to: &file)
                file.append(contentsOf: everybody.withoutFigure)
                cells.append(absent: FigureStatus(reason), note: note(on: reason, position, of: area), to: &file)
                file.append(contentsOf: everybody.ending)
            }
        }
        for group in subjects.dropFirst() {
            append(group, of: area, place, to: &file) { row in Limits(row: row, of: group.figures) }
        }
    }

    /// Appends the rows that everybody or one group has in an area.
    private func append(
        _ subject: Subject,
        of area: AreaIndex,
        _ place: [UInt8],
        to file: inout [UInt8],
        limits: (Int) -> Limits?
    ) {
        let columns = subject.figures.columns
        for row in columns.rows(of: area) {
            begin(place, to: &file)
            file.append(contentsOf: subject.inPeriod[columns.periodPosition(at: row)])
            cells.append(row, of: subject.figures, limits: limits(row), to: &file)
            file.append(contentsOf: subject.ending)
        }
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
