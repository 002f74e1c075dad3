internal import DataLoading
internal import Model

/// The English Indices of Deprivation: the file of all scores, and the workbooks.
enum DeprivationIndices {
    static let kinds = [
        FileKind(number: 1, name: "English Indices of Deprivation") { table in
            guard table.names.contains(where: { $0.hasPrefix("LSOA code (") }), isOfIndices(table) else { return nil }
            return hints(table, area: "LSOA code (")
        },
        FileKind(number: 2, name: "English Indices of Deprivation, summaries of larger areas") { table in
            let area = table.names.first { $0.contains(" code (20") }
            guard let area, isOfIndices(table) else { return nil }
            return hints(table, area: area)
        },
    ]

    private static func isOfIndices(_ table: TextTable) -> Bool {
        let words = ["Index of Multiple Deprivation", "IMD", "Deprivation", "Proportion of LSOAs in most deprived"]
        return table.names.contains { name in words.contains(where: name.contains) }
    }

    private static func hints(_ table: TextTable, area: String) -> TableHints {
        let areas = table.names.filter { $0.hasPrefix(area) }
        let year = edition(table)
        var hints = TableHints(areas: areas)
        hints.period = year.map(MappingDraft.Cell.fixed)
        hints.ignored = table.names.filter { $0.contains(" code (20") || $0.contains(" name (20") }
        hints.areShares = true
        hints.people = { value in people(of: value, in: table) }
        hints.source = SourceDraft(
            title: year.map { "English Indices of Deprivation \($0)" },
            publisher: "Ministry of Housing, Communities and Local Government",
            licence: SourceDraft.openGovernment
        )
        return hints
    }

    /// The edition, by the year of the council areas that it has: 2013, 2019 and 2024 are those of 2015, 2019 and 2025.
    private static func edition(_ table: TextTable) -> String? {
        let editions = [("(2013)", "2015"), ("(2019)", "2019"), ("(2024)", "2025")]
        return editions.first { year, _ in table.names.contains { $0.contains("District code \(year)") } }?.1
            ?? (table.column("LSOA code (2021)") == nil ? nil : "2025")
    }

    /// The people that a rate is of: income has all, employment those of working age, and so on.
    private static func people(of value: String, in table: TextTable) -> String? {
        guard value.contains("(rate)") else { return nil }
        let start =
            if value.contains("IDACI") { "Dependent Children" } else if value.contains("IDAOPI") {
                "Older population"
            } else if value.hasPrefix("Employment") { "Working age population" } else if value.hasPrefix("Income") {
                "Total population"
            } else { "" }
        return start.isEmpty ? nil : table.names.first { $0.hasPrefix(start) }
    }
}
