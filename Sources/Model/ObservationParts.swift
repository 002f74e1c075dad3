package import Diagnostics

/// The columns of `ObservationColumns`: plain lists, which can be kept in a file and taken from there.
package struct ObservationParts: Sendable {
    /// The periods that occur, earliest first.
    package let periods: [Period]
    /// The files, or sheets of them, that figures were read from; their lines are 0.
    package let files: [SourceLocation]
    /// The different notes of figures; rows refer to them by position (`noteOf`).
    package let notes: [String]
    /// By row, a position in the tree of areas.
    package let areas: [Int32]
    /// By position in `periods`.
    package let periodOf: [UInt16]
    /// NaN where there is none, as in the columns after it.
    package let values: [Double]
    /// The lower ends of 95 % intervals.
    package var lowers: [Double]
    /// The upper ends of 95 % intervals.
    package var uppers: [Double]
    /// How many were counted.
    package let numerators: [Double]
    /// Among how many.
    package let denominators: [Double]
    /// Whether each row's numerator and denominator are those of its value.
    package var countsBelong: [Bool]
    /// The units to which the figures of each row's level and period were rounded; NaN where that is not known.
    package var roundings: [Float]
    /// The shares of the parts' bases that figures cover, 0 to 1.
    package let coverages: [Float]
    /// What a reader must know of each row.
    package let statuses: [FigureStatus]
    /// Whether each row was published or added up.
    package let bases: [Observation.Basis]
    /// By position in `notes`; -1 for rows without one.
    package let noteOf: [Int32]
    /// By position in `files`; -1 for derived figures.
    package let fileOf: [Int16]
    /// The line of each row in its file, from 1; 0 for derived figures.
    package let lineOf: [Int32]

    /// Takes columns as they are; `ObservationColumns` looks whether they belong together.
    package init(
        periods: [Period],
        files: [SourceLocation],
        notes: [String],
        areas: [Int32],
        periodOf: [UInt16],
        values: [Double],
        lowers: [Double],
        uppers: [Double],
        numerators: [Double],
        denominators: [Double],
        countsBelong: [Bool],
        roundings: [Float],
        coverages: [Float],
        statuses: [FigureStatus],
        bases: [Observation.Basis],
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
        self.countsBelong = countsBelong
        self.roundings = roundings
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
            countsBelong.count, roundings.count, coverages.count, statuses.count, bases.count, noteOf.count,
            fileOf.count, lineOf.count,
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
