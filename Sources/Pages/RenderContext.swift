internal import Analysis
internal import Localization
internal import Model
internal import Primitives

/// A site with everything that several kinds of page need, worked out once and only read from then on.
final class RenderContext: Sendable {
    let site: Site
    let text: Formatters
    let times: TimeMarkup
    let addresses: SiteAddresses
    let analyst: Analyst
    /// What other sites show beside a link to this one; nil where the site has no picture of its own.
    let picture: SharedPicture?
    /// The pages that every page names at its foot.
    let footer: [(text: String, path: PagePath)]
    let charts: ChartMaker
    let outlines: SiteOutlines
    let choropleths: ChoroplethBuilder
    let locators: LocatorMaps
    let prose: ProseRenderer
    let terms: TermFinder
    let places: PlaceTree
    let grouping: ThemeGrouping
    let holdings: FigureCounts
    let reach: BriefingReach
    let briefingLists: BriefingLists
    let feeds: BriefingFeeds
    let postcodes: PostcodeRuns
    let clock: ActionClock
    let concerns: ConcernFinder
    let commitmentThemes: CommitmentThemes
    /// For each indicator the first one that has the same source, as positions in `Site.indicators`.
    let sources: [Int]
    let priorities: [AreaLevel.ID: Priorities]
    let similar: [AreaLevel.ID: SimilarAreas]
    private let sentencesBeside = Memo<FiguresBeside, [String]>()

    init(_ site: Site, locale: Locale, picture: SharedPicture? = nil) {
        self.site = site
        self.picture = picture
        text = Formatters(locale)
        times = TimeMarkup(
            text: text,
            periods: site.indicators.flatMap(\.columns.periods),
            days: [site.asOf] + site.indicators.compactMap(\.indicator.source.published)
        )
        addresses = SiteAddresses(site)
        footer =
            site.pages.map { [addresses] in ($0.title, addresses.page($0)) } + [
                (locale.format(.pageGlossary), SiteAddresses.glossary), (locale.format(.pageData), SiteAddresses.data),
            ]
        places = PlaceTree(site.areas)
        // The two that take longest, at the same time.
        let (drawn, analysed) = Parallel.both {
            SiteOutlines(site)
        } and: { [places] in
            AnalysedLevels(site, levels: places.levels)
        }
        outlines = drawn
        analyst = analysed.analyst
        priorities = analysed.priorities
        similar = analysed.similar
        charts = ChartMaker(site, analyst: analyst, text: text)
        choropleths = ChoroplethBuilder(
            site: site,
            addresses: addresses,
            analyst: analyst,
            text: text,
            outlines: outlines
        )
        prose = ProseRenderer(
            site: site,
            addresses: addresses,
            analyst: analyst,
            charts: charts,
            choropleths: choropleths
        )
        terms = TermFinder(site)
        locators = LocatorMaps(site, places: places, outlines: outlines, text: text)
        grouping = ThemeGrouping(site)
        holdings = FigureCounts(site)
        reach = BriefingReach(site)
        briefingLists = BriefingLists(site, addresses: addresses, reach: reach, locale: locale)
        feeds = BriefingFeeds(site, addresses: addresses, reach: reach)
        postcodes = PostcodeRuns(site.postcodes)
        clock = ActionClock(site)
        concerns = ConcernFinder(site)
        commitmentThemes = CommitmentThemes(site)
        let published = site.indicators.map(\.indicator.source)
        sources = published.indices.map { position in
            published.firstIndex(of: published[position]) ?? position
        }
    }

    /// What a reading says, one fact a sentence.
    func sentences(_ reading: Reading) -> [String] {
        let writer = SentenceWriter(reading, in: site, text: text)
        let beside = writer.beside.map { sentencesBeside.value(for: $0) { writer.sentencesBeside() } }
        return writer.sentences(withBeside: beside ?? [])
    }

    /// What a reader must know about a figure, in a few words: what its status means, and the note of the data file; nil for
    /// an ordinary figure.
    ///
    /// - Parameter withNote: false leaves the note out, as where the rows above have the same.
    func remark(on figure: Observation, withNote: Bool = true) -> String? {
        let status = figure.status == .normal ? nil : text.locale.format(figure.status.meaning)
        // How a sum was made is said elsewhere.
        let note = withNote && figure.basis == .published ? figure.note : nil
        let parts = [status, note].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// A link to an area's page, or its bare name where it has none.
    func link(to area: AreaIndex, from path: PagePath) -> LinkItem {
        LinkItem(text: site.areas[area].name, href: addresses.area(area).map { path.link(to: $0) })
    }

    /// A link to an area's page in a list beside others of its kind, where one that is no more is told from the living:
    /// `Copeland (until 2023)`.
    func listing(of area: AreaIndex, from path: PagePath) -> LinkItem {
        let link = link(to: area, from: path)
        guard isFormer(area), let end = site.areas[area].end else { return link }
        let lastYear = end.month == 1 && end.day == 1 ? end.year - 1 : end.year
        let name = text.locale.format(.pageNameUntil(name: link.text, year: String(lastYear)))
        return LinkItem(text: name, href: link.href)
    }

    /// What kind of place an area is and where: `Neighbourhood in Liverpool`, `Former council area in the North West`; the
    /// top has its level alone.
    func kind(of index: AreaIndex) -> String {
        let tree = site.areas
        let locale = text.locale
        let level = tree.level(of: index)?.name ?? locale.format(.pagePlace)
        let kind = isFormer(index) ? locale.format(.pageFormer(kind: locale.noun(level))) : level
        guard let parent = places.parent(of: index) else { return kind }
        return locale.format(.pageKindIn(kind: kind, other: text.name(of: tree[parent])))
    }

    /// Whether an area is no more on the day from which the site speaks.
    func isFormer(_ index: AreaIndex) -> Bool {
        site.areas[index].end.map { $0 <= site.asOf } ?? false
    }

    /// A link to a theme's page; indicators without a theme stand under a bare "Other".
    func link(to theme: Theme?, from path: PagePath) -> LinkItem {
        guard let theme else { return LinkItem(text: text.locale.format(.pageOtherTheme), href: nil) }
        return LinkItem(text: theme.title, href: path.link(to: addresses.theme(theme.id)))
    }
}
