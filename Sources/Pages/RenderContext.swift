internal import Analysis
internal import Localization
internal import Model
internal import Primitives
internal import Synchronization

/// A site with everything that several kinds of page need, worked out once and only read from then on.
final class RenderContext: Sendable {
    let site: Site
    let text: Formatters
    let times: TimeMarkup
    let addresses: SiteAddresses
    let analyst: Analyst
    /// What other sites show beside a link to this one; nil where the site has no picture of its own.
    let picture: SharedPicture?
    /// The parts of the site, as the menu has them.
    let sections: [SiteSection]
    /// Whether there is a page of terms; a site of texts alone has none without terms.
    let hasGlossary: Bool
    /// The pages that every page names at its foot.
    let footer: [(text: String, path: PagePath)]
    let charts: ChartBuilder
    let outlines: SiteOutlines
    let choropleths: ChoroplethBuilder
    let locators: LocatorMaps
    let prose: ProseRenderer
    let terms: TermFinder
    let places: PlaceTree
    let figureFiles: FigureFilePlaces
    let grouping: ThemeGrouping
    let figureCounts: FigureCounts
    let briefingsByArea: BriefingsByArea
    let briefingLists: BriefingLists
    let feeds: BriefingFeeds
    let postcodes: PostcodeRuns
    let clock: ActionClock
    /// How the time of each plan stands to the day, in the order of `Site.plans`.
    let planTimes: [PlanTime]
    let concerns: ConcernFinder
    let commitmentThemes: CommitmentThemes
    /// For each indicator the first one that has the same source, as positions in `Site.indicators`.
    let sources: [Int]
    let needs: [AreaLevel.ID: NeedOrder]
    let similar: [AreaLevel.ID: SimilarAreas]
    private let besideSentences = Memo<FiguresBeside, [String]>()

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
        sections = SiteSection.all(of: site)
        hasGlossary = !site.settings.isOfTexts || !site.glossary.isEmpty
        footer = Self.footer(of: site, addresses, locale, hasGlossary: hasGlossary)
        places = PlaceTree(site.areas)
        figureFiles = FigureFilePlaces(site, places: places)
        // The two that take longest, at the same time.
        let (drawn, analysed) = Parallel.both {
            SiteOutlines(site)
        } and: { [places] in
            AnalysedLevels(site, levels: places.levels)
        }
        outlines = drawn
        analyst = analysed.analyst
        needs = analysed.needs
        similar = analysed.similar
        charts = ChartBuilder(site, analyst: analyst, text: text)
        choropleths = ChoroplethBuilder(
            site: site,
            addresses: addresses,
            analyst: analyst,
            text: text,
            places: places,
            outlines: outlines
        )
        prose = ProseRenderer(
            ProseContext(site: site, addresses: addresses, analyst: analyst, charts: charts, choropleths: choropleths)
        )
        terms = TermFinder(site)
        locators = LocatorMaps(site: site, places: places, outlines: outlines, text: text)
        grouping = ThemeGrouping(site)
        figureCounts = FigureCounts(site)
        briefingsByArea = BriefingsByArea(site)
        briefingLists = BriefingLists(site, addresses: addresses, byArea: briefingsByArea, locale: locale)
        feeds = BriefingFeeds(site, addresses: addresses, byArea: briefingsByArea)
        postcodes = PostcodeRuns(site.postcodes)
        clock = ActionClock(site)
        planTimes = site.plans.map { [clock] in PlanTime($0, on: clock) }
        concerns = ConcernFinder(site, analyst: analyst)
        commitmentThemes = CommitmentThemes(site)
        let published = site.indicators.map(\.indicator.source)
        sources = published.indices.map { position in
            published.firstIndex(of: published[position]) ?? position
        }
    }

    /// The links at the foot of every page: the site's own pages, unless the menu has them, and Placard's.
    private static func footer(
        of site: Site,
        _ addresses: SiteAddresses,
        _ locale: Locale,
        hasGlossary: Bool
    ) -> [(text: String, path: PagePath)] {
        let own = (site.settings.isOfTexts ? [] : site.pages).map { (text: $0.title, path: addresses.page($0)) }
        let added: [(key: MessageKey, path: PagePath, isMade: Bool)] = [
            (.labelAccessTitle, SiteAddresses.accessibility, AccessibilityPage.isMade(for: site, addresses)),
            (.pageGlossary, SiteAddresses.glossary, hasGlossary),
            (.pageData, SiteAddresses.data, !site.settings.isOfTexts),
        ]
        return own + added.filter(\.isMade).map { (text: locale.format($0.key), path: $0.path) }
    }

    /// What a reading says, one fact a sentence.
    func sentences(_ reading: Reading) -> [String] {
        SentenceWriter(reading, in: site, text: text).sentences(withBeside: sentencesBeside(reading))
    }

    /// What a reading says where its figure stands above, one fact a sentence.
    func meaning(_ reading: Reading) -> [String] {
        SentenceWriter(reading, in: site, text: text).meaning(withBeside: sentencesBeside(reading))
    }

    /// Why there is no figure, one fact a sentence, without what larger areas have; empty where there is one.
    func reasons(_ reading: Reading) -> [String] {
        SentenceWriter(reading, in: site, text: text).reasons()
    }

    /// What larger areas have that the area was not tested against, one fact a sentence.
    func sentencesBeside(_ reading: Reading) -> [String] {
        let writer = SentenceWriter(reading, in: site, text: text)
        return writer.beside.map { besideSentences.value(for: $0) { writer.sentencesBeside() } } ?? []
    }

    /// What a reader must know about a figure, in a few words: what its status means, and the note of the data file;
    /// nil for an ordinary figure.
    ///
    /// - Parameter withNote: false leaves the note out, as where the rows above have the same.
    func remark(on figure: Observation, withNote: Bool = true) -> String? {
        let status = figure.status == .normal ? nil : text.locale.format(figure.status.meaning)
        // How a sum was made is said elsewhere.
        let note = withNote && figure.basis == .published ? figure.note : nil
        let parts = [status, note].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// What kind of place an area is and where: `Neighbourhood in Liverpool`, `Former council area in the North West`;
    /// the top has its level alone.
    func kind(of index: AreaIndex) -> String {
        let tree = site.areas
        let locale = text.locale
        let kind = tree.level(of: index).map { self.kind(of: index, at: $0) } ?? locale.format(.pagePlace)
        guard let parent = places.parent(of: index) else { return kind }
        return locale.format(.pageKindIn(kind: kind, other: text.name(of: tree[parent])))
    }

    /// What kind of place an area is: `Neighbourhood`, `Former council area`.
    func kind(of index: AreaIndex, at level: AreaLevel) -> String {
        let locale = text.locale
        return isFormer(index) ? locale.format(.pageFormer(kind: locale.noun(level.name))) : level.name
    }

    /// When a plan was planned for, and what became of it, as a sentence; nil where nothing is known of that.
    ///
    /// - Parameter position: in `Site.plans`.
    func timing(ofPlan position: Int) -> String? {
        text.plans.sentence(site.plans[position], planTimes[position])
    }

    /// The tense in which a plan is told of.
    ///
    /// - Parameter position: in `Site.plans`.
    func tense(ofPlan position: Int) -> PlanTime.Tense { planTimes[position].tense }

    /// Plans in the order in which they matter where there is not room for all.
    ///
    /// Those that go on, those still to come or without dates, and those that are over; of each in the order given.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    func currentFirst(_ plans: some Sequence<Int>) -> [Int] {
        let plans = Array(plans)
        return [PlanTime.Tense.present, .planned, .past].flatMap { tense in
            plans.filter { self.tense(ofPlan: $0) == tense }
        }
    }

    /// Whether there is a plan for an area that is not over.
    func hasOpenPlan(_ area: AreaIndex) -> Bool {
        (site.links.plansOfArea[area] ?? []).contains { tense(ofPlan: $0) != .past }
    }

    /// Whether there is a plan for an area that is over.
    func hasPastPlan(_ area: AreaIndex) -> Bool {
        (site.links.plansOfArea[area] ?? []).contains { tense(ofPlan: $0) == .past }
    }

    /// Whether an area is no more on the day from which the site speaks.
    func isFormer(_ index: AreaIndex) -> Bool {
        site.areas[index].end.map { $0 <= site.asOf } ?? false
    }

    /// The areas that are meant wherever the site says how many places there are: those that are still there.
    ///
    /// Former ones have pages and stand in lists, with their last year, and are not counted. How many have a figure for
    /// a period is another question: then those count that had one.
    func existing(_ areas: some Sequence<AreaIndex>) -> [AreaIndex] {
        areas.filter { !isFormer($0) }
    }
}

