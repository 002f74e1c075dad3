internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A briefing in a list.
struct BriefingLink {
    let title: String
    let href: String
    let date: HTML
    let summary: String?
    let author: String?
    let standing: String?
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
            .optionalText("standing", "due for review, superseded or archived; missing where it is current.") {
                $0.standing
            },
        ]
    )

    /// - Parameter position: a position in `Site.briefings`.
    init(_ position: Int, in view: RenderContext, from path: PagePath) {
        let briefing = view.site.briefings[position]
        title = briefing.title
        href = path.link(to: view.addresses.briefing(position))
        date = view.times.day(briefing.date)
        summary = briefing.summary
        author = briefing.author
        let standing = BriefingStanding(position, of: view.site)
        self.standing = standing == .current ? nil : view.text.locale.format(standing.phrase)
    }
}
