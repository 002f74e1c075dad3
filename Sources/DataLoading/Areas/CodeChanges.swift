internal import Diagnostics
internal import Model

/// Gives areas the older codes that a history of codes knows: those of the same place as other names, and those of the
/// areas that it was made of as areas that it replaces.
///
/// What an editor has written of an area counts before.
struct CodeChanges {
    let history: CodeHistory
    /// The levels whose former areas become areas of the site.
    let former: Set<AreaLevel.ID>
    private(set) var unclear: [Change] = []
    private(set) var withoutAreas: [Change] = []

    /// A change that is not taken over.
    struct Change {
        let code: String
        let name: String
        let level: String
        let old: [String]
        let location: SourceLocation
    }

    init(history: CodeHistory, former: Set<AreaLevel.ID>) {
        self.history = history
        self.former = former
    }

    /// The areas with what is known of their codes before, and former areas behind them.
    mutating func applied(to areas: [AreaRow]) -> [AreaRow] {
        guard !history.isEmpty else { return areas }
        var rows = areas
        var positions = Dictionary(zip(rows.map(\.code.text), rows.indices)) { first, _ in first }
        var taken = Set(rows.flatMap(\.alsoKnownAs))
        taken.formUnion(positions.keys)
        var position = 0
        while position < rows.count {
            apply(to: position, of: &rows, &positions, &taken)
            position += 1
        }
        return rows
    }

    private mutating func apply(
        to position: Int,
        of rows: inout [AreaRow],
        _ positions: inout [String: Int],
        _ taken: inout Set<String>
    ) {
        var code = rows[position].code.text
        var visited: Set<String> = [code]
        while true {
            switch history.origin(of: code) {
            case .none: return
            case .recoded(let old):
                guard visited.insert(old.code).inserted else { return }
                if positions[old.code] != nil {
                    replace([old], on: old.date, at: position, of: &rows, positions)
                    return
                }
                if taken.insert(old.code).inserted { rows[position].alsoKnownAs.append(old.code) }
                code = old.code
            case .merged(let old, let date):
                takeUp(old, at: position, of: &rows, &positions, &taken)
                replace(old, on: date, at: position, of: &rows, positions)
                return
            case .unclear(let old):
                if rows[position].saysNothingOfOthers { unclear.append(change(rows[position], old)) }
                return
            }
        }
    }

    /// Makes areas of those that are gone, where the level is to have them.
    private func takeUp(
        _ old: [CodeHistory.Predecessor],
        at position: Int,
        of rows: inout [AreaRow],
        _ positions: inout [String: Int],
        _ taken: inout Set<String>
    ) {
        let area = rows[position]
        guard former.contains(area.level), area.saysNothingOfOthers else { return }
        for old in old where positions[old.code] == nil && !taken.contains(old.code) {
            positions[old.code] = rows.count
            taken.insert(old.code)
            let official = LookupArea(
                code: Area.Code(old.code),
                name: old.name,
                level: area.level,
                parent: area.parent,
                location: old.location
            )
            rows.append(AreaRow(official))
        }
    }

    private mutating func replace(
        _ old: [CodeHistory.Predecessor],
        on date: CalendarDate?,
        at position: Int,
        of rows: inout [AreaRow],
        _ positions: [String: Int]
    ) {
        guard rows[position].saysNothingOfOthers else { return }
        let places = old.compactMap { positions[$0.code] }
        guard places.count == old.count, !places.contains(position) else {
            withoutAreas.append(change(rows[position], old))
            return
        }
        rows[position].replaces = old.map { Area.Code($0.code) }
        rows[position].start = rows[position].start ?? date
        for place in places { rows[place].end = rows[place].end ?? date }
    }

    private func change(_ area: AreaRow, _ old: [CodeHistory.Predecessor]) -> Change {
        Change(
            code: area.code.text,
            name: area.name,
            level: area.level.text,
            old: old.map(\.code),
            location: old.first?.location ?? area.location
        )
    }
}

extension AreaRow {
    /// Whether its editor says of no area that it took its place.
    fileprivate var saysNothingOfOthers: Bool { replaces.isEmpty && replacesRoughly.isEmpty }
}
