internal import DataLoading
internal import Model

/// Files of departments of the government and of its agencies.
enum Departments {
    static let kinds = [
        FileKind(number: 9, name: "Explore education statistics") { table in
            guard table.has(["time_period", "time_identifier", "geographic_level"]) else { return nil }
            let sorts = [
                ("National", "country_code"), ("Regional", "region_code"), ("Local authority", "new_la_code"),
                ("Local authority district", "lad_code"), ("Ward", "ward_code"),
                ("Parliamentary constituency", "pcon_code"),
            ].filter { table.column($0.1)?.share(of: .code) ?? 0 > 0.5 }
            let known = table.column("geographic_level")?.texts ?? []
            return TableHints(
                areas: sorts.map(\.1),
                areasBySort: ("geographic_level", sorts.filter { known.contains($0.0) }.map { ($0.0, $0.1) }),
                period: .identified(column: "time_period", by: "time_identifier"),
                ignored: table.names.filter { $0.hasSuffix("_code") || $0 == "time_period" || $0.hasSuffix("_urn") },
                source: SourceDraft(publisher: "Department for Education", licence: SourceDraft.openGovernment)
            )
        },
        FileKind(number: 10, name: "Stat-Xplore") { table in
            guard let counted = table.titles.first(where: { $0.hasPrefix("Counting:") }) else { return nil }
            return TableHints(
                title: counted.split(separator: ":").last.map { $0.trimmingPrefix(" ") }.map(String.init),
                figure: FigureGuess.count(of: counted),
                source: SourceDraft(
                    title: "Stat-Xplore" + (table.titles.first.map { ", \($0)" } ?? ""),
                    publisher: "Department for Work and Pensions",
                    licence: SourceDraft.openGovernment,
                    caveats: ["Small numbers are changed at random, so that sums may differ a little."]
                )
            )
        },
        FileKind(number: 14, name: "UK House Price Index") { table in
            guard table.has(["Date", "RegionName", "AreaCode", "AveragePrice"]) else { return nil }
            return TableHints(
                areas: ["AreaCode"],
                period: .shownAs(column: "Date", unit: .month),
                source: SourceDraft(
                    title: "UK House Price Index",
                    publisher: "HM Land Registry",
                    licence: SourceDraft.openGovernment
                )
            )
        },
        FileKind(number: 20, name: "Street-level crime") { table in
            guard table.has(["Month", "LSOA code", "Crime type"]) else { return nil }
            return TableHints(
                areas: ["LSOA code"],
                period: .column("Month"),
                countsRows: true,
                subjects: ["Crime type"],
                combine: "count",
                titleColumn: "Crime type",
                figure: FigureGuess(kind: .count, unit: "crimes", decimals: 0),
                source: SourceDraft(
                    title: "Street-level crime",
                    publisher: "data.police.uk",
                    licence: SourceDraft.openGovernment,
                    caveats: ["The places of crimes are moved a little so that nobody can be identified."]
                )
            )
        },
    ]
}
