internal import Analysis
internal import Graphics
internal import Interpretation
internal import ReportModel
internal import Wording

/// Makes the tables of one page that set areas side by side.
struct RankedTableBuilder {
    let view: SiteView
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
        let figures = view.site.indicators[position]
        let indicator = figures.indicator
        let names = AnchorText.of(indicator.id.text) + "-" + AnchorText.of(level.id.text)
        let latest = areas.map { ($0, view.analyst.latest(of: $0, indicator: position)) }
        let ordered = ordered(latest.compactMap(\.1), indicator: position)
        let missing = latest.filter { $0.1 == nil }.map(\.0)
        let shown = ordered.prefix(RankedTable.mostRows)
        let larger = whole.map { [$0] + view.places.containers(of: $0).reversed() } ?? []
        let comparisons = shown.map { comparison(of: $0.figure, indicator: position, with: larger) }
        let beside = Set(comparisons.compactMap { $0?.area })
        let caption = view.text.words.say(
            .pageLevelCaption,
            .text(.indicator, indicator.title),
            .text(.areas, view.text.noun(level, count: 2))
        )
        let around = larger.filter { !areas.contains($0) }
        return RankedTable(
            anchor: "ranking-" + names,
            indicator: LinkItem(text: indicator.short, href: path.link(to: view.addresses.indicator(position))),
            question: indicator.question,
            caption: caption,
            level: view.text.noun(level, count: 2),
            count: areas.count,
            comparedWith: beside.count > 1
                ? view.text.words.say(.pageALargerArea) : beside.first.map { view.site.areas[$0].name },
            meaningOfFirst: view.text.standings.meaningOfFirst(indicator),
            findings: findings(
                indicator: position,
                areas: areas,
                level: level,
                larger: around
            ),
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
                    zip(shown, comparisons).map { place, comparison in
                        ChartMaker.Bar(area: place.figure.area, figure: place.figure, outcome: comparison?.outcome)
                    },
                    indicator: position,
                    level: view.text.noun(level, count: 2),
                    larger: around,
                    title: caption,
                    id: "bars-" + names
                )?.svg : nil,
            rows: zip(shown, comparisons).compactMap { place, comparison in
                row(place, indicator: indicator, beside: comparison, isNamed: beside.count > 1)
            },
            absent: absences(missing.prefix(RankedTable.mostRows), indicator: position),
            absentCount: missing.count,
            leftOut: ordered.count - shown.count
        )
    }

    /// Whether the areas differ, how many lie above and below the nearest larger area with a figure, and the gap.
    private func findings(indicator: Int, areas: [AreaIndex], level: AreaLevel, larger: [AreaIndex]) -> [String] {
        guard let table = view.analyst.table(of: level.id) else { return [] }
        let sentences = GroupSentences(
            indicator: indicator,
            areas: view.text.noun(level, count: 2),
            in: view.site,
            text: view.text
        )
        let beside =
            areas.count < 2
            ? nil
            : larger.lazy.compactMap { area in
                ComparisonCount(of: areas, against: area, indicator: indicator, in: table).map { ($0, area) }
            }.first
        let gap = AreaGap(among: areas, indicator: indicator, in: table)
        // That nothing could be tested is said once.
        let isSaid = gap?.variation == .notTestable(.noMargin) && beside?.0.outcomes.tested == 0
        return [isSaid ? nil : gap.flatMap { sentences.variation($0.variation) }].compactMap(\.self)
            + (beside.map { sentences.counts($0.0, beside: $0.1) } ?? []) + (gap.map(sentences.gap) ?? [])
    }

    /// An area's latest figure and where it stands by it.
    private struct Place {
        let figure: Observation
        let standing: Standing?
    }

    /// The latest period first, then by rank; areas that cannot be ranked keep the order of `areas.csv`.
    private func ordered(_ figures: [Observation], indicator: Int) -> [Place] {
        let places = figures.map { figure in
            Place(figure: figure, standing: view.analyst.standing(of: figure.area, indicator: indicator))
        }
        let keys = places.enumerated().map { ($1.figure.period, $1.standing?.rank ?? Int.max, $0) }
        return keys.sorted { left, right in
            if left.0 != right.0 { return right.0 < left.0 }
            return (left.1, left.2) < (right.1, right.2)
        }.map { places[$0.2] }
    }

    private func row(
        _ place: Place,
        indicator: Indicator,
        beside comparison: ComparatorReading?,
        isNamed: Bool
    ) -> PlaceFigureRow? {
        let current = place.figure
        guard let figure = view.text.figures.value(current, of: indicator) else { return nil }
        return PlaceFigureRow(
            place: view.link(to: current.area, from: path),
            figure: figure,
            range: view.text.indicators.likelyRange(current, of: indicator),
            remark: FigureRemark(view: view).text(of: current),
            period: view.times.period(current.period),
            rank: place.standing.map(view.text.standings.place),
            mark: comparison.map { OutcomeMark($0.outcome, text: view.text) },
            beside: isNamed ? comparison.map { view.text.name(of: view.site.areas[$0.area]) } : nil
        )
    }

    /// Areas by the reason why they have no figure, reasons in the order in which they are met.
    private func absences(_ areas: some Sequence<AreaIndex>, indicator position: Int) -> [AbsenceGroup] {
        let indicator = view.site.indicators[position].indicator
        var order: [String] = []
        var places: [String: [LinkItem]] = [:]
        for area in areas {
            let absence = view.analyst.absence(of: area, indicator: position)
            let reason = view.text.absences.reason(absence, of: indicator)
            if places[reason] == nil { order.append(reason) }
            places[reason, default: []].append(view.link(to: area, from: path))
        }
        return order.map { AbsenceGroup(reason: $0, places: places[$0] ?? []) }
    }

    /// A figure held against the nearest of the larger areas that has one for the same period, among those that the site
    /// compares with.
    private func comparison(
        of figure: Observation,
        indicator: Int,
        with larger: [AreaIndex]
    ) -> ComparatorReading? {
        let levels = view.site.settings.comparators
        for area in larger where area != figure.area {
            if levels.contains(where: { $0.value == view.site.areas[area].level }),
                let found = view.analyst.comparison(of: figure, indicator: indicator, with: area)
            {
                return found
            }
        }
        return nil
    }
}
