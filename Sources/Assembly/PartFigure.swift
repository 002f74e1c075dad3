internal import Model

/// What is known of one area in one period when a larger one is added up.
struct PartFigure {
    let value: Double?
    let numerator: Double?
    let denominator: Double?
    /// The share of the area's people, 0 to 1, for whom these numbers speak; 1 for a published figure.
    let coverage: Double

    init(_ observation: Observation) {
        value = observation.value
        numerator = observation.numerator
        denominator = observation.denominator
        coverage = observation.coverage ?? 1
    }

    /// Reads no more of a row than a total needs, since whole countries are added up this way.
    init(row: Int, of columns: ObservationColumns) {
        value = columns.value(at: row)
        numerator = columns.numerator(at: row)
        denominator = columns.denominator(at: row)
        coverage = columns.coverage(at: row) ?? 1
    }
}
