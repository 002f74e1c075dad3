internal import Diagnostics
internal import Model

/// Reads the figures of all indicators from their data files, each file once for all mappings that name it.
///
/// Files are read in the order in which indicators first name them, so the same content always gives the same figures.
struct ObservationsReader {
    let layout: ContentLayout
    let codes: AreaCodes
    let indicators: [Indicator]
    let asOf: CalendarDate?
    /// Whether a note says of each file what is not read of it.
    var saysUnread = false

    /// One mapping, and the indicator it belongs to.
    private struct Task {
        let indicator: Int
        /// The position of the figures among those of all indicators, then of all their groups.
        let store: Int
        let mapping: DataMapping
        /// The position of the mapping's other figures for a part.
        var others: [DataMapping.Part: Int] = [:]
    }

    /// What came of reading all data files.
    struct Result {
        /// In the order of the indicators.
        let figures: [ObservationColumns]
        /// The figures of their groups.
        let groups: [[ObservationColumns]]
        /// The files that were there.
        let paths: Set<String>
        /// The indicators with a mapping that could not be read at all or lost rows to an error, and those of which no
        /// row meets the conditions; all of it has been reported.
        let unread: Set<Indicator.ID>
        /// What the files themselves say that readers should know, in the order of the indicators.
        let caveats: [[String]]
    }

    /// What reading would give where the figures of each indicator are known, and all files could be read.
    func known(
        _ figures: [FinalFigures.Entry],
        _ files: [String: SourceFile]
    ) -> Result {
        let named = indicators.flatMap(\.data).flatMap { [$0] + $0.otherTables }.map { layout.dataFile($0.file.value) }
        return Result(
            figures: figures.map(\.columns),
            groups: figures.map(\.groups),
            paths: Set(named.filter { files[$0] != nil }),
            unread: [],
            caveats: figures.map(\.caveats)
        )
    }

    /// The figures of each indicator, and the paths of the files they were read from.
    func read(
        _ files: [String: SourceFile],
        into diagnostics: inout DiagnosticCollector
    ) -> Result {
        for finding in indicators.compactMap(UnitWords.diagnostic) { diagnostics.add(finding) }
        for finding in indicators.flatMap(LimitLevel.diagnostics) { diagnostics.add(finding) }
        for finding in indicators.flatMap(SwappedCodes.diagnostics) { diagnostics.add(finding) }
        let stores = FigureStores(indicators)
        var builders = (0..<stores.count).map { _ in ObservationColumnsBuilder() }
        var paths: [String] = []
        var tasks: [String: [Task]] = [:]
        var found: Set<String> = []
        var signed: Set<String> = []
        var unread: Set<Int> = []
        var caveats = indicators.map { _ in [String]() }
        var others = OtherFiguresReader(reader: self)
        for (number, indicator) in indicators.enumerated() {
            for mapping in indicator.data {
                let path = layout.dataFile(mapping.file.value)
                let parts = stores.mappings(mapping, ofIndicator: number)
                var bound: [Task] = []
                for (store, part, group) in parts {
                    let group = group.flatMap { group in mapping.by.map { ($0.breakdown, group) } }
                    let positions = others.read(part, of: indicator, group: group, files, into: &diagnostics)
                    guard let positions else { break }
                    bound.append(Task(indicator: number, store: store, mapping: part, others: positions))
                }
                guard bound.count == parts.count else {
                    unread.insert(number)
                    if files[path] != nil { found.insert(path) }
                    continue
                }
                if tasks[path] == nil { paths.append(path) }
                tasks[path, default: []] += bound
            }
        }
        found.formUnion(others.paths)
        for path in paths {
            if layout.mayHoldTable(path), let file = files[path] {
                found.insert(path)
                let asked = tasks[path] ?? []
                let errors = diagnostics.errors
                let bound = read(file, for: asked, others.figures, into: &builders, &signed, &caveats, &diagnostics)
                let isFaulty = diagnostics.errors > errors
                unread.formUnion(zip(asked, bound).filter { isFaulty || !$1 }.map(\.0.indicator))
            } else {
                unread.formUnion((tasks[path] ?? []).map(\.indicator))
                let known = files.keys.compactMap { layout.dataName(of: $0) }.sorted()
                for task in tasks[path] ?? [] {
                    let isText = !layout.mayHoldTable(path) && files[path] != nil
                    diagnostics.add(.missingFile(task.mapping.file, isText: isText, known: known))
                }
            }
        }
        let finished = stores.owners.map { store, owner in
            finish(builders[store], of: indicators[owner], signed, &diagnostics)
        }
        for (number, indicator) in indicators.enumerated() where !indicator.breakdowns.isEmpty {
            let columns = Array(finished[stores.groups(of: number)])
            for finding in OverlappingGroups.diagnostics(of: indicator, columns) { diagnostics.add(finding) }
        }
        return Result(
            figures: Array(finished.prefix(indicators.count)),
            groups: indicators.indices.map { Array(finished[stores.groups(of: $0)]) },
            paths: found,
            unread: Set(unread.map { indicators[$0].id }),
            caveats: caveats
        )
    }

