package import Diagnostics
package import Markdown

/// Everything that editors wrote as text, read and checked file by file; nothing in it is resolved yet.
package struct Content: Sendable {
    /// What `site.yml` says.
    package var settings: SiteSettings
    /// The text of `home.md`; nil where there is none.
    package var home: FreePage?
    /// The files of `pages`, in the order of their paths; so are the other lists, of their folders.
    package var pages: [FreePage]
    /// The entries of `themes.yml`, in its order.
    package var themes: [Theme]
    /// The terms of `glossary.yml`, in its order.
    package var glossary: [GlossaryTerm]
    /// Words that texts should do without.
    package var plainWords: [PlainWord]
    /// The files of `indicators` that could be read.
    package var indicators: [Indicator]
    /// The names of the files of `indicators` that could not be read, as a rule the ids that other files use.
    package var unreadIndicators: Set<Indicator.ID>
    /// The names of files with keys that could not be read, such as `themes.yml`: what they would define is missing.
    package var unreadFiles: Set<String> = []
    /// The files of `profiles`; several may be of one area.
    package var profiles: [AreaProfile]
    /// The files of `briefings`.
    package var briefings: [Briefing]
    /// The files of `plans`, without the actions that they keep in spreadsheets until those have been read.
    package var plans: [ActionPlan]
    /// The files of `issues`, without the issues that they keep in spreadsheets until those have been read.
    package var forums: [Forum]
    /// The live blocks of all texts by the place of their opening fence.
    package var embeddedBlocks: [SourceLocation: EmbeddedBlock]

    /// Takes what was read; everything but the settings may be missing.
    package init(
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
        forums: [Forum] = [],
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
        self.forums = forums
        self.embeddedBlocks = embeddedBlocks
    }

    /// This content with other plans and forums in place of its own.
    package func with(plans: [ActionPlan], forums: [Forum]) -> Content {
        var content = self
        content.plans = plans
        content.forums = forums
        return content
    }
}

extension Content {
    /// Every text, one a file.
    package var documents: [Document] {
        let pages = [home].compactMap { $0?.body } + pages.map(\.body)
        let entries = indicators.map(\.body) + profiles.map(\.body) + briefings.map(\.body)
        return pages + entries + plans.map(\.introduction.document) + forums.map(\.introduction.document)
    }
}

/// A page with a text of its own: `home.md` or a file of `pages/`.
package struct FreePage: Sendable {
    /// The folder of its address, `about` for `/about/`; empty for the home page.
    package let path: String
    /// The heading of the page.
    package let title: String
    /// What it is about in a sentence or two; nil where there is none.
    package let summary: String?
    /// The text below its front matter.
    package let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    package let expandsTerms: Bool
    /// Where its title is written, else where its front matter begins.
    package let declaredAt: SourceLocation

    /// Puts a page together from what its file says.
    package init(
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
package struct AreaProfile: Sendable {
    /// The area's slug or code, as written.
    package let area: Located<String>
    /// The heading above the text; nil for the usual one.
    package let title: String?
    /// The day on which somebody last made sure that it still holds; nil where that is not said.
    package let reviewed: CalendarDate?
    /// The text below its front matter; empty where only the front matter was read.
    package let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    package let expandsTerms: Bool
    /// Where its area is written.
    package let declaredAt: SourceLocation

    /// Puts a profile together from what its file says.
    package init(
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
package struct Theme: Hashable, Sendable {
    /// What tells themes apart; a part of the address.
    package typealias ID = Identifier<Theme>

    /// As other files name it.
    package let id: ID
    /// As readers know it: `Housing`.
    package let title: String
    /// What it covers in a sentence or two; nil where there is none.
    package let summary: String?
    /// Where its id is written.
    package let declaredAt: SourceLocation

    /// Puts a theme together from its entry.
    package init(id: ID, title: String, summary: String?, declaredAt: SourceLocation) {
        self.id = id
        self.title = title
        self.summary = summary
        self.declaredAt = declaredAt
    }
}
