internal import Markdown
internal import Model

/// What all checks look at: the site, its texts taken apart, and its finished pages.
struct CheckedSite {
    let asOf: CalendarDate
    let settings: CheckSettings
    let content: Content
    let areas: AreaTree
    /// The home page, the other pages, indicators, profiles, briefings, plans, and last what the glossary says.
    let texts: [CheckedText]
    let pages: FinishedPages

    /// The texts that are Markdown.
    var documents: [Document] { texts.compactMap(\.document) }

    init(_ site: Site, _ content: Content, pages: FinishedPages) {
        asOf = site.asOf
        settings = content.settings.checks
        areas = site.areas
        self.content = content
        self.pages = pages
        let free = [content.home].compactMap { $0 } + content.pages
        texts =
            free.map { CheckedText($0.body, summary: $0.summary, expandsTerms: $0.expandsTerms) }
            + content.indicators.map { CheckedText($0.body, expandsTerms: $0.expandsTerms) }
            + content.profiles.map { CheckedText($0.body, expandsTerms: $0.expandsTerms) }
            + content.briefings.map { CheckedText($0.body, summary: $0.summary, expandsTerms: $0.expandsTerms) }
            + content.plans.map {
                CheckedText(
                    $0.introduction.document,
                    summary: $0.summary,
                    expandsTerms: $0.expandsTerms,
                    lines: $0.lines
                )
            }
            + content.glossary.map { CheckedText($0) }
    }
}
