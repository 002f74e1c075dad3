internal import Model

/// Describes the files of figures: those of an indicator in full, those of areas in short, because there are so many.
enum FigureTableDescription {
    static func of(_ indicator: Indicator, settings: SiteSettings) -> TableDescription {
        TableDescription(
            form: form(
                FigureColumn.allCases.map { column in
                    var full = Self.column(column)
                    full.title = column.title
                    full.explanation = column.explanation
                    return full
                },
                settings
            ),
            facts: [
                ("dc:title", indicator.title), ("dc:description", indicator.question),
                ("dc:publisher", indicator.source.publisher ?? settings.publisher?.name),
                ("dc:license", indicator.source.licence ?? settings.licence?.name),
                ("dc:rights", indicator.source.attribution), ("dc:source", indicator.source.title),
                ("dc:references", indicator.source.url), ("dc:issued", indicator.source.published?.description),
            ]
        )
    }

    /// What the descriptions of the files of all areas have in common.
    static func formOfAreas(_ settings: SiteSettings) -> TableDescription.Form {
        form(FigureColumn.allCases.map(column), settings)
    }

    /// The sources of the figures differ, and the pages of their indicators name them.
    ///
    /// - Parameter form: `formOfAreas`, made once for all of them.
    static func of(_ area: Area, settings: SiteSettings, form: TableDescription.Form) -> TableDescription {
        TableDescription(
            form: form,
            facts: [
                ("dc:title", area.name), ("dc:publisher", settings.publisher?.name),
                ("dc:license", settings.licence?.name),
            ]
        )
    }

    private static func form(_ columns: [TableDescription.Column], _ settings: SiteSettings) -> TableDescription.Form {
        TableDescription.Form(file: "data.csv", language: settings.language, columns: columns)
    }

    private static func column(_ column: FigureColumn) -> TableDescription.Column {
        TableDescription.Column(
            name: column.rawValue,
            datatype: datatype(of: column),
            isRequired: column == .area || column == .name || column == .indicator
        )
    }

    private static func datatype(of column: FigureColumn) -> JSONValue {
        switch column {
        case .status: TableDescription.oneOf(FigureStatus.allCases.map(\.shorthand).filter { !$0.isEmpty })
        case .basis: TableDescription.oneOf(["published", "derived"])
        default: .text(column.isNumber ? "decimal" : "string")
        }
    }
}
