internal import Templates

/// What other sites show beside a link to a page, in the words of the Open Graph protocol (ogp.me).
struct SharingFacts {
    let title: String
    let type: String
    /// The language and territory as the protocol writes them, `en_GB`; nil where the site names no territory.
    let locale: String?
    /// The address of a picture; nil where the site does not know its own, for it has to be complete.
    let image: String?
    let imageType: String
    let imageWidth: Int
    let imageHeight: Int
    let isLarge: Bool

    /// - Parameters:
    ///   - picture: the site's own; without it the drawing that is made from the site's title.
    ///   - baseURL: the site's address.
    init(title: String, subject: PageSubject, language: String, picture: SharedPicture?, baseURL: String?) {
        self.title = title
        type = subject.openGraphType
        let parts = language.split(separator: "-")
        locale = parts.count == 2 && parts[1].utf8.count == 2 ? "\(parts[0])_\(parts[1].uppercased())" : nil
        image = baseURL.map { $0 + (picture?.path ?? SocialCard.path.address) }
        imageType = picture?.type ?? "image/svg+xml"
        imageWidth = picture?.width ?? SocialCard.width
        imageHeight = picture?.height ?? SocialCard.height
        isLarge = picture != nil
    }
}

extension SharingFacts: TemplateContext {
    static let fields = ContextFields<SharingFacts>(
        "Sharing",
        [
            .text("title", "The page's title without that of the site.") { $0.title },
            .text("type", "website, or article for a briefing.") { $0.type },
            .optionalText("locale", "The language and territory: en_GB; missing where site.yml names no territory.") {
                $0.locale
            },
            .optionalText("image", "The address of a picture for the link, where site.yml has a base_url.") {
                $0.image
            },
            .text("imageType", "The picture's media type.") { $0.imageType },
            .text("imageWidth", "The picture's width in pixels.") { String($0.imageWidth) },
            .text("imageHeight", "The picture's height in pixels.") { String($0.imageHeight) },
            .flag("isLarge", "Whether the picture is the site's own, to be shown large.") { $0.isLarge },
        ]
    )
}
