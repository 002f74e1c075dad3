internal import Templates

/// A name in the list of all places: a place's own, or another that leads to it.
struct PlaceEntry: Hashable {
    let name: String
    /// The place's page.
    let href: String
    /// The place's own name, where this is another one.
    let see: String?
    /// What kind of place it is and where: `Neighbourhood in Liverpool`.
    let kind: String
}

extension PlaceEntry: TemplateContext {
    static let fields = ContextFields<PlaceEntry>(
        "PlaceEntry",
        [
            .text("name", "The name in the list.") { $0.name },
            .text("href", "The way to the place's page.") { $0.href },
            .optionalText("see", "The place's own name, where the one in the list is another.") { $0.see },
            .text("kind", "What kind of place it is, and in which larger one: Neighbourhood in Liverpool.") { $0.kind },
        ]
    )
}