    /// Reads one file, and says of each task whether its columns were found and there were rows that meet its
    /// conditions, not all of them at fault.
    ///
    /// - Parameters:
    ///   - signed: takes the file's path where a number in it has a per cent sign.
    ///   - caveats: take the notes that the file's tables mark.
    private func read(
        _ file: SourceFile,
        for tasks: [Task],
        _ others: [OtherFigures],
        into builders: inout [ObservationColumnsBuilder],
        _ signed: inout Set<String>,
        _ caveats: inout [[String]],
        _ diagnostics: inout DiagnosticCollector
    ) -> [Bool] {
        var isBound = tasks.map { _ in false }
        guard var tables = TableFile(file, into: &diagnostics) else { return isBound }
        var positions: [TablePlace: [Int]] = [:]
        for (position, task) in tasks.enumerated() {
            let number = tables.choose(
                named: task.mapping.sheet,
                wanted: [task.mapping.columns],
                headerRows: task.mapping.headerRows,
                askedAt: task.mapping.file.location,
                into: &diagnostics
            )
            guard let number else { continue }
            let place = TablePlace(number: number, headerRows: task.mapping.headerRows)
            positions[place, default: []].append(position)
        }
        var used = Set(positions.keys.map(\.number))
        for (place, positions) in positions.sorted(by: { $0.key < $1.key }) {
            guard let source = tables.source(place.number, into: &diagnostics) else { continue }
            let asked = positions.map { tasks[$0] }
            let notes = tables.noteBooks(of: place.number, asked.map(\.mapping.notes), &used, into: &diagnostics)
            let bound = read(
                source,
                place.headerRows,
                for: asked,
                others,
                notes,
                into: &builders,
                &signed,
                &caveats,
                &diagnostics
            )
            for (position, wasBound) in zip(positions, bound) { isBound[position] = wasBound }
        }
        if saysUnread { reportUnread(tables, read: used, in: file, into: &diagnostics) }
        return isBound
    }

