internal import Diagnostics
internal import Model

/// The files of figures beside the pages of areas (`data.csv`, `data.json`) and of indicators (`data.csv`), each CSV
/// file with its description.
enum FigureDownloads: GeneratedFiles {
    static let kind = "figure downloads"

    static func files(in context: RenderContext) -> [OutputFile] {
        let (site, settings) = (context.site, context.site.settings)
        let form = TableDescription.Form(ofFigures: settings, inFull: false)
        let (csv, json) = (FigureFile(.csv, of: context), FigureFile(.json, of: context))
        let ofAreas = site.areas.areas.indices.map(AreaIndex.init).flatMap { area -> [OutputFile] in
            guard let page = context.addresses.area(area) else { return [] }
            let origin = site.areas[area].declaredAt
            let path = page.beside("data.csv")
            return [
                file(path, origin: origin) { csv.bytes(of: area) },
                file(TableDescription.path(of: path), origin: origin) {
                    TableDescription.of(site.areas[area], settings: settings, form: form).bytes()
                },
                file(page.beside("data.json"), origin: origin) { json.bytes(of: area) },
            ]
        }
        let ofIndicators = site.indicators.indices.flatMap { position in
            let indicator = site.indicators[position].indicator
            let path = context.addresses.indicator(position).beside("data.csv")
            return [
                file(path, origin: indicator.declaredAt) { csv.bytes(ofIndicator: position) },
                file(TableDescription.path(of: path), origin: indicator.declaredAt) {
                    TableDescription.of(indicator, settings: settings).bytes()
                },
            ]
        }
        return ofAreas + ofIndicators
    }
}
