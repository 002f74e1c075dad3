internal import Localization
internal import Model

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
    var phrase: MessageKey {
        switch self {
        case .current: .briefingCurrent
        case .reviewDue: .briefingDueForReview
        case .superseded: .briefingIsSuperseded
        case .archived: .briefingIsArchived
        }
    }
}