    /// One way of reading one of the tables of a file.
    private struct TablePlace: Hashable, Comparable {
        let number: Int
        let headerRows: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.number, left.headerRows) < (right.number, right.headerRows)
        }
    }

    /// Reads one table, and says of each task whether its columns were found and there were rows.
    private func read(
        _ source: TableSource,
        _ headerRows: Int,
        for tasks: [Task],
        _ others: [OtherFigures],
        _ notes: [NoteBook],
        into builders: inout [ObservationColumnsBuilder],
        _ signed: inout Set<String>,
        _ caveats: inout [[String]],
        _ diagnostics: inout DiagnosticCollector
    ) -> [Bool] {
        let none = tasks.map { _ in false }
        let wanted = tasks.map(\.mapping.columns)
        guard
            let table = Table(
                source,
                wanted: wanted,
                headerRows: headerRows,
                allowsNotes: true,
                into: &diagnostics
            )
        else { return none }
        let header = table.header
        if let fault = header.fault { diagnostics.add(fault) }
        let binder = MappingBinder(header: header, path: source.location.description, codes: codes)
        let bound = tasks.enumerated().map { number, task in
            binder.bind(
                task.mapping,
                of: indicators[task.indicator],
                at: task.indicator,
                store: task.store,
                group: number,
                others: task.others,
                into: &diagnostics
            )
        }
        let plans = bound.flatMap(\.self)
        for finding in UnscaledMultiples(table: table, sheet: source.sheet).report(plans, of: indicators) {
            diagnostics.add(finding)
        }
        for finding in NamesOfOtherUnits(table: table).report(plans, of: indicators) { diagnostics.add(finding) }
        for finding in MergedNumbers(source, below: header).report(plans, of: indicators) { diagnostics.add(finding) }
        let dispatch = ConditionDispatch(plans)
        let layouts = plans.map(\.layout)
        let owners = plans.map(\.store)
        var reader = ObservationRowReader(
            table,
            codes: codes,
            plans: plans,
            dispatch: dispatch,
            others: others,
            marked: MarkedNotes(plans, in: table, books: notes),
            asOf: asOf
        )
        let repeated = RepeatedHeader(plans, in: header, codes: codes)
        var isBelowTable = false
        table.forEachRow(&diagnostics) { row, diagnostics in
            if isBelowTable { return }
            if repeated.isRow(row) {
                isBelowTable = true
                diagnostics.add(.namesBelowTable(at: row.location, in: header))
                return
            }
            reader.beginRow()
            dispatch.forEachPlan(metBy: row) { number in
                reader.read(number, layouts[number], row, into: &builders[owners[number]], &diagnostics)
            }
        }
        reader.beginRow()
        if saysUnread, !plans.isEmpty {
            let used = Set(plans.flatMap(\.columns))
            let unused = header.names.indices.filter { !used.contains($0) }
            if let note = reader.rows.note(unused: unused, in: header, table) { diagnostics.add(note) }
        }
        reader.finish(into: &builders, &diagnostics)
        reader.finishJoined(into: &builders, &diagnostics)
        reader.report(into: &diagnostics)
        for finding in FixedPeriodCheck(rows: reader.planned, codes: codes).report(plans, of: indicators) {
            diagnostics.add(finding)
        }
        if reader.hasPercentSigns { signed.insert(source.path) }
        reader.marked.report(in: table.location, into: &diagnostics)
        for (indicator, texts) in reader.marked.caveats {
            let known = Set(indicators[indicator].caveats + caveats[indicator])
            let room = max(0, MarkedNotes.mostCaveats - caveats[indicator].count)
            caveats[indicator] += texts.filter { !known.contains($0) }.prefix(room)
        }
        if table.isEmpty {
            diagnostics.add(.headerOnly(at: header.location))
            return none
        }
        let unmet = zip(plans, reader.rowsOfPlan).filter { plan, rows in
            !plan.isRepeated && plan.conditions.contains { rows == 0 || $0.wantsCheck }
        }
        if !unmet.isEmpty { UnmetConditions(plans: unmet.map(\.0), table: table).report(into: &diagnostics) }
        let silent = Set(unmet.filter { $1 == 0 }.map(\.0.indicator))
        var refused = plans.indices.map(reader.isRefused).makeIterator()
        return bound.map { plans in
            // Each plan must be asked, so that the next task begins with its own.
            let isRefused = plans.map { _ in refused.next() ?? true }
            guard let first = plans.first else { return false }
            return isRefused.contains(false) && !silent.contains(first.indicator)
        }
    }

    /// Notes the sheets of a workbook, or the files of an archive, that no mapping reads.
    private func reportUnread(
        _ tables: TableFile,
        read: Set<Int>,
        in file: SourceFile,
        into diagnostics: inout DiagnosticCollector
    ) {
        let unread = tables.parts.indices.filter { !read.contains($0) }.map { tables.parts[$0].name }
        guard !unread.isEmpty, !read.isEmpty else { return }
        diagnostics.add(.unreadTables(unread, of: tables.parts.count, in: file.path))
    }

    private func finish(
        _ builder: ObservationColumnsBuilder,
        of indicator: Indicator,
        _ signed: Set<String>,
        _ diagnostics: inout DiagnosticCollector
    ) -> ObservationColumns {
        var repeats: [String: (rows: Int, first: SourceLocation)] = [:]
        let figures = builder.finish(areaCount: codes.count) { kept, repeated in
            guard !kept.hasSameFigure(as: repeated) else {
                guard let place = repeated.declaredAt else { return }
                let known = repeats[place.path]
                let first = known.map { $0.first.line < place.line ? $0.first : place } ?? place
                repeats[place.path] = ((known?.rows ?? 0) + 1, first)
                return
            }
            diagnostics.add(DataLoadingRules.contradictoryRows, in: repeated.declaredAt?.path ?? "") {
                .contradictoryRows(kept, repeated, area: codes[repeated.area], indicator: indicator)
            }
        }
        for (_, found) in repeats.sorted(by: { $0.key < $1.key }) {
            diagnostics.add(.repeatedRows(found.rows, of: indicator, at: found.first))
        }
        let levels = Dictionary(zip(codes.levels, codes.levels.indices)) { first, _ in first }
        for finding in ShareCheck(codes: codes, levels: levels).report(figures, of: indicator, layout, signed) {
            diagnostics.add(finding)
        }
        if let finding = MarginScale.diagnostic(figures, of: indicator, layout) { diagnostics.add(finding) }
        if let finding = MarginTakenForLimit.diagnostic(figures, of: indicator, layout) { diagnostics.add(finding) }
        if let finding = FractionsOfPeople.diagnostic(figures, of: indicator) { diagnostics.add(finding) }
        for finding in ImpossibleNumbers(indicator: indicator, figures: figures).diagnostics() {
            diagnostics.add(finding)
        }
        if !indicator.means(.past) {
            let periods = PeriodsOfOneArea(codes: codes, figures: figures)
            for finding in periods.diagnostics() { diagnostics.add(finding) }
            if let finding = DistantPeriod.diagnostic(figures, of: indicator) { diagnostics.add(finding) }
        }
        if let finding = SmallDenominators.diagnostic(figures, of: indicator) { diagnostics.add(finding) }
        if let finding = RepeatedYear.diagnostic(figures, of: indicator) { diagnostics.add(finding) }
        if let finding = YearsAsValues.diagnostic(figures, of: indicator) { diagnostics.add(finding) }
        let checked = FlatLimits.checked(figures, of: indicator, areaCount: codes.count)
        if let finding = checked.diagnostic { diagnostics.add(finding) }
        return checked.figures
    }
}

extension Observation {
    /// Whether two rows say the same, whatever their notes and lines.
    fileprivate func hasSameFigure(as other: Observation) -> Bool {
        value == other.value && status == other.status && lower == other.lower && upper == other.upper
            && numerator == other.numerator && denominator == other.denominator
    }
}
