internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes the frame of any page of one site.
struct FrameMaker: Sendable {
    /// A page above another in the trail of links; nil where it has no page.
    typealias Step = (text: String, path: PagePath?)

    private let settings: SiteSettings
    private let asOf: HTML
    private let locale: Locale
    private let footer: [(text: String, path: PagePath)]
    private let picture: SharedPicture?

    init(_ site: Site, addresses: SiteAddresses, text: Formatters, picture: SharedPicture?) {
        settings = site.settings
        self.picture = picture
        asOf = TimeMarkup(text: text).day(site.asOf)
        locale = text.locale
        let free = site.pages.map { ($0.title, addresses.page($0)) }
        footer =
            free + [
                (text.locale.format(.pageGlossary), SiteAddresses.glossary),
                (text.locale.format(.pageData), SiteAddresses.data),
            ]
    }

    /// - Parameters:
    ///   - title: the page's own title; nil for the home page, which has the site's.
    ///   - trail: the pages between the home page and this one, the outermost first.
    ///   - subject: what the page is about, for programs.
    ///   - feed: the feed of briefings about what the page is about.
    ///   - canonical: the page that search engines are to name in place of this one; nil for this one.
    func frame(
        _ path: PagePath,
        title: String?,
        description: String? = nil,
        section: SiteSection? = nil,
        trail: [Step] = [],
        subject: PageSubject = .page,
        feed: PagePath? = nil,
        canonical: PagePath? = nil
    ) -> PageFrame {
        let logo = SiteLogo(settings, root: path.root)
        let description = description ?? settings.description
        let steps = title.map { self.steps(to: $0, path, trail: trail) } ?? []
        return PageFrame(
            title: title.map { locale.format(.pageTitle(name: $0, what: settings.title)) }
                ?? settings.title,
            description: description,
            language: settings.language,
            siteTitle: settings.title,
            logo: logo,
            icon: logo?.source ?? path.root + "assets/icon.svg",
            home: path.link(to: SiteAddresses.home),
            root: path.root,
            canonical: path.isForWhatIsMissing ? nil : settings.baseURL.map { $0 + (canonical ?? path).address },
            feed: settings.baseURL.map { _ in path.link(to: FeedMaker.path) },
            ownFeed: feed.map { LinkItem(text: title ?? settings.title, href: path.link(to: $0)) },
            sharing: SharingFacts(
                title: title ?? settings.title,
                subject: subject,
                language: settings.language,
                picture: picture,
                baseURL: settings.baseURL
            ),
            linkedData: LinkedData(
                settings: settings,
                path: path,
                description: description,
                trail: path.isForWhatIsMissing ? [] : steps
            )
            .markup(subject),
            breadcrumbs: steps.isEmpty ? [] : breadcrumbs(steps, on: path),
            navigation: SiteSection.allCases.map { part in
                LinkItem(text: locale.format(part.title), href: path.link(to: part.path), isCurrent: part == section)
            },
            footerLinks: footer.map { LinkItem(text: $0.text, href: path.link(to: $0.path)) },
            publisher: settings.publisher.map { LinkItem(text: $0.name, href: $0.url) },
            licence: settings.licence.map { LinkItem(text: $0.name, href: $0.url) },
            attribution: settings.licence?.attribution,
            contact: contact(about: title ?? settings.title),
            asOf: asOf
        )
    }

    /// The way from the home page to a page, both included.
    private func steps(to title: String, _ path: PagePath, trail: [Step]) -> [Step] {
        [(locale.format(.pageHome), SiteAddresses.home)] + trail + [(title, path)]
    }

    /// The same as links; the page itself is not one.
    private func breadcrumbs(_ steps: [Step], on path: PagePath) -> [LinkItem] {
        steps.dropLast().map { step in LinkItem(text: step.text, href: step.path.map { path.link(to: $0) }) }
            + steps.suffix(1).map { LinkItem(text: $0.text, href: nil, isCurrent: true) }
    }

    private func contact(about title: String) -> ContactDetails? {
        settings.contact.map { party in
            ContactDetails(
                name: party.name,
                email: party.email,
                mailto: party.email.map {
                    "mailto:\($0)?subject=\(PercentEncoding.of(locale.format(.pageCorrection(name: title))))"
                },
                url: party.url
            )
        }
    }
}
