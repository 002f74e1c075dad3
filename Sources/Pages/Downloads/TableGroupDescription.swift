internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model

/// The description of CSV files that have their columns in common, as a group of tables with one schema (CSVW).
///
/// A country has tens of thousands of places: one file describes the figures of all.
struct TableGroupDescription {
    let schema: TableSchema
    /// Names from Dublin Core with what they say of all tables; those that say nothing are left out.
    let facts: [(name: String, value: String?)]
    /// The way to each file from the description, and what the file is about.
    let tables: [(url: String, title: String)]

    /// One line a table and a column.
    func bytes() -> [UInt8] {
        var lines = DescriptionLines(language: schema.language)
        lines.append(facts)
        lines.append(schema)
        lines.append(
            "tables",
            of: tables.lazy.map { .object([("url", .text($0.url)), ("dc:title", .text($0.title))]) }
        )
        return lines.ended()
    }
}

extension TableGroupDescription {
    /// The description of the figures of all areas that have a page.
    ///
    /// The sources of the figures differ, and the pages of their indicators name them.
    static func ofAreas(in context: RenderContext, _ columns: [FigureColumn]) -> TableGroupDescription {
        let (site, settings, places) = (context.site, context.site.settings, context.figureFiles)
        let ofOneArea = site.areas.areas.indices.map(AreaIndex.init).compactMap { area in
            places.holder(of: area) != nil
                ? nil
                : places.paths(of: area, context.addresses).map {
                    (url: FigureDownloads.ofAreas.link(to: $0.csv), title: site.areas[area].name)
                }
        }
        let ofPlaces = places.groups.compactMap { group in
            places.pathsOfPlaces(in: group.holder, context.addresses).map { paths in
                let locale = context.text.locale
                let title = Message.pageTitle(name: locale.format(.pagePlaces), what: site.areas[group.holder].name)
                return (url: FigureDownloads.ofAreas.link(to: paths.csv), title: locale.format(title))
            }
        }
        return TableGroupDescription(
            schema: TableSchema(ofFigures: columns, language: settings.language),
            facts: [
                ("dc:title", settings.title), ("dc:publisher", settings.publisher?.name),
                ("dc:license", settings.licence?.name),
            ],
            tables: ofOneArea + ofPlaces
        )
    }
}
