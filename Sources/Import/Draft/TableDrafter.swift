internal import DataLoading
internal import Model

/// Makes the mappings of one table: which column is what, and which rows are meant.
struct TableDrafter {
    let table: TextTable
    let hints: TableHints
    let request: ImportRequest
    /// From the folder `indicators`.
    let file: String
    /// The ways to find the areas of rows; none where no column has areas.
    let areas: [AreaColumns.Choice]
    /// The columns that may be the figures.
    let values: [String]
    /// Columns of codes of one sort, of which one has to be named.
    private let rivals: [String]
    /// Columns that hold something else than figures.
    private let columnsBesideValues: Set<String>

    /// What a table gives.
    struct Draft {
        let mappings: [MappingDraft]
        let figure: FigureGuess
        let title: TitleDraft
        let hasBase: Bool
        /// Columns that say how sure the figures are, and are not mapped.
        let unreadLimits: [String]
    }

    /// The mappings, or what has to be asked first.
    enum Answer {
        case draft(Draft)
        case open(ImportQuestion)
    }

    init(_ table: TextTable, _ hints: TableHints, places: SitePlaces, request: ImportRequest, file: String) {
        let columns = AreaColumns(table: table, hints: hints, places: places)
        self.table = table
        self.hints = hints
        self.request = request
        self.file = file
        areas = columns.choices(asked: request.area)
        rivals = columns.rivals(asked: request.area)
        columnsBesideValues = Self.columnsBesideValues(of: table, hints, areas: areas, request)
        values = ValueColumns(table: table, hints: hints, used: columnsBesideValues).names
    }

    /// - Parameter value: the column of the figures, or the pattern of several; nil where rows are counted.
    func draft(value: String?) -> Answer {
        if !rivals.isEmpty {
            return .open(question(.area, "Which column says the area? Several have codes of one sort.", rivals))
        }
        guard !areas.isEmpty else { return .open(question(.area, "Which column says the area?", table.names)) }
        var used = columnsBesideValues
        if let value { used.insert(value) }
        let isSeries = value?.contains(DataMapping.periodPlace) ?? false
        var period: MappingDraft.Cell?
        if !isSeries {
            let columns = PeriodColumns(table: table, hints: hints)
            let others = Set(areas.map(\.column) + [value].compactMap(\.self))
            switch columns.answer(asked: request.period, used: others, value: value) {
            case .cell(let cell): period = Self.withPart(cell, in: table)
            case .open(let choices): return .open(question(.period, "Which time are the figures for?", choices))
            }
        }
        let base = base(of: value)
        let range = publishedRange(of: value, base: base)
        var mappings: [MappingDraft] = []
        var selected: [Int] = []
        for area in areas {
            var mapping = MappingDraft(file: file, sheet: table.sheet, headerRows: table.headerRows)
            mapping.set(.area, area.cell)
            mapping.set(.period, period)
            setParts(&mapping, value: value, base: base, range)
            if let people = value.flatMap({ hints.people?($0) }) { mapping.set(.denominator, .column(people)) }
            switch rows(of: area, period, value: value, used: used, base) {
            case .open(let question): return .open(question)
            case .rows(let rows, let conditions):
                mapping.conditions = conditions
                mapping.combine = combine(rows, area, period, used)
                selected += rows
            }
            mappings.append(mapping)
        }
        // Counts beside a published range may be weighted, and only the range says how sure the figures are.
        let hasRange = mappings.contains { $0[.lower] != nil || $0[.margin] != nil } || !range.unread.isEmpty
        let found = value.flatMap {
            base == nil && !isSeries ? FigureBase.find(of: $0, in: table, rows: selected, besides: used) : nil
        }
        var figure = figure(value, base: base, found: found, selected)
        if let scale = request.scale {
            figure.scale = scale
        } else if figure.mayBeShares, hints.areShares {
            figure.scale = 100
        } else if figure.mayBeShares {
            return .open(
                question(.scale, "Is 0.2 in this column 20% (100), or 0.2% (1)? All of it is below 1.", ["100", "1"])
            )
        }
        for place in mappings.indices {
            mappings[place].scale = figure.scale
            if let found, !hasRange {
                mappings[place].set(.numerator, .column(found.numerator))
                mappings[place].set(.denominator, .column(found.denominator))
            }
        }
        let hasBase = mappings.contains { $0[.denominator] != nil }
        return .draft(
            Draft(
                mappings: mappings,
                figure: figure,
                title: title(value, selected, mappings.first?.conditions ?? [], isMultiplied: figure.scale != nil),
                hasBase: hasBase,
                unreadLimits: range.unread
            )
        )
    }

