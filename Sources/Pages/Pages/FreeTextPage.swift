internal import Analysis
internal import Diagnostics
internal import Model
internal import Templates

/// A page of the editors' own: `/about/`, `/sources/`.
struct FreeTextPage: Page {
    static let template = "free-page"

    let page: FreePage
    let scope: PageScope

    static func all(in context: RenderContext) -> [FreeTextPage] {
        context.site.pages.map { FreeTextPage(page: $0, scope: PageScope(context, at: context.addresses.page($0))) }
    }

    static func kind(of template: String) -> String { "free page" }

    var origin: SourceLocation? { page.declaredAt }

    static let fields = ContextFields<FreeTextPage>(
        .frame,
        .text("title", "The page's title.", \.page.title),
        .optionalText("summary", "What it says, in a sentence.", \.page.summary),
        .flag("hasContents", "Whether there are enough headings for a list of them.") {
            ContentsList.headings($0.page.body).count > 2
        },
        .list("contents", "The headings, each a link.") { ContentsList.links($0.page.body) },
        .html("body", "The text.", \.body),
        .text("tested", "How many tests of figures the charts in its text show.") { String($0.tested) },
        .optionalText("byChance", "How many of those could stand out by chance alone: Perhaps one, About 2.") {
            $0.text.chance.standingOut(amongTested: $0.tested)
        }
    )

    var frame: PageFrame { frame(title: page.title, description: page.summary) }

    private var tested: Int { context.prose.testCount(of: page.body, on: path) }

    private var body: HTML {
        context.prose.html(
            page.body,
            on: path,
            headingAnchors: true,
            terms: page.expandsTerms ? context.terms.marks(in: page.body, on: path) : .none
        )
    }
}
