internal import DataLoading
internal import Model

/// Files of the Office for National Statistics, but for those that come from Nomis.
enum StatisticsOffice {
    private static let publisher = "Office for National Statistics"

    static let kinds = [
        FileKind(number: 3, name: "Explore local statistics") { table in
            guard table.has(["areacd", "period"]), let value = table.first(of: ["observation", "value"]) else {
                return nil
            }
            return TableHints(
                areas: ["areacd"],
                period: .column("period"),
                values: [value],
                cells: table.cells([
                    (.lower, "lci_95"), (.upper, "uci_95"), (.status, "status"), (.note, "notes"),
                ]),
                subjects: ["indicator", "measure", "unit"],
                titleColumn: "indicator",
                source: source("Explore local statistics")
            )
        },
        FileKind(number: 8, name: "Census 2021, a dataset of your own") { table in
            guard let area = table.names.first, area.hasSuffix(" Code"), table.has(["Observation"]),
                table.names.contains(where: { $0.hasSuffix("categories) Code") || $0.hasSuffix("category) Code") })
            else { return nil }
            return TableHints(
                areas: [area],
                period: .fixed("2021"),
                values: ["Observation"],
                subjects: table.names.filter { $0.hasSuffix("categories)") || $0.hasSuffix("category)") },
                combine: "sum",
                figure: FigureGuess(
                    kind: .count,
                    // People, households or homes: the file has no word for what was counted.
                    unit: table.names.contains(where: isOfHouseholds) ? "households" : "people",
                    decimals: 0,
                    isUnitCertain: false
                ),
                source: source("Census 2021")
            )
        },
        FileKind(number: 12, name: "Population of small areas") { table in
            guard let area = table.first(of: ["LSOA 2021 Code", "LSOA 2011 Code", "MSOA 2021 Code", "MSOA 2011 Code"]),
                table.has(["Total"])
            else { return nil }
            let year = (table.sheet ?? "").split { !$0.isNumber }.first { $0.count == 4 }
            return TableHints(
                areas: [area],
                period: year.map { .fixed(String($0)) },
                figure: FigureGuess(kind: .count, unit: "people", decimals: 0),
                source: source("Small area population estimates")
            )
        },
        FileKind(number: 13, name: "House price statistics for small areas") { table in
            guard table.names.count(where: { $0.hasPrefix("Year ending ") }) > 1,
                table.names.first?.hasSuffix("code") ?? false
            else { return nil }
            let isMedian = table.titles.contains { $0.lowercased().contains("median") }
            return TableHints(
                figure: FigureGuess(
                    kind: isMedian ? .median : .mean,
                    unit: "£",
                    decimals: 0,
                    isCertain: isMedian
                ),
                source: source("House price statistics for small areas")
            )
        },
    ]

    /// Whether a column of the census divides households or homes, by its name: `Tenure of household (9 categories)`.
    private static func isOfHouseholds(_ name: String) -> Bool {
        let words = ["household", "dwelling", "accommodation", "cars or vans", "heating", "bedrooms", "rooms"]
        return words.contains(where: name.lowercased().contains)
    }

    private static func source(_ title: String) -> SourceDraft {
        SourceDraft(title: title, publisher: publisher, licence: SourceDraft.openGovernment)
    }
}

extension TextTable {
    /// Whether all these columns are there.
    func has(_ names: [String]) -> Bool { names.allSatisfy { column($0) != nil } }

    /// The first of some columns that is there.
    func first(of names: [String]) -> String? { names.first { column($0) != nil } }

    /// The parts whose columns are there.
    func cells(_ parts: [(DataMapping.Part, String)]) -> [(part: DataMapping.Part, cell: MappingDraft.Cell)] {
        parts.filter { column($0.1) != nil }.map { ($0.0, .column($0.1)) }
    }
}
