internal import Diagnostics
internal import Model

/// Finds the area and the period of each row, and collects those that are not found.
struct RowPlaces {
    /// What rows have of each period, and how many there are of it.
    typealias Times = [Period: (slots: PeriodSlots, rows: Int)]

    private let codes: AreaCodes
    /// By the position of the column; nil for those without codes of areas.
    private var unknownAreas: [UnknownAreas?]
    private var unknownNames: [NameColumn: UnknownNames] = [:]
    /// The names beside the codes of each column.
    private var names: [NamesBesideCodes] = []
    private var periods: [PeriodColumn] = []
    /// The position of each plan's column among `periods`; nil where the period is in no column.
    private var periodsOfPlan: [Int?] = []
    /// The first row whose period has another name beside it.
    private var contradiction: PeriodContradiction?
    /// The area of the current row, so that a wide row looks it up once.
    private var currentArea: (column: Int, area: AreaIndex?) = (-1, nil)

    /// A column of names that are looked for among the areas of one level.
    private struct NameColumn: Hashable, Comparable {
        let column: Int
        let level: String

        static func < (left: Self, right: Self) -> Bool {
            (left.column, left.level) < (right.column, right.level)
        }
    }

    init(_ plans: [MappingPlan], in header: TableHeader, codes: AreaCodes) {
        self.codes = codes
        unknownAreas = Array(repeating: nil, count: header.names.count)
        for plan in plans {
            if case .column(let column) = plan.layout.area, plan.layout.names == nil, unknownAreas[column] == nil {
                unknownAreas[column] = UnknownAreas(column: header.names[column], areaCount: codes.count)
                if !plans.contains(where: { $0.reads(column) && $0.layout.checks.meant.contains(.names) }) {
                    names.append(NamesBesideCodes(column: column, in: header, codes: codes))
                }
            }
            periodsOfPlan.append(position(of: plan.layout))
        }
    }

    private mutating func position(of layout: RowLayout) -> Int? {
        guard case .column(let column) = layout.period else { return nil }
        if let known = periods.firstIndex(where: { $0.column == column && $0.form == layout.periodForm }) {
            return known
        }
        periods.append(PeriodColumn(column: column, form: layout.periodForm))
        return periods.count - 1
    }

    /// Must be called before each row.
    mutating func beginRow() {
        currentArea.column = -1
    }

    /// Whether there were rows of a plan, and none of them named an area of the site.
    func hasNoneKnown(_ layout: RowLayout) -> Bool {
        guard case .column(let column) = layout.area else { return false }
        if let names = layout.names {
            return unknownNames[NameColumn(column: column, level: names.level)]?.hasNoneKnown ?? false
        }
        return unknownAreas[column]?.hasNoneKnown ?? false
    }

    /// The area of a row; one that the site does not have is counted.
    @inline(__always)
    mutating func area(_ layout: RowLayout, _ row: TableRow) -> AreaIndex? {
        switch layout.area {
        case .fixed(let area): return area
        case .none, .sum, .other: return nil
        case .column(let column):
            if let names = layout.names { return area(in: column, by: names, layout, row) }
            if currentArea.column == column { return currentArea.area }
            let area = row.read(column) { codes.index(ofCell: $1, in: $0) }
            currentArea = (column, area)
            var period = 0
            if case .column(let periods) = layout.period {
                period = row.read(periods) { unknownAreas[column]?.number(ofPeriod: $1, in: $0) } ?? 0
            }
            if let area {
                unknownAreas[column]?.addKnown(area, period: period)
                for position in names.indices where names[position].column == column {
                    names[position].add(area, row, codes)
                }
            } else {
                countUnknown(column, row, period: period)
            }
            return area
        }
    }

    private mutating func area(
        in column: Int,
        by names: AreaNames,
        _ layout: RowLayout,
        _ row: TableRow
    ) -> AreaIndex? {
        let text = row.text(column)
        let found = names.area(named: text)
        let place = NameColumn(column: column, level: names.level)
        var period = 0
        if case .column(let periods) = layout.period {
            period = row.read(periods) {
                unknownNames[place, default: UnknownNames(names, codes: codes)].number(ofPeriod: $1, in: $0)
            }
        }
        unknownNames[place, default: UnknownNames(names, codes: codes)].add(found, text, period: period) {
            row.location(of: column)
        }
        if case .area(let index) = found { return index }
        return nil
    }

    private mutating func countUnknown(_ column: Int, _ row: TableRow, period: Int) {
        row.read(column) { text, range in
            unknownAreas[column]?.add(range, in: text, period: period) { row.location(of: column) }
        }
    }

