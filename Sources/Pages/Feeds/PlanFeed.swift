internal import Analysis
internal import Localization
internal import Model

/// What was reported on the actions of all plans as an Atom feed (RFC 4287), latest first.
struct PlanFeed {
    static let path = PagePath(["plans"], file: "updates.xml")
    /// Older updates than the latest so many are left to the pages.
    private static let mostEntries = 100

    let context: RenderContext
    let baseURL: String

    private var site: Site { context.site }

    /// One update and where it belongs.
    private struct Entry {
        let update: Action.Update
        let action: Action
        let commitment: Commitment
        let plan: Int
    }

    func bytes() -> [UInt8] {
        let entries = entries
        var known: [String: Int] = [:]
        return AtomFeed.bytes(
            of: site,
            title: context.text.locale.format(.planFeed(name: site.settings.title)),
            at: Self.path,
            for: SiteAddresses.plans,
            updated: entries.first?.update.date ?? site.asOf,
            baseURL: baseURL,
            entries: entries.flatMap { lines(of: $0, &known) }
        )
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
        let page = baseURL + context.addresses.plan(entry.plan).address
        let address = "\(page)#\(AnchorName.of(entry.commitment.anchor(of: entry.action)))"
        let words = "\(entry.commitment.statement)\n\(entry.action.description)\n\(entry.update.text)"
        let name = "\(page)#update-\(entry.update.date)-\(StableHash.text(of: words))"
        known[name, default: 0] += 1
        let count = known[name] ?? 1
        return [
            "<entry>",
            AtomFeed.element("title", entry.action.description),
            AtomFeed.element("id", count > 1 ? "\(name)-\(count)" : name),
            AtomFeed.link("alternate", address, type: "text/html"),
            AtomFeed.element("updated", AtomFeed.moment(entry.update.date)),
            AtomFeed.category(plan.id.text, label: plan.title),
            AtomFeed.element("summary", summary(of: entry)),
            "</entry>",
        ]
    }

    /// What was reported, and behind it what the action is for.
    private func summary(of entry: Entry) -> String {
        let need = entry.commitment.need(of: entry.action)
        return need.map { context.text.locale.format(.planUpdateForNeed(update: entry.update.text, need: $0.name)) }
            ?? entry.update.text
    }
}
