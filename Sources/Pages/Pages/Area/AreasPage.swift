internal import Templates

/// The list of all places.
struct AreasPage {
    let frame: PageFrame
    let tops: [LinkItem]
    let groups: [PlaceNode]
}

extension AreasPage: TemplateContext {
    static let fields = ContextFields<AreasPage>(
        "AreasPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .list("tops", "The areas that lie in no other: the country, as a rule.") { $0.tops },
            .flag("hasGroups", "Whether any area has a page.") { !$0.groups.isEmpty },
            .list("groups", "The areas that lie in the country, with the places inside them.") { $0.groups },
        ]
    )
}
