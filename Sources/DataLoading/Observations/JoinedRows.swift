internal import Diagnostics
internal import Model

/// Figures whose parts stand in rows of their own: the value in one, the limits of its likely range in others.
struct JoinedRows {
    /// Which figure a row is a part of.
    struct Key: Hashable {
        /// The number of the mapping among those of the file.
        let group: Int
        let area: AreaIndex
        let period: Period
    }

    /// What the rows of one key have given.
    struct Joined {
        let key: Key
        /// The plan of the row with the value, or else of the first row.
        var plan: Int
        /// What rows of their own have given.
        var figure = ObservationRow()
        /// What the row with the value has given, or the sum of such rows.
        var main: ObservationRow?
        /// The line of the row with the value, or else of the first row.
        var line: Int
        /// The parts that rows of their own have given.
        var parts: Set<DataMapping.Part> = []
        /// Whether the row with the value was there.
        var hasValue: Bool { main != nil }
        var note: String?
        var roundedTo: Double?
        /// What the markers of numerator and denominator say.
        var statusOfCounts = FigureStatus.normal

        /// The figure with what all of its rows have given.
        var whole: ObservationRow {
            guard var whole = main else { return figure }
            whole.lower = whole.lower ?? figure.lower
            whole.upper = whole.upper ?? figure.upper
            whole.margin = whole.margin ?? figure.margin
            whole.numerator = whole.numerator ?? figure.numerator
            whole.denominator = whole.denominator ?? figure.denominator
            return whole
        }
    }

    private var positions: [Key: Int] = [:]
    /// In the order in which their first rows were read.
    private(set) var figures: [Joined] = []

    /// The figure of a key, new where it has none yet.
    private mutating func position(_ key: Key, plan: Int, line: Int) -> Int {
        if let position = positions[key] { return position }
        positions[key] = figures.count
        figures.append(Joined(key: key, plan: plan, line: line))
        return figures.count - 1
    }

    /// Takes the row with the value; false where there was one already that says something else.
    mutating func add(
        _ row: ObservationRow,
        note: String?,
        roundedTo: Double?,
        isSummed: Bool,
        to key: Key,
        plan: Int,
        line: Int
    ) -> Bool {
        let position = position(key, plan: plan, line: line)
        if let known = figures[position].main {
            guard isSummed else { return known.hasSameNumbers(as: row) }
            figures[position].main?.addUp(row)
            figures[position].roundedTo = nil
            return true
        }
        figures[position].main = row
        figures[position].plan = plan
        figures[position].line = line
        figures[position].note = note
        figures[position].roundedTo = roundedTo
        return true
    }

    /// Takes a part; false where a row has given it already and it is not to be added up.
    mutating func add(
        _ cell: ObservationRowReader.Cell,
        as part: DataMapping.Part,
        isSummed: Bool,
        to key: Key,
        plan: Int,
        line: Int
    ) -> Bool {
        let position = position(key, plan: plan, line: line)
        let path = Self.path(of: part)
        let isFirst = figures[position].parts.insert(part).inserted
        if part == .numerator || part == .denominator {
            let status = figures[position].statusOfCounts.graver(cell.status)
            figures[position].statusOfCounts = status
        }
        if isFirst {
            figures[position].figure[keyPath: path] = cell.number
        } else if isSummed {
            figures[position].figure[keyPath: path] = ObservationRow.sum(
                figures[position].figure[keyPath: path],
                cell.number
            )
        } else {
            return figures[position].figure[keyPath: path] == cell.number
        }
        return true
    }

    private static func path(of part: DataMapping.Part) -> WritableKeyPath<ObservationRow, Double?> {
        switch part {
        case .lower: \.lower
        case .upper: \.upper
        case .margin: \.margin
        case .numerator: \.numerator
        case .denominator: \.denominator
        case .value, .area, .period, .status, .note: \.value
        }
    }

    /// The figures of a group that lack a part which others of it have, or the row with the value.
    func incomplete(_ group: Int, needsValue: Bool) -> (part: DataMapping.Part, first: Joined, count: Int)? {
        let figures = figures.filter { $0.key.group == group }
        if needsValue {
            let lacking = figures.filter { !$0.hasValue }
            if let first = lacking.first { return (.value, first, lacking.count) }
        }
        for part in DataMapping.Part.allCases {
            let lacking = figures.filter { !$0.parts.contains(part) && $0.whole.value != nil || !needsValue }
                .filter { !$0.parts.contains(part) }
            if let first = lacking.first, figures.contains(where: { $0.parts.contains(part) }) {
                return (part, first, lacking.count)
            }
        }
        return nil
    }
}
