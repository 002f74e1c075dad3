/// The columns of `ObservationColumns` as plain lists, to be kept in a file and taken from there.
package struct ObservationParts: Sendable {
    package var periods: [Period]
    package var files: [String]
    package var notes: [String]
    package var areas: [Int32]
    package var periodOf: [UInt16]
    package var values: [Double]
    package var lowers: [Double]
    package var uppers: [Double]
    package var numerators: [Double]
    package var denominators: [Double]
    package var coverages: [Float]
    /// The raw values of `FigureStatus`.
    package var statuses: [UInt8]
    /// The raw values of `Observation.Basis`.
    package var bases: [UInt8]
    package var noteOf: [Int32]
    package var fileOf: [Int16]
    package var lineOf: [Int32]

    package init(
        periods: [Period],
        files: [String],
        notes: [String],
        areas: [Int32],
        periodOf: [UInt16],
        values: [Double],
        lowers: [Double],
        uppers: [Double],
        numerators: [Double],
        denominators: [Double],
        coverages: [Float],
        statuses: [UInt8],
        bases: [UInt8],
        noteOf: [Int32],
        fileOf: [Int16],
        lineOf: [Int32]
    ) {
        self.periods = periods
        self.files = files
        self.notes = notes
        self.areas = areas
        self.periodOf = periodOf
        self.values = values
        self.lowers = lowers
        self.uppers = uppers
        self.numerators = numerators
        self.denominators = denominators
        self.coverages = coverages
        self.statuses = statuses
        self.bases = bases
        self.noteOf = noteOf
        self.fileOf = fileOf
        self.lineOf = lineOf
    }

    /// Whether they are columns of as many rows each, in order, of which no number leads out of its list.
    ///
    /// - Parameter areaCount: the number of areas that the rows may be about.
    func areSound(areaCount: Int) -> Bool {
        let counts = [
            periodOf.count, values.count, lowers.count, uppers.count, numerators.count, denominators.count,
            coverages.count, statuses.count, bases.count, noteOf.count, fileOf.count, lineOf.count,
        ]
        return counts.allSatisfy { $0 == areas.count } && areInOrder
            && Self.lie(areas, from: 0, below: areaCount) && Self.lie(periodOf, from: 0, below: periods.count)
            && Self.lie(noteOf, from: -1, below: notes.count) && Self.lie(fileOf, from: -1, below: files.count)
            && Self.lie(lineOf, from: 0, below: .max)
    }

    /// Whether periods are sorted, and rows by area and then by period without any twice.
    private var areInOrder: Bool {
        guard !zip(periods, periods.dropFirst()).contains(where: { $1 < $0 }) else { return false }
        var isInOrder = true
        for row in areas.indices.dropFirst() {
            let (before, area) = (areas[row - 1], areas[row])
            isInOrder = isInOrder && (before < area || before == area && periodOf[row - 1] < periodOf[row])
        }
        return isInOrder
    }

    private static func lie<Number: FixedWidthInteger>(_ numbers: [Number], from least: Int, below end: Int) -> Bool {
        guard let smallest = numbers.min(), let largest = numbers.max() else { return true }
        return Int(smallest) >= least && Int(largest) < end
    }
}
