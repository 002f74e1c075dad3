internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The briefings about the subject of a page: the latest, and the way to the others.
struct BriefingsAbout {
    let latest: [BriefingLink]
    let all: LinkItem?
    let feed: String?

    /// How many a page shows; the rest are in the lists of briefings.
    private static let shown = 8

    /// - Parameters:
    ///   - briefings: positions in `Site.briefings`, latest first.
    ///   - list: where all of them are; nil where they have no list, and all are shown.
    ///   - feed: the feed of them.
    init(
        _ briefings: [Int],
        list: (path: PagePath, fragment: String?)? = nil,
        feed: PagePath? = nil,
        in view: RenderContext,
        from path: PagePath
    ) {
        let shown = list == nil ? briefings : Array(briefings.prefix(Self.shown))
        latest = shown.map { BriefingLink($0, in: view, from: path) }
        let count = view.text.locale.format(.countedAllBriefings(count: briefings.count))
        all =
            briefings.count == shown.count
            ? nil
            : list.map {
                LinkItem(text: count, href: path.link(to: $0.path, fragment: $0.fragment))
            }
        self.feed = feed.map { path.link(to: $0) }
    }
}

extension BriefingsAbout: TemplateContext {
    static let fields = ContextFields<BriefingsAbout>(
        "BriefingsAbout",
        [
            .flag("hasBriefings", "Whether there is any.") { !$0.latest.isEmpty },
            .list("briefings", "The latest, latest first.") { $0.latest },
            .object("all", "The way to all of them; missing where all are shown.") { $0.all },
            .optionalText("feed", "The way to the Atom feed of them; missing where there is none.") { $0.feed },
        ]
    )
}
