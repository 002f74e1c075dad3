internal import Diagnostics
internal import Model

/// Finds out which conditions of mappings no row meets, by reading the rows once more.
struct UnmetConditions {
    /// How many different texts of a column are remembered for suggestions.
    private static let mostTexts = 500

    let plans: [MappingPlan]
    let rows: CSVRows

    func report(into diagnostics: inout DiagnosticCollector) {
        var isMet = plans.map { Array(repeating: false, count: $0.conditions.count) }
        var texts: [Int: ByteTable] = [:]
        for condition in plans.flatMap(\.conditions) { texts[condition.column] = ByteTable() }
        var ignored = DiagnosticCollector()
        rows.forEach(&ignored) { scanner, bytes, _ in
            for (number, plan) in plans.enumerated() {
                for (position, condition) in plan.conditions.enumerated() where !isMet[number][position] {
                    isMet[number][position] = scanner.read(condition.column, in: bytes) {
                        $0.equals(condition.text, in: $1)
                    }
                }
            }
            for column in texts.keys where texts[column].map({ $0.count < Self.mostTexts }) ?? false {
                scanner.read(column, in: bytes) { _ = texts[column]?.insert($1, in: $0) }
            }
        }
        for (plan, isMet) in zip(plans, isMet) {
            report(plan, isMet, texts: texts, into: &diagnostics)
        }
    }

    private func report(
        _ plan: MappingPlan,
        _ isMet: [Bool],
        texts: [Int: ByteTable],
        into diagnostics: inout DiagnosticCollector
    ) {
        for (number, condition) in plan.mapping.conditions.enumerated() where !isMet[number] {
            let table = texts[plan.conditions[number].column] ?? ByteTable()
            let known = (0..<table.count).lazy.map { table.text($0) }
            diagnostics.add(.conditionWithoutRows(condition, closest: ClosestMatch.of(condition.value, in: known)))
        }
        if isMet.allSatisfy(\.self) { diagnostics.add(.conditionsWithoutRows(plan.mapping)) }
    }
}
