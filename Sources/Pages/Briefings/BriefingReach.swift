internal import Localization
internal import Markdown
internal import Model

/// Which briefings concern each area, worked out once.
///
/// A briefing concerns the areas that its front matter names and those that its text links to, and every larger area
/// that these lie in.
struct BriefingReach: Sendable {
    /// Positions in `Site.briefings`, latest first.
    private let concerning: [AreaIndex: [Int]]

    init(_ site: Site) {
        var concerning: [AreaIndex: [Int]] = [:]
        for position in site.briefings.indices {
            var reached: Set<AreaIndex> = []
            for area in Self.areas(of: position, in: site) {
                var next: AreaIndex? = area
                while let reachedNow = next, reached.insert(reachedNow).inserted {
                    concerning[reachedNow, default: []].append(position)
                    next = site.areas.parent(of: reachedNow)
                }
            }
        }
        self.concerning = concerning
    }

    /// Positions in `Site.briefings` of those that concern an area or a place inside it, latest first.
    func briefings(concerning area: AreaIndex) -> [Int] {
        concerning[area] ?? []
    }

    /// The areas that a briefing is about, those of its front matter first, then those that its text links to.
    ///
    /// - Parameter position: a position in `Site.briefings`.
    static func areas(of position: Int, in site: Site) -> [AreaIndex] {
        let linked = site.briefings[position].body.references.filter { $0.scheme == .area }
            .compactMap { site.areas.index(named: $0.target) }
        return (site.links.areasOfBriefing[position] + linked).uniqued()
    }
}

/// Whether a briefing still holds, on the day the site speaks from.
enum BriefingStanding: Hashable {
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
