internal import Localization
/// The parts of the site that the menu on every page names.
enum SiteSection: CaseIterable, Sendable {
    case find, areas, indicators, themes, briefings, plans, search

    var title: MessageKey {
        switch self {
        case .find: .pageFind
        case .areas: .pagePlaces
        case .indicators: .pageIndicators
        case .themes: .pageThemes
        case .briefings: .pageBriefings
        case .plans: .pagePlans
        case .search: .pageSearch
        }
    }

    var path: PagePath {
        switch self {
        case .find: SiteAddresses.find
        case .areas: SiteAddresses.areas
        case .indicators: SiteAddresses.indicators
        case .themes: SiteAddresses.themes
        case .briefings: SiteAddresses.briefings
        case .plans: SiteAddresses.plans
        case .search: SiteAddresses.search
        }
    }
}
