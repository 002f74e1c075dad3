/// Finds the mappings whose conditions a row meets, without trying each of them.
///
/// A file of twenty indicators has twenty mappings that ask one column for a text each; the row's text finds
/// its mapping in one look-up.
struct ConditionDispatch {
    /// The mappings whose first condition is on one column.
    private struct Group {
        let column: Int
        var texts = ByteTable()
        /// The first plan that asks for each text.
        var first: [Int] = []
    }

    private var groups: [Group] = []
    private var unconditional: [Int] = []
    /// For each plan the next that asks for the same text of the same column, or -1.
    private var next: [Int]
    /// The conditions of each plan after the first.
    private let rest: [[MappingPlan.Condition]]

    init(_ plans: [MappingPlan]) {
        rest = plans.map { Array($0.conditions.dropFirst()) }
        next = Array(repeating: -1, count: plans.count)
        for (number, plan) in plans.enumerated().reversed() {
            guard let condition = plan.conditions.first else {
                unconditional.insert(number, at: 0)
                continue
            }
            let group = groups.firstIndex { $0.column == condition.column } ?? groups.count
            if group == groups.count { groups.append(Group(column: condition.column)) }
            let text = groups[group].texts.insert(0..<condition.text.count, in: condition.text.span)
            if text.isNew { groups[group].first.append(-1) }
            next[number] = groups[group].first[text.number]
            groups[group].first[text.number] = number
        }
    }

    /// Calls `use` with the number of every plan whose conditions the row meets.
    @inline(__always)
    func forEachPlan(meeting scanner: CSVScanner, in bytes: Span<UInt8>, _ use: (Int) -> Void) {
        for number in unconditional { use(number) }
        for group in groups.indices {
            let text = scanner.read(groups[group].column, in: bytes) { groups[group].texts.number(of: $1, in: $0) }
            guard let text else { continue }
            var number = groups[group].first[text]
            while number >= 0 {
                if rest[number].isEmpty || meetsRest(number, scanner, bytes) { use(number) }
                number = next[number]
            }
        }
    }

    private func meetsRest(_ number: Int, _ scanner: CSVScanner, _ bytes: Span<UInt8>) -> Bool {
        rest[number].allSatisfy { condition in
            scanner.read(condition.column, in: bytes) { $0.equals(condition.text, in: $1) }
        }
    }
}
