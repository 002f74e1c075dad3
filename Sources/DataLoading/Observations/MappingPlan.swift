internal import Diagnostics
internal import Model

/// A data mapping with its columns found in a header.
struct MappingPlan {
    /// The position of the indicator among all indicators.
    let indicator: Int
    /// The position of its figures in the list of builders (`FigureStores`).
    let store: Int
    let mapping: DataMapping
    /// What is asked of a row, in the order of `asked`.
    let conditions: [RowCondition]
    /// The conditions as the editor wrote them.
    let asked: [DataMapping.Condition]
    let layout: RowLayout
    let statuses: StatusCodes
    /// The note of every row, where the mapping gives one.
    let fixedNote: String?
    /// The figures that a row is only a part of; nil where it is all of one.
    var join: Join?
    /// Whether another plan asks for the same rows, and what is found in them has been said.
    var isRepeated = false

    /// What a row gives to figures that stand in several rows.
    struct Join {
        /// The number of the mapping among those of the file.
        let group: Int
        /// The part that stands in the row; nil for the row with the value.
        let part: DataMapping.Part?
        /// Whether a figure needs a row with its value.
        let needsValue: Bool
    }
}

/// Where in a row each part of a figure is: plain numbers, so that looking one up costs nothing.
struct RowLayout {
    /// A part that every row gives in a column, or that is the same for all rows.
    enum Binding<Value> {
        case column(Int)
        case fixed(Value)
        /// The sum of some columns.
        case sum([Int])
        /// From elsewhere: the position among the other figures of the file's mappings.
        case other(Int)
        /// The mapping does not have it.
        case none

        var isNone: Bool {
            if case .none = self { true } else { false }
        }
    }

    let area: Binding<AreaIndex>
    /// The areas by name, where the column has names in place of codes.
    let names: AreaNames?
    let period: Binding<Period>
    /// What is needed to understand the texts of the column of periods.
    let periodForm: PeriodColumnForm
    /// What a marker behind the one period of all rows, or in the name of their column, says: `2023 [provisional]`.
    let periodStatus: FigureStatus
    let value: Binding<Double>
    let lower: Binding<Double>
    let upper: Binding<Double>
    /// Half the width of the likely range.
    let margin: Binding<Double>
    let numerator: Binding<Double>
    let denominator: Binding<Double>
    let status: Binding<FigureStatus>
    let noteColumn: Int?
    /// Whether a number may be a code of the mapping: `status_codes: { "9999": x }`.
    let hasNumberCodes: Bool
    /// Whether a per cent sign may follow a number.
    let allowsPercentSign: Bool
    /// Whether figures are sums of money, behind which `p` is pence and no marker.
    let isMoney: Bool
    /// Whether the sign of a currency may stand before a number.
    let allowsCurrency: Bool
    /// The unit that may stand behind a number.
    let unit: UnitBehindNumber
    /// What value and limits are multiplied by.
    let scale: Double
    /// What rows of one area and period become together.
    let combine: DataMapping.Combination?
    let checks: FigureChecks

    /// Whether a row has neither a period nor a number, as downloads have one for each area without any figure.
    @inline(__always)
    func isOfNoTime(_ row: TableRow) -> Bool {
        guard case .column(let column) = period, row.isEmpty(column) else { return false }
        return [value, numerator, denominator].allSatisfy { part in
            switch part {
            case .column(let column): row.isEmpty(column)
            case .sum(let columns): columns.allSatisfy(row.isEmpty)
            case .fixed: false
            case .none, .other: true
            }
        }
    }

    /// The column whose empty cell leaves a row without a value: that of the value, or one of those that it comes from.
    func columnWithoutValue(_ row: TableRow) -> Int? {
        if case .column(let column) = value { return column }
        guard value.isNone, case .column(let counted) = numerator else { return nil }
        if case .column(let base) = denominator, !row.isEmpty(counted) { return base }
        return counted
    }

    /// A number in the indicator's unit: value and limits are multiplied by the scale, and rounded to the 12th decimal
    /// place, so that 0.29 becomes 29.
    @inline(__always)
    func scaled(_ number: Double, _ part: DataMapping.Part) -> Double {
        guard scale != 1, part == .value || part == .lower || part == .upper || part == .margin else { return number }
        let product = number * scale
        return abs(product) < 1e5 ? (product * 1e10).rounded() / 1e10 : product
    }
}

extension DataMapping {
    /// The columns that the mapping needs, as headers are compared.
    var columns: Set<String> {
        let asked = conditions.map(\.column) + cells.values.flatMap(\.columns)
        return Set(asked.map { TableHeader.normalized($0.value) })
    }
}

extension DataMapping.Cell {
    /// The columns that it names.
    fileprivate var columns: [Located<String>] {
        switch self {
        case .column(let name), .name(let name, _): [name]
        case .period(let cell): [cell.column] + (cell.identifier.map { [$0] } ?? [])
        case .sum(let names): names
        case .sumOfRange(let from, let to): [from, to]
        case .row(let cell): (cell.column.map { [$0] } ?? []) + cell.conditions.map(\.column)
        case .fixed, .periods, .other: []
        }
    }
}
