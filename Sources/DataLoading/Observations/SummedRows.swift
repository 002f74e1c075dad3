internal import Model

/// The rows of a table that plans add up, by what they are added up to, for findings about their labels.
struct SummedRows {
    /// What rows are added up to: one figure of one plan.
    struct Key: Hashable {
        let plan: Int
        let area: AreaIndex
        /// The number of the text of the row's period.
        let period: Int
    }

    let rows: PlannedRows
    let plans: [MappingPlan]
    let codes: AreaCodes
    /// The numbers of the plans.
    let asked: Set<Int>

    /// - Parameter asked: the numbers of the plans whose rows are added up; those that read the rows of another are
    ///   left out.
    init(_ rows: PlannedRows, _ plans: [MappingPlan], _ codes: AreaCodes, of asked: [Int]) {
        self.rows = rows
        self.plans = plans
        self.codes = codes
        self.asked = Set(asked.filter { !plans[$0].isRepeated })
    }

    /// The columns that may tell one part of a sum from another.
    var labelColumns: [Int] {
        let used = Set(asked.flatMap { plans[$0].layout.columnsWithoutLabels })
        return rows.table.header.names.indices.filter { !used.contains($0) }
    }

    /// Calls `use` with each row.
    func forEach(_ use: (TableRow) -> Void) {
        rows.forEach { row, number in
            if asked.contains(number) { use(row) }
        }
    }

    /// Calls `use` with each row of an area of the site, what it is added up to, and its number, nil where it has none.
    func forEachPart(_ use: (TableRow, Key, Double?) -> Void) {
        var periods = ByteHashMap()
        rows.forEach { row, number in
            let layout = plans[number].layout
            guard asked.contains(number), let area = layout.area(of: row, codes) else { return }
            var period = 0
            if case .column(let column) = layout.period {
                period = row.read(column) { periods.insert($1, in: $0).number }
            }
            use(row, Key(plan: number, area: area, period: period), layout.size(of: row))
        }
    }

    /// What is found in the sums of each plan, in the order of the plans: the first of the candidates that comes to
    /// something.
    func first<Candidate, Sum, Found>(
        _ candidates: [Candidate],
        _ sums: [[Key: Sum]],
        _ found: (Candidate, [Key: Sum]) -> Found?
    ) -> [Found] {
        asked.sorted().compactMap { plan in
            zip(candidates, sums).lazy.compactMap { found($0, $1.filter { $0.key.plan == plan }) }.first
        }
    }
}

/// The different texts of the columns that may tell one part of a sum from another.
///
/// The rows are read once for them.
struct PartLabels {
    /// A column with more texts than this has no labels.
    private static let mostTexts = 10_000

    /// The columns, and the texts of each.
    private(set) var columns: [(column: Int, texts: ByteHashMap)]
    /// The position of each text's column and its number there, in the order of the rows.
    private(set) var order: [(position: Int, text: Int)] = []

    init(_ rows: SummedRows) {
        columns = rows.labelColumns.map { ($0, ByteHashMap()) }
        rows.forEach { row in
            for position in columns.indices where columns[position].texts.count < Self.mostTexts {
                let text = row.read(columns[position].column) { columns[position].texts.insert($1, in: $0) }
                if text.isNew { order.append((position, text.number)) }
            }
        }
    }
}

/// What rows that are added up say of their sums, for findings about these.
extension RowLayout {
    /// The area of a row; nil where the site has none.
    func area(of row: TableRow, _ codes: AreaCodes) -> AreaIndex? {
        switch area {
        case .fixed(let area): return area
        case .none, .sum, .other: return nil
        case .column(let column):
            if let names {
                if case .area(let area) = names.area(named: row.text(column)) { return area }
                return nil
            }
            return row.read(column) { codes.index(ofCell: $1, in: $0) }
        }
    }

    /// The number of a row that is added up: the value, or of shares a count.
    func size(of row: TableRow) -> Double? {
        for part in checks.isShare ? [numerator, denominator] : [value, numerator] {
            guard case .column(let column) = part else { continue }
            return row.read(column) { NumberParser.parse($1, in: $0) }
        }
        return nil
    }

    /// The columns that cannot tell one part of a sum from another: those of areas, periods, numbers and notes.
    var columnsWithoutLabels: [Int] {
        var columns = noteColumn.map { [$0] } ?? []
        if case .column(let column) = area { columns.append(column) }
        if case .column(let column) = period { columns.append(column) }
        if case .column(let column) = status { columns.append(column) }
        for part in [value, lower, upper, margin, numerator, denominator] {
            switch part {
            case .column(let column): columns.append(column)
            case .sum(let summed): columns += summed
            case .fixed, .other, .none: break
            }
        }
        return columns
    }
}

extension FigureChecks {
    /// Whether the value is worked out of two counts, so that only these can be added up.
    var isShare: Bool { kind == .proportion || kind == .rate }
}
