public import Diagnostics
private import Markdown

/// The whole site as values: everything resolved, added up and checked, ready to be rendered page by page.
public final class Site: Sendable {
    public let settings: SiteSettings
    /// The day the site speaks from: what is overdue or out of date is measured against it.
    public let asOf: CalendarDate
    public let areas: AreaTree
    public let postcodes: [Postcode]
    public let boundaries: [AreaIndex: Boundary]
    public let themes: [Theme]
    public let glossary: [GlossaryTerm]
    /// In the order of their themes, then of their files.
    public let indicators: [IndicatorFigures]
    private let population: Population?
    public let home: FreePage?
    public let pages: [FreePage]
    public let profiles: [AreaIndex: AreaProfile]
    /// Latest first.
    public let briefings: [Briefing]
    public let plans: [ActionPlan]
    /// The live blocks of all texts by the place of their opening fence.
    public let embeddedBlocks: [SourceLocation: EmbeddedBlock]
    /// The files that texts show or offer.
    public let attachments: Attachments
    /// What belongs to what, both ways.
    public let links: SiteLinks

    public init(
        settings: SiteSettings,
        asOf: CalendarDate,
        areas: AreaTree,
        postcodes: [Postcode],
        boundaries: [AreaIndex: Boundary],
        themes: [Theme],
        glossary: [GlossaryTerm],
        indicators: [IndicatorFigures],
        population: Population? = nil,
        home: FreePage?,
        pages: [FreePage],
        profiles: [AreaIndex: AreaProfile],
        briefings: [Briefing],
        plans: [ActionPlan],
        embeddedBlocks: [SourceLocation: EmbeddedBlock] = [:],
        attachments: Attachments = Attachments(),
        links: SiteLinks
    ) {
        self.settings = settings
        self.asOf = asOf
        self.areas = areas
        self.postcodes = postcodes
        self.boundaries = boundaries
        self.themes = themes
        self.glossary = glossary
        self.indicators = indicators
        self.population = population
        self.home = home
        self.pages = pages
        self.profiles = profiles
        self.briefings = briefings
        self.plans = plans
        self.embeddedBlocks = embeddedBlocks
        self.attachments = attachments
        self.links = links
    }

    /// The paths of the profiles whose text the pages of an area show.
    public func textsShown(for area: AreaIndex) -> [String] {
        profiles[area].map { [$0.body.file.path] } ?? []
    }

    /// How many people live in an area at a time, by the indicator that `site.yml` names for it.
    ///
    /// Nil where it names none, and where that figure is missing, withheld or not of the whole area.
    public func population(of area: AreaIndex, in period: Period) -> Double? {
        population?.people(in: area, at: period)
    }
}
