internal import Model

/// Which level each area with a page belongs to, and when it existed: read from the tree once for all indicators.
struct AreaDirectory: Sendable {
    /// For each area the position of its level in `AreaTree.levels`; nil where it has no page.
    let levels: [Int?]
    private let lives: [Life?]

    /// The days an area began and ended; areas of which neither is known have none.
    private struct Life {
        let start: CalendarDate?
        let end: CalendarDate?
    }

    init(_ areas: AreaTree) {
        let positions = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        levels = areas.areas.map { area in
            positions[area.level].flatMap { areas.levels[$0].hasPages ? $0 : nil }
        }
        lives = areas.areas.map { area in
            area.start == nil && area.end == nil ? nil : Life(start: area.start, end: area.end)
        }
    }

    /// Whether an area existed on a day.
    func exists(_ area: AreaIndex, on day: CalendarDate) -> Bool {
        guard let life = lives[Int(area.position)] else { return true }
        return life.start.map { $0 <= day } ?? true && life.end.map { $0 > day } ?? true
    }
}
