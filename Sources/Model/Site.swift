package import Diagnostics
package import Markdown

/// The whole site as values: everything resolved, added up and checked, ready to be rendered page by page.
package final class Site: Sendable {
    /// What `site.yml` says.
    package let settings: SiteSettings
    /// The day the site speaks from: what is overdue or out of date is measured against it.
    package let asOf: CalendarDate
    /// The areas and how they lie in one another.
    package let areas: AreaTree
    /// Sorted by postcode; one that lies in two areas is there twice.
    package let postcodes: [Postcode]
    /// The outline of each area that has one.
    package let boundaries: [AreaIndex: Boundary]
    /// In the order of `themes.yml`.
    package let themes: [Theme]
    /// In the order of the alphabet.
    package let glossary: [GlossaryTerm]
    /// In the order of their themes, then of their files.
    package let indicators: [IndicatorFigures]
    private let population: Population?
    /// The text of the home page; nil where there is none.
    package let home: FreePage?
    /// The pages with a text of their own, in the order of their files.
    package let pages: [FreePage]
    /// What an editor says about each area that has a profile.
    package let profiles: [AreaIndex: AreaProfile]
    /// Latest first.
    package let briefings: [Briefing]
    /// In the order of their files, with the actions of their spreadsheets.
    package let plans: [ActionPlan]
    /// In the order of their files, with the issues of their spreadsheets.
    package let forums: [Forum]
    /// The live blocks of all texts by the place of their opening fence.
    package let embeddedBlocks: [SourceLocation: EmbeddedBlock]
    /// The files that texts show or offer.
    package let attachments: Attachments
    /// What belongs to what, both ways.
    package let links: SiteLinks

    /// Takes parts that belong together: positions in `links` are positions in these lists.
    package init(
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
        forums: [Forum] = [],
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
        self.forums = forums
        self.embeddedBlocks = embeddedBlocks
        self.attachments = attachments
        self.links = links
    }

    /// The paths of the profiles whose text the pages of an area show.
    package func textsShown(for area: AreaIndex) -> [String] {
        profiles[area].map { [$0.body.file.path] } ?? []
    }

    /// How many people live in an area at a time, by the indicator that `site.yml` names for it.
    ///
    /// Nil where it names none, and where that figure is missing, withheld or not of the whole area.
    package func population(of area: AreaIndex, in period: Period) -> Double? {
        population?.people(in: area, at: period)
    }
}

/// What belongs to what: resolved references between the parts of a site, as positions in its lists.
package struct SiteLinks: Sendable {
    /// Positions in `Site.indicators` by identifier.
    package var indicators: [Indicator.ID: Int] = [:]
    /// Positions in `Site.themes` by identifier.
    package var themes: [Theme.ID: Int] = [:]
    /// Positions in `Site.glossary` by identifier.
    package var terms: [GlossaryTerm.ID: Int] = [:]
    /// Positions in `Site.briefings` by identifier.
    package var briefings: [Briefing.ID: Int] = [:]

    /// The areas that each briefing is about, in the order of `Site.briefings`.
    package var areasOfBriefing: [[AreaIndex]] = []
    /// The areas that each plan is for, in the order of `Site.plans`.
    package var areasOfPlan: [[AreaIndex]] = []

    /// Positions in `Site.briefings` of those that name an area in their front matter or link to it in their text.
    package var briefingsOfArea: [AreaIndex: [Int]] = [:]
    /// Positions in `Site.plans`.
    package var plansOfArea: [AreaIndex: [Int]] = [:]
    /// Positions in `Site.briefings` of those that name an indicator in their front matter or link to it in their text.
    package var briefingsOfIndicator: [Indicator.ID: [Int]] = [:]
    /// Positions in `Site.briefings` of those that name a theme in their front matter.
    package var briefingsOfTheme: [Theme.ID: [Int]] = [:]
    /// Positions in `Site.indicators`.
    package var indicatorsOfTheme: [Theme.ID: [Int]] = [:]
    /// Commitments that name an indicator: position of the plan, position of the commitment in it.
    package var commitmentsOfIndicator: [Indicator.ID: [CommitmentPosition]] = [:]
    /// Commitments that name a theme.
    package var commitmentsOfTheme: [Theme.ID: [CommitmentPosition]] = [:]
    /// The areas that each forum is for, in the order of `Site.forums`.
    package var areasOfForum: [[AreaIndex]] = []
    /// The areas that each issue is about, in the order of `Site.forums` and of their issues: its own, else those of
    /// its forum.
    package var areasOfIssue: [[[AreaIndex]]] = []
    /// Issues that are about an area, in the order of the forums.
    package var issuesOfArea: [AreaIndex: [IssuePosition]] = [:]
    /// Issues that a commitment or one of its actions answers, in the order of the forums.
    package var issuesOfCommitment: [CommitmentPosition: [IssuePosition]] = [:]
    /// Position of the briefing that replaced one.
    package var supersededBy: [Briefing.ID: Int] = [:]

    /// Where a commitment stands: a position in `Site.plans`, and one in that plan's commitments.
    package struct CommitmentPosition: Hashable, Sendable {
        /// A position in `Site.plans`.
        package let plan: Int
        /// A position in that plan's commitments.
        package let commitment: Int

        /// Takes two positions.
        package init(plan: Int, commitment: Int) {
            self.plan = plan
            self.commitment = commitment
        }
    }

    /// Where an issue stands: a position in `Site.forums`, and one in that forum's issues.
    package struct IssuePosition: Hashable, Sendable {
        /// A position in `Site.forums`.
        package let forum: Int
        /// A position in that forum's issues.
        package let issue: Int

        /// Takes two positions.
        package init(forum: Int, issue: Int) {
            self.forum = forum
            self.issue = issue
        }
    }

    /// Begins with nothing that belongs together.
    package init() {}
}

/// The target of a link such as `[28%](indicator:NI4?area=speke&period=2008)`.
package enum FigureLinkTarget: Sendable {
    /// The figure to show.
    case figure(Observation, of: Indicator)
    /// The area and the indicator are known, and there is no figure.
    case noFigure(AreaIndex, of: Indicator)
    /// No indicator has the id.
    case unknownIndicator
    /// No area has the slug or code; empty where a site without areas has none to take.
    case unknownArea(String)
    /// The area has figures, and none for this period.
    case unknownPeriod(String, AreaIndex, of: Indicator)
}

extension Site {
    /// The figure that a link to an indicator means.
    ///
    /// - Parameter context: the area that the text is about, used where the link names none. Without either it is
    ///   the area at the top of the tree.
    package func liveFigure(_ reference: Reference, about context: AreaIndex?) -> FigureLinkTarget {
        guard let position = links.indicators[Indicator.ID(reference.target)] else { return .unknownIndicator }
        let figures = indicators[position]
        var area = context ?? areas.top
        if let name = reference.parameter("area") {
            guard let named = areas.index(named: name) else { return .unknownArea(name) }
            area = named
        }
        guard let area else { return .unknownArea("") }
        let known = figures.columns.observations(of: area).filter { $0.value != nil }
        guard let latest = known.last else { return .noFigure(area, of: figures.indicator) }
        guard let period = reference.parameter("period") else { return .figure(latest, of: figures.indicator) }
        guard let chosen = known.last(where: { $0.period.isNamed(period) }) else {
            return .unknownPeriod(period, area, of: figures.indicator)
        }
        return .figure(chosen, of: figures.indicator)
    }
}
