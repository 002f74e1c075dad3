internal import Diagnostics
internal import Model

/// Finds numbers that merged cells of a workbook give to several rows.
struct MergedNumbers {
    private let cells: [Int: [CellPlace]]
    private let source: TableSource

    init(_ source: TableSource, below header: TableHeader) {
        self.source = source
        let below = source.mergedNumbers.filter { $0.row > header.location.line }
        cells = Dictionary(grouping: below, by: \.column)
    }

    /// One finding for each column of numbers and indicator.
    func report(_ plans: [MappingPlan], of indicators: [Indicator]) -> [Diagnostic] {
        if cells.isEmpty { return [] }
        var seen: Set<[Int]> = []
        return plans.flatMap { plan in
            plan.layout.numberColumns.compactMap { column in
                guard let cells = cells[column + 1], let first = cells.first,
                    seen.insert([plan.indicator, column]).inserted
                else { return nil }
                let isAddedUp = indicators[plan.indicator].kind == .count || plan.layout.combine == .sum
                let place = source.location.at(line: first.row, column: first.column)
                return .mergedNumbers(cells.count, isAddedUp: isAddedUp, at: place)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func mergedNumbers(_ count: Int, isAddedUp: Bool, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.mergedNumber,
            isAddedUp ? .error : .warning,
            count == 1
                ? "the number of a merged cell above is this row's as well"
                : "the numbers of merged cells above are those of \(count) more rows as well",
            at: location,
            suggestion: "Split the merged cells in the workbook, and write into each row the number of its own.",
            effect: isAddedUp
                ? "What is one number of several rows would be added up several times."
                : "The number is shown for each of them."
        )
    }
}
