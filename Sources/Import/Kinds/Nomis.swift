internal import DataLoading
internal import Model

/// Files of Nomis: by the address of the data, by its wizard, and the bulk files of the census.
enum Nomis {
    private static let publisher = "Office for National Statistics, from Nomis"

    static let kinds = [
        FileKind(number: 5, name: "Nomis, by the address of the data") { table in
            guard table.has(["GEOGRAPHY_CODE", "OBS_VALUE"]), let period = table.first(of: ["DATE_NAME", "DATE"]) else {
                return nil
            }
            let measures = table.column("MEASURES_NAME")?.texts ?? []
            var hints = TableHints(areas: ["GEOGRAPHY_CODE"], period: .column(period), values: ["OBS_VALUE"])
            if let name = ["Variable", "Value"].first(where: measures.contains) {
                let value = MappingDraft.Condition(column: "MEASURES_NAME", texts: [name])
                if measures.contains("Confidence") {
                    let margin = MappingDraft.Condition(column: "MEASURES_NAME", texts: ["Confidence"])
                    hints.valueRow = value
                    hints.cells = [
                        (.value, .row(where: value, column: "OBS_VALUE")),
                        (.margin, .row(where: margin, column: "OBS_VALUE")),
                    ]
                } else if measures.count > 1 {
                    hints.conditions = [value]
                }
            }
            let others = ["DATE", "GEOGRAPHY", "OBS", "MEASURES"]
            hints.subjects =
                table.names.filter { name in
                    name.hasSuffix("_NAME") && !others.contains { name.hasPrefix($0 + "_") }
                } + ["MEASURES_NAME"]
            hints.titleColumn = table.first(of: [
                "VARIABLE_NAME", "MEASURE_NAME", "INDICATOR_NAME", "ITEM_NAME", "CELL_NAME",
            ])
            hints.source = SourceDraft(publisher: publisher, licence: SourceDraft.openGovernment)
            return hints
        },
        FileKind(number: 6, name: "Nomis, by its wizard") { table in
            guard table.titles.contains(where: { $0.lowercased().contains("from nomis") }), table.hasLast("mnemonic")
            else { return nil }
            return TableHints(
                areas: table.names.filter { $0.hasSuffix("mnemonic") },
                title: variable(of: table),
                source: SourceDraft(
                    title: table.titles.first,
                    publisher: publisher,
                    licence: SourceDraft.openGovernment
                )
            )
        },
        FileKind(number: 7, name: "Census 2021, a topic summary") { table in
            guard table.has(["date", "geography", "geography code"]) else { return nil }
            let summary = table.path.lowercased().split { !$0.isLetter && !$0.isNumber }.first { word in
                word.count == 5 && (word.hasPrefix("ts") || word.hasPrefix("rm"))
            }
            return TableHints(
                areas: ["geography code"],
                period: .column("date"),
                total: { value in total(of: value, in: table) },
                source: SourceDraft(
                    title: "Census 2021" + (summary.map { ", " + $0.uppercased() } ?? ""),
                    publisher: "Office for National Statistics",
                    licence: SourceDraft.openGovernment,
                    caveats: ["Counts of the census are changed a little so that nobody can be identified."]
                )
            )
        },
    ]

    /// What a line above the table says of its figures: `Employment rate - aged 16-64` below `variable`.
    private static func variable(of table: TextTable) -> String? {
        let names = ["variable ", "indicator ", "measure ", "item ", "cell "]
        return table.titles.lazy.compactMap { line in
            names.first { line.lowercased().hasPrefix($0) }.map { String(line.dropFirst($0.count)) }
        }.first
    }

    /// The column of all that a column counts some of: `Tenure: Total: All households` for `Tenure: Owned`.
    private static func total(of value: String, in table: TextTable) -> String? {
        let topic = value.prefix { $0 != ":" }
        let total = table.names.first { $0.hasPrefix(topic + ": Total") }
        return total == value ? nil : total
    }
}

extension TextTable {
    /// Whether a column has this name, or ends with it below another.
    func hasLast(_ name: String) -> Bool {
        names.contains { $0 == name || $0.hasSuffix(": " + name) }
    }
}
