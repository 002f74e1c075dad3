public import Diagnostics

/// Everything that editors wrote as text, read and checked file by file; nothing in it is resolved yet.
public struct Content: Sendable {
    public var settings: SiteSettings
    public var home: FreePage?
    public var pages: [FreePage]
    public var themes: [Theme]
    public var glossary: [GlossaryTerm]
    /// Words that texts should do without.
    public var plainWords: [PlainWord]
    public var indicators: [Indicator]
    /// The names of the files of `indicators` that could not be read, as a rule the ids that other files use.
    public var unreadIndicators: Set<Indicator.ID>
    public var profiles: [AreaProfile]
    public var briefings: [Briefing]
    public var plans: [ActionPlan]
    /// The live blocks of all texts by the place of their opening fence.
    public var embeddedBlocks: [SourceLocation: EmbeddedBlock]

    public init(
        settings: SiteSettings,
        home: FreePage? = nil,
        pages: [FreePage] = [],
        themes: [Theme] = [],
        glossary: [GlossaryTerm] = [],
        plainWords: [PlainWord] = [],
        indicators: [Indicator] = [],
        unreadIndicators: Set<Indicator.ID> = [],
        profiles: [AreaProfile] = [],
        briefings: [Briefing] = [],
        plans: [ActionPlan] = [],
        embeddedBlocks: [SourceLocation: EmbeddedBlock] = [:]
    ) {
        self.settings = settings
        self.home = home
        self.pages = pages
        self.themes = themes
        self.glossary = glossary
        self.plainWords = plainWords
        self.indicators = indicators
        self.unreadIndicators = unreadIndicators
        self.profiles = profiles
        self.briefings = briefings
        self.plans = plans
        self.embeddedBlocks = embeddedBlocks
    }

    /// The same content with other plans.
    public func with(plans: [ActionPlan]) -> Content {
        var content = self
        content.plans = plans
        return content
    }
}