    /// Whether the table has the column, or columns of numbers with periods where the pattern has `{period}`.
    func hasFigures(_ value: String) -> Bool {
        values.contains(value) || table.column(value) != nil || !series(value).isEmpty
    }

    /// The columns of a pattern such as `Year ending {period}`.
    func series(_ pattern: String) -> [TextTable.Column] {
        guard let place = pattern.firstRange(of: DataMapping.periodPlace) else { return [] }
        let (before, behind) = (pattern[..<place.lowerBound], pattern[place.upperBound...])
        return table.columns.filter { column in
            let name = ColumnRole.unmarked(TextTable.withoutNotes(column.name))
            guard name.count > before.count + behind.count, name.hasPrefix(before), name.hasSuffix(behind),
                column.share(of: [.number, .marker]) >= 0.5
            else { return false }
            let text = String(name.dropFirst(before.count).dropLast(behind.count))
            return TextKind.isPeriod(text) || PeriodInText(text) != nil
        }
    }

    // MARK: Parts

    private static func columnsBesideValues(
        of table: TextTable,
        _ hints: TableHints,
        areas: [AreaColumns.Choice],
        _ request: ImportRequest
    ) -> Set<String> {
        var names = Set(areas.map(\.column) + hints.areas)
        for cell in hints.cells.map(\.cell) + [hints.period].compactMap(\.self) {
            if case .row = cell { continue }
            names.formUnion(cell.columns)
        }
        let periods = PeriodColumns(table: table, hints: hints)
        if hints.period == nil, case .cell(let period) = periods.answer(asked: request.period, used: names, value: nil)
        {
            names.formUnion(withPart(period, in: table).columns)
        }
        names.formUnion(periods.columns)
        return names
    }

    /// The columns beside one of figures that say how sure these are, and those that do and cannot be mapped.
    private func publishedRange(of value: String?, base: String?) -> PublishedRange.Answer {
        guard let value, base == nil, hints.cells.isEmpty else { return PublishedRange.Answer() }
        return PublishedRange(table: table, values: values).of(value, beside: names(beside: value))
    }

    /// The columns that may belong to one of figures: of names in two rows those below the same name.
    private func names(beside value: String) -> [String] {
        let group = value.lastIndex(of: ":").map { value[...$0] }
        return table.names.filter { name in
            guard name != value, hasText(name) else { return false }
            guard let group else { return true }
            return name.hasPrefix(group)
                || value.contains(DataMapping.periodPlace) && ValueColumns.pattern(of: name)?.hasPrefix(group) == true
        }
    }

    private func setParts(
        _ mapping: inout MappingDraft,
        value: String?,
        base: String?,
        _ range: PublishedRange.Answer
    ) {
        if let value, let base {
            mapping.set(.numerator, .column(value))
            mapping.set(.denominator, .column(base))
            return
        }
        if let value { mapping.set(.value, .column(value)) }
        for (part, cell) in hints.cells where cell.columns.allSatisfy({ hasText($0) || part == .status }) {
            mapping.set(part, cell)
        }
        for (part, cell) in range.cells { mapping.set(part, cell) }
        guard let value, hints.cells.isEmpty, value.contains(":") || values.count == 1 else { return }
        if value.contains(DataMapping.periodPlace) {
            let pattern = value + " Annotations"
            let first = table.names.first { $0.hasSuffix(" Annotations") && PeriodInText($0) != nil }
            if first != nil { mapping.set(.status, .column(pattern)) }
            return
        }
        let beside = names(beside: value)
        if let status = beside.first(where: isStatus) { mapping.set(.status, .column(status)) }
        if let note = beside.first(where: { ["note", "notes", "comment", "comments"].contains($0.lowercased()) }) {
            mapping.set(.note, .column(note))
        }
    }

