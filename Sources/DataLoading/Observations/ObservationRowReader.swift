internal import Diagnostics
internal import Model

/// Makes figures of the rows of one file, and collects what must be said about the file as a whole.
struct ObservationRowReader {
    /// The path of the file.
    let path: String
    /// The file, or the sheet of it that is read.
    let file: SourceLocation
    private let table: Table
    /// The rows that are read.
    let planned: PlannedRows
    var header: TableHeader { table.header }
    let codes: AreaCodes
    let plans: [MappingPlan]
    /// How many rows met the conditions of each plan.
    private(set) var rowsOfPlan: [Int]
    /// How many rows of each plan became figures, and how many did not because of a fault that is reported.
    var outcomes: [(figures: Int, faults: Int)]
    private(set) var places: RowPlaces
    private var notes = RowNotes()
    var valuesWithoutReason: (count: Int, first: SourceLocation, column: Int)?
    /// The columns in which a number had a per cent sign.
    var signedColumns: Set<Int> = []
    /// Whether a number had a per cent sign.
    var hasPercentSigns: Bool { !signedColumns.isEmpty }
    /// What the rows of plans that combine them have come to.
    private(set) var combined = CombinedRows()
    /// The numbers that are written with a power of ten and few digits: how many, and the first.
    private(set) var shortened: (rows: Int, text: String, location: SourceLocation)?
    /// Figures that stand in several rows.
    var joined = JoinedRows()
    /// Sums of columns, and whether one of these is as large as the others.
    var sums = ColumnSums()
    /// The numbers from elsewhere that plans name by their position.
    let others: [OtherFigures]
    /// The figures without a number from elsewhere, by the position of that.
    var withoutOther: [Int: (rows: Int, first: SourceLocation, period: Period)] = [:]
    /// The notes that titles, names of columns and cells mark.
    var marked: MarkedNotes
    /// The day of the site; nil where any period may be.
    private let asOf: CalendarDate?
    /// How many rows were read, and why others were not.
    private(set) var rows = RowCounts()
    /// The first day of 1801, the year of the first census of Great Britain, in days before 1970.
    private static let firstCensus = -61_726

    init(
        _ table: Table,
        codes: AreaCodes,
        plans: [MappingPlan],
        dispatch: ConditionDispatch,
        others: [OtherFigures] = [],
        marked: MarkedNotes,
        asOf: CalendarDate?
    ) {
        self.marked = marked
        self.asOf = asOf
        self.others = others
        path = table.path
        file = table.location
        self.table = table
        planned = PlannedRows(table: table, dispatch: dispatch)
        self.codes = codes
        self.plans = plans
        rowsOfPlan = Array(repeating: 0, count: plans.count)
        outcomes = Array(repeating: (0, 0), count: plans.count)
        places = RowPlaces(plans, in: table.header, codes: codes)
    }

    /// Must be called before the figures of a row are read, and behind the last row.
    mutating func beginRow() {
        places.beginRow()
        rows.beginRow()
    }

    /// Reads the figure of one plan from a row and adds it to those of its indicator.
    mutating func read(
        _ number: Int,
        _ layout: RowLayout,
        _ row: TableRow,
        into figures: inout ObservationColumnsBuilder,
        _ diagnostics: inout DiagnosticCollector
    ) {
        rowsOfPlan[number] += 1
        rows.isTaken = true
        guard !layout.isOfNoTime(row), let area = places.area(layout, row) else { return }
        guard let period = places.knownPeriod(number, layout, row) ?? places.newPeriod(number, row, in: planned) else {
            outcomes[number].faults += 1
            return
        }
        rows.isPlaced = true
        if let join = plans[number].join, let part = join.part {
            addPart(part, of: join, number, layout, row, area, period.period, &diagnostics)
            return
        }
        guard var figure = figure(number, layout, row, &diagnostics) else {
            outcomes[number].faults += 1
            return
        }
        outcomes[number].figures += 1
        if layout.combine == nil, plans[number].join == nil {
            takeOthers(&figure, layout, area, period.period) { row.location }
        }
        figure.status = figure.status.graver(period.status)
        if let asOf, period.period.start > asOf, !layout.checks.meant.contains(.future) {
            diagnostics.add(DataLoadingRules.futurePeriod, in: path) {
                .futurePeriod(period.period, asOf: asOf, at: place(of: layout.period, row))
            }
        }
        if period.period.start.daysSinceEpoch < Self.firstCensus, !layout.checks.meant.contains(.past) {
            diagnostics.add(DataLoadingRules.ancientPeriod, in: path) {
                .ancientPeriod(period.period, at: place(of: layout.period, row))
            }
        }
        if let join = plans[number].join {
            let key = JoinedRows.Key(group: join.group, area: area, period: period.period)
            let note = figure.takeLimit(besides: note(number, layout, row))
            let isNew = joined.add(
                figure,
                note: note,
                roundedTo: figure.value == nil ? nil : roundingOfZeros(layout, row),
                isSummed: layout.combine == .sum,
                to: key,
                plan: number,
                line: row.line
            )
            if !isNew { reportSecond(.value, of: area, at: place(of: layout.value, row), &diagnostics) }
            return
        }
        if let value = figure.value, value >= 1_000 { noteShortened(layout, row) }
        if let combine = layout.combine {
            marked.addCaveats(of: number, row)
            let key = CombinedRows.Key(plan: number, area: area, period: period.period)
            if figure.status == .onlyLimit { figure.status = .notAvailable }
            combined.add(
                figure,
                to: key,
                combine,
                isShare: layout.checks.isShare,
                slots: period.slots,
                line: row.line,
                older: olderCode(layout, row)
            )
            return
        }
        settle(&figure, layout, row, &diagnostics)
        let note = figure.takeLimit(besides: note(number, layout, row))
        let rounding = figure.value == nil ? nil : roundingOfZeros(layout, row)
        append(figure, layout.checks, area, period.period, note, rounding, row.line, into: &figures, &diagnostics) {
            place(of: layout.value, row)
        }
    }

