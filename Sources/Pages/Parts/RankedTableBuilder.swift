internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// Makes the tables of one page that set areas side by side.
struct RankedTableBuilder {
    let view: RenderContext
    let path: PagePath

    /// The figures of some areas of one level; nil for no areas.
    ///
    /// - Parameters:
    ///   - whole: the area that they lie in. Each is held against it or, where it has no figure for the same period,
    ///     against the nearest area around it that has one, as far as these are among the site's comparators.
    ///   - isIllustrated: whether there are a map and a chart with a bar for each area too.
    func table(
        indicator position: Int,
        areas: [AreaIndex],
        level: AreaLevel,
        whole: AreaIndex?,
        isIllustrated: Bool = false
    ) -> RankedTable? {
        guard !areas.isEmpty else { return nil }
        let (indicator, columns) = (view.site.indicators[position].indicator, view.site.indicators[position].columns)
        let names = AnchorText.of(indicator.id.text) + "-" + AnchorText.of(level.id.text)
        let plural = view.text.noun(level, count: 2)
        let caption = view.text.locale.format(.pageLevelCaption(indicator: indicator.title, areas: plural))
        let larger = whole.map { [$0] + view.places.containers(of: $0).reversed() } ?? []
        let ordered = ordered(areas, indicator: position)
        let shown = places(ordered.prefix(RankedTable.mostRows), indicator: position, beside: larger)
        let beside = Set(shown.compactMap { $0.comparison?.area })
        let missing = areas.filter { columns.latestFigureRow(of: $0) == nil }
        let around = larger.filter { !areas.contains($0) }
        return RankedTable(
            anchor: "ranking-" + names,
            indicator: LinkItem(text: indicator.short, href: path.link(to: view.addresses.indicator(position))),
            question: indicator.question,
            caption: caption,
            level: plural,
            count: areas.count,
            comparedWith: beside.count > 1
                ? view.text.locale.format(.pageALargerArea) : beside.first.map { view.site.areas[$0].name },
            meaningOfFirst: view.text.standings.meaningOfFirst(indicator),
            findings: findings(indicator: position, areas: areas, level: level, larger: around),
            map: isIllustrated
                ? view.choropleths.map(
                    .init(indicator: position, areas: areas, level: level, within: nil, fewest: 3, id: "map-" + names),
                    on: path
                ) : nil,
            strip: view.charts.strip(
                of: level.id,
                indicator: position,
                inside: areas,
                larger: around,
                id: "strip-" + names
            )?.svg,
            bars: isIllustrated
                ? view.charts.bars(
                    shown.map { place in
                        ChartMaker.Bar(
                            area: place.figure.area,
                            figure: place.figure,
                            outcome: place.comparison?.outcome
                        )
                    },
                    indicator: position,
                    level: plural,
                    larger: around,
                    title: caption,
                    id: "bars-" + names
                )?.svg : nil,
            rows: shown.compactMap { row($0, indicator: indicator, isNamed: beside.count > 1) },
            absent: absences(missing.prefix(RankedTable.mostRows), indicator: position),
            absentCount: missing.count,
            leftOut: ordered.count - shown.count
        )
    }

    /// Whether the areas differ, how many lie above and below the nearest larger area with a figure, and the gap.
    private func findings(indicator: Int, areas: [AreaIndex], level: AreaLevel, larger: [AreaIndex]) -> [String] {
        guard let table = view.analyst.table(of: level.id), let period = table.columns[indicator]?.period else {
            return []
        }
        let sentences = GroupSentences(
            indicator: indicator,
            areas: view.text.noun(level, count: 2),
            in: view.site,
            text: view.text
        )
        let columns = view.site.indicators[indicator].columns
        let around = areas.count < 2 ? nil : larger.first { columns.hasFigure(of: $0, in: period) }
        let beside = around.flatMap { area in
            ComparisonCount(of: areas, against: area, indicator: indicator, in: table).map { ($0, area) }
        }
        let gap = AreaGap(among: areas, indicator: indicator, in: table)
        // That nothing could be tested is said once.
        let isSaid = gap?.variation == .notTestable(.noMargin) && beside?.0.outcomes.tested == 0
        return [isSaid ? nil : gap.flatMap { sentences.variation($0.variation) }].compactMap(\.self)
            + (beside.map { sentences.counts($0.0, beside: $0.1) } ?? []) + (gap.map(sentences.gap) ?? [])
    }

