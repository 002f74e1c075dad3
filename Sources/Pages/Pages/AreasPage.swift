internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The list of all places: `/areas/`.
struct AreasPage: Page {
    static let template = "areas"
    static let kind = "areas page"

    let view: RenderContext
    let path = SiteAddresses.areas

    static func all(in view: RenderContext) -> [AreasPage] { [AreasPage(view: view)] }

    static let fields = ContextFields<AreasPage>(
        "AreasPage",
        .frame,
        .list("tops", "The areas that lie in no other: the country, as a rule.") { page in
            page.view.places.tops.map { page.link(to: $0) }
        },
        .list("groups", "The areas that lie in the country, with the places inside them.") {
            PlaceNode.groups(in: $0.view, from: $0.path)
        }
    )

    var frame: PageFrame {
        frame(title: locale.format(.pagePlaces), description: locale.format(.pagePlacesAbout), section: .areas)
    }
}
