internal import Analysis
internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model

/// Briefings as an Atom feed (RFC 4287), latest first.
struct BriefingFeed {
    /// How many a feed has at most; programs that read feeds keep what they have seen.
    private static let longest = 100

    let view: RenderContext
    let baseURL: String
    /// Where the feed itself is, and the page that it belongs to.
    let path: PagePath
    let page: PagePath
    /// What its briefings are about; nil for the feed of all.
    let subject: String?
    /// Positions in `Site.briefings`, latest first.
    let briefings: [Int]

    private var site: Site { view.site }
    private var locale: Locale { view.text.locale }

    func bytes() -> [UInt8] {
        AtomText.feed(
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
        let address = baseURL + view.addresses.briefing(position).address
        var lines = [
            "<entry>",
            AtomText.element("title", briefing.title),
            AtomText.element("id", address),
            AtomText.link("alternate", address, type: "text/html"),
            AtomText.element("published", AtomText.moment(briefing.date)),
            AtomText.element("updated", AtomText.moment(briefing.date)),
        ]
        if let author = briefing.author { lines.append("<author>\(AtomText.element("name", author))</author>") }
        for theme in briefing.themes {
            guard let known = site.links.themes[theme.value] else { continue }
            lines.append(AtomText.category(theme.value.text, label: site.themes[known].title))
        }
        for attachment in briefing.attachments {
            guard let file = site.attachments.file(attachment.file.value, of: briefing.body.file.path) else { continue }
            let address = XMLText.of(baseURL + SiteAddresses.file(file).address)
            let details = "type=\"\(file.mediaType)\" length=\"\(file.file.bytes.count)\""
            let title = XMLText.of(attachment.title)
            lines.append("<link rel=\"enclosure\" \(details) title=\"\(title)\" href=\"\(address)\"/>")
        }
        if let summary = briefing.summary { lines.append(AtomText.element("summary", summary)) }
        lines.append("</entry>")
        return lines
    }
}
