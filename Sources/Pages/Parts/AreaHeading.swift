internal import Analysis
internal import Model
internal import Templates

/// Which place a page is about.
struct AreaHeading: PagePart {
    let area: AreaIndex
    let scope: PageScope

    static let fields = ContextFields<AreaHeading>(
        .text("name", "The place's name.", \.place.name),
        .text("nameInSentence", "The name as it stands in a sentence: the North West.") { $0.text.name(of: $0.place) },
        .text("kind", "What sort of place it is: Neighbourhood, Former council area.") { part in
            part.site.areas.level(of: part.area).map { part.context.kind(of: part.area, at: $0) } ?? ""
        },
        .text("code", "Its official code, or the site's own.") { $0.place.code.text },
        .flag("isInside", "Whether it lies in a larger area.") { $0.context.places.parent(of: $0.area) != nil },
        .list("containers", "The larger areas it lies in as they stand in a sentence, the nearest first.") {
            part in part.context.places.containers(of: part.area).reversed().map { part.linkInSentence(to: $0) }
        },
        .flag("hasOtherNames", "Whether it is also known by another name.") { !$0.place.alsoKnownAs.isEmpty },
        .text("otherNames", "Its other names, with commas between them.") {
            $0.place.alsoKnownAs.joined(separator: ", ")
        },
        .optionalText("note", "What a reader should know about the boundary.") { $0.place.note },
        .optionalHTML("ended", "The day from which it no longer exists; missing while it does.") {
            $0.context.isFormer($0.area) ? $0.place.end.map($0.context.times.day) : nil
        },
        .optionalHTML("locator", "A map of where it lies in the larger area; missing where no outline is known.") {
            $0.context.locators.figure(of: $0.area)
        }
    )

    private var place: Area { site.areas[area] }
}

/// What an editor wrote about an area.
struct ProfileSection: PagePart {
    let profile: AreaProfile
    let area: AreaIndex
    let scope: PageScope

    static let fields = ContextFields<ProfileSection>(
        "Profile",
        .html("body", "The text.", \.body),
        .optionalHTML("reviewed", "The day on which it was last looked over.") {
            $0.profile.reviewed.map($0.context.times.day)
        }
    )

    private var body: HTML {
        context.prose.html(
            profile.body,
            on: path,
            about: area,
            topHeading: 3,
            terms: profile.expandsTerms ? context.terms.marks(in: profile.body, on: path) : .none
        )
    }
}

/// The places most like one by all their figures together.
struct SimilarPlaces: PagePart {
    /// Fewer indicators than this make no likeness.
    private static let fewestIndicators = 2
    /// The figures of more indicators than this are too many for a table beside a text.
    private static let mostColumns = 3

    private let area: AreaIndex
    private let areas: [AreaIndex]
    /// Positions in `Site.indicators`.
    private let indicators: [Int]
    let scope: PageScope

    /// Nil where the area shares too few figures with any other.
    init?(_ area: AreaIndex, in scope: PageScope) {
        guard let matches = scope.context.similar[scope.site.areas[area].level]?.matches(of: area),
            matches.indicators.count >= Self.fewestIndicators
        else { return nil }
        self.area = area
        areas = matches.areas.map(\.area)
        indicators = matches.indicators
        self.scope = scope
    }

    static let fields = ContextFields<SimilarPlaces>(
        .list("places", "The most similar first, five at most.", of: \.areas, as: SimilarPlace.init),
        .list("columns", "The indicators whose figures stand beside the places; none where there are too many.") {
            part in part.columns.map { part.link(toIndicator: $0) }
        },
        .list("rows", "The place itself and those like it, with those figures.") { part in
            let areas = part.columns.isEmpty ? [] : [part.area] + part.areas
            return areas.map { SimilarFigures(area: $0, indicators: part.columns, scope: part.scope) }
        },
        .text("indicatorCount", "How many indicators were looked at.") { String($0.indicators.count) },
        .list("indicators", "The indicators that were looked at.") { part in
            part.indicators.map { part.link(toIndicator: $0) }
        }
    )

    private var columns: [Int] { indicators.count > Self.mostColumns ? [] : indicators }
}

/// A place with the figures by which it is like others.
struct SimilarFigures: PagePart {
    let area: AreaIndex
    /// Positions in `Site.indicators`.
    let indicators: [Int]
    let scope: PageScope

    static let fields = ContextFields<SimilarFigures>(
        .object("place", "The place.") { $0.link(to: $0.area) },
        .object("container", "The larger area it lies in; missing at the top.") {
            $0.linkIfAny(to: $0.context.places.parent(of: $0.area))
        },
        .textList("figures", "Its figures, in the order of the columns.") { row in
            row.indicators.map { position in
                row.context.analyst.reading(of: row.area, indicator: position).current.flatMap {
                    row.text.figures.value($0, of: row.site.indicators[position].indicator)
                } ?? "–"
            }
        }
    )
}

/// A place that is like another.
struct SimilarPlace: PagePart {
    let area: AreaIndex
    let scope: PageScope

    static let fields = ContextFields<SimilarPlace>(
        .object("place", "The place.") { $0.link(to: $0.area) },
        .object("container", "The larger area it lies in; missing at the top.") {
            $0.linkIfAny(to: $0.context.places.parent(of: $0.area))
        }
    )
}
