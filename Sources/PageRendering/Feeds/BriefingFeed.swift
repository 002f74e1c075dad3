internal import CommonMark
internal import Diagnostics
internal import ReportModel
internal import Wording

/// Briefings as an Atom feed (RFC 4287), latest first.
struct BriefingFeed {
    /// How many a feed has at most; programs that read feeds keep what they have seen.
    private static let longest = 100

    let site: Site
    let addresses: SiteAddresses
    let words: Words
    let baseURL: String
    /// Where the feed itself is, and the page that it belongs to.
    let path: PagePath
    let page: PagePath
    /// What its briefings are about; nil for the feed of all.
    let subject: String?
    /// Positions in `Site.briefings`, latest first.
    let briefings: [Int]

    func bytes() -> [UInt8] {
        let settings = site.settings
        let latest = briefings.map { site.briefings[$0].date }.max() ?? site.asOf
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.of(settings.language))\">",
            element("title", title),
        ]
        if let description = settings.description { lines.append(element("subtitle", description)) }
        lines += [
            element("id", baseURL + path.address),
            link("self", baseURL + path.address, type: "application/atom+xml"),
            link("alternate", baseURL + page.address, type: "text/html"),
            element("updated", Self.moment(latest)),
            "<author>\(element("name", settings.publisher?.name ?? settings.title))</author>",
            element("generator", "Placard"),
        ]
        if let licence = settings.licence { lines.append(element("rights", licence.name)) }
        for position in briefings.prefix(Self.longest) { lines += entry(position) }
        lines.append("</feed>\n")
        return Array(lines.joined(separator: "\n").utf8)
    }

    private var title: String {
        let all = words.say(.briefingFeed, .text(.name, site.settings.title))
        return subject.map { words.say(.briefingFeedAbout, .text(.name, all), .text(.what, $0)) } ?? all
    }

    private func entry(_ position: Int) -> [String] {
        let briefing = site.briefings[position]
        let address = baseURL + addresses.briefing(position).address
        var lines = [
            "<entry>",
            element("title", briefing.title),
            element("id", address),
            link("alternate", address, type: "text/html"),
            element("published", Self.moment(briefing.date)),
            element("updated", Self.moment(briefing.date)),
        ]
        if let author = briefing.author { lines.append("<author>\(element("name", author))</author>") }
        for theme in briefing.themes {
            guard let known = site.links.themes[theme.value] else { continue }
            let label = XMLText.of(site.themes[known].title)
            lines.append("<category term=\"\(XMLText.of(theme.value.text))\" label=\"\(label)\"/>")
        }
        for attachment in briefing.attachments {
            guard let file = site.enclosures.file(attachment.file.value, of: briefing.body.file.path) else { continue }
            let address = XMLText.of(baseURL + SiteAddresses.file(file).address)
            let details = "type=\"\(file.mediaType)\" length=\"\(file.file.bytes.count)\""
            let title = XMLText.of(attachment.title)
            lines.append("<link rel=\"enclosure\" \(details) title=\"\(title)\" href=\"\(address)\"/>")
        }
        if let summary = briefing.summary { lines.append(element("summary", summary)) }
        lines.append("</entry>")
        return lines
    }

    private func element(_ name: String, _ text: String) -> String {
        "<\(name)>\(XMLText.of(text))</\(name)>"
    }

    private func link(_ relation: String, _ address: String, type: String) -> String {
        "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(XMLText.of(address))\"/>"
    }

    /// A day as the moment it begins (RFC 3339): `2009-10-14T00:00:00Z`.
    private static func moment(_ date: CalendarDate) -> String {
        "\(date)T00:00:00Z"
    }
}
