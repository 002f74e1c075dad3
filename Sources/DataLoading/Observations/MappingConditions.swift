internal import Diagnostics
internal import Model

/// Finds the mappings whose conditions a row meets, without trying each of them.
///
/// A file of twenty indicators has twenty mappings that ask one column for a text each; the row's text finds
/// its mapping in one look-up.
struct ConditionDispatch {
    /// The mappings whose first condition is on one column.
    private struct Group {
        let column: Int
        var texts = ByteHashMap()
        /// The first link of the chain of plans that ask for each text.
        var first: [Int] = []
    }

    /// A plan that asks for a text, and the next link of those that ask for it as well, or -1.
    private struct Link {
        let plan: Int
        let next: Int
    }

    private var groups: [Group] = []
    private var unconditional: [Int] = []
    private var links: [Link] = []
    /// The conditions of each plan after the first.
    private let rest: [[MappingPlan.Condition]]

    init(_ plans: [MappingPlan]) {
        rest = plans.map { Array($0.conditions.dropFirst()) }
        for (number, plan) in plans.enumerated().reversed() {
            guard let condition = plan.conditions.first else {
                unconditional.insert(number, at: 0)
                continue
            }
            let group = groups.firstIndex { $0.column == condition.column } ?? groups.count
            if group == groups.count { groups.append(Group(column: condition.column)) }
            for wanted in condition.texts {
                let text = groups[group].texts.insert(0..<wanted.count, in: wanted.span)
                if text.isNew { groups[group].first.append(-1) }
                let first = groups[group].first[text.number]
                guard first < 0 || links[first].plan != number else { continue }
                links.append(Link(plan: number, next: first))
                groups[group].first[text.number] = links.count - 1
            }
        }
    }

    /// Calls `use` with the number of every plan whose conditions the row meets.
    @inline(__always)
    func forEachPlan(metBy row: TableRow, _ use: (Int) -> Void) {
        for number in unconditional { use(number) }
        for group in groups.indices {
            let text = row.read(groups[group].column) { groups[group].texts.number(of: $1, in: $0) }
            guard let text else { continue }
            var link = groups[group].first[text]
            while link >= 0 {
                let number = links[link].plan
                if rest[number].isEmpty || meetsRest(number, row) { use(number) }
                link = links[link].next
            }
        }
    }

    private func meetsRest(_ number: Int, _ row: TableRow) -> Bool {
        rest[number].allSatisfy { condition in
            row.read(condition.column) { condition.isMet($1, in: $0) }
        }
    }
}

/// Finds out which conditions of mappings no row meets, by reading the rows once more.
struct UnmetConditions {
    /// How many different texts of a column are remembered for suggestions.
    private static let mostTexts = 500

    let plans: [MappingPlan]
    let table: Table

    func report(into diagnostics: inout DiagnosticCollector) {
        var isMet = plans.map { Array(repeating: false, count: $0.conditions.count) }
        var texts: [Int: ByteHashMap] = [:]
        for condition in plans.flatMap(\.conditions) { texts[condition.column] = ByteHashMap() }
        var ignored = DiagnosticCollector()
        table.forEachRow(&ignored) { row, _ in
            for (number, plan) in plans.enumerated() {
                for (position, condition) in plan.conditions.enumerated() where !isMet[number][position] {
                    isMet[number][position] = row.read(condition.column) { condition.isMet($1, in: $0) }
                }
            }
            for column in texts.keys where texts[column].map({ $0.count < Self.mostTexts }) ?? false {
                row.read(column) { _ = texts[column]?.insert($1, in: $0) }
            }
        }
        for (plan, isMet) in zip(plans, isMet) {
            report(plan, isMet, texts: texts, into: &diagnostics)
        }
    }

    private func report(
        _ plan: MappingPlan,
        _ isMet: [Bool],
        texts: [Int: ByteHashMap],
        into diagnostics: inout DiagnosticCollector
    ) {
        for (number, condition) in plan.mapping.conditions.enumerated() where !isMet[number] {
            let table = texts[plan.conditions[number].column] ?? ByteHashMap()
            let known = (0..<table.count).lazy.map { table.text($0) }
            diagnostics.add(
                .conditionWithoutRows(condition, closest: NameSuggestion.of(condition.values[0], in: known))
            )
        }
        if isMet.allSatisfy(\.self) { diagnostics.add(.conditionsWithoutRows(plan.mapping)) }
    }
}
