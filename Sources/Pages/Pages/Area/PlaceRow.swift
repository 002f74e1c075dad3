internal import Templates

/// One of the places inside an area, and what the site has about it.
struct PlaceRow {
    let place: LinkItem
    let figureCount: Int
    let hasPlan: Bool
    let hasProfile: Bool
    let inside: String?
}

extension PlaceRow: TemplateContext {
    static let fields = ContextFields<PlaceRow>(
        "PlaceRow",
        [
            .object("place", "The place.") { $0.place },
            .text("figureCount", "How many indicators have a figure for it.") { String($0.figureCount) },
            .flag("hasPlan", "Whether there is an action plan for it.") { $0.hasPlan },
            .flag("hasProfile", "Whether somebody has written about it.") { $0.hasProfile },
            .optionalText("inside", "How many places with pages lie in it: 3 neighbourhoods; missing where none does.")
            {
                $0.inside
            },
        ]
    )
}
