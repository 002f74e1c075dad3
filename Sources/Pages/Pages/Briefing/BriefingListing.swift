internal import Localization

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
