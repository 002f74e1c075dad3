internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// The first page, `/`: what the site is, and the ways into it.
struct HomePage: SinglePage {
    static let template = "home"
    static let address = SiteAddresses.home

    /// Older briefings are left to `/briefings/`.
    private static let latestBriefings = 4
    private static let mostPlans = 6

    let scope: PageScope

    var origin: SourceLocation? { site.home?.declaredAt }

    static let fields = ContextFields<HomePage>(
        .frame,
        .object("finder", "The box to type a postcode or a place into; missing where there are no places.") {
            FinderBox(in: $0.context)
        },
        .text("tested", "How many tests of figures the charts in its text show.") { String($0.tested) },
        .optionalText("byChance", "How many of those could stand out by chance alone: Perhaps one, About 2.") {
            $0.text.chance.standingOut(amongTested: $0.tested)
        },
        .text("title", "The heading: that of home.md, or the site's title.") {
            $0.site.home?.title ?? $0.site.settings.title
        },
        .optionalText("lead", "What the site is, in a sentence or two.") {
            $0.site.home?.summary ?? $0.site.settings.description
        },
        .optionalHTML("body", "The text of home.md.", \.body),
        .optionalHTML(
            "map",
            "A map of the areas to start from, each a link, or one for each kind of them; missing where their outlines "
                + "are not known."
        ) { $0.placesMaps() },
        .text("choose", "How to choose a place, with the name of the level to start from, as a sentence.", \.choose),
        .list("places", "The areas to start from, with the places inside them.") {
            PlaceNode.groups(in: $0.scope)
        },
        .list("counts", "How many areas of each level and how many indicators there are.", \.counts),
        .optionalText("former", "That former places have pages and when they count; missing where there are none.") {
            $0.former
        },
        .list("themes", "The themes.") { page in page.site.themes.map { page.link(to: $0) } },
        .list("briefings", "The latest briefings.", \.briefings),
        .list("plans", "The action plans, six at most, those that go on first.") { page in
            page.context.currentFirst(page.site.plans.indices).prefix(mostPlans).map { PlanSummary($0, in: page.scope) }
        }
    )

    var frame: PageFrame { frame(title: nil, description: site.home?.summary, subject: .site) }

    private var tested: Int { site.home.map { context.prose.testCount(of: $0.body, on: path) } ?? 0 }

    private var body: HTML? {
        site.home.map { home in
            context.prose.html(
                home.body,
                on: path,
                terms: home.expandsTerms ? context.terms.marks(in: home.body, on: path) : .none
            )
        }
    }

    private var choose: String {
        let starts = PlaceNode.groups(in: scope).map(\.area)
        if starts.count == 1, let only = starts.first {
            return locale.format(.pageOpenOnly(name: context.text.name(of: site.areas[only])))
        }
        let areas = plural(of: starts)
        return locale.format(
            starts.contains { !context.places.children(of: $0).isEmpty }
                ? .pageOpenOne(areas: areas) : .pageChooseOne(areas: areas)
        )
    }

    private var briefings: [BriefingLink] {
        site.briefings.indices.filter { BriefingValidity($0, of: site).isOpen }.prefix(Self.latestBriefings).map {
            BriefingLink(position: $0, scope: scope)
        }
    }

    /// That former places stand in lists and are not counted, where there are any with pages.
    private var former: String? {
        formerPlaces(among: context.places.levels.flatMap { site.areas.areas(at: $0.id) })
    }

    private var counts: [LevelCount] {
        let levels = context.places.levels.map { level in
            (context.existing(site.areas.areas(at: level.id)).count, level.name, level.plural)
        }
        let indicators = (site.indicators.count, locale.format(.pageIndicator), locale.format(.pageIndicators))
        return (levels + [indicators]).filter { $0.0 > 0 }.map { count, one, many in
            LevelCount(count: locale.number(count), name: locale.noun(count == 1 ? one : many))
        }
    }
}

/// How many of something the site has.
struct LevelCount: TemplateContext {
    let count: String
    let name: String

    static let fields = ContextFields<LevelCount>(
        .text("count", "The number.", \.count),
        .text("name", "What is counted: council areas.", \.name)
    )
}
