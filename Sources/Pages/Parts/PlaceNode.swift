internal import Model
internal import Templates

/// A place in a tree of places.
struct PlaceNode {
    let place: LinkItem
    let kind: String
    let places: [PlaceNode]
    /// How many places lie directly in it, shown here or not, without those that are no more, and what they are called: 18 council areas.
    let inside: String?
}

extension PlaceNode: TemplateContext {
    static let fields = ContextFields<PlaceNode>(
        "PlaceNode",
        [
            .object("place", "The place.") { $0.place },
            .text("kind", "What sort of place it is: Region.") { $0.kind },
            .flag("hasPlaces", "Whether places inside it are listed here.") { !$0.places.isEmpty },
            .list("places", "The places inside it.") { $0.places },
            .optionalText("inside", "How many places lie in it: 18 council areas; missing where none does.") {
                $0.inside
            },
        ]
    )
}
