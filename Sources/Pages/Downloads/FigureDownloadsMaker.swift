internal import Model

/// Makes the files of figures beside the pages of areas (`data.csv`, `data.json`) and of indicators (`data.csv`), each
/// CSV file with its description.
struct FigureDownloadsMaker: PageMaker {
    static let kind = "figure downloads"
    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        let form = FigureTableDescription.formOfAreas(view.site.settings)
        let (csv, json) = (FigureFile(.csv, of: view), FigureFile(.json, of: view))
        return view.site.areas.areas.indices.flatMap { areaJobs(AreaIndex($0), view, csv, json, form) }
            + view.site.indicators.indices.flatMap { indicatorJobs($0, view, csv) }
    }

    private func areaJobs(
        _ area: AreaIndex,
        _ view: RenderContext,
        _ csv: FigureFile,
        _ json: FigureFile,
        _ form: TableDescription.Form
    ) -> [PageJob] {
        guard let page = view.addresses.area(area) else { return [] }
        let origin = view.site.areas[area].declaredAt
        let path = page.beside("data.csv")
        return [
            PageJob(path, origin: origin) { csv.bytes(of: area) },
            PageJob(TableDescription.path(of: path), origin: origin) {
                FigureTableDescription.of(view.site.areas[area], settings: view.site.settings, form: form).bytes()
            },
            PageJob(page.beside("data.json"), origin: origin) { json.bytes(of: area) },
        ]
    }

    private func indicatorJobs(_ position: Int, _ view: RenderContext, _ csv: FigureFile) -> [PageJob] {
        let page = view.addresses.indicator(position)
        let indicator = view.site.indicators[position].indicator
        let origin = indicator.declaredAt
        let path = page.beside("data.csv")
        return [
            PageJob(path, origin: origin) { csv.bytes(ofIndicator: position) },
            PageJob(TableDescription.path(of: path), origin: origin) {
                FigureTableDescription.of(indicator, settings: view.site.settings).bytes()
            },
        ]
    }
}
