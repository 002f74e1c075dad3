internal import Templates

/// What every page has around its content: the head, the menu, the trail of links and the foot.
struct PageFrame {
    let title: String
    let description: String?
    let language: String
    let siteTitle: String
    let logo: SiteLogo?
    let icon: String
    let home: String
    let root: String
    let canonical: String?
    let feed: String?
    let ownFeed: LinkItem?
    let sharing: SharingFacts
    let linkedData: HTML?
    let breadcrumbs: [LinkItem]
    let navigation: [LinkItem]
    let footerLinks: [LinkItem]
    let publisher: LinkItem?
    let licence: LinkItem?
    let attribution: String?
    let contact: ContactDetails?
    let asOf: HTML
}

extension PageFrame: TemplateContext {
    static let fields = ContextFields<PageFrame>(
        "PageFrame",
        [
            .text("title", "The page's title with the site's, for the browser's tab.") { $0.title },
            .optionalText("description", "What the page holds, in one sentence, for search engines.") {
                $0.description
            },
            .text("language", "The language of the site as a BCP 47 tag: en-GB.") { $0.language },
            .text("siteTitle", "The name of the site.") { $0.siteTitle },
            .object("logo", "The site's logo; missing where it has none.") { $0.logo },
            .text("icon", "The way to the icon for the browser's tab: the logo, or the site's initials.") { $0.icon },
            .text("home", "The way to the home page.") { $0.home },
            .text("root", "The way back to the site's folder, to put before a path: ../../") { $0.root },
            .optionalText("canonical", "The published address of the page, where site.yml has a base_url.") {
                $0.canonical
            },
            .optionalText("feed", "The way to the feed of briefings, where there is one.") { $0.feed },
            .object("ownFeed", "The feed of briefings about the page's subject, where there is one.") { $0.ownFeed },
            .object("sharing", "What other sites show beside a link to the page.") { $0.sharing },
            .optionalHTML("linkedData", "What the page says about itself to programs: JSON-LD for a data block.") {
                $0.linkedData
            },
            .list("breadcrumbs", "The pages above this one, the home page first; this page last, without a link.") {
                $0.breadcrumbs
            },
            .flag("hasBreadcrumbs", "Whether there are pages above this one.") { !$0.breadcrumbs.isEmpty },
            .list("navigation", "The menu: the parts of the site.") { $0.navigation },
            .list("footerLinks", "The links at the foot: the site's free pages, search, glossary and data.") {
                $0.footerLinks
            },
            .object("publisher", "Who publishes the site.") { $0.publisher },
            .object("licence", "The terms under which the figures may be used.") { $0.licence },
            .optionalText("attribution", "The words the licence asks for.") { $0.attribution },
            .object("contact", "Whom to write to about mistakes.") { $0.contact },
            .html("asOf", "The day from which the site speaks.") { $0.asOf },
        ]
    )
}
