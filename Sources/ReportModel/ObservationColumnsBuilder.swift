private import Diagnostics

/// Collects figures in any order and sorts them into `ObservationColumns` once.
public struct ObservationColumnsBuilder: Sendable {
    private(set) var files: [String] = []
    private(set) var notes: [String] = []
    private(set) var areas: [Int32] = []
    private(set) var periodOf: [UInt16] = []
    private(set) var values: [Double] = []
    private(set) var lowers: [Double] = []
    private(set) var uppers: [Double] = []
    private(set) var numerators: [Double] = []
    private(set) var denominators: [Double] = []
    private(set) var coverages: [Float] = []
    private(set) var statuses: [FigureStatus] = []
    private(set) var bases: [Observation.Basis] = []
    private(set) var noteOf: [Int32] = []
    private(set) var fileOf: [Int16] = []
    private(set) var lineOf: [Int32] = []
    private var periods: [Period] = []
    private var periodNumbers: [Period: UInt16] = [:]
    private var noteNumbers: [String: Int32] = [:]
    private var fileNumbers: [String: Int16] = [:]

    public init() {}

    /// The number of observations collected.
    public var count: Int { areas.count }

    public mutating func reserve(_ count: Int) {
        areas.reserveCapacity(count)
        periodOf.reserveCapacity(count)
        values.reserveCapacity(count)
        lowers.reserveCapacity(count)
        uppers.reserveCapacity(count)
        numerators.reserveCapacity(count)
        denominators.reserveCapacity(count)
        coverages.reserveCapacity(count)
        statuses.reserveCapacity(count)
        bases.reserveCapacity(count)
        noteOf.reserveCapacity(count)
        fileOf.reserveCapacity(count)
        lineOf.reserveCapacity(count)
    }

    /// Adds one figure.
    ///
    /// More than 65,535 different periods or 32,767 files are more than a site can have;
    /// the figures beyond them are not taken, and the answer is false.
    @discardableResult
    public mutating func append(_ observation: Observation) -> Bool {
        guard let period = number(of: observation.period), let file = number(of: observation.declaredAt?.path)
        else { return false }
        areas.append(observation.area.position)
        periodOf.append(period)
        values.append(observation.value ?? .nan)
        lowers.append(observation.lower ?? .nan)
        uppers.append(observation.upper ?? .nan)
        numerators.append(observation.numerator ?? .nan)
        denominators.append(observation.denominator ?? .nan)
        coverages.append(observation.coverage.map(Float.init) ?? .nan)
        statuses.append(observation.status)
        bases.append(observation.basis)
        noteOf.append(number(ofNote: observation.note))
        fileOf.append(file)
        lineOf.append(Int32(truncatingIfNeeded: observation.declaredAt?.line ?? 0))
        return true
    }

    /// Sorts by area, then period; of several figures for one area and period the first added stays.
    public func finish(areaCount: Int) -> ObservationColumns {
        let byTime = periods.indices.sorted { periods[$0] < periods[$1] }
        var rank = Array(repeating: UInt16(0), count: periods.count)
        for (position, number) in byTime.enumerated() { rank[number] = UInt16(position) }
        func key(_ row: Int32) -> UInt64 {
            UInt64(UInt32(bitPattern: areas[Int(row)])) << 16 | UInt64(rank[Int(periodOf[Int(row)])])
        }
        var order: [Int32] = []
        order.reserveCapacity(areas.count)
        var last: UInt64?
        for row in (0..<Int32(areas.count)).sorted(by: { (key($0), $0) < (key($1), $1) })
        where key(row) != last && Int(areas[Int(row)]) < areaCount {
            order.append(row)
            last = key(row)
        }
        return ObservationColumns(
            sorted: self,
            order: order,
            periods: byTime.map { periods[$0] },
            rank: rank,
            areaCount: areaCount
        )
    }

    private mutating func number(of period: Period) -> UInt16? {
        if let known = periodNumbers[period] { return known }
        guard let number = UInt16(exactly: periods.count) else { return nil }
        periods.append(period)
        periodNumbers[period] = number
        return number
    }

    private mutating func number(of path: String?) -> Int16? {
        guard let path else { return -1 }
        if let known = fileNumbers[path] { return known }
        guard let number = Int16(exactly: files.count) else { return nil }
        files.append(path)
        fileNumbers[path] = number
        return number
    }

    private mutating func number(ofNote note: String?) -> Int32 {
        guard let note, !note.isEmpty else { return -1 }
        if let known = noteNumbers[note] { return known }
        let number = Int32(truncatingIfNeeded: notes.count)
        notes.append(note)
        noteNumbers[note] = number
        return number
    }
}
