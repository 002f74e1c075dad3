internal import Diagnostics
internal import Model

/// Every name that a reference may use, for looking up and for 'did you mean'.
struct KnownNames {
    let areas: [String]
    let indicators: Set<String>
    /// Indicators whose files could not be read, which has been reported: a link to one is not at fault.
    let unreadIndicators: Set<String>
    let themes: Set<String>
    let terms: Set<String>
    let briefings: Set<String>
    let levels: Set<String>
    private let areaNames: [String: String]

    init(content: Content, areas tree: AreaTree) {
        areas = tree.areas.flatMap { [$0.slug, $0.code.text] }
        indicators = Set(content.indicators.map(\.id.text))
        unreadIndicators = Set(content.unreadIndicators.map(\.text))
        themes = Set(content.themes.map(\.id.text))
        terms = Set(content.glossary.map(\.id.text))
        briefings = Set(content.briefings.map(\.id.text))
        levels = Set(tree.levels.map(\.id.text))
        areaNames = Dictionary(tree.areas.map { ($0.name.lowercased(), $0.slug) }) { first, _ in first }
    }

    /// The slug or code that was most likely meant: the slug of an area with that very name, else the closest.
    func closestArea(to name: String) -> String? {
        areaNames[name.lowercased()] ?? ClosestMatch.of(name, in: areas)
    }
}
