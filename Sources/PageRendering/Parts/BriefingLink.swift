internal import ReportModel
internal import Templating

/// A briefing in a list.
struct BriefingLink {
    let title: String
    let href: String
    let date: HTML
    let summary: String?
    let author: String?
    let isCurrent: Bool
}

extension BriefingLink: TemplateContext {
    static let fields = ContextFields<BriefingLink>(
        "BriefingLink",
        [
            .text("title", "The briefing's title.") { $0.title },
            .text("href", "The way to its page.") { $0.href },
            .html("date", "The day it was published.") { $0.date },
            .optionalText("summary", "What it says, in a sentence or two.") { $0.summary },
            .optionalText("author", "Who wrote it.") { $0.author },
            .flag("isCurrent", "Whether it still holds, rather than being superseded or archived.") { $0.isCurrent },
        ]
    )

    /// - Parameter position: a position in `Site.briefings`.
    init(_ position: Int, in view: SiteView, from path: PagePath) {
        let briefing = view.site.briefings[position]
        title = briefing.title
        href = path.link(to: view.addresses.briefing(position))
        date = view.times.day(briefing.date)
        summary = briefing.summary
        author = briefing.author
        isCurrent = briefing.status == .current
    }
}
