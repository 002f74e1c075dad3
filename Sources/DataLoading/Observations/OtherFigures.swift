internal import Diagnostics
internal import Model

/// Numbers of another table or indicator, such as the people among whom a file's events were counted.
struct OtherFigures {
    /// The period that the numbers have whose table has none.
    static let noPeriod = "1801"

    private let figures: ObservationColumns
    /// Whether the same numbers serve every period.
    private let isTimeless: Bool
    /// What they are called in a message.
    let name: String

    /// - Parameter figures: their values are the numbers.
    init(_ figures: ObservationColumns, isTimeless: Bool, name: String) {
        self.figures = figures
        self.isTimeless = isTimeless
        self.name = name
    }

    /// The number of an area for a period; nil where there is none.
    func number(of area: AreaIndex, in period: Period) -> Double? {
        if isTimeless { return figures.latestFigureRow(of: area).flatMap(figures.value(at:)) }
        return figures.row(of: area, in: period).flatMap(figures.value(at:))
    }

    /// The periods there are, for a message.
    var periods: [Period] { isTimeless ? [] : figures.periods }
}
