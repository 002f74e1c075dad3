internal import Diagnostics
internal import Model

/// Holds the parents of areas against the areas that there are, and their levels against each other.
struct ParentCheck {
    let levels: [AreaLevel]
    /// Where areas are listed.
    let source: AreaSource

    /// Reports parents that are missing or unknown, areas that lie in each other, and those in no larger one.
    func check(_ rows: [AreaRow], into diagnostics: inout DiagnosticCollector) {
        let positions = Dictionary(zip(rows.map(\.code), rows.indices)) { first, _ in first }
        var parents: [Int?] = []
        var suggestions = 0
        // Where others of its level lie in a larger area, one without a parent was forgotten.
        let order = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        let nested = Set(
            rows.filter { row in
                guard let parent = row.parent.flatMap({ positions[$0] }), let own = order[row.level],
                    let above = order[rows[parent].level]
                else { return false }
                return above < own
            }.map(\.level)
        )
        for row in rows {
            if row.parent == nil, nested.contains(row.level) {
                diagnostics.add(.noParent(of: row.name, at: row.parentLocation))
            }
            let parent = row.parent.flatMap { positions[$0] }
            parents.append(parent)
            guard let code = row.parent, parent == nil else { continue }
            suggestions += 1
            let closest =
                suggestions > Self.mostSuggestions
                ? nil
                : NameSuggestion.of(code.text, in: rows.lazy.map(\.code.text)).flatMap { positions[Area.Code($0)] }
            let meant = rows.first { suggestions <= Self.mostSuggestions && $0.name == code.text }
            let offer = meant ?? closest.map { rows[$0] }
            diagnostics.add(
                .unknownParent(code.text, source, offer.map { ($0.code.text, $0.name) }, at: row.parentLocation)
            )
        }
        let loops = Self.loops(in: parents)
        checkLevels(of: rows, in: parents, except: Set(loops.joined()), into: &diagnostics)
        for loop in loops {
            let members = loop.map { rows[$0] }
            diagnostics.add(.parentLoop(members.map(\.name), at: members.map(\.parentLocation)))
        }
    }

    /// Reports areas that lie in one of the same or a smaller level; a loop is reported as a loop.
    private func checkLevels(
        of rows: [AreaRow],
        in parents: [Int?],
        except loops: Set<Int>,
        into diagnostics: inout DiagnosticCollector
    ) {
        let order = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        for (position, row) in rows.enumerated() where !loops.contains(position) {
            guard let parent = parents[position].map({ rows[$0] }), let own = order[row.level],
                let above = order[parent.level], above >= own
            else { continue }
            diagnostics.add(
                .parentTooSmall(
                    (row.name, row.level),
                    in: (parent.name, parent.level),
                    larger: levels[..<own].map(\.id),
                    at: row.parentLocation
                )
            )
        }
    }

    /// How many suggestions are looked for; each compares a code with all codes.
    private static let mostSuggestions = 20

    /// The loops among parents, each from its first member in the file upwards.
    private static func loops(in parents: [Int?]) -> [[Int]] {
        var visitedBy = Array(repeating: -1, count: parents.count)
        var loops: [[Int]] = []
        for start in parents.indices {
            var position = start
            while visitedBy[position] == -1 {
                visitedBy[position] = start
                guard let parent = parents[position] else { break }
                if visitedBy[parent] == start {
                    loops.append(loop(through: parent, parents))
                    break
                }
                position = parent
            }
        }
        return loops
    }

    private static func loop(through member: Int, _ parents: [Int?]) -> [Int] {
        var members = [member]
        var next = parents[member]
        while let position = next, position != member {
            members.append(position)
            next = parents[position]
        }
        let first = members.indices.min { members[$0] < members[$1] } ?? 0
        return Array(members[first...] + members[..<first])
    }
}
