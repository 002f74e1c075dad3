internal import Localization
internal import Markdown
internal import Model

/// A text that an editor wrote, with the places on its own page that its links may lead to.
struct LinkedText {
    let document: Document
    /// Fragments without the `#`: the names of its headings where they have any on the page.
    let anchors: Set<String>

    /// Every text of a site: the home page and the other pages, indicators, profiles, briefings and plans.
    ///
    /// - Parameter words: those of the site, by which the parts of briefings are told.
    static func all(of site: Site, locale: Locale) -> [LinkedText] {
        let profiles = site.profiles.sorted { $0.key < $1.key }.map(\.value)
        return (site.home.map { [LinkedText(document: $0.body, anchors: [])] } ?? [])
            + site.pages.map { LinkedText(document: $0.body, anchors: headings(of: $0.body)) }
            + site.indicators.map { LinkedText(document: $0.indicator.body, anchors: []) }
            + profiles.map { LinkedText(document: $0.body, anchors: []) }
            + site.briefings.map { LinkedText(document: $0.body, anchors: BriefingText.anchors($0, locale: locale)) }
            + site.plans.map {
                LinkedText(document: $0.introduction.document, anchors: Set($0.commitments.map(\.anchor)))
            }
    }

    private static func headings(of document: Document) -> Set<String> {
        Set(document.headings.map(\.anchor))
    }
}
