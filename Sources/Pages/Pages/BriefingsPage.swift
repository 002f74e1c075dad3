internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A list of briefings: all of them by year, author, theme or place, or those of one group.
///
/// `/briefings/` has them by year; where there are many, each group has pages of its own.
struct BriefingsPage: Page {
    static let template = "briefings"
    static let part: SiteSection? = .briefings

    /// How many of the latest briefings the first page shows where each year has pages of its own.
    private static let latest = 20
    /// From how many groups on a page leads to each of them at its top.
    private static let groupsWorthAList = 5

    let listing: BriefingListing
    /// The group that the page is about, and which of its pages it is, from 1; nil for the page of all groups.
    let part: (group: BriefingGroup, number: Int)?
    let scope: PageScope

    static func all(in context: RenderContext) -> [BriefingsPage] {
        BriefingListing.allCases.flatMap { listing -> [BriefingsPage] in
            let groups = context.briefingLists.groups(of: listing)
            guard listing == .year || !groups.isEmpty else { return [] }
            let main = BriefingsPage(listing: listing, part: nil, scope: PageScope(context, at: listing.path))
            guard context.briefingLists.isDivided(listing) else { return [main] }
            return [main]
                + groups.flatMap { group in
                    (1...group.pageCount).map { number in
                        BriefingsPage(
                            listing: listing,
                            part: (group, number),
                            scope: PageScope(context, at: listing.path(of: group.slug, page: number))
                        )
                    }
                }
        }
    }

    static let fields = ContextFields<BriefingsPage>(
        .frame,
        .text("title", "The list's title.", \.title),
        .flag("isMain", "Whether it is the page of all briefings, rather than a list by something.") {
            $0.part == nil && $0.listing == .year
        },
        .flag("isByYear", "Whether its headings are years, or as short.") { $0.part != nil || $0.listing == .year },
        .flag("isEmpty", "Whether it has no briefing.") { $0.part == nil && $0.allGroups.isEmpty },
        .list("ways", "The other ways in which briefings are listed; the one shown is marked.", \.ways),
        .list("sections", "The briefings under their headings.", \.sections),
        .list("groups", "The years, authors, themes or places to go to.", \.groups),
        .flag("hasPages", "Whether the list has more than one page.") {
            $0.part.map { $0.group.pageCount > 1 } ?? false
        },
        .list("pages", "The pages of the list; the one shown is marked.", \.pages),
        .optionalText("feed", "The way to the Atom feed; missing where site.yml has no base_url.") {
            $0.part == nil && $0.site.settings.baseURL != nil ? $0.path.link(to: Feeds.path) : nil
        }
    )

    var frame: PageFrame {
        let main = step(.pageBriefings, SiteAddresses.briefings)
        return frame(
            title: numberedTitle,
            description: locale.format(.pageBriefingsAbout),
            section: .briefings,
            trail: part == nil
                ? (listing == .year ? [] : [main])
                : [main, (locale.format(listing.link), listing == .year ? nil : listing.path)]
        )
    }

    private var title: String {
        part.map { locale.format(.briefingListOf(what: $0.group.title)) } ?? locale.format(listing.title)
    }

    /// The title with the number of the page, unless it is the first.
    private var numberedTitle: String {
        guard let number = part?.number, number > 1 else { return title }
        return locale.format(.briefingListPage(name: title, number: String(number)))
    }

    private var allGroups: [BriefingGroup] { context.briefingLists.groups(of: listing) }

    private var isDivided: Bool { context.briefingLists.isDivided(listing) }

    /// The listings that the site has.
    private var ways: [LinkItem] {
        BriefingListing.allCases.filter { !context.briefingLists.groups(of: $0).isEmpty }.map { other in
            link(locale.format(other.link), to: other.path, isCurrent: part == nil && other == listing)
        }
    }

