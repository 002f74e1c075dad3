internal import Templates

/// A link to the briefings of one year, author, theme or place.
struct BriefingGroupLink {
    let title: String
    let href: String
    let count: String
}

extension BriefingGroupLink: TemplateContext {
    static let fields = ContextFields<BriefingGroupLink>(
        "BriefingGroupLink",
        [
            .text("title", "The year, author, theme or place.") { $0.title },
            .text("href", "The way to its briefings.") { $0.href },
            .text("count", "How many there are: 1 briefing, 4 briefings.") { $0.count },
        ]
    )
}
