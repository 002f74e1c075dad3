internal import Model
internal import Templates

/// Makes `/indicators/ID/` for every indicator.
struct IndicatorPageMaker: PageMaker {
    static let kind = "indicator page"
    private let template: Template<IndicatorPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("indicator", for: IndicatorPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.indicators.indices.map { position in
            let path = view.addresses.indicator(position)
            return PageJob(path, origin: view.site.indicators[position].indicator.declaredAt) {
                template.render(IndicatorPage(position, path: path, in: view))
            }
        }
    }
}
