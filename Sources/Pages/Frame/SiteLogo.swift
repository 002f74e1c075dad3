internal import Model
internal import Templates

/// The picture that stands for the site at the top of its pages.
struct SiteLogo {
    let source: String
    let name: String
}

extension SiteLogo: TemplateContext {
    static let fields = ContextFields<SiteLogo>(
        "SiteLogo",
        [
            .text("source", "The way to the picture.") { $0.source },
            .text("name", "What it says, for those who do not see it.") { $0.name },
        ]
    )

    /// nil where the site has no logo.
    init?(_ settings: SiteSettings, root: String) {
        guard let branding = settings.branding, branding.logo != nil else { return nil }
        source = root + (branding.hasDrawnLogo ? "assets/logo.svg" : "assets/logo.png")
        name = branding.name ?? settings.title
    }
}
