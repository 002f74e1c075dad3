internal import Templates

/// What a reader must know before reading a briefing that is no longer current.
struct BriefingBanner {
    let kind: String
    let message: String
    let link: LinkItem?
}

extension BriefingBanner: TemplateContext {
    static let fields = ContextFields<BriefingBanner>(
        "BriefingBanner",
        [
            .text("kind", "A word for the style: review, superseded or archived.") { $0.kind },
            .text("message", "What is the matter.") { $0.message },
            .object("link", "The briefing to read instead.") { $0.link },
        ]
    )
}