    /// The areas with a figure, the latest period first, then by rank; areas that cannot be ranked keep their order.
    ///
    /// - Returns: the row of each area's latest figure, and where it stands by it.
    private func ordered(_ areas: [AreaIndex], indicator position: Int) -> [(row: Int, standing: AreaRank?)] {
        let columns = view.site.indicators[position].columns
        let found = areas.compactMap { area in
            columns.latestFigureRow(of: area).map { row in
                (row: row, standing: view.analyst.standing(of: area, indicator: position))
            }
        }
        let keys = found.enumerated().map { place, figure in
            (-columns.periodPosition(at: figure.row), figure.standing?.rank ?? Int.max, place)
        }
        return keys.sorted { $0 < $1 }.map { found[$0.2] }
    }

    /// An area's latest figure, where it stands by it, and how it compares with a larger area's.
    private struct Place {
        let figure: Observation
        let period: HTML
        let standing: AreaRank?
        let comparison: (area: AreaIndex, outcome: ComparisonOutcome)?
    }

    /// What figures of one period have in common.
    private struct SharedPeriod {
        let position: Int
        let markup: HTML
        /// The larger areas that have a figure for it, the nearest first.
        let larger: [AreaIndex]
    }

    /// Holds each figure against the nearest of the larger areas that has one for the same period, among those that the
    /// site compares with.
    private func places(
        _ figures: some Sequence<(row: Int, standing: AreaRank?)>,
        indicator position: Int,
        beside larger: [AreaIndex]
    ) -> [Place] {
        let columns = view.site.indicators[position].columns
        let levels = view.site.settings.comparators.map(\.value)
        let compared = larger.filter { levels.contains(view.site.areas[$0].level) }
        var places: [Place] = []
        places.reserveCapacity(figures.underestimatedCount)
        var last: SharedPeriod?
        for (row, standing) in figures {
            let figure = columns.observation(at: row)
            let shared =
                last.flatMap { $0.position == columns.periodPosition(at: row) ? $0 : nil }
                ?? SharedPeriod(
                    position: columns.periodPosition(at: row),
                    markup: view.times.period(figure.period),
                    larger: compared.filter { columns.hasFigure(of: $0, in: figure.period) }
                )
            last = shared
            let comparison = shared.larger.first { $0 != figure.area }.flatMap {
                view.analyst.comparison(of: figure, indicator: position, with: $0)
            }
            places.append(
                Place(
                    figure: figure,
                    period: shared.markup,
                    standing: standing,
                    comparison: comparison.map { ($0.area, $0.outcome) }
                )
            )
        }
        return places
    }

    private func row(_ place: Place, indicator: Indicator, isNamed: Bool) -> PlaceFigureRow? {
        let current = place.figure
        guard let figure = view.text.figures.value(current, of: indicator) else { return nil }
        return PlaceFigureRow(
            place: view.link(to: current.area, from: path),
            figure: figure,
            range: view.text.indicators.likelyRange(current, of: indicator),
            remark: FigureRemark(view: view).text(of: current),
            period: place.period,
            rank: place.standing.map(view.text.standings.place),
            mark: place.comparison.map { OutcomeMark($0.outcome, text: view.text) },
            beside: isNamed ? place.comparison.map { view.text.name(of: view.site.areas[$0.area]) } : nil
        )
    }

    /// Areas by the reason why they have no figure, reasons in the order in which they are met.
    private func absences(_ areas: some Sequence<AreaIndex>, indicator position: Int) -> [AbsenceGroup] {
        let indicator = view.site.indicators[position].indicator
        var groups: [(reason: String, places: [LinkItem])] = []
        for area in areas {
            let absence = view.analyst.absence(of: area, indicator: position)
            let reason = view.text.absences.reason(absence, of: indicator)
            let link = view.link(to: area, from: path)
            // There are few reasons, and telling texts apart is cheaper than hashing them.
            if let known = groups.firstIndex(where: { $0.reason == reason }) {
                groups[known].places.append(link)
            } else {
                groups.append((reason, [link]))
            }
        }
        return groups.map { AbsenceGroup(reason: $0.reason, places: $0.places) }
    }
}
