package import Diagnostics

/// Collects figures in any order and sorts them into `ObservationColumns` once.
package struct ObservationColumnsBuilder: Sendable {
    /// One figure as it was added; absent numbers are NaN.
    struct Row {
        let area: Int32
        let period: UInt16
        let file: Int16
        let value: Double
        let lower: Double
        let upper: Double
        let numerator: Double
        let denominator: Double
        let note: Int32
        let line: Int32
        let rounding: Float
        var coverage = Float.nan
        var countsBelong = true
        let status: FigureStatus
        var basis = Observation.Basis.published
    }

    private(set) var files: [SourceLocation] = []
    private(set) var notes: [String] = []
    private(set) var rows: [Row] = []
    private var periods: [Period] = []
    private var periodNumbers: [Period: UInt16] = [:]
    private var noteNumbers: [String: Int32] = [:]
    private var fileNumbers: [SourceLocation: Int16] = [:]

    /// Begins with no figures.
    package init() {}

    /// The number of observations collected.
    package var count: Int { rows.count }

    /// Reserves capacity for so many figures.
    package mutating func reserve(_ count: Int) {
        rows.reserveCapacity(count)
    }

    /// Adds one figure.
    ///
    /// More than 65,536 different periods or 32,767 files are more than a site can have;
    /// the figures beyond them are not taken, and the answer is false.
    @discardableResult
    package mutating func append(_ observation: Observation) -> Bool {
        let added = append(
            area: observation.area,
            period: observation.period,
            value: observation.value,
            lower: observation.lower,
            upper: observation.upper,
            numerator: observation.numerator,
            denominator: observation.denominator,
            status: observation.status,
            roundedTo: observation.roundedTo,
            note: observation.note,
            file: observation.declaredAt?.at(line: 0, column: 0),
            line: observation.declaredAt?.line ?? 0
        )
        if added {
            rows[rows.count - 1].basis = observation.basis
            rows[rows.count - 1].countsBelong = observation.countsBelong
            rows[rows.count - 1].coverage = observation.coverage.map(Float.init) ?? .nan
        }
        return added
    }

    /// Adds one published figure by its parts, which spares readers of large files making an `Observation` of each row.
    @discardableResult
    package mutating func append(
        area: AreaIndex,
        period: Period,
        value: Double?,
        lower: Double?,
        upper: Double?,
        numerator: Double?,
        denominator: Double?,
        status: FigureStatus,
        roundedTo: Double? = nil,
        note: String?,
        file: SourceLocation?,
        line: Int
    ) -> Bool {
        guard let period = number(of: period), let file = number(of: file) else { return false }
        let row = Row(
            area: area.position,
            period: period,
            file: file,
            value: value ?? .nan,
            lower: lower ?? .nan,
            upper: upper ?? .nan,
            numerator: numerator ?? .nan,
            denominator: denominator ?? .nan,
            note: number(ofNote: note),
            line: Int32(truncatingIfNeeded: line),
            rounding: roundedTo.map(Float.init) ?? .nan,
            status: status
        )
        rows.append(row)
        return true
    }

    /// Sorts by area, then period; of several figures for one area and period the first added stays.
    ///
    /// - Parameter onRepeat: called with the figure that stays and each later one for its area and period.
    package func finish(
        areaCount: Int,
        onRepeat: (_ kept: Observation, _ repeated: Observation) -> Void = { _, _ in }
    ) -> ObservationColumns {
        ObservationColumns(self, sorted(areaCount: areaCount, onRepeat: onRepeat), areaCount: areaCount)
    }

    /// The rows to keep, by area and then by period.
    struct Sorted {
        let order: [Int32]
        /// Earliest first.
        let periods: [Period]
        /// For each period, in the order in which they were added, its place among the sorted ones.
        let rank: [UInt16]
    }

    func sorted(
        areaCount: Int,
        onRepeat: (_ kept: Observation, _ repeated: Observation) -> Void = { _, _ in }
    ) -> Sorted {
        let byTime = periods.indices.sorted { periods[$0] < periods[$1] }
        var rank = Array(repeating: UInt16(0), count: periods.count)
        for (position, number) in byTime.enumerated() { rank[number] = UInt16(position) }
        func isSame(_ row: Int32, _ other: Int32) -> Bool {
            rows[Int(row)].area == rows[Int(other)].area && rows[Int(row)].period == rows[Int(other)].period
        }
        var order: [Int32] = []
        order.reserveCapacity(rows.count)
        for row in sortedRows(areaCount: areaCount, rank: rank) {
            if let last = order.last, isSame(last, row) {
                onRepeat(observation(at: Int(last)), observation(at: Int(row)))
            } else {
                order.append(row)
            }
        }
        return Sorted(order: order, periods: byTime.map { periods[$0] }, rank: rank)
    }

    /// The rows by area, then period, then the order they were added: counted into areas, then each area sorted.
    private func sortedRows(areaCount: Int, rank: [UInt16]) -> [Int32] {
        var next = Array(repeating: 0, count: areaCount + 1)
        for row in rows where Int(row.area) < areaCount { next[Int(row.area) + 1] += 1 }
        for position in 0..<areaCount { next[position + 1] += next[position] }
        var order = Array(repeating: Int32(0), count: next[areaCount])
        let starts = next
        for (number, row) in rows.enumerated() where Int(row.area) < areaCount {
            order[next[Int(row.area)]] = Int32(number)
            next[Int(row.area)] += 1
        }
        func comesBefore(_ left: Int32, _ right: Int32) -> Bool {
            (rank[Int(rows[Int(left)].period)], left) < (rank[Int(rows[Int(right)].period)], right)
        }
        for area in 0..<areaCount {
            let range = starts[area]..<starts[area + 1]
            let isSorted = zip(order[range], order[range].dropFirst()).allSatisfy(comesBefore)
            if !isSorted { order[range].sort(by: comesBefore) }
        }
        return order
    }

    /// One figure as it was added.
    private func observation(at number: Int) -> Observation {
        func known(_ number: Double) -> Double? { number.isNaN ? nil : number }
        let row = rows[number]
        return Observation(
            area: AreaIndex(Int(row.area)),
            period: periods[Int(row.period)],
            value: known(row.value),
            lower: known(row.lower),
            upper: known(row.upper),
            numerator: known(row.numerator),
            denominator: known(row.denominator),
            countsBelong: row.countsBelong,
            roundedTo: PublishedUnit.exact(row.rounding),
            status: row.status,
            note: row.note < 0 ? nil : notes[Int(row.note)],
            basis: row.basis,
            coverage: row.coverage.isNaN ? nil : Double(row.coverage),
            declaredAt: row.file < 0
                ? nil : files[Int(row.file)].at(line: Int(row.line), column: 1)
        )
    }

    private mutating func number(of period: Period) -> UInt16? {
        // Most indicators have few periods, and comparing them costs less than hashing one.
        if periods.count <= 12, let number = periods.firstIndex(of: period) { return UInt16(number) }
        if let known = periodNumbers[period] { return known }
        guard let number = UInt16(exactly: periods.count) else { return nil }
        periods.append(period)
        periodNumbers[period] = number
        return number
    }

    private mutating func number(of file: SourceLocation?) -> Int16? {
        guard let file else { return -1 }
        if file == files.last { return Int16(files.count - 1) }
        if let known = fileNumbers[file] { return known }
        guard let number = Int16(exactly: files.count) else { return nil }
        files.append(file)
        fileNumbers[file] = number
        return number
    }

    private mutating func number(ofNote note: String?) -> Int32 {
        guard let note, !note.isEmpty else { return -1 }
        if notes.count <= 12, let number = notes.firstIndex(of: note) { return Int32(number) }
        if let known = noteNumbers[note] { return known }
        let number = Int32(truncatingIfNeeded: notes.count)
        notes.append(note)
        noteNumbers[note] = number
        return number
    }
}
