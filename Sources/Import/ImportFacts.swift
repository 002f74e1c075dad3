internal import DataLoading
internal import Model

/// What a file is, in lines for the person who imports it.
struct ImportFacts {
    let look: FileLook
    let tables: [TextTable]
    let places: SitePlaces
    let mappings: [MappingDraft]

    var all: [ImportPlan.Fact] {
        var facts: [ImportPlan.Fact] = []
        func add(_ label: String, _ text: String?) {
            if let text { facts.append(ImportPlan.Fact(label: label, text: text)) }
        }
        let sheets = tables.compactMap(\.sheet)
        if !sheets.isEmpty { add("table", sheets.joined(separator: ", ")) }
        guard let mapping = mappings.first, let table = tables.first else { return facts }
        add("rows", rows(table))
        add("area", area(mapping, table))
        add("period", period(mapping, table))
        for part in [DataMapping.Part.value, .numerator, .denominator, .lower, .upper, .margin, .status, .note] {
            add(part.rawValue, mapping[part].map { text($0) })
        }
        for condition in mapping.conditions {
            add(
                "only",
                "\(condition.column): \(condition.texts.map { $0.isEmpty ? "(empty)" : $0 }.joined(separator: ", "))"
            )
        }
        if let combine = mapping.combine {
            add("together", combine == "sum" ? "rows are added up" : "rows are counted")
        }
        add("not read", unreadColumns(table))
        let others = look.tables.compactMap(\.sheet).filter { !sheets.contains($0) } + look.covers.map(\.name)
        if !others.isEmpty { add("not read", "tables and sheets: " + Self.shortList(others)) }
        if let first = table.notes.first {
            add(
                "below",
                table.notes.count == 1
                    ? "1 line of text: \(first.prefix(60))"
                    : "\(table.notes.count) lines of text, the first: \(first.prefix(60))"
            )
        }
        return facts
    }

    private func rows(_ table: TextTable) -> String {
        let names = table.headerRows == 2 ? "names of columns in two rows" : "\(table.names.count) columns"
        return "\(table.isCut ? "more than " : "")\(table.rowCount), \(names)"
    }

    private func area(_ mapping: MappingDraft, _ table: TextTable) -> String? {
        guard let cell = mapping[.area], let name = cell.columns.first, let column = table.column(name) else {
            return nil
        }
        if case .named(_, let level) = cell { return "\(name): names of the level \(level)" }
        let codes = column.texts.indices.filter { column.kinds[$0].contains(.code) }.map { column.texts[$0] }
        let known = codes.count(where: places.has)
        return "\(name): \(codes.count) codes, \(known == 0 ? "none" : "\(known)") of your site"
    }

    private func period(_ mapping: MappingDraft, _ table: TextTable) -> String? {
        guard let cell = mapping[.period] else { return "in the names of the columns" }
        guard let name = cell.columns.first, let column = table.column(name) else { return text(cell) }
        let texts = column.texts.filter { !$0.isEmpty }.sorted()
        guard let first = texts.first, let last = texts.last else { return name }
        return "\(name): \(texts.count == 1 ? first : "\(texts.count), such as \(first) and \(last)")"
    }

    private func text(_ cell: MappingDraft.Cell) -> String {
        switch cell {
        case .column(let name): name
        case .fixed(let text): "\(text) for all"
        case .identified(let column, let other): "\(column), of the sort in \(other)"
        case .shownAs(let column, let unit): "\(column), as \(unit.rawValue)"
        case .named(let column, _): column
        case .row(let condition, let column):
            "\(column) where \(condition.column) is \(condition.texts.joined(separator: ", "))"
        }
    }

    private func unreadColumns(_ table: TextTable) -> String? {
        let used = Set(
            mappings.flatMap { mapping in
                mapping.cells.flatMap(\.cell.columns) + mapping.conditions.map(\.column)
            }
        )
        let rest = table.names.filter { name in
            !used.contains(name) && !used.contains { $0.contains(DataMapping.periodPlace) && PeriodInText(name) != nil }
        }
        return rest.isEmpty ? nil : "columns: " + Self.shortList(rest)
    }

    private static func shortList(_ names: [String]) -> String {
        let shown = names.prefix(6).joined(separator: ", ")
        return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
    }
}
