private import Diagnostics

/// Every figure of one indicator, held by column: about 60 bytes a figure, found by area without a search.
///
/// Rows are sorted by area and then by period, so the figures of one area are one range of rows.
/// Absent numbers are NaN inside and nil outside.
public final class ObservationColumns: Sendable {
    /// The periods that occur, earliest first.
    public let periods: [Period]
    private let files: [String]
    private let notes: [String]
    /// For area i the rows `firstRow[i] ..< firstRow[i + 1]`.
    private let firstRow: [Int32]
    private let areas: [Int32]
    private let periodOf: [UInt16]
    private let values: [Double]
    private let lowers: [Double]
    private let uppers: [Double]
    private let numerators: [Double]
    private let denominators: [Double]
    private let coverages: [Float]
    private let statuses: [FigureStatus]
    private let bases: [Observation.Basis]
    private let noteOf: [Int32]
    private let fileOf: [Int16]
    private let lineOf: [Int32]

    /// Sorts observations into columns; of several for one area and period, the first in the given order stays.
    ///
    /// - Parameter areaCount: the number of areas of the tree that the observations' indices belong to.
    public convenience init(_ observations: [Observation], areaCount: Int) {
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
        periods = sorted.periods
        files = builder.files
        notes = builder.notes
        areas = pick(\.area)
        periodOf = pick { rank[Int($0.period)] }
        values = pick(\.value)
        lowers = pick(\.lower)
        uppers = pick(\.upper)
        numerators = pick(\.numerator)
        denominators = pick(\.denominator)
        coverages = pick(\.coverage)
        statuses = pick(\.status)
        bases = pick(\.basis)
        noteOf = pick(\.note)
        fileOf = pick(\.file)
        lineOf = pick(\.line)
        firstRow = Self.firstRows(of: areas, areaCount: areaCount)
    }

    /// Takes columns that were kept; nil where they cannot be those of so many areas.
    package init?(_ parts: ObservationParts, areaCount: Int) {
        guard parts.areSound(areaCount: areaCount) else { return nil }
        let statuses = parts.statuses.compactMap(FigureStatus.init)
        let bases = parts.bases.compactMap(Observation.Basis.init)
        guard statuses.count == parts.areas.count, bases.count == parts.areas.count else { return nil }
        periods = parts.periods
        files = parts.files
        notes = parts.notes
        areas = parts.areas
        periodOf = parts.periodOf
        values = parts.values
        lowers = parts.lowers
        uppers = parts.uppers
        numerators = parts.numerators
        denominators = parts.denominators
        coverages = parts.coverages
        self.statuses = statuses
        self.bases = bases
        noteOf = parts.noteOf
        fileOf = parts.fileOf
        lineOf = parts.lineOf
        firstRow = Self.firstRows(of: parts.areas, areaCount: areaCount)
    }

    /// The columns as they are kept.
    package var parts: ObservationParts {
        ObservationParts(
            periods: periods,
            files: files,
            notes: notes,
            areas: areas,
            periodOf: periodOf,
            values: values,
            lowers: lowers,
            uppers: uppers,
            numerators: numerators,
            denominators: denominators,
            coverages: coverages,
            statuses: statuses.map(\.rawValue),
            bases: bases.map(\.rawValue),
            noteOf: noteOf,
            fileOf: fileOf,
            lineOf: lineOf
        )
    }

    private static func firstRows(of areas: [Int32], areaCount: Int) -> [Int32] {
        var first = Array(repeating: Int32(0), count: areaCount + 1)
        for area in areas where Int(area) < areaCount { first[Int(area) + 1] += 1 }
        for position in 0..<areaCount { first[position + 1] += first[position] }
        return first
    }

    /// The number of figures and reasons for missing ones.
    public var count: Int { areas.count }

    /// The rows of one area, earliest period first.
    public func rows(of area: AreaIndex) -> Range<Int> {
        let position = Int(area.position)
        guard position >= 0, position + 1 < firstRow.count else { return 0..<0 }
        return Int(firstRow[position])..<Int(firstRow[position + 1])
    }

    /// The row of an area's latest period, with or without a value.
    public func latestRow(of area: AreaIndex) -> Int? {
        rows(of: area).last
    }

    /// The row of an area's latest period with a value.
    public func latestFigureRow(of area: AreaIndex) -> Int? {
        rows(of: area).last { value(at: $0) != nil }
    }

    /// The row of one area and period.
    public func row(of area: AreaIndex, in period: Period) -> Int? {
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

    public func area(at row: Int) -> AreaIndex { AreaIndex(Int(areas[row])) }
    public func period(at row: Int) -> Period { periods[Int(periodOf[row])] }
    /// The position of a row's period in `periods`.
    public func periodPosition(at row: Int) -> Int { Int(periodOf[row]) }
    public func value(at row: Int) -> Double? { Self.known(values[row]) }
    public func lower(at row: Int) -> Double? { Self.known(lowers[row]) }
    public func upper(at row: Int) -> Double? { Self.known(uppers[row]) }
    public func numerator(at row: Int) -> Double? { Self.known(numerators[row]) }
    public func denominator(at row: Int) -> Double? { Self.known(denominators[row]) }
    public func status(at row: Int) -> FigureStatus { statuses[row] }
    public func coverage(at row: Int) -> Double? { coverages[row].isNaN ? nil : Double(coverages[row]) }
    public func basis(at row: Int) -> Observation.Basis { bases[row] }
    public func note(at row: Int) -> String? { noteOf[row] < 0 ? nil : notes[Int(noteOf[row])] }

    /// One row as a value of its own.
    public func observation(at row: Int) -> Observation {
        Observation(
            area: area(at: row),
            period: period(at: row),
            value: value(at: row),
            lower: lower(at: row),
            upper: upper(at: row),
            numerator: numerator(at: row),
            denominator: denominator(at: row),
            status: status(at: row),
            note: note(at: row),
            basis: basis(at: row),
            coverage: coverage(at: row),
            declaredAt: fileOf[row] < 0
                ? nil : SourceLocation(path: files[Int(fileOf[row])], line: Int(lineOf[row]), column: 1)
        )
    }

    /// An area's figure for a period; nil where there is none or only a reason why.
    public func figure(of area: AreaIndex, in period: Period) -> Observation? {
        row(of: area, in: period).flatMap { value(at: $0) == nil ? nil : observation(at: $0) }
    }

    /// Whether an area has a figure for a period.
    public func hasFigure(of area: AreaIndex, in period: Period) -> Bool {
        row(of: area, in: period).map { value(at: $0) != nil } ?? false
    }

    /// All rows of an area as values, earliest period first.
    public func observations(of area: AreaIndex) -> [Observation] {
        rows(of: area).map(observation(at:))
    }

    private static func known(_ number: Double) -> Double? {
        number.isNaN ? nil : number
    }
}
