internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// What people have raised at one forum: `/issues/SLUG/`.
struct ForumPage: Page {
    static let template = "forum"

    /// A position in `Site.forums`.
    let position: Int
    let forum: Forum
    let scope: PageScope
    /// What the first uses of terms in its text become.
    private var marks = TermMarks.none

    static func all(in context: RenderContext) -> [ForumPage] {
        context.site.forums.enumerated().map { position, forum in
            ForumPage(
                position: position,
                forum: forum,
                scope: PageScope(context, at: context.addresses.forum(position))
            )
        }
    }

    var origin: SourceLocation? { forum.declaredAt }

    static let fields = ContextFields<ForumPage>(
        .frame,
        .text("title", "The forum's name.", \.forum.title),
        .optionalText("summary", "What it is in a sentence or two.", \.forum.summary),
        .optionalText("period", "The time that its issues are of, in its own words.", \.forum.period),
        .list("areas", "The places that it is for.") { $0.links(to: $0.areas) },
        .optionalHTML("introduction", "What it says before its issues.", \.introduction),
        .object("counts", "How many issues there are, and how far they have come; missing where there are none.") {
            $0.issues.isEmpty ? nil : IssueCounts($0.issues, in: $0.scope)
        },
        .list("issues", "What was raised, the newest first.") { page in
            page.newestFirst(page.issues).map { IssueLine($0, in: page.scope) }
        },
        .flag("hasOtherPlaces", "Whether an issue is about another place than the one that the forum is for.") { page in
            let places = page.site.links.areasOfIssue[page.position]
            return places.contains { !$0.isEmpty } && (page.areas.count != 1 || places.contains { $0 != page.areas })
        },
        .flag("hasThemes", "Whether any issue has a theme.") { page in
            page.forum.issues.contains { $0.theme.map { page.site.links.themes[$0.value] != nil } ?? false }
        },
        .flag("hasPeople", "Whether it is known of any issue how many people raised it.") {
            $0.forum.issues.contains { $0.people != nil }
        },
        .list("youSaid", "What was said and what came of it, the newest first.") { page in
            page.youSaid(page.newestFirst(page.issues))
        },
        .optionalHTML("notes", "The footnotes of its text, under a heading.") {
            $0.context.prose.notes(of: $0.forum.introduction.document, on: $0.path, terms: $0.marks)
        },
        .text("csv", "The way to its issues as CSV.") { $0.path.link(to: $0.path.beside(IssueDownloads.name)) }
    )

    mutating func prepare() {
        guard forum.expandsTerms else { return }
        let text = forum.introduction
        marks = context.terms.marks(in: text.document, blocks: text.blocks, on: path)
    }

    var frame: PageFrame {
        frame(
            title: forum.title,
            description: forum.summary,
            section: .issues,
            trail: [step(.pageIssues, SiteAddresses.issues)]
        )
    }

    private var areas: [AreaIndex] { site.links.areasOfForum[position] }

    private var issues: [SiteLinks.IssuePosition] { site.issuePositions(of: position) }

    private var introduction: HTML? {
        context.prose.html(
            forum.introduction,
            on: path,
            about: areas.count == 1 ? areas.first : nil,
            topHeading: 2,
            terms: marks
        )
    }
}
