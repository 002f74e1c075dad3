internal import Interpretation
internal import ReportModel
internal import Templating
internal import Wording

/// Makes the frame of any page of one site.
struct FrameMaker: Sendable {
    /// A page above another in the trail of links; nil where it has no page.
    typealias Step = (text: String, path: PagePath?)

    private let settings: SiteSettings
    private let asOf: HTML
    private let words: Words
    private let footer: [(text: String, path: PagePath)]

    init(_ site: Site, addresses: SiteAddresses, text: ReportText) {
        settings = site.settings
        asOf = TimeMarkup(text: text).day(site.asOf)
        words = text.words
        let free = site.pages.map { ($0.title, addresses.page($0)) }
        footer =
            free + [
                (text.words.say(.pageSearch), SiteAddresses.search),
                (text.words.say(.pageGlossary), SiteAddresses.glossary),
                (text.words.say(.pageData), SiteAddresses.data),
            ]
    }

    /// - Parameters:
    ///   - title: the page's own title; nil for the home page, which has the site's.
    ///   - trail: the pages between the home page and this one, the outermost first.
    func frame(
        _ path: PagePath,
        title: String?,
        description: String? = nil,
        section: SiteSection? = nil,
        trail: [Step] = []
    ) -> PageFrame {
        PageFrame(
            title: title.map { words.say(.pageTitle, .text(.name, $0), .text(.what, settings.title)) }
                ?? settings.title,
            description: description ?? settings.description,
            language: settings.language,
            siteTitle: settings.title,
            home: path.link(to: SiteAddresses.home),
            root: path.root,
            canonical: settings.baseURL.map { $0 + path.address },
            breadcrumbs: title.map { breadcrumbs(to: $0, trail: trail, on: path) } ?? [],
            navigation: SiteSection.allCases.map { part in
                LinkItem(text: words.say(part.title), href: path.link(to: part.path), isCurrent: part == section)
            },
            footerLinks: footer.map { LinkItem(text: $0.text, href: path.link(to: $0.path)) },
            publisher: settings.publisher.map { LinkItem(text: $0.name, href: $0.url) },
            licence: settings.licence.map { LinkItem(text: $0.name, href: $0.url) },
            attribution: settings.licence?.attribution,
            contact: contact(about: title ?? settings.title),
            asOf: asOf
        )
    }

    private func breadcrumbs(to title: String, trail: [Step], on path: PagePath) -> [LinkItem] {
        [LinkItem(text: words.say(.pageHome), href: path.link(to: SiteAddresses.home))]
            + trail.map { step in LinkItem(text: step.text, href: step.path.map { path.link(to: $0) }) }
            + [LinkItem(text: title, href: nil, isCurrent: true)]
    }

    private func contact(about title: String) -> ContactDetails? {
        settings.contact.map { party in
            ContactDetails(
                name: party.name,
                email: party.email,
                mailto: party.email.map {
                    "mailto:\($0)?subject=\(PercentEncoding.of(words.say(.pageCorrection, .text(.name, title))))"
                },
                url: party.url
            )
        }
    }
}
