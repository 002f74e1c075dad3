internal import Diagnostics
internal import ReportModel

/// Finds out which condition of a mapping no row meets, by reading the rows once more.
struct UnmetConditions {
    /// How many different texts of a column are remembered for a suggestion.
    private static let mostTexts = 500

    let plan: MappingPlan
    let rows: CSVRows

    func report(into diagnostics: inout DiagnosticCollector) {
        var isMet = Array(repeating: false, count: plan.conditions.count)
        var texts = Array(repeating: ByteTable(), count: plan.conditions.count)
        var ignored = DiagnosticCollector()
        rows.forEach(&ignored) { scanner, bytes, _ in
            for (number, condition) in plan.conditions.enumerated() {
                scanner.read(condition.column, in: bytes) { text, range in
                    if text.equals(condition.text, in: range) {
                        isMet[number] = true
                    } else if texts[number].count < Self.mostTexts {
                        _ = texts[number].insert(range, in: text)
                    }
                }
            }
        }
        for (number, condition) in plan.mapping.conditions.enumerated() where !isMet[number] {
            let known = (0..<texts[number].count).lazy.map { texts[number].text($0) }
            diagnostics.add(.conditionWithoutRows(condition, closest: ClosestMatch.of(condition.value, in: known)))
        }
        if isMet.allSatisfy(\.self) { diagnostics.add(.conditionsWithoutRows(plan.mapping)) }
    }
}