    private func hasText(_ name: String) -> Bool {
        table.column(name).map { $0.count(of: .blank) < table.rowCount } ?? true
    }

    /// Whether a column says why there is no figure, in codes that are known.
    private func isStatus(_ name: String) -> Bool {
        let words = ["status", "flag", "marker", "suppression"]
        guard words.contains(where: name.lowercased().contains), let column = table.column(name) else { return false }
        return column.share(of: .marker) == 1
    }

    /// What the figures of a column are to be a share of, where the column has the numbers of some among them.
    private func base(of value: String?) -> String? {
        guard let value else { return nil }
        if let per = request.per {
            let isSeries = [value, per].allSatisfy { $0.contains(DataMapping.periodPlace) }
            return per == "none" || table.column(per) == nil && !isSeries ? nil : per
        }
        return hints.total?(value)
    }

    // MARK: Rows

    private func rows(
        of area: AreaColumns.Choice,
        _ period: MappingDraft.Cell?,
        value: String?,
        used: Set<String>,
        _ base: String?
    ) -> RowChoice.Answer {
        var asked: [MappingDraft.Condition] = []
        for (column, text) in request.rows {
            if let place = asked.firstIndex(where: { $0.column == column }) {
                asked[place] = MappingDraft.Condition(column: column, texts: asked[place].texts + [text])
            } else {
                asked.append(MappingDraft.Condition(column: column, texts: [text]))
            }
        }
        let choice = RowChoice(
            table: table,
            hints: hints,
            keys: [area.column] + (period?.columns ?? []),
            used: used.union([base].compactMap(\.self)),
            value: value,
            areCombined: request.combine != nil
        )
        return choice.choose(
            asked: asked,
            start: [area.condition].compactMap(\.self) + hints.conditions,
            unwritten: hints.valueRow
        )
    }

    /// What rows of one area and period that are left become together.
    private func combine(
        _ rows: [Int],
        _ area: AreaColumns.Choice,
        _ period: MappingDraft.Cell?,
        _ used: Set<String>
    ) -> String? {
        if let combine = request.combine { return combine }
        if hints.countsRows { return "count" }
        let keys = [area.column] + (period?.columns ?? [])
        let choice = RowChoice(table: table, hints: hints, keys: keys, used: used)
        return choice.hasRepeats(rows) ? hints.combine : nil
    }

    /// The period with the column of its quarter or month, where the column has the year alone.
    private static func withPart(_ cell: MappingDraft.Cell, in table: TextTable) -> MappingDraft.Cell {
        guard case .column(let name) = cell, let years = table.column(name),
            years.texts.allSatisfy({ $0.isEmpty || $0.utf8.count == 4 && Int($0) != nil || $0.utf8.count == 7 })
        else { return cell }
        let part = table.columns.first { column in
            ["quarter", "month"].contains { column.name.lowercased().hasPrefix($0) } && column.name != name
                && column.texts.allSatisfy { text in
                    let text = NumberedPart(ofColumn: column.name)?.name(of: text) ?? text
                    return text.isEmpty || TextKind.isPeriod("2023 \(text)") || TextKind.isPeriod("\(text) 2023")
                }
        }
        return part.map { .identified(column: name, by: $0.name) } ?? cell
    }

    private func question(_ subject: ImportQuestion.Subject, _ text: String, _ choices: [String]) -> ImportQuestion {
        ImportQuestion(subject: subject, text: text, choices: choices)
    }
}

extension MappingDraft.Cell {
    /// The names of the columns that it reads.
    var columns: [String] {
        switch self {
        case .column(let name), .shownAs(let name, _), .named(let name, _), .row(_, let name): [name]
        case .identified(let name, let other): [name, other]
        case .fixed: []
        }
    }
}
