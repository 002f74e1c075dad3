internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A briefing in a list.
struct BriefingLink: PagePart {
    /// A position in `Site.briefings`.
    let position: Int
    let scope: PageScope

    static let fields = ContextFields<BriefingLink>(
        .text("title", "The briefing's title.", \.briefing.title),
        .text("href", "The way to its page.") { $0.path.link(to: $0.context.addresses.briefing($0.position)) },
        .html("date", "The day it was published.") { $0.context.times.day($0.briefing.date) },
        .optionalText("summary", "What it says, in a sentence or two.", \.briefing.summary),
        .optionalText("author", "Who wrote it.", \.briefing.author),
        .optionalText("standing", "due for review, superseded or archived; missing where it is current.") {
            let validity = BriefingValidity($0.position, of: $0.site)
            return validity == .current ? nil : $0.locale.format(validity.messageKey)
        }
    )

    private var briefing: Briefing { site.briefings[position] }
}

/// The briefings about the subject of a page: the latest, and the way to the others.
struct BriefingsAbout: PagePart {
    /// How many a page shows; the rest are in the lists of briefings.
    private static let mostShown = 8

    /// Positions in `Site.briefings`, latest first.
    let briefings: [Int]
    /// Where all of them are; nil where they have no list, and all are shown.
    var list: (path: PagePath, fragment: String?)?
    /// The feed of them; nil where there is none.
    var feed: PagePath?
    let scope: PageScope

    static let fields = ContextFields<BriefingsAbout>(
        .list("briefings", "The latest, latest first.", of: \.shown, as: BriefingLink.init),
        .object("all", "The way to all of them; missing where all are shown.", \.all),
        .optionalText("feed", "The way to the Atom feed of them; missing where there is none.") { part in
            part.feed.map { part.path.link(to: $0) }
        }
    )

    private var shown: ArraySlice<Int> { list == nil ? briefings[...] : briefings.prefix(Self.mostShown) }

    private var all: LinkItem? {
        guard briefings.count > shown.count, let list else { return nil }
        let count = locale.format(.countedAllBriefings(count: briefings.count))
        return LinkItem(text: count, href: path.link(to: list.path, fragment: list.fragment))
    }
}
