internal import Model
internal import Primitives

/// The elements of an Atom feed (RFC 4287).
enum AtomFeed {
    static func element(_ name: String, _ text: String) -> String {
        "<\(name)>\(XMLEscaper.escaped(text))</\(name)>"
    }

    static func link(_ relation: String, _ address: String, type: String) -> String {
        "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(XMLEscaper.escaped(address))\"/>"
    }

    static func category(_ term: String, label: String) -> String {
        "<category term=\"\(XMLEscaper.escaped(term))\" label=\"\(XMLEscaper.escaped(label))\"/>"
    }

    /// A day as the moment it begins (RFC 3339): `2009-10-14T00:00:00Z`.
    static func moment(_ date: CalendarDate) -> String {
        "\(date)T00:00:00Z"
    }

    /// A whole feed: what every feed of a site says of itself, and its entries.
    ///
    /// - Parameters:
    ///   - path: where the feed is.
    ///   - page: the page that it belongs to.
    ///   - entries: the lines of them all.
    static func bytes(
        of site: Site,
        title: String,
        subtitle: String? = nil,
        at path: PagePath,
        for page: PagePath,
        updated: CalendarDate,
        baseURL: String,
        entries: [String]
    ) -> [UInt8] {
        let settings = site.settings
        let lines: [String?] = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLEscaper.escaped(settings.language))\">",
            element("title", title),
            subtitle.map { element("subtitle", $0) },
            element("id", baseURL + path.address),
            link("self", baseURL + path.address, type: "application/atom+xml"),
            link("alternate", baseURL + page.address, type: "text/html"),
            element("updated", moment(updated)),
            "<author>\(element("name", settings.publisher?.name ?? settings.title))</author>",
            element("generator", "Placard"),
            settings.licence.map { element("rights", $0.name) },
        ]
        return Array((lines.compactMap(\.self) + entries + ["</feed>\n"]).joined(separator: "\n").utf8)
    }
}