    private var sections: [BriefingsSection] {
        if let part { return years(part.group.briefings(onPage: part.number)) }
        if !isDivided {
            return allGroups.map { section($0.title, $0.slug, $0.briefings, isShort: listing != .year) }
        }
        guard listing == .year else { return [] }
        return [section(locale.format(.briefingLatest), "latest", Array(site.briefings.indices.prefix(Self.latest)))]
    }

    /// The briefings of one page of a group, under their years.
    private func years(_ briefings: some Sequence<Int>) -> [BriefingsSection] {
        let byYear = Dictionary(grouping: briefings) { site.briefings[$0].date.year }
        return byYear.keys.sorted(by: >).map { section(String($0), String($0), byYear[$0] ?? []) }
    }

    private func section(_ title: String, _ anchor: String, _ briefings: [Int], isShort: Bool = false)
        -> BriefingsSection
    {
        BriefingsSection(
            title: title,
            anchor: anchor,
            briefings: briefings.map { BriefingEntry(position: $0, isShort: isShort, scope: scope) }
        )
    }

    private var groups: [BriefingGroupLink] {
        guard part == nil, isDivided || allGroups.count >= Self.groupsWorthAList else { return [] }
        return allGroups.map { group in
            BriefingGroupLink(
                title: group.title,
                href: isDivided ? path.link(to: listing.path(of: group.slug, page: 1)) : "#\(group.slug)",
                count: locale.format(.countedBriefings(count: group.briefings.count))
            )
        }
    }

    private var pages: [LinkItem] {
        guard let part else { return [] }
        return (1...part.group.pageCount).map { number in
            let page = listing.path(of: part.group.slug, page: number)
            return link(String(number), to: page, isCurrent: number == part.number)
        }
    }
}

/// Some briefings of a list under a heading: those of one year, say.
struct BriefingsSection: TemplateContext {
    let title: String
    let anchor: String
    let briefings: [BriefingEntry]

    static let fields = ContextFields<BriefingsSection>(
        .text("title", "The year, author, theme or place.", \.title),
        .text("anchor", "Its name on the page.", \.anchor),
        .list("briefings", "Its briefings, latest first.", \.briefings)
    )
}

/// A link to the briefings of one year, author, theme or place.
struct BriefingGroupLink: TemplateContext {
    let title: String
    let href: String
    let count: String

    static let fields = ContextFields<BriefingGroupLink>(
        .text("title", "The year, author, theme or place.", \.title),
        .text("href", "The way to its briefings.", \.href),
        .text("count", "How many there are: 1 briefing, 4 briefings.", \.count)
    )
}

/// A briefing in the list of all.
struct BriefingEntry: PagePart {
    /// How many places are named before the rest are only counted.
    private static let shownAreas = 8

    /// A position in `Site.briefings`.
    let position: Int
    /// Whether what it says and the places it is about are left to its page.
    let isShort: Bool
    let scope: PageScope

    static let fields = ContextFields<BriefingEntry>(
        .text("title", "The briefing's title.", \.briefing.title),
        .text("href", "The way to its page.") { $0.path.link(to: $0.context.addresses.briefing($0.position)) },
        .html("date", "The day it was published.") { $0.context.times.day($0.briefing.date) },
        .optionalText("author", "Who wrote it.", \.briefing.author),
        .optionalText("summary", "What it says, in a sentence or two.") { $0.isShort ? nil : $0.briefing.summary },
        .text("standing", "current, due for review, superseded or archived.") {
            $0.locale.format(BriefingValidity($0.position, of: $0.site).messageKey)
        },
        .list("areas", "The first places it is about.") { $0.links(to: $0.areas.prefix(shownAreas)) },
        .optionalText("moreAreas", "How many more there are: 15 more places; missing where all are named.") {
            let rest = $0.areas.count - shownAreas
            return rest > 0 ? $0.locale.format(.countedMorePlaces(count: rest)) : nil
        }
    )

    private var briefing: Briefing { site.briefings[position] }

    private var areas: [AreaIndex] { isShort ? [] : BriefingsByArea.areas(of: position, in: site) }
}