    /// Adds a figure to those of its indicator, and reports what is wrong with its numbers.
    ///
    /// - Parameter location: the place of the value, or where the row begins.
    @inline(__always)
    private func append(
        _ figure: ObservationRow,
        _ checks: FigureChecks,
        _ area: AreaIndex,
        _ period: Period,
        _ note: String?,
        _ roundedTo: Double?,
        _ line: Int,
        into figures: inout ObservationColumnsBuilder,
        _ diagnostics: inout DiagnosticCollector,
        at location: () -> SourceLocation
    ) {
        for fault in checks.faults(of: figure) {
            diagnostics.add(rule(of: fault), in: path) { .figure(fault, figure, checks: checks, at: location()) }
        }
        let isAdded = figures.append(
            area: area,
            period: period,
            value: figure.value,
            lower: figure.lower,
            upper: figure.upper,
            numerator: figure.numerator,
            denominator: figure.denominator,
            status: figure.status,
            roundedTo: roundedTo,
            note: note,
            file: file,
            line: line
        )
        if !isAdded {
            diagnostics.add(DataLoadingRules.tooManyPeriods, in: path) { .tooManyPeriods(in: path, line: line) }
        }
    }

    /// Whether all rows of a plan came to nothing because of faults that are reported.
    func isRefused(_ number: Int) -> Bool {
        guard rowsOfPlan[number] > 0, outcomes[number].figures == 0 else { return false }
        return outcomes[number].faults > 0 || places.hasNoneKnown(plans[number].layout)
    }

    /// Adds the figures that rows came to together; what is wrong with them is said at the first row of each.
    mutating func finish(into builders: inout [ObservationColumnsBuilder], _ diagnostics: inout DiagnosticCollector) {
        let partial = partialPeriods(into: &diagnostics)
        for total in combined.totals {
            let (key, line) = (total.key, total.line)
            if partial[key.plan]?.contains(key.period) == true { continue }
            let plan = plans[key.plan]
            var figure = total.figure
            if plan.layout.combine == .sum { figure.dropWhatIsNoSum(plan.layout.checks) }
            let place = file.at(line: line, column: 1)
            takeOthers(&figure, plan.layout, key.area, key.period) { place }
            if !figure.isMissing { workOut(&figure, plan.layout, anew: plan.layout.combine == .sum) }
            add(figure, of: plan, key.area, key.period, note: nil, roundedTo: nil, at: line, &builders, &diagnostics)
        }
    }

    /// Adds a figure that several rows came to, with a value or a reason why there is none; what is wrong with it is
    /// said at its line.
    func add(
        _ figure: ObservationRow,
        of plan: MappingPlan,
        _ area: AreaIndex,
        _ period: Period,
        note: String?,
        roundedTo: Double?,
        at line: Int,
        _ builders: inout [ObservationColumnsBuilder],
        _ diagnostics: inout DiagnosticCollector
    ) {
        var figure = figure
        if figure.isMissing { figure.dropNumbers() }
        if figure.lacksReason { figure.status = .notAvailable }
        let rounding = figure.value == nil ? nil : roundedTo
        let noted = note ?? plan.fixedNote
        append(
            figure,
            plan.layout.checks,
            area,
            period,
            noted,
            rounding,
            line,
            into: &builders[plan.store],
            &diagnostics
        ) {
            file.at(line: line, column: 1)
        }
    }

