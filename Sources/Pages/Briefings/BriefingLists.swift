internal import Localization
internal import Model

/// All briefings in groups, by each of the ways in which they are listed.
///
/// A listing with few entries is one page, with a heading for each group. One with many gives each group pages of its
/// own, so that no page grows without end.
struct BriefingLists: Sendable {
    /// How many entries a page has at most.
    static let pageLength = 50

    /// How many entries a listing may have on one page, all groups together.
    private static let mostOnOnePage = 100

    private let groups: [BriefingListing: [BriefingGroup]]

    init(_ site: Site, addresses: SiteAddresses, byArea: BriefingsByArea, locale: Locale) {
        let all = Array(site.briefings.indices)
        groups = [
            .year: Self.years(site, all),
            .author: Self.authors(site, all, nobody: locale.format(.briefingNoAuthor)),
            .theme: site.themes.compactMap { theme in
                Self.group(theme.title, theme.id.text, site.links.briefingsOfTheme[theme.id] ?? [])
            },
            .area: site.areas.levels.flatMap { level in
                site.areas.areas(at: level.id)
                    .filter { addresses.area($0) != nil && !byArea.briefings(concerning: $0).isEmpty }
                    .sorted {
                        (InitialLetter.sortKey(site.areas[$0].name), $0) < (
                            InitialLetter.sortKey(site.areas[$1].name), $1
                        )
                    }
                    .compactMap {
                        Self.group(site.areas[$0].name, site.areas[$0].slug, byArea.briefings(concerning: $0))
                    }
            },
        ].mapValues(Self.withOwnSlugs)
    }

    func groups(of listing: BriefingListing) -> [BriefingGroup] {
        groups[listing] ?? []
    }

    /// Whether every group has pages of its own.
    func isDivided(_ listing: BriefingListing) -> Bool {
        groups(of: listing).reduce(0) { $0 + $1.briefings.count } > Self.mostOnOnePage
    }

    /// Where the briefings of an area or theme are all listed; nil where nothing is.
    func place(of slug: String, in listing: BriefingListing) -> (path: PagePath, fragment: String?)? {
        guard groups(of: listing).contains(where: { $0.slug == slug }) else { return nil }
        return isDivided(listing) ? (listing.path(of: slug, page: 1), nil) : (listing.path, slug)
    }

    // MARK: Groups

    private static func group(_ title: String, _ slug: String, _ briefings: [Int]) -> BriefingGroup? {
        briefings.isEmpty ? nil : BriefingGroup(title: title, slug: slug, briefings: briefings)
    }

    private static func years(_ site: Site, _ all: [Int]) -> [BriefingGroup] {
        let byYear = Dictionary(grouping: all) { site.briefings[$0].date.year }
        return byYear.keys.sorted(by: >).map { year in
            BriefingGroup(title: String(year), slug: String(year), briefings: byYear[year] ?? [])
        }
    }

    /// In alphabetical order; those that nobody signs last.
    private static func authors(_ site: Site, _ all: [Int], nobody: String) -> [BriefingGroup] {
        let byAuthor = Dictionary(grouping: all) { site.briefings[$0].author ?? "" }
        let names = byAuthor.keys.filter { !$0.isEmpty }.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
        return names.compactMap { group($0, slug(of: $0), byAuthor[$0] ?? []) }
            + [group(nobody, "not-stated", byAuthor[""] ?? [])].compactMap { $0 }
    }

    private static func slug(of name: String) -> String {
        let words = PlainWords.of(name).map { word in word.filter { $0.isASCII } }.filter { !$0.isEmpty }
        let slug = words.joined(separator: "-").prefix(80)
        return slug.isEmpty ? "author" : String(slug)
    }

    /// Groups with distinct slugs: each slug that an earlier group has gets a number.
    private static func withOwnSlugs(_ groups: [BriefingGroup]) -> [BriefingGroup] {
        var taken: Set<String> = []
        var lastNumber: [String: Int] = [:]
        return groups.map { group in
            var slug = group.slug
            while !taken.insert(slug).inserted {
                lastNumber[group.slug, default: 1] += 1
                slug = "\(group.slug)-\(lastNumber[group.slug] ?? 2)"
            }
            return BriefingGroup(title: group.title, slug: slug, briefings: group.briefings)
        }
    }
}

/// The briefings of one year, author, theme or area.
struct BriefingGroup: Sendable {
    let title: String
    /// The last part of its address, unique among the groups of its listing.
    let slug: String
    /// Positions in `Site.briefings`, latest first.
    let briefings: [Int]

    /// How many pages it has where it has pages of its own.
    var pageCount: Int { (briefings.count + BriefingLists.pageLength - 1) / BriefingLists.pageLength }

    /// - Parameter number: which of its pages, from 1.
    func briefings(onPage number: Int) -> ArraySlice<Int> {
        briefings.dropFirst((number - 1) * BriefingLists.pageLength).prefix(BriefingLists.pageLength)
    }
}

/// The ways in which all briefings are listed.
enum BriefingListing: String, CaseIterable, Sendable {
    case year, author, theme, area

    /// The page with all groups; the years are on the page of all briefings.
    var path: PagePath {
        self == .year ? SiteAddresses.briefings : PagePath(["briefings", folder])
    }

    /// The page of one group.
    ///
    /// - Parameters:
    ///   - slug: the group's.
    ///   - number: which of its pages, from 1.
    func path(of slug: String, page number: Int) -> PagePath {
        PagePath(["briefings", folder, slug] + (number > 1 ? [String(number)] : []))
    }

    private var folder: String { "by-" + rawValue }

    var title: MessageKey {
        switch self {
        case .year: .pageBriefings
        case .author: .briefingByAuthor
        case .theme: .briefingByTheme
        case .area: .briefingByArea
        }
    }

    /// The words of the link to it from the other listings.
    var link: MessageKey {
        self == .year ? .briefingByYear : title
    }
}

/// Whether a briefing still holds, on the day the site speaks from.
enum BriefingValidity: Hashable {
    case current
    /// Its review date has passed.
    case reviewDue(CalendarDate)
    /// Another has taken its place: a position in `Site.briefings`, or nil where that one is not on the site.
    case superseded(by: Int?)
    case archived

    /// - Parameter position: a position in `Site.briefings`.
    init(_ position: Int, of site: Site) {
        let briefing = site.briefings[position]
        let successor = site.links.supersededBy[briefing.id]
        if successor != nil || briefing.status == .superseded {
            self = .superseded(by: successor)
        } else if briefing.status == .archived {
            self = .archived
        } else if let review = briefing.review, review < site.asOf {
            self = .reviewDue(review)
        } else {
            self = .current
        }
    }

    /// Whether it may still hold, and nothing has taken its place.
    var isOpen: Bool {
        switch self {
        case .current, .reviewDue: true
        case .superseded, .archived: false
        }
    }

    /// A word or two for a list.
    var messageKey: MessageKey {
        switch self {
        case .current: .briefingCurrent
        case .reviewDue: .briefingDueForReview
        case .superseded: .briefingIsSuperseded
        case .archived: .briefingIsArchived
        }
    }
}
