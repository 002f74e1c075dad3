internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// The first page, `/`: what the site is, and the ways into it.
struct HomePage: SinglePage {
    static let template = "home"
    static let address = SiteAddresses.home

    /// How much there is room for.
    private enum Most {
        /// Older briefings are left to `/briefings/`.
        static let briefings = 3
        static let findings = 3
        /// Findings are looked for among the areas of as many of the larger levels as have no more areas together.
        ///
        /// The figures of smaller areas rest on fewer people, so that less of them stands out; and one page must not
        /// take as long as those of a whole country.
        static let areas = 1_000
    }

    let scope: PageScope
    private var found: SiteFindings?

    init(scope: PageScope) { self.scope = scope }

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
        .optionalText(
            "holds",
            "How many indicators the site has, and how many areas of each level with several, as a sentence; missing "
                + "without either."
        ) { $0.holds },
        .list("findings", "What stands out most among the larger places, three findings at most.") { page in
            (page.found?.findings ?? []).map { HomeFinding(finding: $0, scope: page.scope) }
        },
        .optionalText("chanceNote", "From how many comparisons those were chosen, and how many may be by chance.") {
            $0.chanceNote
        },
        .flag("hasPlaces", "Whether any place has a page.") { !$0.context.places.tops.isEmpty },
        .flag("awaitsPlaces", "Whether the site is for places, and none has a page yet.") { page in
            !page.site.settings.isOfTexts && page.context.places.tops.isEmpty
        },
        .flag("showsBriefings", "Whether the site is for briefings: all but one of texts alone without any are.") {
            $0.context.sections.contains(.briefings)
        },
        .list("themes", "The themes.") { page in page.site.themes.map { page.link(to: $0) } },
        .list("briefings", "The latest briefings.", \.briefings)
    )

    mutating func prepare() {
        found = SiteFindings(
            atMost: Most.findings,
            among: areasLookedAt,
            indicators: site.indicators.indices,
            analyst: context.analyst
        )
    }

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

    private var briefings: [BriefingLink] {
        site.briefings.indices.filter { BriefingValidity($0, of: site).isOpen }.prefix(Most.briefings).map {
            BriefingLink(position: $0, scope: scope)
        }
    }

    /// Former places stand in lists, and are not counted.
    private var holds: String? {
        let levels = context.places.levels.map { context.existing(site.areas.areas(at: $0.id)) }.filter { !$0.isEmpty }
        let several = levels.filter { $0.count > 1 }
        let areas = (several.isEmpty ? levels : several).compactMap(counted).joined(separator: ", ")
        guard !areas.isEmpty, !site.indicators.isEmpty else { return nil }
        return locale.format(.homeHolds(count: site.indicators.count, areas: areas))
    }

    private var areasLookedAt: [AreaIndex] {
        var areas: [AreaIndex] = []
        for level in context.places.levels {
            let existing = context.existing(site.areas.areas(at: level.id)).filter(site.areas.hasPage)
            if areas.count + existing.count <= Most.areas { areas += existing }
        }
        return areas
    }

    private var chanceNote: String? {
        guard let found, !found.findings.isEmpty else { return nil }
        return text.chance.standingOut(amongTested: found.tested).map {
            locale.format(.homeChance(what: $0, count: found.tested))
        }
    }
}

/// Something that stands out in one place, with a link to where its page says more.
struct HomeFinding: PagePart {
    let finding: SiteFindings.Finding
    let scope: PageScope

    static let fields = ContextFields<HomeFinding>(
        .text("name", "The place and the indicator: Sampleton: Out of work.") { part in
            part.locale.format(.homeFinding(indicator: part.indicator.short, place: part.place))
        },
        .optionalText("href", "The way to the figure on the place's page.", \.href),
        .object("statement", "All that stands out of the figure.", \.statement)
    )

    private var reading: Reading { finding.reading }

    private var indicator: Indicator { site.indicators[reading.indicator].indicator }

    private var place: String { text.name(of: site.areas[reading.area]) }

    private var href: String? {
        context.addresses.area(reading.area).map { path.link(to: $0, fragment: AnchorName.indicator(indicator.id)) }
    }

    private var statement: KeyStatement {
        switch finding {
        case .difference(let found): KeyStatement(found, in: context)
        case .change(let found): KeyStatement(found, in: context)
        }
    }
}