/// What the figures of a site mean, level by level.
struct AnalysedLevels: Sendable {
    let analyst: Analyst
    let needs: [AreaLevel.ID: NeedOrder]
    let similar: [AreaLevel.ID: SimilarAreas]

    /// - Parameter levels: those with pages.
    init(_ site: Site, levels: [AreaLevel]) {
        analyst = Analyst(site)
        let matrices = levels.compactMap { [analyst] in analyst.levelMatrix(of: $0.id) }
        needs = Dictionary(
            matrices.compactMap { [analyst] matrix in
                NeedOrder(matrix, of: site, population: site.population) {
                    analyst.isClearlyWorse($0, indicator: $1)
                }
            }.map { ($0.level, $0) }
        ) { first, _ in first }
        similar = Dictionary(matrices.map { ($0.level, SimilarAreas($0)) }) { first, _ in first }
    }
}

/// How much the site has about each area, counted once.
struct FigureCounts: Sendable {
    private let figureCounts: [Int32]

    init(_ site: Site) {
        var counts = [Int32](repeating: 0, count: site.areas.areas.count)
        for figures in site.indicators {
            for position in counts.indices {
                let rows = figures.columns.rows(of: AreaIndex(position))
                if rows.contains(where: { figures.columns.value(at: $0) != nil }) { counts[position] += 1 }
            }
        }
        figureCounts = counts
    }

    /// The number of indicators with a figure for an area.
    func figureCount(_ area: AreaIndex) -> Int {
        Int(figureCounts[Int(area.position)])
    }

    func hasFigures(_ area: AreaIndex) -> Bool {
        figureCount(area) > 0
    }
}

/// Caches the results of a pure function, for values that many pages share and some builds never need.
///
/// The value follows from the key alone, so it makes no difference which thread asks first, and none if two make it at
/// the same time.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    /// - Parameter make: gives the same value whenever it is called for the key.
    func value(for key: Key, make: () -> Value) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let made = make()
        known.withLock { $0[key] = made }
        return made
    }
}
