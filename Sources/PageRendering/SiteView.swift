internal import Analysis
internal import Interpretation
internal import ReportModel
internal import Wording

/// A site with everything that several kinds of page need, worked out once and only read from then on.
final class SiteView: Sendable {
    let site: Site
    let text: ReportText
    let times: TimeMarkup
    let addresses: SiteAddresses
    let analyst: Analyst
    let frames: FrameMaker
    let prose: ProseRenderer
    let places: PlaceTree
    let grouping: ThemeGrouping
    let holdings: Holdings

    init(_ site: Site, words: Words) {
        self.site = site
        text = ReportText(words)
        times = TimeMarkup(text: text)
        addresses = SiteAddresses(site)
        analyst = Analyst(site)
        frames = FrameMaker(site, addresses: addresses, text: text)
        prose = ProseRenderer(site: site, addresses: addresses, text: text, analyst: analyst)
        places = PlaceTree(site.areas)
        grouping = ThemeGrouping(site)
        holdings = Holdings(site)
    }

    /// What a reading says, one fact a sentence.
    func sentences(_ reading: Reading) -> [String] {
        SentenceWriter(reading, in: site, text: text).sentences()
    }

    /// A page above another in the trail of links.
    func step(_ title: Phrase, _ path: PagePath) -> FrameMaker.Step {
        (text.words.say(title), path)
    }

    /// A link to an area's page, or its bare name where it has none.
    func link(to area: AreaIndex, from path: PagePath) -> LinkItem {
        LinkItem(text: site.areas[area].name, href: addresses.area(area).map { path.link(to: $0) })
    }

    /// A link to a theme's page; indicators without a theme stand under a bare "Other".
    func link(to theme: Theme?, from path: PagePath) -> LinkItem {
        guard let theme else { return LinkItem(text: text.words.say(.pageOtherTheme), href: nil) }
        return LinkItem(text: theme.title, href: path.link(to: addresses.theme(theme.id)))
    }
}
