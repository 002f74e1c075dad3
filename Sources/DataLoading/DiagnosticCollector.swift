internal import Diagnostics

/// Collects diagnostics, at most 1,000 for each rule and file, so that memory stays bounded whatever the files hold.
struct DiagnosticCollector {
    /// How many diagnostics of one rule are kept for one file.
    static let limit = 1_000

    private struct Key: Hashable {
        var code: String
        var path: String
    }

    private var kept: [Diagnostic] = []
    private var counts: [Key: Int] = [:]
    private var firsts: [Key: Diagnostic] = [:]
    /// The rules with a finding in each table, so that a table of a million rows need not look through all findings.
    private var tables: [SourceLocation: Set<String>] = [:]

    /// How many errors were added, without those that were only counted.
    private(set) var errors = 0

    /// How many findings are kept.
    var count: Int { kept.count }

    /// Adds a finding, or only counts it where there are too many like it.
    mutating func add(_ diagnostic: Diagnostic) {
        add(diagnostic.rule, in: diagnostic.location?.path ?? "") { diagnostic }
    }

    /// Adds a finding that is only made where there is room for it.
    mutating func add(_ rule: Rule, in path: String, _ make: () -> Diagnostic) {
        let key = Key(code: rule.code, path: path)
        let count = counts[key, default: 0]
        counts[key] = count + 1
        guard count < Self.limit else { return }
        let diagnostic = make()
        if count == 0 { firsts[key] = diagnostic }
        if diagnostic.severity == .error { errors += 1 }
        if let table = diagnostic.location?.at(line: 0, column: 0) { tables[table, default: []].insert(rule.code) }
        kept.append(diagnostic)
    }

    /// Adds the first finding of a rule about a table, and no other.
    mutating func addOnce(_ rule: Rule, in table: SourceLocation, _ make: () -> Diagnostic) {
        if !(tables[table]?.contains(rule.code) ?? false) { add(rule, in: table.path, make) }
    }

    /// Everything found: files in the order they were read, each from top to bottom, and then how many were left out.
    func finish() -> [Diagnostic] {
        var order: [String: Int] = [:]
        for diagnostic in kept {
            let path = diagnostic.location?.path ?? ""
            if order[path] == nil { order[path] = order.count }
        }
        let sorted = (kept + leftOut()).enumerated().sorted { left, right in
            Self.key(left, order) < Self.key(right, order)
        }
        return sorted.map(\.element)
    }

    /// Findings about a whole file come after those about its lines.
    private static func key(_ item: (offset: Int, element: Diagnostic), _ order: [String: Int]) -> (Int, Int, Int, Int)
    {
        let location = item.element.location
        let line = location?.line ?? 0
        return (order[location?.path ?? ""] ?? 0, line == 0 ? Int.max : line, location?.column ?? 0, item.offset)
    }

    private func leftOut() -> [Diagnostic] {
        counts.filter { $0.value > Self.limit }
            .sorted { ($0.key.path, $0.key.code) < ($1.key.path, $1.key.code) }
            .compactMap { key, count in
                firsts[key].map { first in
                    Diagnostic(
                        first.rule,
                        first.severity,
                        "and \(count - Self.limit) more of these in this file",
                        at: .wholeFile(key.path)
                    )
                }
            }
    }
}
