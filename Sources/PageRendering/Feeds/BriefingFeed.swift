internal import ReportModel
internal import Wording

/// All briefings as an Atom feed (RFC 4287), latest first.
struct BriefingFeed {
    let site: Site
    let addresses: SiteAddresses
    let words: Words
    let baseURL: String

    func bytes() -> [UInt8] {
        let settings = site.settings
        let latest = site.briefings.map(\.date).max() ?? site.asOf
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.of(settings.language))\">",
            element("title", words.say(.briefingFeed, .text(.name, settings.title))),
        ]
        if let description = settings.description { lines.append(element("subtitle", description)) }
        lines += [
            element("id", baseURL + FeedMaker.path.address),
            link("self", baseURL + FeedMaker.path.address, type: "application/atom+xml"),
            link("alternate", baseURL + SiteAddresses.briefings.address, type: "text/html"),
            element("updated", Self.moment(latest)),
            "<author>\(element("name", settings.publisher?.name ?? settings.title))</author>",
            element("generator", "Placard"),
        ]
        if let licence = settings.licence { lines.append(element("rights", licence.name)) }
        for position in site.briefings.indices { lines += entry(position) }
        lines.append("</feed>\n")
        return Array(lines.joined(separator: "\n").utf8)
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
