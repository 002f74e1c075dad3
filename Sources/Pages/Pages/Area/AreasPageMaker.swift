internal import Analysis
internal import Localization
internal import Templates

/// Makes `/areas/`.
struct AreasPageMaker: PageMaker {
    static let kind = "areas page"
    private let template: Template<AreasPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("areas", for: AreasPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        let path = SiteAddresses.areas
        return [
            PageJob(path) {
                template.render(
                    AreasPage(
                        frame: view.frames.frame(
                            path,
                            title: view.text.locale.format(.pagePlaces),
                            description: view.text.locale.format(.pagePlacesAbout),
                            section: .areas
                        ),
                        tops: view.places.tops.map { view.link(to: $0, from: path) },
                        groups: PlaceTreeBuilder(view: view, path: path).groups()
                    )
                )
            }
        ]
    }
}
