internal import Model
internal import Templates

/// Makes `/areas/SLUG/handout/` for every area of the smallest level with pages, unless the site wants none.
struct HandoutPageMaker: PageMaker {
    static let kind = "handout page"
    private let template: Template<HandoutPage>

    static let showsProfiles = true

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("handout", for: HandoutPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.areas.areas.indices.compactMap { position in
            let area = AreaIndex(position)
            guard let place = view.addresses.area(area), let path = view.addresses.handout(area) else { return nil }
            let texts = view.site.textsShown(for: area)
            return PageJob(path, origin: view.site.areas[area].declaredAt, isListed: false, texts: texts) {
                template.render(HandoutPage(AreaPageData(area, path: path, in: view), of: place))
            }
        }
    }
}
