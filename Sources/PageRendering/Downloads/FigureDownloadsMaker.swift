internal import ReportModel

/// Makes the files of figures beside the pages of areas (`data.csv`, `data.json`) and of indicators (`data.csv`), each
/// CSV file with its description.
struct FigureDownloadsMaker: PageMaker {
    init?(_ compiler: inout TemplateCompiler) {}

    func jobs(for view: SiteView) -> [PageJob] {
        let schema = FigureTableDescription.schemaOfAreas
        return view.site.areas.areas.indices.flatMap { areaJobs(AreaIndex($0), view, schema) }
            + view.site.indicators.indices.flatMap { indicatorJobs($0, view) }
    }

    private func areaJobs(_ area: AreaIndex, _ view: SiteView, _ schema: TableDescription.Schema) -> [PageJob] {
        guard let page = view.addresses.area(area) else { return [] }
        let origin = view.site.areas[area].declaredAt
        let csv = page.beside("data.csv")
        return [
            PageJob(csv, origin: origin) { FigureFile.csv(FigureRows(view: view).rows(of: area)) },
            PageJob(TableDescription.path(of: csv), origin: origin) {
                FigureTableDescription.of(view.site.areas[area], settings: view.site.settings, schema: schema).bytes()
            },
            PageJob(page.beside("data.json"), origin: origin) {
                FigureFile.json(FigureRows(view: view).rows(of: area))
            },
        ]
    }

    private func indicatorJobs(_ position: Int, _ view: SiteView) -> [PageJob] {
        let page = view.addresses.indicator(position)
        let indicator = view.site.indicators[position].indicator
        let origin = indicator.declaredAt
        let csv = page.beside("data.csv")
        return [
            PageJob(csv, origin: origin) { FigureFile.csv(FigureRows(view: view).rows(ofIndicator: position)) },
            PageJob(TableDescription.path(of: csv), origin: origin) {
                FigureTableDescription.of(indicator, settings: view.site.settings).bytes()
            },
        ]
    }
}
