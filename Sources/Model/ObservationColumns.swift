package import Diagnostics

/// Every figure of one indicator, held by column: about 60 bytes a figure, found by area without a search.
///
/// Rows are sorted by area and then by period, so the figures of one area are one range of rows.
/// Absent numbers are NaN inside and nil outside.
package final class ObservationColumns: Sendable {
    /// The columns as plain lists, for whoever keeps them in a file.
    package let parts: ObservationParts
    /// For area i the rows `firstRow[i] ..< firstRow[i + 1]`.
    private let firstRow: [Int32]

    /// Sorts observations into columns; of several for one area and period, the first in the given order stays.
    ///
    /// - Parameter areaCount: the number of areas of the tree that the observations' indices belong to.
    package convenience init(_ observations: [Observation], areaCount: Int) {
        var builder = ObservationColumnsBuilder()
        builder.reserve(observations.count)
        for observation in observations { builder.append(observation) }
        self.init(builder, builder.sorted(areaCount: areaCount), areaCount: areaCount)
    }

    init(_ builder: ObservationColumnsBuilder, _ sorted: ObservationColumnsBuilder.Sorted, areaCount: Int) {
        let (order, rank) = (sorted.order, sorted.rank)
        func pick<Element>(_ part: (ObservationColumnsBuilder.Row) -> Element) -> [Element] {
            order.map { part(builder.rows[Int($0)]) }
        }
        parts = ObservationParts(
            periods: sorted.periods,
            files: builder.files,
            notes: builder.notes,
            areas: pick(\.area),
            periodOf: pick { rank[Int($0.period)] },
            values: pick(\.value),
            lowers: pick(\.lower),
            uppers: pick(\.upper),
            numerators: pick(\.numerator),
            denominators: pick(\.denominator),
            countsBelong: pick(\.countsBelong),
            roundings: pick(\.rounding),
            coverages: pick(\.coverage),
            statuses: pick(\.status),
            bases: pick(\.basis),
            noteOf: pick(\.note),
            fileOf: pick(\.file),
            lineOf: pick(\.line)
        )
        firstRow = Self.firstRows(of: parts.areas, areaCount: areaCount)
    }

    /// Takes columns that were kept; nil where they cannot be those of so many areas.
    package init?(_ parts: ObservationParts, areaCount: Int) {
        guard parts.areSound(areaCount: areaCount) else { return nil }
        self.parts = parts
        firstRow = Self.firstRows(of: parts.areas, areaCount: areaCount)
    }

    private static func firstRows(of areas: [Int32], areaCount: Int) -> [Int32] {
        var first = Array(repeating: Int32(0), count: areaCount + 1)
        for area in areas where Int(area) < areaCount { first[Int(area) + 1] += 1 }
        for position in 0..<areaCount { first[position + 1] += first[position] }
        return first
    }

    /// The number of figures and reasons for missing ones.
    package var count: Int { parts.areas.count }

    /// The periods that occur, earliest first.
    package var periods: [Period] { parts.periods }

    /// The rows of one area, earliest period first.
    package func rows(of area: AreaIndex) -> Range<Int> {
        let position = Int(area.position)
        guard position >= 0, position + 1 < firstRow.count else { return 0..<0 }
        return Int(firstRow[position])..<Int(firstRow[position + 1])
    }

    /// The row of an area's latest period, with or without a value.
    package func latestRow(of area: AreaIndex) -> Int? {
        rows(of: area).last
    }

    /// The row of an area's latest period with a value.
    package func latestFigureRow(of area: AreaIndex) -> Int? {
        rows(of: area).last { value(at: $0) != nil }
    }

    /// The row of one area and period.
    package func row(of area: AreaIndex, in period: Period) -> Int? {
        let rows = rows(of: area)
        var first = rows.lowerBound
        var end = rows.upperBound
        while first < end {
            let middle = first + (end - first) / 2
            if self.period(at: middle) < period { first = middle + 1 } else { end = middle }
        }
        // Periods of several kinds may have the same days.
        return rows[first...].prefix { !(period < self.period(at: $0)) }.first { self.period(at: $0) == period }
    }

    /// The area of a row.
    package func area(at row: Int) -> AreaIndex { AreaIndex(Int(parts.areas[row])) }
    /// The time that a row speaks of.
    package func period(at row: Int) -> Period { parts.periods[Int(parts.periodOf[row])] }
    /// The position of a row's period in `periods`.
    package func periodPosition(at row: Int) -> Int { Int(parts.periodOf[row]) }
    /// The figure of a row, in the indicator's unit; nil where there is a reason instead.
    package func value(at row: Int) -> Double? { Self.known(parts.values[row]) }
    /// The lower end of a row's 95 % interval, in the indicator's unit.
    package func lower(at row: Int) -> Double? { Self.known(parts.lowers[row]) }
    /// The upper end of a row's 95 % interval, in the indicator's unit.
    package func upper(at row: Int) -> Double? { Self.known(parts.uppers[row]) }
    /// How many were counted in a row.
    package func numerator(at row: Int) -> Double? { Self.known(parts.numerators[row]) }
    /// Among how many a row was counted; for a survey, the number of replies.
    package func denominator(at row: Int) -> Double? { Self.known(parts.denominators[row]) }
    /// Whether numerator and denominator of a row are those of its value.
    package func countsBelong(at row: Int) -> Bool { parts.countsBelong[row] }
    /// The unit to which the figures of a row's level and period were rounded; nil where that is not known.
    package func roundedTo(at row: Int) -> Double? { PublishedUnit.exact(parts.roundings[row]) }
    /// What a reader must know about a row, or why it has no value.
    package func status(at row: Int) -> FigureStatus { parts.statuses[row] }
    /// For a row that was added up, the share of the parts' base that it covers, 0 to 1; nil for a published one.
    package func coverage(at row: Int) -> Double? { parts.coverages[row].isNaN ? nil : Double(parts.coverages[row]) }
    /// Whether a row was published, or added up.
    package func basis(at row: Int) -> Observation.Basis { parts.bases[row] }
    /// The note of a row; nil where it has none.
    package func note(at row: Int) -> String? { parts.noteOf[row] < 0 ? nil : parts.notes[Int(parts.noteOf[row])] }
    /// Where a row is written; nil for one that was derived.
    package func location(at row: Int) -> SourceLocation? {
        parts.fileOf[row] < 0 ? nil : parts.files[Int(parts.fileOf[row])].at(line: Int(parts.lineOf[row]), column: 1)
    }

    /// One row as a value of its own.
    package func observation(at row: Int) -> Observation {
        Observation(
            area: area(at: row),
            period: period(at: row),
            value: value(at: row),
            lower: lower(at: row),
            upper: upper(at: row),
            numerator: numerator(at: row),
            denominator: denominator(at: row),
            countsBelong: countsBelong(at: row),
            roundedTo: roundedTo(at: row),
            status: status(at: row),
            note: note(at: row),
            basis: basis(at: row),
            coverage: coverage(at: row),
            declaredAt: location(at: row)
        )
    }

    /// An area's figure for a period; nil where there is none or only a reason why.
    package func figure(of area: AreaIndex, in period: Period) -> Observation? {
        row(of: area, in: period).flatMap { value(at: $0) == nil ? nil : observation(at: $0) }
    }

    /// Whether a new series of an area begins after one period, with another or before it.
    package func hasBreak(of area: AreaIndex, after start: Period, upTo end: Period) -> Bool {
        rows(of: area).contains { row in
            let period = period(at: row)
            return status(at: row) == .seriesBreak && start < period && period <= end
        }
    }

    /// Whether an area has a figure for a period.
    package func hasFigure(of area: AreaIndex, in period: Period) -> Bool {
        row(of: area, in: period).map { value(at: $0) != nil } ?? false
    }

    /// All rows of an area as values, earliest period first.
    package func observations(of area: AreaIndex) -> [Observation] {
        rows(of: area).map(observation(at:))
    }

    private static func known(_ number: Double) -> Double? {
        number.isNaN ? nil : number
    }
}
