internal import ReportModel
internal import Wording

/// What was reported on the actions of all plans as an Atom feed (RFC 4287), latest first.
struct PlanFeed {
    static let path = PagePath(["plans"], file: "updates.xml")
    /// Older updates than the latest so many are left to the pages.
    private static let mostEntries = 100

    let site: Site
    let addresses: SiteAddresses
    let words: Words
    let baseURL: String

    /// One update and where it belongs.
    private struct Entry {
        let update: Action.Update
        let action: Action
        let commitment: Commitment
        let plan: Int
    }

    func bytes() -> [UInt8] {
        let entries = entries
        let settings = site.settings
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.of(settings.language))\">",
            element("title", words.say(.planFeed, .text(.name, settings.title))),
            element("id", baseURL + Self.path.address),
            link("self", baseURL + Self.path.address, type: "application/atom+xml"),
            link("alternate", baseURL + SiteAddresses.plans.address, type: "text/html"),
            element("updated", Self.moment(entries.first?.update.date ?? site.asOf)),
            "<author>\(element("name", settings.publisher?.name ?? settings.title))</author>",
            element("generator", "Placard"),
        ]
        if let licence = settings.licence { lines.append(element("rights", licence.name)) }
        var known: [String: Int] = [:]
        for entry in entries { lines += self.lines(of: entry, &known) }
        lines.append("</feed>\n")
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// Latest first; of two on one day the one that stands later in the plans.
    private var entries: [Entry] {
        let all = site.plans.enumerated().flatMap { position, plan in
            plan.commitments.flatMap { commitment in
                commitment.actions.flatMap { action in
                    action.updates.map { Entry(update: $0, action: action, commitment: commitment, plan: position) }
                }
            }
        }
        return all.enumerated().sorted { ($1.element.update.date, $1.offset) < ($0.element.update.date, $0.offset) }
            .prefix(Self.mostEntries).map(\.element)
    }

    private func lines(of entry: Entry, _ known: inout [String: Int]) -> [String] {
        let plan = site.plans[entry.plan]
        let page = baseURL + addresses.plan(entry.plan).address
        let address = "\(page)#\(AnchorText.of(entry.commitment.anchor))"
        let words = "\(entry.commitment.statement)\n\(entry.action.description)\n\(entry.update.text)"
        let name = "\(page)#update-\(entry.update.date)-\(StableHash.text(of: words))"
        known[name, default: 0] += 1
        let count = known[name] ?? 1
        return [
            "<entry>",
            element("title", entry.action.description),
            element("id", count > 1 ? "\(name)-\(count)" : name),
            link("alternate", address, type: "text/html"),
            element("updated", Self.moment(entry.update.date)),
            "<category term=\"\(XMLText.of(plan.id.text))\" label=\"\(XMLText.of(plan.title))\"/>",
            element("summary", entry.update.text),
            "</entry>",
        ]
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
