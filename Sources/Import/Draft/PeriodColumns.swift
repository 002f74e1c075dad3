internal import DataLoading
internal import Model

/// Finds where a table says which time its figures are for.
struct PeriodColumns {
    let table: TextTable
    let hints: TableHints

    /// Words in names of columns of periods, the surest first.
    private static let words = ["date_name", "time period", "period", "year", "date", "month", "quarter", "time"]

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
        let name = column.name.lowercased()
        // The end of a time is not the time, and neither are the day of a publication and the year of a map.
        let others = [
            "ending", "ended", "week", "publi", "release", "updated", "extract", "download", "boundar", "geograph",
            "edition", "look-up", "lookup", "base year",
        ]
        let words = name.split { !$0.isLetter }
        guard !others.contains(where: name.contains), !words.contains("start"), !words.contains("end") else {
            return nil
        }
        let word = Self.words.firstIndex { name.contains($0) }
        if column.share(of: .number) >= 0.9 {
            // Numbers such as 2019 may be anything.
            guard let word, !name.contains("sort") else { return nil }
            return (word, column.name)
        }
        return (word ?? Self.words.count, column.name)
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

/// A period among the words of a text.
struct PeriodInText {
    /// The words of the period.
    let period: String
    /// What stands before and behind them.
    let before: String
    let behind: String

    /// The first period of a text, of as many words as one can have.
    static func first(in text: String) -> String? {
        PeriodInText(text)?.period
    }

    /// All periods of a text, in its order; none where one of them is only the end of a longer one, which its name does
    /// not say.
    static func all(in text: String) -> [PeriodInText] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).prefix(60)
        var found: [PeriodInText] = []
        var start = words.startIndex
        while start < words.endIndex {
            guard let (period, end) = longest(from: start, of: words, in: text) else {
                start += 1
                continue
            }
            if start > 0, Self.ends.contains(words[start - 1].lowercased()) { return [] }
            found.append(period)
            start = end + 1
        }
        return found
    }

    /// The longest period that begins with a word, and the word it ends with.
    private static func longest(
        from start: Int,
        of words: ArraySlice<Substring>,
        in text: String
    ) -> (PeriodInText, end: Int)? {
        guard !words[start].isEmpty else { return nil }
        for end in (start...min(start + 6, words.endIndex - 1)).reversed()
        where words[start...end].contains(where: { $0.contains(where: \.isNumber) }) {
            let range = words[start].startIndex..<words[end].endIndex
            let piece = text[range].trimmed(of: ",;:.()")
            guard Self.isPeriod(String(piece)) else { continue }
            let period = PeriodInText(
                period: String(piece),
                before: String(text[..<piece.startIndex]),
                behind: String(text[piece.endIndex...])
            )
            return (period, end)
        }
        return nil
    }

    /// Whether the words around it say that the areas are of that time, and not the figures: `LSOA (2021 boundaries)`,
    /// `the areas of April 2023`.
    var isOfBoundaries: Bool {
        let words = { (text: String) in text.lowercased().split { !$0.isLetter }.map(String.init) }
        let next = behind.first == "," ? nil : words(behind).first
        if let next, Self.boundaries.contains(next), !behind.drop(while: { $0 == " " }).hasPrefix("(") { return true }
        let isApart = before.reversed().first { $0 != " " && $0 != "(" && $0 != "[" } == ","
        guard !isApart else { return false }
        let last = words(before).suffix(3)
        guard let word = last.last(where: { !["of", "as", "from", "at"].contains($0) }) else {
            return false
        }
        let isInBrackets = before.last { $0 != " " } == "("
        let isBare = word == last.last && !isInBrackets
        return Self.sorts.contains(word) || !isBare && Self.boundaries.contains(word)
    }

    private static let sorts: Set<String> = [
        "lsoa", "lsoas", "msoa", "msoas", "lad", "lads", "oa", "oas", "ltla", "utla", "boundary", "boundaries",
        "geography", "geographies",
    ]
    private static let boundaries: Set<String> = [
        "boundary", "boundaries", "geography", "geographies", "areas", "codes", "wards", "lsoas", "msoas", "districts",
        "authorities", "constituencies", "unitary", "councils",
    ]
    /// What stands before the end of a longer time than the words behind it say.
    private static let ends: Set<String> = [
        "ending", "ended", "to", "until", "since", "fye", "week", "and", "-",
    ]

    /// Nil where no words of the text are a period.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).prefix(60)
        guard words.contains(where: { $0.contains(where: \.isNumber) }) else { return nil }
        for start in words.indices where !words[start].isEmpty {
            guard start == 0 || !Self.ends.contains(words[start - 1].lowercased()) else { return nil }
            if let (period, _) = Self.longest(from: start, of: words, in: text) {
                self = period
                return
            }
        }
        return nil
    }

    /// Whether two names of columns have years, and none in common; that of a column for each period has many.
    static func areOfOtherYears(_ one: String, _ other: String) -> Bool {
        func years(_ text: String) -> Set<Int>? {
            guard first(in: text) != nil else { return nil }
            return Self.years(in: text)
        }
        let isSeries = one.contains(DataMapping.periodPlace) != other.contains(DataMapping.periodPlace)
        guard let known = years(one), let others = years(other) else {
            return isSeries && (years(one) ?? years(other)) != nil
        }
        return !known.isEmpty && !others.isEmpty && known.isDisjoint(with: others)
    }

    /// The years that a text names, of `2019/20` and `201920` both.
    private static func years(in text: String) -> Set<Int> {
        var years: Set<Int> = []
        var before: Int?
        for digits in text.split(whereSeparator: { !$0.isNumber }) {
            if digits.utf8.count == 4, let year = Int(digits) {
                years.insert(year)
                before = year
            } else if digits.utf8.count == 6, let first = Int(digits.prefix(4)) {
                years.formUnion([first, first + 1])
            } else if digits.utf8.count == 2, let year = before, Int(digits) == (year + 1) % 100 {
                years.insert(year + 1)
            }
        }
        return years
    }

    private init(period: String, before: String, behind: String) {
        self.period = period
        self.before = before
        self.behind = behind
    }

    /// Whether a text is a period and no other number: a year of four digits lies between 1800 and 2200.
    private static func isPeriod(_ text: String) -> Bool {
        guard text.utf8.count >= 4, TextKind.isPeriod(text) else { return false }
        if let number = Int(text) { return text.utf8.count == 4 && (1800...2200).contains(number) }
        return true
    }
}

extension Substring {
    /// The text without some signs at its ends.
    fileprivate func trimmed(of signs: String) -> Substring {
        var text = self
        while let last = text.last, signs.contains(last) { text.removeLast() }
        while let first = text.first, signs.contains(first) { text.removeFirst() }
        return text
    }
}
