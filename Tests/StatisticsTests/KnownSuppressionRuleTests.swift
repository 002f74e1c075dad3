import Statistics
import Testing

/// What complementary suppression tells in every table of small families: a total with some parts, each count from 0 to
/// a most.
///
/// All tables are tried and put together where readers see the same of them. What a withheld count can be to a reader
/// is what it is in any table that looks like this one.
@Suite struct KnownSuppressionRuleTests {
    /// Some parts of one published total.
    struct Family: Sendable, CustomTestStringConvertible {
        let parts: Int
        let most: Int
        let threshold: Int

        var testDescription: String { "\(parts) parts from 0 to \(most), \(threshold) asked for" }

        /// All tables, each once.
        var tables: [[Int]] {
            (0..<parts).reduce([[]]) { tables, _ in tables.flatMap { table in (0...most).map { table + [$0] } } }
        }

        /// What is withheld of a table, the total last.
        func withheld(_ table: [Int]) throws -> [Bool] {
            let values = (table + [table.reduce(0, +)]).map(Double.init)
            return try #require(
                HierarchicalSuppression.suppressed(
                    values: values,
                    parents: table.map { _ in table.count } + [nil],
                    primary: values.map { $0 < Double(threshold) },
                    threshold: Double(threshold)
                )
            )
        }
    }

    /// What readers see of a table: nil where a count is withheld.
    private struct Publication: Hashable {
        let counts: [Int?]

        init(_ table: [Int], _ withheld: [Bool]) {
            counts = zip(table + [table.reduce(0, +)], withheld).map { $1 ? nil : $0 }
        }
    }

    private static let families = [
        Family(parts: 2, most: 12, threshold: 3), Family(parts: 3, most: 9, threshold: 3),
        Family(parts: 4, most: 8, threshold: 3),
    ]

    /// The promise: to whoever does not know by what rule partners are chosen, a small count may be large, and each may
    /// be another.
    @Test(arguments: families)
    func hidesCountsFromWhoeverKnowsTheFigures(_ family: Family) throws {
        var judged = 0
        for table in family.tables {
            let withheld = try family.withheld(table)
            for part in table.indices where withheld[part] {
                judged += 1
                // All that the total leaves for the withheld parts, each of which can have it, where it is published.
                guard !withheld[table.count] else { continue }
                let left = table.indices.reduce(0) { withheld[$1] ? $0 + table[$1] : $0 }
                let partners = table.indices.count { withheld[$0] }
                #expect(partners > 1, "\(table)")
                #expect(left >= max(family.threshold, table[part] < family.threshold ? table[part] + 1 : 1), "\(table)")
                #expect(table[part] < family.threshold || left > table[part] || table[part] > 0, "\(table)")
            }
        }
        #expect(judged > 100)
    }

    /// What is not promised: to whoever knows the rule, some counts are known exactly, and some to be small.
    ///
    /// How many is said in Documentation/Statistics.md. Another rule gives other numbers here, and has to be described
    /// there.
    @Test func tellsSomeCountsToWhoeverKnowsTheRule() throws {
        let family = Family(parts: 4, most: 8, threshold: 3)
        var tables: [Publication: [[Int]]] = [:]
        for table in family.tables {
            tables[Publication(table, try family.withheld(table)), default: []].append(table)
        }
        var (withheld, exact, small) = (0, 0, 0)
        for (publication, alike) in tables where publication.counts[family.parts] != nil {
            for part in 0..<family.parts where publication.counts[part] == nil {
                let values = Set(alike.map { $0[part] })
                withheld += alike.count
                if values.count == 1 { exact += alike.count }
                if values.allSatisfy({ $0 < family.threshold }) { small += alike.count }
            }
        }
        #expect((withheld, exact, small) == (12_816, 217, 518))
    }
}
