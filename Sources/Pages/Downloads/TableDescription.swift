internal import Diagnostics
internal import Model

/// The description of a CSV file for machines, as the W3C's 'Metadata Vocabulary for Tabular Data' (CSVW) lays it down.
///
/// It lies beside the file, under its name with `-metadata.json`, where programs look for it.
struct TableDescription {
    struct Column {
        let name: String
        /// What it is called in words, where its name alone would not say it.
        var title: String?
        let explanation: String
        var datatype = JSONValue.text("string")
        var isRequired = false
    }

    /// The name of the CSV file, which lies in the same folder.
    let file: String
    let schema: TableSchema
    /// Names from Dublin Core with what they say; those that say nothing are left out.
    let facts: [(name: String, value: String?)]

    /// The path of the description of a CSV file.
    static func path(of file: PagePath) -> PagePath {
        file.beside("\(file.name)-metadata.json")
    }

    /// A cell that holds one of a few words.
    static func oneOf(_ words: [String]) -> JSONValue {
        .object([("base", .text("string")), ("format", .text(words.joined(separator: "|")))])
    }

    /// One line a fact and a column, so that a person can read it too.
    func bytes() -> [UInt8] {
        var lines = DescriptionLines(language: schema.language)
        lines.append("url", .text(file))
        lines.append(facts)
        lines.append(schema)
        return lines.ended()
    }
}

extension TableDescription {
    /// The description of an indicator's figures.
    static func of(_ indicator: Indicator, _ columns: [FigureColumn], settings: SiteSettings) -> TableDescription {
        TableDescription(
            file: "data.csv",
            schema: TableSchema(ofFigures: columns, language: settings.language),
            facts: [
                ("dc:title", indicator.title), ("dc:description", indicator.question),
                ("dc:publisher", indicator.source.publisher ?? settings.publisher?.name),
                ("dc:license", indicator.source.licence ?? settings.licence?.name),
                ("dc:rights", indicator.source.attribution), ("dc:source", indicator.source.title),
                ("dc:references", indicator.source.url), ("dc:issued", indicator.source.published?.description),
            ]
        )
    }
}
