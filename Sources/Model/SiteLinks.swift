/// What belongs to what: resolved references between the parts of a site, as positions in its lists.
public struct SiteLinks: Sendable {
    /// Positions in `Site.indicators` by identifier.
    public var indicators: [Indicator.ID: Int] = [:]
    public var themes: [Theme.ID: Int] = [:]
    public var terms: [GlossaryTerm.ID: Int] = [:]
    public var briefings: [Briefing.ID: Int] = [:]

    /// The areas that each briefing is about, in the order of `Site.briefings`.
    public var areasOfBriefing: [[AreaIndex]] = []
    /// The areas that each plan is for, in the order of `Site.plans`.
    public var areasOfPlan: [[AreaIndex]] = []

    /// Positions in `Site.briefings` of those that name an area in their front matter or link to it in their text.
    public var briefingsOfArea: [AreaIndex: [Int]] = [:]
    /// Positions in `Site.plans`.
    public var plansOfArea: [AreaIndex: [Int]] = [:]
    public var briefingsOfIndicator: [Indicator.ID: [Int]] = [:]
    public var briefingsOfTheme: [Theme.ID: [Int]] = [:]
    /// Positions in `Site.indicators`.
    public var indicatorsOfTheme: [Theme.ID: [Int]] = [:]
    /// Commitments that name an indicator: position of the plan, position of the commitment in it.
    public var commitmentsOfIndicator: [Indicator.ID: [CommitmentPosition]] = [:]
    public var commitmentsOfTheme: [Theme.ID: [CommitmentPosition]] = [:]
    /// Position of the briefing that replaced one.
    public var supersededBy: [Briefing.ID: Int] = [:]

    /// Where a commitment stands: a position in `Site.plans`, and one in that plan's commitments.
    public struct CommitmentPosition: Hashable, Sendable {
        public let plan: Int
        public let commitment: Int

        public init(plan: Int, commitment: Int) {
            self.plan = plan
            self.commitment = commitment
        }
    }

    public init() {}
}
