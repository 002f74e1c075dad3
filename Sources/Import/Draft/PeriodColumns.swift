internal import DataLoading
internal import Model

/// Finds where a table says which time its figures are for.
struct PeriodColumns {
    let table: TextTable
    let hints: TableHints

    /// The time of the figures, or what may be.
    enum Answer {
        case cell(MappingDraft.Cell)
        /// Columns or periods of which one has to be named; none where nothing says it.
        case open([String])
    }

    /// The column of the periods, or the one period that a title names.
    ///
    /// - Parameters:
    ///   - asked: the column or the period that the editor names.
    ///   - used: columns that hold something else.
    ///   - value: the name of the column of figures, which may have a period in it.
    func answer(asked: String?, used: Set<String>, value: String?) -> Answer {
        if let asked {
            if table.column(asked) != nil { return .cell(column(asked)) }
            return TextKind.isPeriod(asked) ? .cell(.fixed(asked)) : .open([])
        }
        // The edition of a file is not the time of a column that names its own.
        if case .fixed? = hints.period, let own = value.flatMap(PeriodInText.first) { return .cell(.fixed(own)) }
        if let period = hints.period { return .cell(period) }
        if let span = span(besides: used) { return span }
        let ranked = self.ranked.filter { !used.contains($0) }.compactMap(table.column)
        guard let best = ranked.first else { return titled(value) }
        let others = ranked.dropFirst().filter { areOfOtherYears(best, $0) }
        return others.isEmpty ? .cell(column(best.name)) : .open([best.name] + others.map(\.name))
    }

    /// The columns that may be those of the periods.
    var columns: [String] {
        hints.period == nil ? ranked + (spans.map { [$0.start.name, $0.end.name] } ?? []) : []
    }

    /// The columns that may be those of the periods, the likeliest first.
    private var ranked: [String] {
        let ranked = table.columns.enumerated().compactMap { place, column in
            rank(column).map { (rank: $0.0, place: place, name: $0.1) }
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.name)
    }

    /// Whether some row has years in one column and others in the other.
    private func areOfOtherYears(_ one: TextTable.Column, _ other: TextTable.Column) -> Bool {
        // Pairs of texts, which are few, and not rows.
        Set(zip(one.rows, other.rows).prefix(2_000).map { [$0, $1] }).contains { pair in
            PeriodInText.areOfOtherYears(one.texts[Int(pair[0])], other.texts[Int(pair[1])])
        }
    }

    // MARK: Two columns of days

    /// The columns of the first and the last days of times.
    private var spans: (start: TextTable.Column, end: TextTable.Column)? {
        func column(_ names: Set<String>) -> TextTable.Column? {
            table.columns.first { column in
                let words = column.name.lowercased().split { !$0.isLetter }.map(String.init)
                return words.contains(where: names.contains) && column.share(of: .period) >= 0.9
                    && column.share(of: .number) < 0.5
            }
        }
        guard let start = column(["start", "from", "begin", "begins", "starts"]),
            let end = column(["end", "to", "until", "ends"]), start.name != end.name
        else { return nil }
        return (start, end)
    }

    /// Times that begin and end with days in two columns, where they are months, years or the like throughout, or one
    /// and the same time.
    private func span(besides used: Set<String>) -> Answer? {
        guard let (start, end) = spans, !used.contains(start.name), !used.contains(end.name) else { return nil }
        let pairs = Set(zip(start.rows, end.rows).map { [$0, $1] }).map { pair in
            (first: start.texts[Int(pair[0])], last: end.texts[Int(pair[1])])
        }.filter { !$0.first.isEmpty || !$0.last.isEmpty }
        if let unit = TextKind.unit(ofSpans: pairs) { return .cell(.shownAs(column: start.name, unit: unit)) }
        guard pairs.count == 1, let only = pairs.first else { return .open([]) }
        let whole = "\(only.first) to \(only.last)"
        return TextKind.isPeriod(whole) ? .cell(.fixed(whole)) : .open([])
    }

    /// A column of periods; one of the first days of several months is one of months.
    private func column(_ name: String) -> MappingDraft.Cell {
        let texts = table.column(name)?.texts.filter { !$0.isEmpty } ?? []
        return texts.count > 1 && TextKind.areFirstsOfMonths(texts)
            ? .shownAs(column: name, unit: .month) : .column(name)
    }

    /// How likely a column is one of periods, 0 the likeliest; nil where it is none.
    private func rank(_ column: TextTable.Column) -> (Int, String)? {
        guard !column.name.isEmpty, column.texts.count <= 5_000, column.share(of: .period) >= 0.9 else { return nil }
        guard let name = TimeColumnName(column.name) else { return nil }
        if column.share(of: .number) >= 0.9 {
            // Numbers such as 2019 may be anything.
            guard let rank = name.rank, !column.name.lowercased().contains("sort") else { return nil }
            return (rank, column.name)
        }
        return (name.rank ?? TimeColumnName.lastRank, column.name)
    }

    /// The period in the name of the column or, where all that name one agree, of the sheet and the lines above the
    /// table.
    private func titled(_ value: String?) -> Answer {
        let passed = ["copyright", "from nomis", "publi", "release", "updated", "download", "rolling"]
        let own = value.map(PeriodInText.all) ?? []
        let lines = ([table.sheet].compactMap(\.self) + table.titles.map(TextTable.withoutNotes)).filter { line in
            let words = line.lowercased().split { !$0.isLetter }
            return !passed.contains(where: line.lowercased().contains) && !words.contains("week")
        }
        let found = own.isEmpty ? lines.flatMap(PeriodInText.all) : own
        let periods = found.filter { !$0.isOfBoundaries }.map(\.period)
        guard let first = periods.first else { return .open([]) }
        let others = periods.filter { PeriodInText.areOfOtherYears(first, $0) }
        guard !others.isEmpty else { return .cell(.fixed(first)) }
        var choices: [String] = []
        for period in periods where !choices.contains(period) { choices.append(period) }
        return .open(choices)
    }
}
