internal import Analysis
internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model
internal import Primitives

/// `/feed.xml`, and the feeds beside the pages of themes and larger areas.
///
/// Only a site that knows its own address has feeds, for their links cannot be relative.
enum Feeds: GeneratedFiles {
    static let kind = "feed"
    static let name = "feed.xml"
    static let path = PagePath([], file: name)

    static func files(in context: RenderContext) -> [OutputFile] {
        guard let baseURL = context.site.settings.baseURL else { return [] }
        let site = context.site
        func feed(_ path: PagePath, for page: PagePath, _ subject: String?, _ briefings: [Int]) -> OutputFile {
            file(path) {
                BriefingFeed(
                    context: context,
                    baseURL: baseURL,
                    path: path,
                    page: page,
                    subject: subject,
                    briefings: briefings
                ).bytes()
            }
        }
        let themes = site.themes.compactMap { theme in
            context.feeds.path(of: theme.id).map { path in
                let briefings = site.links.briefingsOfTheme[theme.id] ?? []
                return feed(path, for: context.addresses.theme(theme.id), theme.title, briefings)
            }
        }
        let areas = site.areas.areas.indices.map(AreaIndex.init).compactMap { area -> OutputFile? in
            guard let path = context.feeds.path(of: area), let page = context.addresses.area(area) else { return nil }
            let briefings = context.briefingsByArea.briefings(concerning: area)
            return feed(path, for: page, context.text.name(of: site.areas[area]), briefings)
        }
        return [feed(path, for: SiteAddresses.briefings, nil, Array(site.briefings.indices))] + themes + areas
    }
}

/// Which feeds of briefings a site has besides that of all: one for each theme, and for each area that holds others
/// with pages, as soon as there is a briefing about it.
///
/// Only a site that knows its own address has feeds, for their links cannot be relative.
struct BriefingFeeds: Sendable {
    private let areas: [AreaIndex: PagePath]
    private let themes: [Theme.ID: PagePath]

    init(_ site: Site, addresses: SiteAddresses, byArea: BriefingsByArea) {
        guard site.settings.baseURL != nil else {
            (areas, themes) = ([:], [:])
            return
        }
        let leaves = PlaceTree.leafLevels(of: site.areas)
        let larger = site.areas.levels.filter { $0.hasPages && !leaves.contains($0.id) }
            .flatMap { site.areas.areas(at: $0.id) }
        areas = Dictionary(
            larger.filter { !byArea.briefings(concerning: $0).isEmpty }.compactMap { area in
                addresses.area(area).map { (area, $0.beside(Feeds.name)) }
            }
        ) { first, _ in first }
        themes = Dictionary(
            site.links.briefingsOfTheme.keys.map { ($0, addresses.theme($0).beside(Feeds.name)) }
        ) { first, _ in first }
    }

    /// The feed of an area's briefings; nil where it has none.
    func path(of area: AreaIndex) -> PagePath? { areas[area] }

    /// The feed of a theme's briefings; nil where it has none.
    func path(of theme: Theme.ID) -> PagePath? { themes[theme] }
}

/// Briefings as an Atom feed (RFC 4287), latest first.
struct BriefingFeed {
    /// How many a feed has at most; programs that read feeds keep what they have seen.
    private static let longest = 100

    let context: RenderContext
    let baseURL: String
    /// Where the feed itself is, and the page that it belongs to.
    let path: PagePath
    let page: PagePath
    /// What its briefings are about; nil for the feed of all.
    let subject: String?
    /// Positions in `Site.briefings`, latest first.
    let briefings: [Int]

    private var site: Site { context.site }
    private var locale: Locale { context.text.locale }

    func bytes() -> [UInt8] {
        AtomFeed.bytes(
            of: site,
            title: title,
            subtitle: site.settings.description,
            at: path,
            for: page,
            updated: briefings.map { site.briefings[$0].date }.max() ?? site.asOf,
            baseURL: baseURL,
            entries: briefings.prefix(Self.longest).flatMap(entry)
        )
    }

    private var title: String {
        let all = locale.format(.briefingFeed(name: site.settings.title))
        return subject.map { locale.format(.briefingFeedAbout(name: all, what: $0)) } ?? all
    }

    private func entry(_ position: Int) -> [String] {
        let briefing = site.briefings[position]
        let address = baseURL + context.addresses.briefing(position).address
        var lines = [
            "<entry>",
            AtomFeed.element("title", briefing.title),
            AtomFeed.element("id", address),
            AtomFeed.link("alternate", address, type: "text/html"),
            AtomFeed.element("published", AtomFeed.moment(briefing.date)),
            AtomFeed.element("updated", AtomFeed.moment(briefing.date)),
        ]
        if let author = briefing.author { lines.append("<author>\(AtomFeed.element("name", author))</author>") }
        for theme in briefing.themes {
            guard let known = site.links.themes[theme.value] else { continue }
            lines.append(AtomFeed.category(theme.value.text, label: site.themes[known].title))
        }
        for attachment in briefing.attachments {
            guard let file = site.attachments.file(attachment.file.value, of: briefing.body.file.path) else { continue }
            let address = XMLEscaper.escaped(baseURL + SiteAddresses.file(file).address)
            let details = "type=\"\(file.mediaType)\" length=\"\(file.file.bytes.count)\""
            let title = XMLEscaper.escaped(attachment.title)
            lines.append("<link rel=\"enclosure\" \(details) title=\"\(title)\" href=\"\(address)\"/>")
        }
        if let summary = briefing.summary { lines.append(AtomFeed.element("summary", summary)) }
        lines.append("</entry>")
        return lines
    }
}
