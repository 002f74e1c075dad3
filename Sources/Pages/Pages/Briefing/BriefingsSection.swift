internal import Templates

/// Some briefings of a list under a heading: those of one year, say.
struct BriefingsSection {
    let title: String
    let anchor: String
    let briefings: [BriefingEntry]
}

extension BriefingsSection: TemplateContext {
    static let fields = ContextFields<BriefingsSection>(
        "BriefingsSection",
        [
            .text("title", "The year, author, theme or place.") { $0.title },
            .text("anchor", "Its name on the page.") { $0.anchor },
            .list("briefings", "Its briefings, latest first.") { $0.briefings },
        ]
    )
}
