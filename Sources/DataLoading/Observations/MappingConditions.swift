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

    /// By condition of a plan, whether any row has each of its texts.
    private typealias Met = [[Bool]]

    func report(into diagnostics: inout DiagnosticCollector) {
        var met: [Met] = plans.map { plan in plan.conditions.map { $0.texts.map { _ in false } } }
        var isAllMet = plans.map { _ in false }
        var texts: [Int: ByteHashMap] = [:]
        for condition in plans.flatMap(\.conditions) { texts[condition.column] = ByteHashMap() }
        var ignored = DiagnosticCollector()
        table.forEachRow(&ignored) { row, _ in
            for (number, plan) in plans.enumerated() {
                var isMet = true
                for (position, condition) in plan.conditions.enumerated() {
                    let text = row.read(condition.column) { bytes, range in
                        condition.texts.firstIndex { bytes.equals($0, in: range) }
                    }
                    if let text { met[number][position][text] = true } else { isMet = false }
                }
                if isMet { isAllMet[number] = true }
            }
            for column in texts.keys where texts[column].map({ $0.count < Self.mostTexts }) ?? false {
                row.read(column) { _ = texts[column]?.insert($1, in: $0) }
            }
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
        for (number, condition) in plan.mapping.conditions.enumerated() where met[number].contains(false) {
            let table = texts[plan.conditions[number].column] ?? ByteHashMap()
            let known = (0..<table.count).lazy.map { table.text($0) }
            let values = zip(condition.values, met[number]).filter { !$1 }.map(\.0)
            diagnostics.add(
                .conditionWithoutRows(condition, values, closest: closest(to: values, in: known), hasRows: hasRows)
            )
        }
        if !hasRows, met.allSatisfy({ $0.contains(true) }) { diagnostics.add(.conditionsWithoutRows(plan.mapping)) }
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
