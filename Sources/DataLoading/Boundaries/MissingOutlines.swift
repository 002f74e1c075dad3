internal import Diagnostics
internal import Model

/// Finds areas without an outline among others of their level that have one.
///
/// A level without any outlines is drawn as squares, or not at all, and nothing of it is missing.
struct MissingOutlines {
    let areas: AreaTree
    let boundaries: ReadBoundaries
    /// The day of the site, on which an area must exist to be drawn; nil where areas of all times are.
    let asOf: CalendarDate?

    /// One finding a level, from the largest to the smallest.
    func findings() -> [Diagnostic] {
        guard !boundaries.outlines.isEmpty || !boundaries.shapesWithout.isEmpty else { return [] }
        let drawn = drawn()
        return areas.levels.filter { $0.outlines == .all }.compactMap { level in
            let existing = areas.areas(at: level.id).filter(exists)
            let missing = missing(of: existing, drawn)
            guard let first = missing.first else { return nil }
            let shape = missing.lazy.compactMap { boundaries.shapesWithout[$0] }.first
            return .missingOutline(
                missing.map { areas[$0] },
                of: level,
                count: existing.count,
                drawn: existing.count(where: drawn.contains),
                isShapeEmpty: shape != nil,
                at: shape ?? areas[first].declaredAt
            )
        }
    }

    /// The areas of a level without an outline that a reader of maps would look for: most others of the level, or of
    /// those in the same larger area, have one, or a shape is there without what it is to be drawn by.
    private func missing(of level: [AreaIndex], _ drawn: Set<AreaIndex>) -> [AreaIndex] {
        let without = level.filter { !drawn.contains($0) }
        guard without.count * 2 >= level.count else { return without }
        let parents = Dictionary(grouping: level) { areas.parent(of: $0) }
        return without.filter { area in
            let siblings = parents[areas.parent(of: area)] ?? []
            return boundaries.shapesWithout[area] != nil
                || siblings.count(where: drawn.contains) * 2 > siblings.count
        }
    }

    /// The areas with an outline of their own, or of parts that all have one.
    ///
    /// The smallest level comes first, since areas can be made of areas that are made of others.
    private func drawn() -> Set<AreaIndex> {
        var drawn = Set(boundaries.outlines.keys)
        let composed = Dictionary(grouping: areas.composed) { areas[$0].level }
        for level in areas.levels.reversed() {
            for area in composed[level.id] ?? [] where !drawn.contains(area) {
                let parts = areas.parts(of: area).filter { $0.weight >= 0.5 && exists($0.area) }
                if !parts.isEmpty, parts.allSatisfy({ drawn.contains($0.area) }) { drawn.insert(area) }
            }
        }
        return drawn
    }

    private func exists(_ area: AreaIndex) -> Bool {
        asOf.map { areas[area].existed(on: $0) } ?? true
    }
}
