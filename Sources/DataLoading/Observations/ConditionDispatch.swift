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
    /// The conditions of each plan but the one that its texts are found by.
    private let rest: [[RowCondition]]

    init(_ plans: [MappingPlan]) {
        let found = plans.map { plan in plan.conditions.firstIndex { !$0.texts.isEmpty } }
        rest = zip(plans, found).map { plan, position in
            plan.conditions.indices.filter { $0 != position }.map { plan.conditions[$0] }
        }
        for (number, plan) in plans.enumerated().reversed() {
            guard let position = found[number] else {
                unconditional.append(number)
                continue
            }
            let condition = plan.conditions[position]
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
        unconditional.reverse()
    }

    /// Calls `use` with the number of every plan whose conditions the row meets.
    @inline(__always)
    func forEachPlan(metBy row: TableRow, _ use: (Int) -> Void) {
        for number in unconditional where rest[number].isEmpty || meetsRest(number, row) { use(number) }
        for group in groups.indices {
            let text = row.read(groups[group].column) { bytes, range in
                groups[group].texts.number(of: range, in: bytes)
                    ?? bytes.withoutNotes(range).flatMap { groups[group].texts.number(of: $0, in: bytes) }
            }
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
