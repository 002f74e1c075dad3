internal import DataLoading

/// What an indicator is called, as far as its file says.
struct TitleDraft {
    let text: String
    /// Whether the file says that the figures are this, so that nobody need be asked.
    let isCertain: Bool
}

extension TableDrafter {
    /// What the figures of a column and some rows are called: what is measured, and of whom.
    ///
    /// - Parameters:
    ///   - rows: those that are meant.
    ///   - conditions: what they were chosen by.
    ///   - isMultiplied: whether values are multiplied, so that they are no thousands any more.
    func title(
        _ value: String?,
        _ rows: [Int],
        _ conditions: [MappingDraft.Condition],
        isMultiplied: Bool
    ) -> TitleDraft {
        if let title = request.title { return TitleDraft(text: title, isCertain: true) }
        let rows = Array(rows.prefix(50_000))
        let geographies = Set(areas.compactMap(\.condition?.column))
        var chosen = conditions.filter { condition in
            !geographies.contains(condition.column) && !RowChoice.isTime(condition.column)
                && !condition.texts.allSatisfy { RowChoice.isTotal($0) || TextKind.isPeriod($0) }
        }
        var (measure, isCertain) = (measure(value, rows, isMultiplied: isMultiplied), true)
        // A count beside the rate that a line names, or one of several columns below a heading.
        let sort = value.flatMap { TableNames.sort(of: $0) }
        let counts = ["number", "numerator", "denominator", "count"]
        if let named = measure, named == hints.title, let sort, counts.contains(sort) {
            (measure, isCertain) = (named + ", " + sort, false)
        } else if measure == nil {
            isCertain = false
            let subjects = chosen.filter { !PeopleGroup.isColumn($0.column) }
            if !subjects.isEmpty {
                measure = subjects.map { Self.together($0.texts) }.joined(separator: ", ")
                chosen.removeAll { condition in subjects.contains { $0.column == condition.column } }
            } else {
                let heading = isMultiplied ? nil : table.titles.lazy.compactMap(TableNames.subject).first
                measure = heading.map { heading in
                    sort.map { TableNames.says(heading, $0) ? heading : heading + ", " + $0 } ?? heading
                }
                if measure == nil, let sort, ["men", "women"].contains(sort) {
                    measure = "TODO: what is measured, " + sort
                }
            }
        }
        let groups = chosen + sameGroups(rows, besides: chosen)
        var text = TableNames.title(of: measure ?? "TODO: what is measured")
        for group in groups {
            let words = PeopleGroup.words(Self.together(group.texts), of: group.column)
            if !TableNames.says(text, words) { text += ", " + words }
        }
        return TitleDraft(text: text, isCertain: isCertain)
    }

    /// What is measured, by the file's own word for it: a column or a line that names it, or the name of the column of
    /// the figures.
    private func measure(_ value: String?, _ rows: [Int], isMultiplied: Bool) -> String? {
        if let name = hints.titleColumn, let text = only(name, rows), !TableNames.isGeneral(text) { return text }
        if let title = hints.title { return title }
        let names = ["indicator name", "indicator", "variable", "variable_name", "measure_name", "measure", "metric"]
        for column in table.columns where names.contains(column.name.lowercased()) {
            if let text = only(column.name, rows), !TableNames.isGeneral(text) { return text }
        }
        guard let value else { return nil }
        let own = TableNames.withoutPeriod(isMultiplied ? TableNames.withoutMultiple(value) : value)
        let parts = own.split(separator: ": ").map(String.init).filter { part in
            !TableNames.isGeneral(part) && !TextKind.isPeriod(TableNames.title(of: part))
        }
        return parts.isEmpty || TableNames.isGeneral(own) ? nil : parts.joined(separator: ": ")
    }

    /// The text of a column in all of some rows; nil where they differ.
    private func only(_ name: String, _ rows: [Int]) -> String? {
        guard let column = table.column(name), let first = rows.first,
            rows.allSatisfy({ column.rows[$0] == column.rows[first] })
        else { return nil }
        return column.text(first).isEmpty ? nil : column.text(first)
    }

    /// The people that all rows are about, where the file has no others.
    private func sameGroups(
        _ rows: [Int],
        besides chosen: [MappingDraft.Condition]
    ) -> [MappingDraft.Condition] {
        table.names.compactMap { name in
            guard PeopleGroup.isColumn(name), !chosen.contains(where: { $0.column == name }),
                let text = only(name, rows), !RowChoice.isTotal(text)
            else { return nil }
            return MappingDraft.Condition(column: name, texts: [text])
        }
    }

    /// Several texts as one, with what they begin with said once: `Rented: Social rented, Private rented`.
    private static func together(_ texts: [String]) -> String {
        guard texts.count > 1, let end = texts[0].firstRange(of: ": ")?.upperBound else {
            return texts.joined(separator: ", ")
        }
        let start = texts[0][..<end]
        guard texts.allSatisfy({ $0.hasPrefix(start) }) else { return texts.joined(separator: ", ") }
        return start + texts.map { $0.dropFirst(start.count) }.joined(separator: ", ")
    }
}

/// Women, men and ages, as columns of official files have them.
enum PeopleGroup {
    /// Whether a column says of which people a row is.
    static func isColumn(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        return !words.contains("code") && words.contains(where: ["sex", "gender", "age", "ages"].contains)
    }

    /// What a text of such a column is in a title: `women` for `Female`.
    static func words(_ text: String, of column: String) -> String {
        let folded = text.lowercased()
        let isLetter = isColumn(column) && folded.count == 1
        if ["female", "females", "women"].contains(folded) || isLetter && folded == "f" { return "women" }
        if ["male", "males", "men"].contains(folded) || isLetter && folded == "m" { return "men" }
        return text
    }
}
