internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// What every page has around its content: the head, the menu, the trail of links and the foot.
struct PageFrame: PagePart {
    /// A page above another in the trail of links; nil where it has no page.
    typealias Step = (text: String, path: PagePath?)

    let scope: PageScope
    /// The page's own title; nil for the home page, which has the site's.
    let ownTitle: String?
    let description: String?
    let section: SiteSection?
    let subject: PageSubject
    let ownFeed: LinkItem?
    let canonicalPath: PagePath
    /// The page that readers are led to at once; nil where this is the page they asked for.
    let successor: PagePath?
    /// The way from the home page to this one, both included; empty for the home page.
    let steps: [Step]

    static let fields = ContextFields<PageFrame>(
        .text("title", "The page's title with the site's, for the browser's tab.", \.title),
        .optionalText("description", "What the page holds, in one sentence, for search engines.", \.description),
        .text("language", "The language of the site as a BCP 47 tag: en-GB.", \.settings.language),
        .text("siteTitle", "The name of the site.", \.settings.title),
        .object("logo", "The site's logo; missing where it has none.", \.logo),
        .text("icon", "The way to the icon for the browser's tab: the logo, or the site's initials.", \.icon),
        .text("home", "The way to the home page.") { $0.path.link(to: SiteAddresses.home) },
        .optionalText("find", "The way to the list of all places; missing on a site of texts alone.") { frame in
            frame.context.sections.contains(.find) ? frame.path.link(to: SiteAddresses.find) : nil
        },
        .text("root", "The way back to the site's folder, to put before a path: ../../", \.path.root),
        .optionalText("canonical", "The published address of the page, where site.yml has a base_url.", \.canonical),
        .optionalText(
            "movesTo",
            "The way to the page that this one has moved to, and readers are led to; mostly missing."
        ) {
            frame in frame.successor.map { frame.path.link(to: $0) }
        },
        .optionalText("feed", "The way to the feed of briefings, where there is one.", \.feed),
        .object("ownFeed", "The feed of briefings about the page's subject, where there is one.", \.ownFeed),
        .object("sharing", "What other sites show beside a link to the page.", \.sharing),
        .optionalHTML("linkedData", "What the page says about itself to programs: JSON-LD for a data block.") {
            $0.linkedData
        },
        .list("breadcrumbs", "The pages above this one, the home page first; this page last, without a link.") {
            $0.breadcrumbs
        },
        .list("navigation", "The menu: the parts of the site.", \.navigation),
        .list("footerLinks", "The links at the foot: the site's free pages, search, glossary and data.", \.footerLinks),
        .object("publisher", "Who publishes the site.") { frame in
            frame.settings.publisher.map { LinkItem(text: $0.name, href: $0.url) }
        },
        .object("licence", "The terms under which the figures may be used.") { frame in
            frame.settings.licence.map { LinkItem(text: $0.name, href: $0.url) }
        },
        .optionalText("attribution", "The words the licence asks for.", \.settings.licence?.attribution),
        .flag("isAttributionLong", "Whether those are too many to stand open at the foot of every page.") {
            ($0.settings.licence?.attribution ?? "").utf8.count > longestAttribution
        },
        .object("contact", "Whom to write to about mistakes.", \.contact),
        .html("asOf", "The day from which the site speaks.") { $0.context.times.day($0.site.asOf) }
    )

    /// In bytes: some three lines of a footer.
    private static let longestAttribution = 200

    private var settings: SiteSettings { site.settings }

    private var title: String {
        guard let ownTitle else { return settings.title }
        return locale.format(.pageTitle(name: ownTitle, what: settings.title))
    }

    private var logo: SiteLogo? { SiteLogo(settings, root: path.root) }

    private var icon: String { logo?.source ?? path.root + "assets/icon.svg" }

    private var canonical: String? {
        if path.isForWhatIsMissing { return nil }
        // A page that has moved says where to, even where the site does not know its own address.
        return settings.baseURL.map { $0 + canonicalPath.address } ?? successor.map { path.link(to: $0) }
    }

    private var feed: String? { settings.baseURL.map { _ in path.link(to: Feeds.path) } }

    private var sharing: SharingFacts {
        SharingFacts(
            title: ownTitle ?? settings.title,
            subject: subject,
            settings: settings,
            picture: context.picture
        )
    }

    private var linkedData: HTML? {
        let trail = path.isForWhatIsMissing ? [] : steps
        return LinkedData(context: context, path: path, description: description, trail: trail).markup(subject)
    }

    /// The way here as links; the page itself is not one.
    private var breadcrumbs: [LinkItem] {
        steps.dropLast().map { step in LinkItem(text: step.text, href: step.path.map { path.link(to: $0) }) }
            + steps.suffix(1).map { LinkItem(text: $0.text, href: nil, isCurrent: true) }
    }

