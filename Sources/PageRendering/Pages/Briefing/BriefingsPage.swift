internal import Templating

/// The list of all briefings.
struct BriefingsPage {
    let frame: PageFrame
    let years: [BriefingYear]
    let feed: String?
}

extension BriefingsPage: TemplateContext {
    static let fields = ContextFields<BriefingsPage>(
        "BriefingsPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .flag("isEmpty", "Whether there is no briefing.") { $0.years.isEmpty },
            .list("years", "The briefings by year, latest first.") { $0.years },
            .optionalText("feed", "The way to the Atom feed; missing where site.yml has no base_url.") { $0.feed },
        ]
    )
}