    /// The period of a row whose text was read before.
    ///
    /// - Parameter number: that of the plan whose layout it is.
    @inline(__always)
    func knownPeriod(_ number: Int, _ layout: RowLayout, _ row: TableRow) -> PeriodColumn.Entry? {
        switch layout.period {
        case .fixed(let period): PeriodColumn.Entry(period: period, status: layout.periodStatus)
        case .none, .sum, .other: nil
        case .column: periodsOfPlan[number].flatMap { periods.span[$0].known(row) }
        }
    }

    /// The period of a row with a new text; one that cannot be read is counted.
    ///
    /// - Parameter rows: all rows of the table, for the texts beside one that has several readings.
    mutating func newPeriod(_ number: Int, _ row: TableRow, in rows: PlannedRows) -> PeriodColumn.Entry? {
        guard let position = periodsOfPlan[number] else { return nil }
        let (column, periodsOfPlan) = (periods[position], periodsOfPlan)
        let entry = periods[position].parse(row) {
            var texts: Set<PeriodColumn.Text> = []
            rows.forEach { row, number in
                guard periodsOfPlan[number] == position, texts.count < TextTally.limit else { return }
                texts.insert(column.text(row))
            }
            return Array(texts)
        }
        let header = rows.table.header
        if contradiction == nil, let beside = header.position(of: header.names[column.column] + "_NAME") {
            let named = WrittenPeriod(row.text(beside))?.readings.certain
            if let named, named != entry?.period {
                contradiction = PeriodContradiction(row, column: column.column, beside: beside)
            }
        }
        return entry
    }

    /// What the rows of a table have of each period that a plan adds up, whatever they are of: rows of other areas and
    /// with other words tell as well that a file has a month.
    ///
    /// - Parameter known: those of columns without a condition, which are the same for all plans that read them.
    func times(ofPlan number: Int, _ plan: MappingPlan, in table: Table, known: inout [Int: Times]) -> Times {
        guard let position = periodsOfPlan[number] else { return [:] }
        var column = periods[position]
        let asked = plan.conditions.filter { $0.column == column.column || $0.column == column.form.identifier }
        if asked.isEmpty, let times = known[position] { return times }
        var times: Times = [:]
        var ignored = DiagnosticCollector()
        table.forEachRow(&ignored) { row, _ in
            guard !row.isEmpty(column.column),
                asked.allSatisfy({ condition in row.read(condition.column) { condition.isMet($1, in: $0) } }),
                let entry = column.known(row) ?? column.parse(row, among: { [] })
            else { return }
            times[entry.period, default: (.empty, 0)].slots.formUnion(entry.slots)
            times[entry.period]?.rows += 1
        }
        if asked.isEmpty { known[position] = times }
        return times
    }

    /// Reports what was counted over all rows.
    func report(in header: TableHeader, _ path: String, into diagnostics: inout DiagnosticCollector) {
        for unknown in unknownAreas {
            unknown?.report(in: path, codes: codes, into: &diagnostics)
        }
        for names in names {
            for finding in names.report(in: header, codes: codes) { diagnostics.add(finding) }
        }
        for (column, names) in unknownNames.sorted(by: { $0.key < $1.key }) {
            names.report(column: header.names[column.column], into: &diagnostics)
        }
        for periods in periods { periods.report(in: header, path, into: &diagnostics) }
        if let contradiction { diagnostics.add(.contradictedPeriod(contradiction, in: header)) }
    }
}

extension MappingPlan {
    /// Whether a column has the codes of its areas.
    fileprivate func reads(_ column: Int) -> Bool {
        guard case .column(column) = layout.area else { return false }
        return true
    }
}

/// The rows of a table that meet the conditions of plans.
struct PlannedRows {
    let table: Table
    let dispatch: ConditionDispatch

    /// Calls `use` with each row and the number of each plan whose conditions it meets, from the first row on.
    func forEach(_ use: (TableRow, Int) -> Void) {
        var ignored = DiagnosticCollector()
        table.forEachRow(&ignored) { row, _ in
            dispatch.forEachPlan(metBy: row) { use(row, $0) }
        }
    }
}

/// The notes of rows: the first different ones are kept, which most rows repeat.
struct RowNotes {
    private static let mostKept = 1_000

    private var numbers = ByteHashMap()
    private var texts: [String] = []

    /// The text of a cell; nil where it is empty.
    @inline(__always)
    mutating func note(in column: Int, _ row: TableRow) -> String? {
        if row.isEmpty(column) { return nil }
        if let note = row.read(column, { numbers.number(of: $1, in: $0) }) { return texts[note] }
        return add(row.text(column), column, row)
    }

    private mutating func add(_ text: String, _ column: Int, _ row: TableRow) -> String {
        if texts.count < Self.mostKept {
            _ = row.read(column) { numbers.insert($1, in: $0) }
            texts.append(text)
        }
        return text
    }
}
