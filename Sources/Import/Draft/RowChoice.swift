internal import DataLoading

/// Narrows the rows of a table down to one for each area and period.
struct RowChoice {
    let table: TextTable
    let hints: TableHints
    /// The columns that tell figures apart: area and period.
    let keys: [String]
    /// Columns that are no subject of rows: figures, their limits, notes.
    let used: Set<String>
    /// The column of the figures, by which a total is known.
    var value: String?
    /// Whether rows of one area and period become one figure, so that they need not be told apart.
    var areCombined = false

    /// The rows that were chosen, or what has to be asked.
    enum Answer {
        case rows([Int], [MappingDraft.Condition])
        case open(ImportQuestion)
    }

    /// Texts that mean everybody, or all of it, beside the words that readers of figures take for totals.
    private static let totals: Set<String> = ["", "people", "person", "both", "t", "_t"]
    /// A column with more texts than this is no list of subjects.
    private static let mostTexts = 300

    /// - Parameters:
    ///   - asked: the conditions that the editor gives.
    ///   - start: conditions that hold in any case, and are written.
    ///   - unwritten: one that holds for the value alone.
    func choose(
        asked: [MappingDraft.Condition],
        start: [MappingDraft.Condition],
        unwritten: MappingDraft.Condition?
    ) -> Answer {
        var conditions = start.filter { condition in !asked.contains { $0.column == condition.column } } + asked
        var rows = Array(0..<table.rowCount)
        for condition in conditions + [unwritten].compactMap(\.self) { rows = filtered(rows, condition) }
        while true {
            let groups = repeated(rows)
            guard !groups.isEmpty, !areCombined else {
                return unit(in: rows, besides: conditions).map(Answer.open) ?? .rows(rows, conditions)
            }
            guard let subject = subject(in: groups, besides: conditions, unwritten?.column) else {
                return .rows(rows, conditions)
            }
            let texts = counted(subject, rows)
            let named = texts.filter(Self.isTotal)
            let total = named.isEmpty ? texts.filter { isSum($0, of: subject, in: groups) } : named
            guard total.count == 1, let text = total.first else {
                return .open(
                    ImportQuestion(
                        subject: .rows(column: subject),
                        text: "Which rows are meant? They differ by \"\(subject)\".",
                        choices: texts
                    )
                )
            }
            let condition = MappingDraft.Condition(column: subject, texts: [text])
            conditions.append(condition)
            rows = filtered(rows, condition)
        }
    }

    /// Whether some rows are of the same area and period.
    func hasRepeats(_ rows: [Int]) -> Bool {
        !repeated(rows).isEmpty
    }

    /// Whether a label is a word for everybody alone, or says behind it of what: `Total: All usual residents`.
    ///
    /// `All other tenures` is no such word, and neither is `All cars` of itself.
    static func isTotal(_ text: String) -> Bool {
        let folded = text.lowercased()
        let word = folded.firstRange(of: ": ") ?? folded.firstRange(of: " - ")
        let label = word.map { String(folded[..<$0.lowerBound]) } ?? folded
        return totals.contains(label) || TotalWord.isCertain(label)
    }

    /// Whether the rows with a label that begins or ends as that of a total may are the sum of all others of their area
    /// and period, which are two or more.
    private func isSum(_ label: String, of subject: String, in groups: [[Int]]) -> Bool {
        guard TotalWord.isLikely(label), let labels = table.column(subject), let figures = value.flatMap(table.column)
        else { return false }
        var (fitting, tried) = (0, 0)
        for group in groups {
            let numbers = group.map { (labels.text($0), TextKind.number(in: figures.text($0))) }
            let others = numbers.filter { $0.0 != label }
            guard others.count >= 2, numbers.count == others.count + 1, numbers.allSatisfy({ $0.1 != nil }),
                let total = numbers.first(where: { $0.0 == label })?.1
            else { continue }
            tried += 1
            let sum = others.reduce(0) { $0 + ($1.1 ?? 0) }
            if abs(sum - total) <= max(0.005 * abs(total), 0.5 * Double(others.count)) { fitting += 1 }
        }
        return tried > 0 && fitting == tried && figures.texts.count > 1
    }

    /// Whether a column has a part of a period, of which none stands for the whole.
    static func isTime(_ name: String) -> Bool {
        ["year", "quarter", "month", "week", "day", "date", "period", "time"].contains(name.lowercased())
    }

    private func filtered(_ rows: [Int], _ condition: MappingDraft.Condition) -> [Int] {
        guard let column = table.column(condition.column) else { return [] }
        let texts = Set(condition.texts)
        return rows.filter { texts.contains(column.text($0)) }
    }

    /// The groups of rows that are of one area and period; blank areas are no area.
    private func repeated(_ rows: [Int]) -> [[Int]] {
        let columns = keys.compactMap(table.column)
        guard let area = columns.first else { return [] }
        var groups: [[UInt32]: [Int]] = [:]
        for row in rows where !area.text(row).isEmpty {
            groups[columns.map { $0.rows[row] }, default: []].append(row)
        }
        // Enough of them, in the order of the table, to see what they differ by.
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.prefix(2_000).map(\.self)
    }

    /// The column by which rows of one area and period differ: one of those that the kind of file names, else the first
    /// with words.
    private func subject(
        in groups: [[Int]],
        besides conditions: [MappingDraft.Condition],
        _ other: String?
    ) -> String? {
        let done = Set(conditions.map(\.column) + [other].compactMap(\.self))
        let named = hints.subjects ?? table.columns.filter(isOfWords).map(\.name)
        return named.first { name in
            guard let column = table.column(name), !used.contains(name), !keys.contains(name), !done.contains(name),
                !Self.isTime(name),
                column.texts.count <= Self.mostTexts
            else { return false }
            return groups.contains { group in group.contains { column.rows[$0] != column.rows[group[0]] } }
        }
    }

    /// What to ask where rows have figures of several units or measures.
    private func unit(in rows: [Int], besides conditions: [MappingDraft.Condition]) -> ImportQuestion? {
        let words: Set<String> = [
            "unit", "units", "measure", "metric", "statistic", "indicator", "indicator name", "variable",
        ]
        for column in table.columns where words.contains(column.name.lowercased()) && !used.contains(column.name) {
            guard !conditions.contains(where: { $0.column == column.name }), hints.valueRow?.column != column.name
            else { continue }
            let texts = counted(column.name, rows)
            guard texts.count > 1, texts.count <= Self.mostTexts else { continue }
            return ImportQuestion(
                subject: .rows(column: column.name),
                text: "Which rows are meant? They have different texts in \"\(column.name)\".",
                choices: texts
            )
        }
        return nil
    }

    private func isOfWords(_ column: TextTable.Column) -> Bool {
        !column.name.isEmpty && column.share(of: [.number, .code]) < 0.5
    }

    /// The texts of a column in some rows, the commonest first.
    private func counted(_ name: String, _ rows: [Int]) -> [String] {
        guard let column = table.column(name) else { return [] }
        var counts: [UInt32: Int] = [:]
        for row in rows { counts[column.rows[row], default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { column.texts[Int($0.key)] }
    }
}
