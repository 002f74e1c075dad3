internal import Analysis
internal import Model
internal import Templates

/// The places most like one by all their figures together.
struct SimilarPlaces {
    /// One of them.
    struct Place {
        let place: LinkItem
        let container: LinkItem?
    }

    let places: [Place]
    let indicators: [LinkItem]

    /// Fewer indicators than this make no likeness.
    private static let fewestIndicators = 2

    /// Nil where the area shares too few figures with any other.
    init?(_ area: AreaIndex, in view: RenderContext, from path: PagePath) {
        guard let matches = view.similar[view.site.areas[area].level]?.matches(of: area),
            matches.indicators.count >= Self.fewestIndicators
        else { return nil }
        places = matches.areas.map { match in
            Place(
                place: view.link(to: match.area, from: path),
                container: view.places.parent(of: match.area).map { view.link(to: $0, from: path) }
            )
        }
        indicators = matches.indicators.map { position in
            LinkItem(
                text: view.site.indicators[position].indicator.short,
                href: path.link(to: view.addresses.indicator(position))
            )
        }
    }
}

extension SimilarPlaces: TemplateContext {
    static let fields = ContextFields<SimilarPlaces>(
        "SimilarPlaces",
        [
            .list("places", "The most similar first, five at most.") { $0.places },
            .text("indicatorCount", "How many indicators were looked at.") { String($0.indicators.count) },
            .list("indicators", "The indicators that were looked at.") { $0.indicators },
        ]
    )
}

extension SimilarPlaces.Place: TemplateContext {
    static let fields = ContextFields<SimilarPlaces.Place>(
        "SimilarPlace",
        [
            .object("place", "The place.") { $0.place },
            .object("container", "The larger area it lies in; missing at the top.") { $0.container },
        ]
    )
}
