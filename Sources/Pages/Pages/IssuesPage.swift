internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// What people have raised at all forums: `/issues/`.
struct IssuesPage: SinglePage {
    static let template = "issues"
    static let address = SiteAddresses.issues
    static let part: SiteSection? = .issues
    private static let mostAnswers = 12

    let scope: PageScope
    private var issues: [SiteLinks.IssuePosition] = []

    init(scope: PageScope) { self.scope = scope }

    static let fields = ContextFields<IssuesPage>(
        .frame,
        .text("forumCount", "How many forums there are: 3 forums.") {
            $0.locale.format(.countedForums(count: $0.site.forums.count))
        },
        .object("counts", "How many issues there are, and how far they have come.") {
            IssueCounts($0.issues, in: $0.scope)
        },
        .object("matrix", "The places by theme; missing where no issue is about a place.") { page in
            IssueMatrixTable(of: page.site.areas.areas.indices.map(AreaIndex.init), in: page.scope)
        },
        .list("forums", "The forums in alphabetical order.") { page in
            let forums = page.site.forums
            return forums.indices.map { (InitialLetter.sortKey(forums[$0].title), $0) }.sorted(by: <)
                .map { ForumSummary($0.1, in: page.scope) }
        },
        .list("youSaid", "What was said and what came of it, the newest first; twelve at most.") { page in
            Array(page.youSaid(page.newestFirst(page.issues)).prefix(mostAnswers))
        },
        .text("csv", "The way to all issues as CSV.") { $0.path.link(to: IssueDownloads.ofAll) }
    )

    mutating func prepare() { issues = site.issuePositions }

    var frame: PageFrame {
        frame(title: locale.format(.pageIssues), description: locale.format(.pageIssuesAbout), section: .issues)
    }
}

/// A forum in a list.
struct ForumSummary: PagePart {
    /// A position in `Site.forums`.
    let position: Int
    let scope: PageScope

    init(_ position: Int, in scope: PageScope) {
        self.position = position
        self.scope = scope
    }

    static let fields = ContextFields<ForumSummary>(
        .text("title", "The forum's name.") { $0.site.forums[$0.position].title },
        .text("href", "The way to its page.") { $0.path.link(to: $0.context.addresses.forum($0.position)) },
        .list("areas", "The places that it is for.") { $0.links(to: $0.site.links.areasOfForum[$0.position]) },
        .optionalText("period", "The time that its issues are of, in its own words.") {
            $0.site.forums[$0.position].period
        },
        .object("counts", "How many issues there are, and how far they have come.") { part in
            IssueCounts(part.site.issuePositions(of: part.position), in: part.scope)
        },
        .optionalHTML("latest", "When the newest was raised; missing where that is not known.") { part in
            part.newestFirst(part.site.issuePositions(of: part.position)).first.flatMap { position in
                let issue = part.site.issue(at: position)
                return part.context.times.date(issue.raised, or: issue.raisedPeriod)
            }
        },
        .text("csv", "The way to its issues as CSV.") { part in
            part.path.link(to: part.context.addresses.forum(part.position).beside(IssueDownloads.name))
        }
    )
}

extension Site {
    /// The issues of one forum, in their order.
    ///
    /// - Parameter forum: a position in `forums`.
    func issuePositions(of forum: Int) -> [SiteLinks.IssuePosition] {
        forums[forum].issues.indices.map { .init(forum: forum, issue: $0) }
    }
}
