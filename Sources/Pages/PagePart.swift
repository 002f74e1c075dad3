internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A page or a part of one: it reads the site, and its links lead from the page it stands on.
protocol PagePart: TemplateContext {
    var scope: PageScope { get }
}

/// What a page shares with all its parts: the site, and where the page is.
struct PageScope: Sendable {
    let context: RenderContext
    /// The page's path, from which links lead.
    let path: PagePath

    init(_ context: RenderContext, at path: PagePath) {
        self.context = context
        self.path = path
    }

    var site: Site { context.site }
}

extension PagePart {
    var context: RenderContext { scope.context }
    var path: PagePath { scope.path }
    var site: Site { context.site }
    var text: Formatters { context.text }
    var locale: Locale { context.text.locale }

    /// A link to a page of the site.
    func link(_ text: String, to page: PagePath, fragment: String? = nil, isCurrent: Bool = false) -> LinkItem {
        LinkItem(text: text, href: path.link(to: page, fragment: fragment), isCurrent: isCurrent)
    }

    /// A link to an area's page, or its bare name where it has none.
    func link(to area: AreaIndex) -> LinkItem {
        context.addresses.link(to: area, of: site, from: path)
    }

    /// A link inside a sentence: `the North West`.
    func linkInSentence(to area: AreaIndex) -> LinkItem {
        LinkItem(text: text.name(of: site.areas[area]), href: link(to: area).href)
    }

    func linkIfAny(to area: AreaIndex?) -> LinkItem? {
        area.map { linkInSentence(to: $0) }
    }

    func links(to areas: some Sequence<AreaIndex>) -> [LinkItem] {
        areas.map { link(to: $0) }
    }

    /// A link in a list of areas; a former area has its last year: `Copeland (until 2023)`.
    func listing(of area: AreaIndex) -> LinkItem {
        let link = link(to: area)
        guard context.isFormer(area), let end = site.areas[area].end else { return link }
        let lastYear = end.month == 1 && end.day == 1 ? end.year - 1 : end.year
        let name = locale.format(.pageNameUntil(name: link.text, year: String(lastYear)))
        return LinkItem(text: name, href: link.href)
    }

    /// A link to a theme's page; what has no theme stands under a bare "Other".
    func link(to theme: Theme?) -> LinkItem {
        guard let theme else { return LinkItem(text: locale.format(.pageOtherTheme), href: nil) }
        return link(theme.title, to: context.addresses.theme(theme.id))
    }

    // MARK: Links to what stands at a position in a list of the site

    /// A link to a theme's page; nil stands for what has no theme.
    func link(toTheme position: Int?) -> LinkItem {
        link(to: position.map { site.themes[$0] })
    }

    /// A link to an indicator's page.
    ///
    /// - Parameter inFull: whether it bears the indicator's full title rather than the short one.
    func link(toIndicator position: Int, inFull: Bool = false) -> LinkItem {
        let indicator = site.indicators[position].indicator
        return link(inFull ? indicator.title : indicator.short, to: context.addresses.indicator(position))
    }

    /// A link to a plan's page.
    func link(toPlan position: Int) -> LinkItem {
        link(site.plans[position].title, to: context.addresses.plan(position))
    }

    /// A link to a briefing's page.
    func link(toBriefing position: Int) -> LinkItem {
        link(site.briefings[position].title, to: context.addresses.briefing(position))
    }

    /// The way to a commitment on its plan's page.
    func href(of position: SiteLinks.CommitmentPosition) -> String {
        let commitment = site.plans[position.plan].commitments[position.commitment]
        return path.link(to: context.addresses.plan(position.plan), fragment: commitment.anchor)
    }

    /// How a comparison came out; nil without one.
    func mark(of outcome: ComparisonOutcome?) -> OutcomeMark? {
        outcome.map { OutcomeMark(outcome: $0, text: text) }
    }

    /// A page above another in the trail of links.
    func step(_ title: MessageKey, _ path: PagePath) -> PageFrame.Step {
        (locale.format(title), path)
    }
}

extension Field where Context: PagePart {
    /// A list with a part of the page for each of some things.
    static func list<Things: Sequence & SendableMetatype, Item: TemplateContext>(
        _ name: String,
        _ help: String,
        of things: @escaping @Sendable (Context) -> Things,
        as part: @escaping @Sendable (Things.Element, PageScope) -> Item
    ) -> Field {
        list(name, help) { context in things(context).map { part($0, context.scope) } }
    }
}

extension Field {
    /// A number, missing where it is not above nought.
    static func optionalCount(_ name: String, _ help: String, _ count: @escaping @Sendable (Context) -> Int) -> Field {
        optionalText(name, help) { context in
            let count = count(context)
            return count > 0 ? String(count) : nil
        }
    }
}

extension ContextFields {
    /// Lists the fields of a context that template authors know by the name of its type.
    init(_ fields: Field<Context>...) {
        self.init("\(Context.self)", fields)
    }
}
