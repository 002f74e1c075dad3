internal import Model
internal import Templates

/// Makes the pages that editors write freely: `/about/`, `/accessibility/`.
struct FreePageMaker: PageMaker {
    static let kind = "free page"
    private let template: Template<FreeTextPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("free-page", for: FreeTextPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.pages.map { page in
            PageJob(view.addresses.page(page), origin: page.declaredAt) { template.render(context(page, view)) }
        }
    }

    private func context(_ page: FreePage, _ view: RenderContext) -> FreeTextPage {
        let path = view.addresses.page(page)
        return FreeTextPage(
            frame: view.frames.frame(path, title: page.title, description: page.summary),
            title: page.title,
            summary: page.summary,
            contents: ContentsList.links(page.body),
            body: view.prose.html(
                page.body,
                on: path,
                headingAnchors: true,
                terms: page.expandsTerms ? view.terms.marks(in: page.body, on: path) : .none
            )
        )
    }
}
