internal import Diagnostics
internal import Model

/// A data mapping with its columns found in a header.
struct MappingPlan {
    /// A column that must hold a text.
    struct Condition {
        let column: Int
        let text: [UInt8]
    }

    /// The position of the indicator among all indicators.
    let indicator: Int
    let mapping: DataMapping
    let conditions: [Condition]
    let layout: RowLayout
    let statuses: StatusCodes
    /// The note of every row, where the mapping gives one.
    let fixedNote: String?
}

/// Where in a row each part of a figure is: plain numbers, so that looking one up costs nothing.
struct RowLayout {
    /// A part that every row gives in a column, or that is the same for all rows.
    enum Source<Value> {
        case column(Int)
        case fixed(Value)
        /// The mapping does not have it.
        case none
    }

    let area: Source<AreaIndex>
    let period: Source<Period>
    let value: Source<Double>
    let lower: Source<Double>
    let upper: Source<Double>
    let numerator: Source<Double>
    let denominator: Source<Double>
    let status: Source<FigureStatus>
    let noteColumn: Int?
    /// Whether a per cent sign may follow a number.
    let allowsPercentSign: Bool
    let checks: FigureChecks
}
