internal import Model
internal import Templates

/// Makes `/plans/SLUG/`.
struct PlanPageMaker: PageMaker {
    static let kind = "plan page"
    private let template: Template<PlanPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("plan", for: PlanPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.plans.indices.map { position in
            PageJob(view.addresses.plan(position), origin: view.site.plans[position].declaredAt) {
                template.render(PlanPageBuilder(position, in: view).page())
            }
        }
    }
}
