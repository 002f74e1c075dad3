internal import Diagnostics
internal import Model
internal import Templates

/// What other sites show beside a link to a page, in the words of the Open Graph protocol (ogp.me).
struct SharingFacts: TemplateContext {
    let title: String
    let subject: PageSubject
    let settings: SiteSettings
    /// The site's own; without it the drawing that is made from the site's title.
    let picture: SharedPicture?

    static let fields = ContextFields<SharingFacts>(
        "Sharing",
        .text("title", "The page's title without that of the site.", \.title),
        .text("type", "website, or article for a briefing.", \.subject.openGraphType),
        .optionalText("locale", "The language and territory: en_GB; missing where site.yml names no territory.") {
            let parts = $0.settings.language.split(separator: "-")
            return parts.count == 2 && parts[1].utf8.count == 2 ? "\(parts[0])_\(parts[1].uppercased())" : nil
        },
        .optionalText("image", "The address of a picture for the link, where site.yml has a base_url.") { facts in
            facts.settings.baseURL.map { $0 + (facts.picture?.path ?? SocialCard.path.address) }
        },
        .text("imageType", "The picture's media type.") { $0.picture?.type ?? "image/svg+xml" },
        .text("imageWidth", "The picture's width in pixels.") { String($0.picture?.width ?? SocialCard.width) },
        .text("imageHeight", "The picture's height in pixels.") { String($0.picture?.height ?? SocialCard.height) },
        .flag("isLarge", "Whether the picture is the site's own, to be shown large.") { $0.picture != nil }
    )
}

/// The picture that other sites show beside a link to this one.
struct SharedPicture: Hashable, Sendable {
    /// Where it lies, relative to the site's folder: `assets/card.png`.
    let path: String
    let type: String
    let width: Int
    let height: Int

    /// Below this, the networks that show such pictures large show them small or not at all.
    private static let smallest = (width: 600, height: 315)
    private static let mostBytes = 5 * 1024 * 1024

    /// The picture that `site.yml` names, where it is fit to be shown; nil where it names none.
    ///
    /// - Parameter assets: the files that are published as they are.
    static func find(_ name: Located<String>?, among assets: [SourceFile]) -> Outcome<SharedPicture?> {
        guard let name else { return Outcome(nil, []) }
        let path = String(name.value.drop { $0 == "/" })
        guard let file = assets.first(where: { $0.path == path }) else {
            let pictures = assets.map(\.path).filter { PictureHeader.endings.contains(where: $0.hasSuffix) }
            let close = NameSuggestion.of(path, in: pictures)
            return Outcome(
                nil,
                [
                    unusable(
                        name,
                        "is not on the site",
                        close.map { "Did you mean /\($0)?" }
                            ?? "Put the file into Content/templates/assets/ and write card: /assets/ and its name."
                    )
                ]
            )
        }
        guard let header = PictureHeader(file.bytes), header.type != "image/webp" else {
            return Outcome(nil, [unusable(name, "is no PNG or JPEG file", "Save it as PNG.")])
        }
        guard header.width >= smallest.width, header.height >= smallest.height else {
            let size = "is \(header.width) by \(header.height) pixels"
            return Outcome(nil, [unusable(name, size, "Make it 1200 by 630.")])
        }
        guard file.bytes.count <= mostBytes else {
            return Outcome(nil, [unusable(name, "is larger than 5 MB", "Save it smaller, or as JPEG.")])
        }
        return Outcome(
            SharedPicture(path: path, type: header.type, width: header.width, height: header.height),
            []
        )
    }

    private static func unusable(_ name: Located<String>, _ fault: String, _ suggestion: String) -> Diagnostic {
        Diagnostic(
            PageRules.unusableCard,
            .warning,
            "the card \"\(name.value.prefix(80))\" \(fault)",
            at: name.location,
            place: "key card",
            suggestion: suggestion,
            effect: "Other sites show no picture beside a link to this one."
        )
    }
}
