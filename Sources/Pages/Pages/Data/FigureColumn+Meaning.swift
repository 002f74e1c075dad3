internal import Localization

extension FigureColumn {
    /// What stands in the column, for readers of the page about the data.
    ///
    /// The description for programs says the same in English, `explanation`.
    var meaning: MessageKey {
        switch self {
        case .area: .columnArea
        case .name: .columnName
        case .indicator: .columnIndicator
        case .period: .columnPeriod
        case .value: .columnValue
        case .lower: .columnLower
        case .upper: .columnUpper
        case .numerator: .columnNumerator
        case .denominator: .columnDenominator
        case .status: .columnStatus
        case .note: .columnNote
        case .basis: .columnBasis
        }
    }
}
