public import Diagnostics
public import Markdown

/// Everything that editors wrote as text, read and checked file by file; nothing in it is resolved yet.
public struct Content: Sendable {
    /// What `site.yml` says.
    public var settings: SiteSettings
    /// The text of `home.md`; nil where there is none.
    public var home: FreePage?
    /// The files of `pages`, in the order of their paths; so are the other lists, of their folders.
    public var pages: [FreePage]
    /// The entries of `themes.yml`, in its order.
    public var themes: [Theme]
    /// The terms of `glossary.yml`, in its order.
    public var glossary: [GlossaryTerm]
    /// Words that texts should do without.
    public var plainWords: [PlainWord]
    /// The files of `indicators` that could be read.
    public var indicators: [Indicator]
    /// The names of the files of `indicators` that could not be read, as a rule the ids that other files use.
    public var unreadIndicators: Set<Indicator.ID>
    /// The files of `profiles`; several may be of one area.
    public var profiles: [AreaProfile]
    /// The files of `briefings`.
    public var briefings: [Briefing]
    /// The files of `plans`, without the actions that they keep in spreadsheets until those have been read.
    public var plans: [ActionPlan]
    /// The live blocks of all texts by the place of their opening fence.
    public var embeddedBlocks: [SourceLocation: EmbeddedBlock]

    /// Takes what was read; everything but the settings may be missing.
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

    /// This content with other plans in place of its own.
    public func with(plans: [ActionPlan]) -> Content {
        var content = self
        content.plans = plans
        return content
    }
}

extension Content {
    /// Every text, one a file.
    public var documents: [Document] {
        let pages = [home].compactMap { $0?.body } + pages.map(\.body)
        let entries = indicators.map(\.body) + profiles.map(\.body) + briefings.map(\.body)
        return pages + entries + plans.map(\.introduction.document)
    }
}

/// A page with a text of its own: `home.md` or a file of `pages/`.
public struct FreePage: Sendable {
    /// The folder of its address, `about` for `/about/`; empty for the home page.
    public let path: String
    /// The heading of the page.
    public let title: String
    /// What it is about in a sentence or two; nil where there is none.
    public let summary: String?
    /// The text below its front matter.
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    /// Where its title is written, else where its front matter begins.
    public let declaredAt: SourceLocation

    /// Puts a page together from what its file says.
    public init(
        path: String,
        title: String,
        summary: String?,
        body: Document,
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.path = path
        self.title = title
        self.summary = summary
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}

/// What an editor says about one area: a file of `profiles/`.
public struct AreaProfile: Sendable {
    /// The area's slug or code, as written.
    public let area: Located<String>
    /// The heading above the text; nil for the usual one.
    public let title: String?
    /// The day on which somebody last made sure that it still holds; nil where that is not said.
    public let reviewed: CalendarDate?
    /// The text below its front matter; empty where only the front matter was read.
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    /// Where its area is written.
    public let declaredAt: SourceLocation

    /// Puts a profile together from what its file says.
    public init(
        area: Located<String>,
        title: String?,
        reviewed: CalendarDate?,
        body: Document,
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.area = area
        self.title = title
        self.reviewed = reviewed
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}

/// A subject that groups indicators, briefings and commitments: one entry of `themes.yml`.
public struct Theme: Hashable, Sendable {
    /// What tells themes apart; a part of the address.
    public typealias ID = Identifier<Theme>

    /// As other files name it.
    public let id: ID
    /// As readers know it: `Housing`.
    public let title: String
    /// What it covers in a sentence or two; nil where there is none.
    public let summary: String?
    /// Where its id is written.
    public let declaredAt: SourceLocation

    /// Puts a theme together from its entry.
    public init(id: ID, title: String, summary: String?, declaredAt: SourceLocation) {
        self.id = id
        self.title = title
        self.summary = summary
        self.declaredAt = declaredAt
    }
}
