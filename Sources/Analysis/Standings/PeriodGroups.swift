internal import Model

/// The rows of an indicator that areas are ranked by: for each level, the periods that are the latest of some area.
struct PeriodGroups {
    /// The rows of one level and period, in the order of their areas.
    struct Rows {
        var rows: [Int] = []
        /// For each row, whether it is the latest figure of its area.
        var isLatest: [Bool] = []
    }

    private(set) var rows: [Rows] = []

    init(_ columns: ObservationColumns, areas: AreaDirectory) {
        let periodCount = columns.periods.count
        var groupOf: [Int: Int] = [:]
        func key(_ row: Int, level: Int) -> Int { level * periodCount + columns.periodPosition(at: row) }
        var latest: [Int?] = []
        latest.reserveCapacity(areas.levels.count)
        for (position, level) in areas.levels.enumerated() {
            let area = AreaIndex(position)
            let row = level == nil ? nil : columns.latestFigureRow(of: area)
            latest.append(row)
            guard let row, let level, areas.exists(area, on: columns.period(at: row).end) else { continue }
            let key = key(row, level: level)
            if groupOf[key] == nil {
                groupOf[key] = rows.count
                rows.append(Rows())
            }
        }
        for (position, level) in areas.levels.enumerated() {
            guard let level, latest[position] != nil else { continue }
            let area = AreaIndex(position)
            for row in columns.rows(of: area) where columns.value(at: row) != nil {
                guard let group = groupOf[key(row, level: level)],
                    areas.exists(area, on: columns.period(at: row).end)
                else { continue }
                rows[group].rows.append(row)
                rows[group].isLatest.append(latest[position] == row)
            }
        }
    }
}
