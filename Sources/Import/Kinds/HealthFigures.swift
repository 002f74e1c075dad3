internal import DataLoading
internal import Model

/// Files of the health service and of those who watch over the health of the public.
enum HealthFigures {
    static let kinds = [
        FileKind(number: 4, name: "Fingertips") { table in
            guard table.has(["Indicator ID", "Indicator Name", "Area Code", "Time period", "Value"]) else { return nil }
            return TableHints(
                areas: ["Area Code"],
                period: .column("Time period"),
                values: ["Value"],
                cells: table.cells([
                    (.lower, "Lower CI 95.0 limit"), (.upper, "Upper CI 95.0 limit"), (.note, "Value note"),
                ]),
                conditions: table.column("Category").map { _ in
                    [MappingDraft.Condition(column: "Category", texts: [""])]
                } ?? [],
                subjects: ["Indicator Name", "Sex", "Age"],
                titleColumn: "Indicator Name",
                source: SourceDraft(
                    title: "Fingertips",
                    publisher: "Office for Health Improvement and Disparities",
                    licence: SourceDraft.openGovernment
                )
            )
        },
        FileKind(number: 21, name: "Patients of surgeries by small area") { table in
            guard table.has(["EXTRACT_DATE", "LSOA_CODE"]),
                let value = table.first(of: ["NUMBER_OF_PATIENTS", "Number of Patients"])
            else { return nil }
            return TableHints(
                areas: ["LSOA_CODE"],
                period: .column("EXTRACT_DATE"),
                values: [value],
                subjects: ["SEX"],
                combine: "sum",
                figure: FigureGuess(kind: .count, unit: "people", decimals: 0),
                source: SourceDraft(
                    title: "Patients registered at a GP practice",
                    publisher: "NHS England",
                    licence: SourceDraft.openGovernment
                )
            )
        },
    ]
}
