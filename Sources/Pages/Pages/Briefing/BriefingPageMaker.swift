internal import Model
internal import Templates

/// Makes `/briefings/SLUG/`.
struct BriefingPageMaker: PageMaker {
    static let kind = "briefing page"
    private let template: Template<BriefingPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("briefing", for: BriefingPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.briefings.indices.map { position in
            PageJob(view.addresses.briefing(position), origin: view.site.briefings[position].declaredAt) {
                template.render(BriefingPageBuilder(position, in: view).page())
            }
        }
    }
}
