internal import Analysis
internal import Localization
internal import Model

/// What an indicator's figures for areas of one level say together.
struct LevelFindings {
    /// How many of the areas lie above and below the nearest larger area with a figure; nil for fewer than two areas.
    private let beside: (count: ComparisonCount, area: AreaIndex)?
    /// Between the highest and the lowest; nil where too few have a figure.
    private let gap: AreaGap?
    private let sentences: GroupSentences
    /// What the areas are called, several of them.
    private let plural: String
    /// How many areas there are, with figures and without.
    private let total: Int
    /// The newest period of which any area has a figure.
    private let newest: Period?

    /// - Parameters:
    ///   - around: larger areas, the nearest first, without those among the areas.
    ///   - position: of the indicator, in `Site.indicators`.
    init(
        of areas: [AreaIndex],
        _ level: AreaLevel,
        beside around: [AreaIndex],
        indicator position: Int,
        in scope: PageScope
    ) {
        let (context, text) = (scope.context, scope.context.text)
        plural = text.noun(level, count: 2)
        total = areas.count
        newest = scope.site.indicators[position].columns.periods.max()
        sentences = GroupSentences(
            indicator: position,
            areas: plural,
            one: text.noun(level, count: 1),
            in: scope.site,
            text: text
        )
        guard let matrix = context.analyst.levelMatrix(of: level.id), let period = matrix.columns[position]?.period
        else {
            (beside, gap) = (nil, nil)
            return
        }
        let columns = scope.site.indicators[position].columns
        let nearest = areas.count < 2 ? nil : around.first { columns.hasFigure(of: $0, in: period) }
        beside = nearest.flatMap { area in
            ComparisonCount(
                of: areas,
                against: area,
                indicator: position,
                in: matrix,
                ranges: context.analyst.ranges
            ).map { (count: $0, area: area) }
        }
        gap = AreaGap(among: areas, indicator: position, in: matrix)
    }

    /// The best and the worst by name; else what the areas are called.
    var heading: String {
        gap.flatMap { sentences.title($0, of: total, newest: newest) } ?? Locale.capitalised(plural)
    }

    /// How many areas are better and worse than the larger one, or that it is not tested.
    var inShort: [String] {
        guard let beside else { return [] }
        let said = sentences.counts(beside.count, beside: beside.area)
        return beside.count.outcomes.tested > 0 ? Array(said.suffix(1)) : said
    }

    /// Whether the areas differ, how many lie above and below the larger one, and the gap; one fact a sentence.
    var findings: [String] {
        // That nothing could be tested is said once.
        let isSaid = (gap?.variation.lacksMargins ?? false) && beside?.count.outcomes.tested == 0
        return [isSaid ? nil : gap.flatMap { sentences.variation($0.variation) }].compactMap(\.self)
            + (beside.map { sentences.counts($0.count, beside: $0.area) } ?? [])
            + (gap.map(sentences.gap) ?? [])
    }

    /// How many tests are made: of the figures, and of the highest beside the lowest.
    ///
    /// - Parameter ofRows: how many figures of a table of the areas are tested.
    func testCount(ofRows: Int) -> Int {
        max(ofRows, beside?.count.outcomes.tested ?? 0) + (gap?.outcome.isTested ?? false ? 1 : 0)
    }
}
