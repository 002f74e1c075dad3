package import Diagnostics

/// What `site.yml` says about the whole site.
package struct SiteSettings: Sendable {
    /// A name with an address on the web or for post.
    package struct Party: Hashable, Sendable {
        /// As readers know it.
        package let name: String
        /// An address that starts with `https://` or `http://`.
        package let url: String?
        /// An address for post.
        package let email: String?

        /// Puts a name and its addresses together.
        package init(name: String, url: String? = nil, email: String? = nil) {
            self.name = name
            self.url = url
            self.email = email
        }
    }

    /// The terms under which the site's figures may be used.
    package struct Licence: Hashable, Sendable {
        /// The name of the terms: `Open Government Licence v3.0`.
        package let name: String
        /// Where they can be read.
        package let url: String?
        /// The words the licence asks for, printed on every page.
        package let attribution: String?

        /// Puts the terms together.
        package init(name: String, url: String? = nil, attribution: String? = nil) {
            self.name = name
            self.url = url
            self.attribution = attribution
        }
    }

    /// The name of the site; empty where `site.yml` gives none, which has been reported.
    package var title: String
    /// What the site is in a sentence or two.
    package var description: String?
    /// Who publishes the site.
    package var publisher: Party?
    /// The address the site is published at, ending in `/`; nil where it is not known, and then there is no sitemap or
    /// feed address.
    package var baseURL: String?
    /// A BCP 47 tag: `en-GB`.
    package var language: String
    /// Whom to write to about mistakes.
    package var contact: Party?
    /// The terms for the site's own figures.
    package var licence: Licence?
    /// The picture that other sites show beside a link to this one, as a path from the site's root.
    package var card: Located<String>?
    /// From the largest to the smallest; none for a site of texts alone, such as a manual.
    package var levels: [AreaLevel]
    /// The official files that areas come from.
    package var areaSources: AreaSources
    /// The levels whose figures an area is compared with, nearest first.
    package var comparators: [Located<AreaLevel.ID>]
    /// The smallest level whose places have files of their figures of their own; nil where every place has.
    package var downloads: AreaLevel.ID?
    /// The indicator that says how many people live in each area; nil where none does.
    package var population: Located<Indicator.ID>?
    /// Which edition of the postcodes the site has, in the editor's words; nil where `site.yml` does not say.
    package var postcodeSource: String?
    /// How areas are ordered by need.
    package var priorities: PrioritySettings
    /// The logo and the colours; nil where the site has none of its own.
    package var branding: Branding?
    /// Whether each place that holds no others has a handout to print.
    package var hasHandouts: Bool
    /// Whether the site has a page about how it can be used, where it has none of its own.
    package var hasAccessibilityPage: Bool
    /// What `placard check` looks for.
    package var checks: CheckSettings
    /// When an action is due for an update.
    package var plans: PlanSettings
    /// The addresses that pages had once.
    package var oldAddresses: [OldAddress]

    /// Takes what `site.yml` says; the defaults are what holds where it says nothing.
    package init(
        title: String,
        description: String? = nil,
        publisher: Party? = nil,
        baseURL: String? = nil,
        language: String = "en-GB",
        contact: Party? = nil,
        licence: Licence? = nil,
        card: Located<String>? = nil,
        levels: [AreaLevel] = [],
        areaSources: AreaSources = AreaSources(),
        comparators: [Located<AreaLevel.ID>] = [],
        downloads: AreaLevel.ID? = nil,
        population: Located<Indicator.ID>? = nil,
        postcodeSource: String? = nil,
        priorities: PrioritySettings = PrioritySettings(),
        branding: Branding? = nil,
        hasHandouts: Bool = true,
        hasAccessibilityPage: Bool = true,
        checks: CheckSettings = CheckSettings(),
        plans: PlanSettings = PlanSettings(),
        oldAddresses: [OldAddress] = []
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
        self.areaSources = areaSources
        self.comparators = comparators
        self.downloads = downloads
        self.population = population
        self.postcodeSource = postcodeSource
        self.priorities = priorities
        self.branding = branding
        self.hasHandouts = hasHandouts
        self.hasAccessibilityPage = hasAccessibilityPage
        self.checks = checks
        self.plans = plans
        self.oldAddresses = oldAddresses
    }

    /// Whether the site is of texts alone, without areas and figures: a manual, say.
    package var isOfTexts: Bool { levels.isEmpty }

    /// The language without its region or script, in small letters: `en` of `en-GB`.
    package var primaryLanguage: String { Self.primaryLanguage(of: language) }

    /// The first subtag of a BCP 47 tag, in small letters: `en` of `en-GB`.
    package static func primaryLanguage(of tag: String) -> String {
        tag.prefix { $0 != "-" }.lowercased()
    }
}

/// What `site.yml` says about how areas are ordered by need.
package struct PrioritySettings: Hashable, Sendable {
    /// How places become points before they are averaged.
    package enum Scale: String, Hashable, Sendable, CaseIterable {
        /// Evenly.
        case linear
        /// The neediest tenth is spread over half the scale, so that strengths do not cancel problems.
        case exponential
    }

    /// What a theme counts, beside 1 for every theme that is not named.
    package struct Weight: Hashable, Sendable {
        /// The theme, as written.
        package let theme: Located<Theme.ID>
        /// 0 or more.
        package let weight: Double

        /// Gives a theme a weight.
        package init(theme: Located<Theme.ID>, weight: Double) {
            self.theme = theme
            self.weight = weight
        }
    }

    /// How places become points.
    package var scale: Scale
    /// In the order written; a theme that is not named counts 1.
    package var weights: [Weight]
    /// The indicators that count; nil for all that can.
    package var indicators: [Located<Indicator.ID>]?
    /// Where `site.yml` asks for an order; nil where it says nothing of one.
    package var declaredAt: SourceLocation?

    /// Takes what `site.yml` says; the defaults are what holds where it says nothing.
    package init(
        scale: Scale = .linear,
        weights: [Weight] = [],
        indicators: [Located<Indicator.ID>]? = nil,
        declaredAt: SourceLocation? = nil
    ) {
        self.scale = scale
        self.weights = weights
        self.indicators = indicators
        self.declaredAt = declaredAt
    }
}

extension Indicator {
    /// Whether it can say where need is: one direction is good, and its figures may be ranked.
    package var showsNeed: Bool {
        switch kind {
        case .proportion, .rate, .mean, .median, .score: polarity != .noJudgement
        case .count, .rank, .decile: false
        }
    }
}

/// What `site.yml` says about action plans.
package struct PlanSettings: Hashable, Sendable {
    /// After so many days without an update an open action is due for one.
    package var updateAfterDays: Int

    /// Takes a number of days from 1.
    package init(updateAfterDays: Int = 90) {
        self.updateAfterDays = updateAfterDays
    }
}