    private var navigation: [LinkItem] {
        let pages = site.settings.isOfTexts ? site.pages : []
        let texts = pages.map { page in
            link(page.title, to: context.addresses.page(page), isCurrent: context.addresses.page(page) == path)
        }
        return texts
            + context.sections.map { part in
                let (title, address) = part.entry
                return link(locale.format(title), to: address, isCurrent: part == section)
            }
    }

    private var footerLinks: [LinkItem] {
        context.footer.map { link($0.text, to: $0.path) }
    }

    private var contact: ContactDetails? {
        let subject = locale.format(.pageCorrection(name: ownTitle ?? settings.title))
        return settings.contact.map { ContactDetails(party: $0, subject: subject) }
    }
}

extension PagePart {
    /// The frame of the page.
    ///
    /// - Parameters:
    ///   - title: the page's own title; nil for the home page, which has the site's.
    ///   - description: what it holds, in a sentence; nil for what the site says of itself.
    ///   - section: the part of the site that it is in, as the menu has them.
    ///   - trail: the pages between the home page and this one, the outermost first.
    ///   - subject: what the page is about, for programs.
    ///   - successor: the page that it has moved to.
    ///   - feed: the feed of briefings about what the page is about, named as in a sentence.
    ///   - canonical: the page that search engines are to name in place of this one; nil for this one.
    func frame(
        title: String?,
        description: String? = nil,
        section: SiteSection? = nil,
        trail: [PageFrame.Step] = [],
        subject: PageSubject = .page,
        feed: LinkItem? = nil,
        canonical: PagePath? = nil,
        successor: PagePath? = nil
    ) -> PageFrame {
        PageFrame(
            scope: scope,
            ownTitle: title,
            description: description ?? site.settings.description,
            section: section,
            subject: subject,
            ownFeed: feed,
            canonicalPath: canonical ?? successor ?? path,
            successor: successor,
            steps: title.map { [(locale.format(.pageHome), SiteAddresses.home)] + trail + [($0, path)] } ?? []
        )
    }
}

/// The parts of the site that the menu on every page names.
enum SiteSection: CaseIterable, Sendable {
    case find, areas, indicators, themes, briefings, plans, issues, search

    /// The parts that a site has; one of texts alone has no more than those with a page in them, and none has a part
    /// for what people raised before anybody has.
    static func all(of site: Site) -> [SiteSection] {
        let isEmpty: (SiteSection) -> Bool = { part in
            switch part {
            case .issues: site.forums.isEmpty
            case .briefings: site.settings.isOfTexts && site.briefings.isEmpty
            case .search: false
            default: site.settings.isOfTexts
            }
        }
        return allCases.filter { !isEmpty($0) }
    }

    /// Its name in the menu, and its page.
    var entry: (title: MessageKey, path: PagePath) {
        switch self {
        case .find: (.pageFind, SiteAddresses.find)
        case .areas: (.pagePlaces, SiteAddresses.areas)
        case .indicators: (.pageIndicators, SiteAddresses.indicators)
        case .themes: (.pageThemes, SiteAddresses.themes)
        case .briefings: (.pageBriefings, SiteAddresses.briefings)
        case .plans: (.pagePlans, SiteAddresses.plans)
        case .issues: (.labelIssues, SiteAddresses.issues)
        case .search: (.pageSearch, SiteAddresses.search)
        }
    }
}

/// The picture that stands for the site at the top of its pages.
struct SiteLogo: TemplateContext {
    let source: String
    let name: String

    static let fields = ContextFields<SiteLogo>(
        .text("source", "The way to the picture.", \.source),
        .text("name", "What it says, for those who do not see it.", \.name)
    )

    /// nil where the site has no logo.
    init?(_ settings: SiteSettings, root: String) {
        guard let branding = settings.branding, branding.logo != nil else { return nil }
        source = root + (branding.hasDrawnLogo ? "assets/logo.svg" : "assets/logo.png")
        name = branding.name ?? settings.title
    }
}

/// Whom readers may write to, and how.
struct ContactDetails: TemplateContext {
    let party: SiteSettings.Party
    /// The subject of a message about the page, which names it.
    let subject: String

    static let fields = ContextFields<ContactDetails>(
        "Contact",
        .text("name", "The name of the person or body.", \.party.name),
        .optionalText("email", "The email address, to be read.", \.party.email),
        .optionalText("mailto", "The email address as a link that names this page in its subject.") { contact in
            contact.party.email.map { "mailto:\($0)?subject=\(PercentEncoding.of(contact.subject))" }
        },
        .optionalText("url", "A page to write to instead.", \.party.url)
    )
}
