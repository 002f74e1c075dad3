internal import DataLoading
internal import Model

/// Files of Scotland, Wales and Northern Ireland.
enum Nations {
    static let kinds = [
        FileKind(number: 22, name: "statistics.gov.scot") { table in
            guard table.has(["FeatureCode", "DateCode", "Measurement", "Value"]) else { return nil }
            var hints = TableHints(areas: ["FeatureCode"], period: .column("DateCode"), values: ["Value"])
            let measures = table.column("Measurement")?.texts ?? []
            func row(_ text: String) -> MappingDraft.Condition {
                MappingDraft.Condition(column: "Measurement", texts: [text])
            }
            let lower = measures.first { $0.lowercased().contains("lower confidence") }
            let upper = measures.first { $0.lowercased().contains("upper confidence") }
            let value = measures.first { !$0.lowercased().contains("confidence") }
            if let lower, let upper, let value, measures.count == 3 {
                hints.valueRow = row(value)
                hints.cells = [
                    (.value, .row(where: row(value), column: "Value")),
                    (.lower, .row(where: row(lower), column: "Value")),
                    (.upper, .row(where: row(upper), column: "Value")),
                ]
            }
            hints.subjects = table.names.filter {
                !["FeatureCode", "FeatureName", "FeatureType", "DateCode", "Value", "Units"].contains($0)
            }
            hints.source = SourceDraft(
                title: "statistics.gov.scot",
                publisher: "Scottish Government",
                licence: SourceDraft.openGovernment
            )
            return hints
        },
        FileKind(number: 23, name: "StatsWales") { table in
            guard table.has(["Data", "Area_AltCode1"]) else { return nil }
            let period = table.names.first { $0.hasPrefix("Year_ItemName") || $0.hasPrefix("Date_ItemName") }
            return TableHints(
                areas: ["Area_AltCode1"],
                period: period.map(MappingDraft.Cell.column),
                values: ["Data"],
                subjects: table.names.filter {
                    $0.hasSuffix("_ItemName_ENG") && !$0.hasPrefix("Area_") && $0 != period
                },
                source: SourceDraft(
                    title: "StatsWales",
                    publisher: "Welsh Government",
                    licence: SourceDraft.openGovernment
                )
            )
        },
        FileKind(number: 23, name: "Data portal of NISRA") { table in
            guard table.has(["STATISTIC", "VALUE"]), let period = table.names.first(where: { $0.hasPrefix("TLIST(") })
            else { return nil }
            return TableHints(
                period: .column(period),
                values: ["VALUE"],
                ignored: ["STATISTIC"],
                titleColumn: table.first(of: ["Statistic Label"]),
                source: SourceDraft(
                    title: "Data portal of NISRA",
                    publisher: "Northern Ireland Statistics and Research Agency",
                    licence: SourceDraft.openGovernment
                )
            )
        },
    ]
}
