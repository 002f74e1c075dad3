/// What `site.yml` says about the whole site.
public struct SiteSettings: Sendable {
    /// A name with an address on the web or for post.
    public struct Party: Hashable, Sendable {
        public let name: String
        public let url: String?
        public let email: String?

        public init(name: String, url: String? = nil, email: String? = nil) {
            self.name = name
            self.url = url
            self.email = email
        }
    }

    /// The terms under which the site's figures may be used.
    public struct Licence: Hashable, Sendable {
        public let name: String
        public let url: String?
        /// The words the licence asks for, printed on every page.
        public let attribution: String?

        public init(name: String, url: String? = nil, attribution: String? = nil) {
            self.name = name
            self.url = url
            self.attribution = attribution
        }
    }

    public var title: String
    public var description: String?
    public var publisher: Party?
    /// The address the site is published at, ending in `/`; nil where it is not known, and then there is no sitemap or feed address.
    public var baseURL: String?
    /// A BCP 47 tag: `en-GB`.
    public var language: String
    /// Whom to write to about mistakes.
    public var contact: Party?
    public var licence: Licence?
    /// The picture that other sites show beside a link to this one, as a path from the site's root.
    public var card: Located<String>?
    /// From the largest to the smallest.
    public var levels: [AreaLevel]
    /// The levels whose figures an area is held against, nearest first.
    public var comparators: [Located<AreaLevel.ID>]
    /// The indicator that says how many people live in each area; nil where none does.
    public var population: Located<Indicator.ID>?
    /// Which edition of the postcodes the site has, in the editor's words; nil where `site.yml` does not say.
    public var postcodeSource: String?
    /// How areas are put in the order of need.
    public var priorities: PrioritySettings
    /// The logo and the colours; nil where the site has none of its own.
    public var branding: Branding?
    /// Whether each area of the smallest level with pages has a handout to print.
    public var hasHandouts: Bool
    /// What `placard check` looks for.
    public var checks: CheckSettings
    public var plans: PlanSettings

    public init(
        title: String,
        description: String? = nil,
        publisher: Party? = nil,
        baseURL: String? = nil,
        language: String = "en-GB",
        contact: Party? = nil,
        licence: Licence? = nil,
        card: Located<String>? = nil,
        levels: [AreaLevel] = [],
        comparators: [Located<AreaLevel.ID>] = [],
        population: Located<Indicator.ID>? = nil,
        postcodeSource: String? = nil,
        priorities: PrioritySettings = PrioritySettings(),
        branding: Branding? = nil,
        hasHandouts: Bool = true,
        checks: CheckSettings = CheckSettings(),
        plans: PlanSettings = PlanSettings()
    ) {
        self.title = title
        self.description = description
        self.publisher = publisher
        self.baseURL = baseURL
        self.language = language
        self.contact = contact
        self.licence = licence
        self.card = card
        self.levels = levels
        self.comparators = comparators
        self.population = population
        self.postcodeSource = postcodeSource
        self.priorities = priorities
        self.branding = branding
        self.hasHandouts = hasHandouts
        self.checks = checks
        self.plans = plans
    }
}
