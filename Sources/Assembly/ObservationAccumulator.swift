internal import Model

/// The figures of one indicator that there are, and those that are being added to them.
struct ObservationAccumulator {
    private let columns: ObservationColumns
    /// By area, in the order they were added.
    private var added: [[Observation]]

    init(_ columns: ObservationColumns, areaCount: Int) {
        self.columns = columns
        added = Array(repeating: [], count: areaCount)
    }

    /// The periods for which any of the areas has a figure or a reason why there is none, earliest first.
    func periods(of areas: some Sequence<AreaIndex>) -> [Period] {
        var seen: Set<Period> = []
        for area in areas {
            for row in columns.rows(of: area) { seen.insert(columns.period(at: row)) }
            for observation in added[Int(area.position)] { seen.insert(observation.period) }
        }
        return seen.sorted()
    }

    func figure(of area: AreaIndex, in period: Period) -> PartFigure? {
        if let row = columns.row(of: area, in: period) { return PartFigure(row: row, of: columns) }
        return added[Int(area.position)].first { $0.period == period }.map { PartFigure($0) }
    }

    /// Adds a figure for an area and period that have none.
    mutating func add(_ observation: Observation) {
        added[Int(observation.area.position)].append(observation)
    }

    /// All figures, those that were there first.
    func finish() -> ObservationColumns {
        let count = added.reduce(0) { $0 + $1.count }
        guard count > 0 else { return columns }
        var builder = ObservationColumnsBuilder()
        builder.reserve(columns.count + count)
        for row in 0..<columns.count { builder.append(columns.observation(at: row)) }
        for observation in added.joined() { builder.append(observation) }
        return builder.finish(areaCount: added.count)
    }
}
