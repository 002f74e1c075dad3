/// Finds the mappings whose conditions a row meets, without trying each of them.
///
/// A file of twenty indicators has twenty mappings that ask one column for a text each; the row's text finds
/// its mapping in one look-up.
struct ConditionDispatch {
    private struct Group {
        let column: Int
        var texts = ByteTable()
        var plans: [[Int]] = []
    }

    private var groups: [Group] = []
    private var unconditional: [Int] = []
    /// The conditions of each plan after the first.
    private let rest: [[MappingPlan.Condition]]

    init(_ plans: [MappingPlan]) {
        rest = plans.map { Array($0.conditions.dropFirst()) }
        for (number, plan) in plans.enumerated() {
            guard let condition = plan.conditions.first else {
                unconditional.append(number)
                continue
            }
            let group = groups.firstIndex { $0.column == condition.column } ?? groups.count
            if group == groups.count { groups.append(Group(column: condition.column)) }
            let text = groups[group].texts.insert(0..<condition.text.count, in: condition.text.span)
            if text.isNew { groups[group].plans.append([]) }
            groups[group].plans[text.number].append(number)
        }
    }

    /// Calls `use` with the number of every plan whose conditions the row meets.
    @inline(__always)
    func forEachPlan(meeting scanner: CSVScanner, in bytes: Span<UInt8>, _ use: (Int) -> Void) {
        for number in unconditional { use(number) }
        for group in groups.indices {
            let text = scanner.read(groups[group].column, in: bytes) { groups[group].texts.number(of: $1, in: $0) }
            guard let text else { continue }
            for number in groups[group].plans[text] where rest[number].isEmpty || meetsRest(number, scanner, bytes) {
                use(number)
            }
        }
    }

    private func meetsRest(_ number: Int, _ scanner: CSVScanner, _ bytes: Span<UInt8>) -> Bool {
        rest[number].allSatisfy { condition in
            scanner.read(condition.column, in: bytes) { $0.equals(condition.text, in: $1) }
        }
    }
}
