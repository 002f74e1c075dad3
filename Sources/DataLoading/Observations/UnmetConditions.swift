internal import Diagnostics
internal import Model

/// Finds out which conditions of mappings no row meets, by reading the rows once more.
struct UnmetConditions {
    /// How many different texts of a column are remembered for suggestions.
    private static let mostTexts = 500

    let plans: [MappingPlan]
    let table: Table

    /// By condition of a plan, whether any row has each of its texts.
    private typealias Met = [[Bool]]

    func report(into diagnostics: inout DiagnosticCollector) {
        var met: [Met] = plans.map { plan in plan.conditions.map { $0.named.map { _ in false } } }
        var isAllMet = plans.map { _ in false }
        var texts: [Int: ByteHashMap] = [:]
        for condition in plans.flatMap(\.conditions) { texts[condition.column] = ByteHashMap() }
        var ignored = DiagnosticCollector()
        var odd: [Int: (column: Int, row: TableRow, rows: Int)] = [:]
        table.forEachRow(&ignored) { row, _ in
            for (number, plan) in plans.enumerated() {
                var isMet = true
                for (position, condition) in plan.conditions.enumerated() {
                    row.read(condition.column) { bytes, range in
                        if let text = RowCondition.text(of: condition.named, in: range, of: bytes) {
                            met[number][position][text] = true
                        }
                        if !condition.isMet(range, in: bytes) { isMet = false }
                        if !condition.canCompare(range, in: bytes) {
                            odd[number] = (condition.column, odd[number]?.row ?? row, (odd[number]?.rows ?? 0) + 1)
                        }
                    }
                }
                if isMet { isAllMet[number] = true }
            }
            for column in texts.keys where texts[column].map({ $0.count < Self.mostTexts }) ?? false {
                row.read(column) { _ = texts[column]?.insert($1, in: $0) }
            }
        }
        for (_, found) in odd.sorted(by: { $0.key < $1.key }) {
            diagnostics.add(.incomparable(found.row, found.column, rows: found.rows, in: table.header))
        }
        for (number, plan) in plans.enumerated() {
            report(plan, met[number], hasRows: isAllMet[number], texts: texts, into: &diagnostics)
        }
    }

    private func report(
        _ plan: MappingPlan,
        _ met: Met,
        hasRows: Bool,
        texts: [Int: ByteHashMap],
        into diagnostics: inout DiagnosticCollector
    ) {
        for (number, condition) in plan.asked.enumerated() where met[number].contains(false) {
            let table = texts[plan.conditions[number].column] ?? ByteHashMap()
            let known = (0..<table.count).lazy.map { table.text($0) }
            let values = zip(condition.named, met[number]).filter { !$1 }.map(\.0)
            let closest = closest(to: values, in: known)
            if case .noneOf(let excluded) = condition.test {
                let names = excluded.filter { values.contains($0.value) }
                diagnostics.add(.exclusionWithoutRows(condition, names, closest: closest))
            } else {
                diagnostics.add(
                    .conditionWithoutRows(condition, values, of: plan.mapping, closest: closest, hasRows: hasRows)
                )
            }
        }
        let areAllMet = met.allSatisfy { $0.isEmpty || $0.contains(true) }
        if !hasRows, areAllMet || !plan.asked.contains(where: \.isAnyOf) {
            diagnostics.add(.conditionsWithoutRows(plan.asked, of: plan.mapping))
        }
    }

    /// The text that a column has and that is most likely meant by one of those that it does not have.
    private func closest(to values: [String], in known: some Sequence<String>) -> String? {
        let dashes = Set("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}")
        func plain(_ text: String) -> String {
            String(text.lowercased().map { dashes.contains($0) ? "-" : $0 }).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }
        guard let wanted = values.first else { return nil }
        return known.first { plain($0) == plain(wanted) }
            ?? (wanted.first == "!" ? nil : NameSuggestion.of(wanted, in: known))
    }
}

extension DataMapping.Condition {
    /// The texts that the condition names.
    fileprivate var named: [String] {
        switch test {
        case .anyOf(let values): values
        case .noneOf(let values): values.map(\.value)
        case .range: []
        }
    }

    fileprivate var isAnyOf: Bool { if case .anyOf = test { true } else { false } }
}
