internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A briefing in the list of all.
struct BriefingEntry {
    let title: String
    let href: String
    let date: HTML
    let author: String?
    let summary: String?
    let standing: String
    let areas: [LinkItem]
    let moreAreas: String?
}

extension BriefingEntry: TemplateContext {
    /// How many places are named before the rest are only counted.
    private static let shownAreas = 8

    static let fields = ContextFields<BriefingEntry>(
        "BriefingEntry",
        [
            .text("title", "The briefing's title.") { $0.title },
            .text("href", "The way to its page.") { $0.href },
            .html("date", "The day it was published.") { $0.date },
            .optionalText("author", "Who wrote it.") { $0.author },
            .optionalText("summary", "What it says, in a sentence or two.") { $0.summary },
            .text("standing", "current, due for review, superseded or archived.") { $0.standing },
            .flag("hasAreas", "Whether it names any place.") { !$0.areas.isEmpty },
            .list("areas", "The first places it is about.") { $0.areas },
            .optionalText("moreAreas", "How many more there are: 15 more places; missing where all are named.") {
                $0.moreAreas
            },
        ]
    )

    /// - Parameters:
    ///   - position: a position in `Site.briefings`.
    ///   - isShort: whether what it says and the places it is about are left to its page.
    init(_ position: Int, isShort: Bool = false, in view: RenderContext, from path: PagePath) {
        let briefing = view.site.briefings[position]
        let areas = isShort ? [] : BriefingReach.areas(of: position, in: view.site)
        title = briefing.title
        href = path.link(to: view.addresses.briefing(position))
        date = view.times.day(briefing.date)
        author = briefing.author
        summary = isShort ? nil : briefing.summary
        standing = view.text.locale.format(BriefingStanding(position, of: view.site).phrase)
        self.areas = areas.prefix(Self.shownAreas).map { view.link(to: $0, from: path) }
        let rest = areas.count - self.areas.count
        moreAreas = rest > 0 ? view.text.locale.format(.countedMorePlaces(count: rest)) : nil
    }
}
