internal import Analysis
internal import Localization
internal import Model

/// What is to be seen in charts, in words for their headings.
///
/// Nothing is said that cards and the pages of indicators do not say: differences and trends that a test found, else
/// the figures at the ends as they are.
struct ChartFindings: Sendable {
    let site: Site
    let analyst: Analyst
    let text: Formatters

    private var locale: Locale { text.locale }

    /// How an area's figure has changed; nil for fewer than two figures that may be set side by side.
    ///
    /// - Parameter position: of the indicator, in `Site.indicators`, as in what follows.
    func change(of area: AreaIndex, indicator position: Int) -> String? {
        text.changes.title(analyst.reading(of: area, indicator: position), in: site)
    }

    /// How far an area's figure for a period is from a larger area's, as in `Speke: 4 percentage points lower than
    /// England`.
    ///
    /// Nil where no test found them apart, and where the areas of its level differ no more than chance would make them.
    func difference(of area: AreaIndex, from other: AreaIndex, in period: Period, indicator position: Int) -> String? {
        let reading = analyst.reading(of: area, indicator: position)
        guard reading.current?.period == period,
            let comparator = reading.comparators.first(where: { $0.area == other }),
            reading.rankingOutcome.lets(comparator.difference),
            let difference = SentenceWriter(reading, in: site, text: text).difference(beside: comparator)
        else { return nil }
        return locale.format(.chartFinding(place: text.name(of: site.areas[area]), what: difference))
    }

    /// The best and the worst by name of areas that have a figure for a period; nil for counts, and where the areas are
    /// not of one level or the pages tell the figures of that level for another period.
    func ends(of areas: [AreaIndex], in period: Period, indicator position: Int) -> String? {
        guard let level = areas.first.flatMap({ site.areas.level(of: $0) }),
            let matrix = analyst.levelMatrix(of: level.id), let column = matrix.columns[position],
            column.period == period,
            areas.allSatisfy({ matrix.observation(of: $0, indicator: position) != nil }),
            let gap = AreaGap(among: areas, indicator: position, in: matrix)
        else { return nil }
        let plural = text.noun(level, count: areas.count)
        return GroupSentences(indicator: position, areas: plural, in: site, text: text).title(gap, of: column.known)
    }

    /// The best and the worst by name of all areas of a level that have a figure for its period; nil as above.
    func ends(of level: AreaLevel.ID, indicator position: Int) -> String? {
        guard let matrix = analyst.levelMatrix(of: level), let period = matrix.columns[position]?.period else {
            return nil
        }
        let known = matrix.areas.filter { matrix.observation(of: $0, indicator: position) != nil }
        return ends(of: known, in: period, indicator: position)
    }
}
