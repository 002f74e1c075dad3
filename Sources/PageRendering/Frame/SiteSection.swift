/// The parts of the site that the menu on every page names.
enum SiteSection: CaseIterable, Sendable {
    case find, areas, indicators, themes, briefings, plans

    var title: String {
        switch self {
        case .find: "Find your area"
        case .areas: "Places"
        case .indicators: "Indicators"
        case .themes: "Themes"
        case .briefings: "Briefings"
        case .plans: "Action plans"
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
        }
    }
}
