internal import DataLoading
internal import Model

/// Finds where a table says which time its figures are for.
struct PeriodColumns {
    let table: TextTable
    let hints: TableHints

    /// Words in names of columns of periods, the surest first.
    private static let words = ["date_name", "time period", "period", "year", "date", "month", "quarter", "time"]

    /// The column of the periods, or the one period that a title names; nil where neither is.
    ///
    /// - Parameters:
    ///   - asked: the column or the period that the editor names.
    ///   - used: columns that hold something else.
    ///   - value: the name of the column of figures, which may have a period in it.
    func cell(asked: String?, used: Set<String>, value: String?) -> MappingDraft.Cell? {
        if let asked {
            if table.column(asked) != nil { return column(asked) }
            return TextKind.isPeriod(asked) ? .fixed(asked) : nil
        }
        // The edition of a file is not the time of a column that names its own.
        if case .fixed? = hints.period, let own = value.flatMap(PeriodInText.first) { return .fixed(own) }
        if let period = hints.period { return period }
        let ranked = table.columns.compactMap { rank($0).map { rank, name in (rank, name) } }
            .filter { !used.contains($0.1) }
        if let best = ranked.min(by: { $0.0 < $1.0 })?.1 { return column(best) }
        return titled(value).map(MappingDraft.Cell.fixed)
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
        // The end of a time is not the time, and neither is the day of a publication.
        guard !["ending", "ended", "week", "publi", "release", "updated"].contains(where: name.contains) else {
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

    /// The period in the name of the column, of the sheet, or in a line above the table.
    private func titled(_ value: String?) -> String? {
        let passed = ["copyright", "from nomis", "publi", "release", "updated", "download", "rolling", "week"]
        let lines = [value, table.sheet].compactMap(\.self) + table.titles
        return lines.lazy.filter { line in !passed.contains { line.lowercased().contains($0) } }
            .compactMap(PeriodInText.first).first
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

    /// Nil where no words of the text are a period.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).prefix(60)
        guard words.contains(where: { $0.contains(where: \.isNumber) }) else { return nil }
        for start in words.indices where !words[start].isEmpty {
            // What ends with a time is a longer one than its name says.
            let before = start > 0 ? words[start - 1].lowercased() : ""
            guard !["ending", "ended", "to", "until", "since", "fye", "week", "and", "-"].contains(before) else {
                return nil
            }
            for end in (start...min(start + 6, words.endIndex - 1)).reversed()
            where words[start...end].contains(where: { $0.contains(where: \.isNumber) }) {
                let range = words[start].startIndex..<words[end].endIndex
                let piece = text[range].trimmed(of: ",;:.()")
                guard Self.isPeriod(String(piece)) else { continue }
                self.init(
                    period: String(piece),
                    before: String(text[..<piece.startIndex]),
                    behind: String(text[piece.endIndex...])
                )
                return
            }
        }
        return nil
    }

    /// Whether two names of columns have years, and none in common; that of a column for each period has many.
    static func areOfOtherYears(_ one: String, _ other: String) -> Bool {
        func years(_ text: String) -> Set<Substring>? {
            guard first(in: text) != nil else { return nil }
            return Set(text.split { !$0.isNumber }.filter { $0.utf8.count == 4 })
        }
        let isSeries = one.contains(DataMapping.periodPlace) != other.contains(DataMapping.periodPlace)
        guard let known = years(one), let others = years(other) else {
            return isSeries && (years(one) ?? years(other)) != nil
        }
        return !known.isEmpty && !others.isEmpty && known.isDisjoint(with: others)
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