    /// Works the value out from numerator and denominator, where the file has none.
    ///
    /// Of 0 of 0 it is 0, as such a file would have it, so that the share of nobody is found and reported.
    func workOut(_ figure: inout ObservationRow, _ layout: RowLayout, anew: Bool = false) {
        guard layout.checks.kind == .proportion || layout.checks.kind == .rate, anew || layout.value.isNone,
            let numerator = figure.numerator, let denominator = figure.denominator, denominator >= 0
        else { return }
        if denominator > 0 {
            figure.value = numerator / denominator * layout.checks.multiplier
        } else if figure.status == .normal {
            // Shares of nobody are reported and taken away with those that files have.
            figure.value = 0
        }
    }

    /// Reports what was counted over all rows.
    func report(into diagnostics: inout DiagnosticCollector) {
        places.report(in: header, path, into: &diagnostics)
        for (number, found) in withoutOther.sorted(by: { $0.key < $1.key }) {
            diagnostics.add(
                .withoutOther(others[number], rows: found.rows, period: found.period, at: found.first)
            )
        }
        for total in sums.totals where !plans[total.plan].layout.checks.meant.contains(.totals) {
            diagnostics.add(.totalAmongColumns(header.names[total.column], at: header.location(of: total.column)))
        }
        for found in OverlappingColumns(rows: planned, plans: plans).find(besides: sums.totals.map(\.column)) {
            diagnostics.add(.overlappingColumns(found, in: header))
        }
        if let empty = sums.empty {
            let place = "column \(header.names[empty.column])"
            diagnostics.add(.emptyPartOfSum(rows: empty.rows, at: empty.first, place: place))
        }
        for column in signedColumns.sorted() { reportUnsigned(column, into: &diagnostics) }
        reportTotals(into: &diagnostics)
        reportTwoCodes(into: &diagnostics)
        if let shortened, plans.contains(where: { $0.mapping.scale == nil }) {
            diagnostics.add(.shortenedNumber(shortened.text, shortened.rows, at: shortened.location))
        }
        reportRepeatedParts(into: &diagnostics)
        for (number, found) in combined.counted.sorted(by: { $0.key < $1.key }) {
            var place: String?
            if case .column(let column) = plans[number].layout.value { place = "column \(header.names[column])" }
            let line = file.at(line: found.first.line, column: 1)
            diagnostics.add(.countedNumbers(found.first.value, rows: found.rows, at: line, place: place))
        }
        if let valuesWithoutReason {
            let place = "column \(header.names[valuesWithoutReason.column])"
            diagnostics.add(
                .missingWithoutReason(rows: valuesWithoutReason.count, at: valuesWithoutReason.first, place: place)
            )
        }
    }

    @inline(__always)
    /// The note in the table beside the figure, and those that its cells mark.
    private mutating func note(_ number: Int, _ layout: RowLayout, _ row: TableRow) -> String? {
        let own = ownNote(number, layout, row)
        guard let others = marked.text(beside: number, row) else { return own }
        let rest = own.map(NoteMarks.without) ?? ""
        return rest.isEmpty ? others : rest + "; " + others
    }

    @inline(__always)
    private mutating func ownNote(_ number: Int, _ layout: RowLayout, _ row: TableRow) -> String? {
        guard let column = layout.noteColumn else { return plans[number].fixedNote }
        return notes.note(in: column, row)
    }

    /// Notes a value that a spreadsheet wrote with fewer digits than it has.
    @inline(__always)
    private mutating func noteShortened(_ layout: RowLayout, _ row: TableRow) {
        guard case .column(let column) = layout.value, row.read(column, { ShortenedNumber.isOne($0, $1) }) else {
            return
        }
        shortened = (
            (shortened?.rows ?? 0) + 1, shortened?.text ?? row.text(column),
            shortened?.location ?? row.location(of: column)
        )
    }

    private func reportUnsigned(_ column: Int, into diagnostics: inout DiagnosticCollector) {
        var first: SourceLocation?
        var rows = 0
        planned.forEach { row, number in
            guard case .column(column) = plans[number].layout.value, plans[number].mapping.scale == nil,
                let value = row.read(column, { NumberParser.parse($1, in: $0) }), value > 0, value <= 1
            else { return }
            rows += 1
            if first == nil { first = row.location(of: column) }
        }
        guard let first else { return }
        diagnostics.add(.percentSignsInPart(rows: rows, at: first, place: "column \(header.names[column])"))
    }

    func place<Value>(of part: RowLayout.Binding<Value>, _ row: TableRow) -> SourceLocation {
        if case .column(let column) = part { return row.location(of: column) }
        return row.location
    }

    func rule(of fault: FigureChecks.Fault) -> Rule {
        switch fault {
        case .outOfRange: DataLoadingRules.valueOutOfRange
        case .limitsMissValue, .limitsCrossed: DataLoadingRules.limitsMissValue
        case .numeratorAboveDenominator, .negativeCount: DataLoadingRules.countsContradictValue
        }
    }
}
