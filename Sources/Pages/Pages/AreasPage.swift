internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The list of all places: `/areas/`.
struct AreasPage: SinglePage {
    static let template = "areas"
    static let address = SiteAddresses.areas

    let scope: PageScope

    static let fields = ContextFields<AreasPage>(
        "AreasPage",
        .frame,
        .list("tops", "The areas that lie in no other: the country, as a rule.") { $0.links(to: $0.view.places.tops) },
        .list("groups", "The areas that lie in the country, with the places inside them.") {
            PlaceNode.groups(in: $0.scope)
        }
    )

    var frame: PageFrame {
        frame(title: locale.format(.pagePlaces), description: locale.format(.pagePlacesAbout), section: .areas)
    }
}
