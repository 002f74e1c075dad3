internal import Diagnostics
internal import Model

/// Rows that are alike in every column, among those that are added up or counted: a row pasted twice counts twice.
///
/// Rows without a name or a number of their own may well be alike, so that only those with another text than the
/// mapping reads are looked at, and of rows that are counted, those with an identifier.
struct RepeatedSummands {
    /// The hashes of all rows, for each plan.
    private var seen: Set<UInt64> = []
    private var plans: [Int: (rows: Int, repeated: Int, first: SourceLocation?)] = [:]

    /// Up to so many rows are pasted twice by a slip, or up to a hundredth of them.
    private static let mostSlips = 3
    /// What columns of identifiers are called.
    private static let identifiers: Set<String> = ["id", "ids", "reference", "ref", "urn", "uprn", "key"]

    /// Looks at one row of a plan.
    mutating func add(_ row: TableRow, _ plan: MappingPlan, number: Int, in header: TableHeader) {
        plans[number, default: (0, 0, nil)].rows += 1
        let hash = row.hash ^ (UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        if seen.insert(hash).inserted { return }
        guard Self.isNamed(row, plan, header) else { return }
        plans[number]?.repeated += 1
        if plans[number]?.first == nil { plans[number]?.first = row.location }
    }

    /// Whether a row has something of its own beside what the mapping reads.
    private static func isNamed(_ row: TableRow, _ plan: MappingPlan, _ header: TableHeader) -> Bool {
        let read = Set(plan.columns)
        return row.cells.indices.contains { column in
            guard !read.contains(column), !row.isEmpty(column) else { return false }
            let words = header.names[column].lowercased().split { !$0.isLetter }
            if words.contains(where: { identifiers.contains(String($0)) }) { return true }
            return plan.layout.combine == .sum && row.read(column) { NumberParser.parse($1, in: $0) } == nil
        }
    }

    /// The finding about each plan; a file in which all stands twice is one, and many rows that are alike are none.
    func report(_ all: [MappingPlan]) -> [Diagnostic] {
        plans.sorted { $0.key < $1.key }.compactMap { number, found in
            guard let first = found.first, !all[number].layout.checks.meant.contains(.totals),
                found.repeated <= max(Self.mostSlips, found.rows / 100) || found.repeated * 2 == found.rows
            else { return nil }
            return .repeatedSummands(found.repeated, all[number].layout.combine ?? .sum, at: first)
        }
    }
}

extension TableRow {
    /// A hash of the contents of all cells (FNV-1a, 64 bits).
    fileprivate var hash: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for column in cells.indices {
            read(column) { bytes, range in
                for position in range { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3 }
            }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        return hash
    }
}

extension Diagnostic {
    fileprivate static func repeatedSummands(
        _ rows: Int,
        _ combine: DataMapping.Combination,
        at location: SourceLocation
    ) -> Diagnostic {
        let verb = combine == .count ? "counted" : "added up"
        return Diagnostic(
            DataLoadingRules.repeatedSummands,
            .warning,
            rows == 1
                ? "a row that is \(verb) is like an earlier one in every column"
                : "\(rows) rows that are \(verb) are like earlier ones in every column",
            at: location,
            suggestion:
                "Take one of them out of the file if it was pasted twice. If each is one of its own, write meant: "
                + "[totals] in the indicator's data.",
            effect: "Each of them counts."
        )
    }
}
