internal import Analysis
internal import Graphics
internal import Interpretation
internal import ReportModel
internal import Wording

/// Makes the cards of one page from readings.
struct IndicatorCardBuilder {
    let view: SiteView
    let path: PagePath

    /// - Parameter isDrawn: whether the card has charts.
    func card(_ reading: Reading, isDrawn: Bool) -> IndicatorCard {
        let indicator = view.site.indicators[reading.indicator].indicator
        let current = reading.current
        let limits = current.flatMap { Limits($0, of: indicator) }
        let definition = path.link(to: view.addresses.indicator(reading.indicator))
        return IndicatorCard(
            anchor: AnchorText.indicator(indicator.id),
            title: indicator.title,
            short: indicator.short,
            question: indicator.question,
            definition: definition,
            place: view.site.areas[reading.area].name,
            placePage: view.addresses.area(reading.area).flatMap { $0 == path ? nil : path.link(to: $0) },
            figure: current.flatMap { view.text.figures.value($0, of: indicator) },
            period: current.map { view.times.period($0.period) },
            sentences: view.sentences(reading),
            range: current.flatMap { view.text.indicators.likelyRange($0, of: indicator) },
            rangeIsDerived: limits?.areDerived ?? false,
            isAddedUp: current?.basis == .derived,
            comparators: reading.comparators.filter { $0.observation != nil }.map { row($0, indicator: indicator) },
            withoutFigure: reading.comparators.filter { $0.observation == nil }.map {
                view.text.name(of: view.site.areas[$0.area])
            },
            rank: rank(reading),
            unranked: level(of: reading).flatMap { view.text.standings.refusal(reading.standingOutcome, among: $0) },
            change: view.text.changes.sentence(reading, of: indicator),
            strip: isDrawn ? view.charts.strip(reading, id: chartID("strip", indicator))?.svg : nil,
            trend: isDrawn
                ? view.charts.trend(reading, id: chartID("trend", indicator), target: target(of: reading))?.svg : nil,
            methods: methods(reading, of: indicator),
            meaningOfFirst: view.text.standings.meaningOfFirst(indicator),
            series: series(reading.series, indicator: indicator),
            source: SourceDetails(
                indicators: [LinkItem(text: indicator.short, href: definition)],
                source: indicator.source,
                in: view
            ),
            kind: view.text.indicators.kind(indicator),
            polarity: view.text.indicators.polarity(indicator),
            base: current.flatMap { view.text.figures.base(of: $0, indicator: indicator) },
            note: current?.note,
            caveats: indicator.caveats
        )
    }

    private func chartID(_ kind: String, _ indicator: Indicator) -> String {
        kind + "-" + AnchorText.of(indicator.id.text)
    }

    /// What a plan for the area alone wants the figure to reach.
    private func target(of reading: Reading) -> Commitment.Target? {
        let indicator = view.site.indicators[reading.indicator].indicator.id
        return (view.site.links.commitmentsOfIndicator[indicator] ?? []).lazy
            .filter { view.site.links.areasOfPlan[$0.plan].first == reading.area }
            .compactMap { view.site.plans[$0.plan].commitments[$0.commitment].target }.first
    }

    private func row(_ reading: ComparatorReading, indicator: Indicator) -> ComparatorRow {
        ComparatorRow(
            place: view.link(to: reading.area, from: path),
            figure: reading.observation.flatMap { view.text.figures.value($0, of: indicator) },
            mark: OutcomeMark(reading.outcome, text: view.text)
        )
    }

    /// Every period, latest first; a note that the next later period has too is not said again.
    private func series(_ series: [Observation], indicator: Indicator) -> [SeriesRow] {
        var later: String?
        return series.reversed().map { observation in
            defer { later = observation.note }
            return row(observation, indicator: indicator, withNote: observation.note != later)
        }
    }

    private func row(_ observation: Observation, indicator: Indicator, withNote: Bool) -> SeriesRow {
        SeriesRow(
            period: view.times.period(observation.period),
            figure: view.text.figures.value(observation, of: indicator),
            range: view.text.indicators.likelyRange(observation, of: indicator),
            remark: observation.value == nil
                ? nil : FigureRemark(view: view).text(of: observation, withNote: withNote)
        )
    }

    private func rank(_ reading: Reading) -> String? {
        guard let standing = reading.standing, let plural = level(of: reading) else { return nil }
        return view.text.standings.rank(standing, among: plural)
    }

    /// What the areas of the reading's level are called.
    private func level(of reading: Reading) -> String? {
        view.site.areas.level(of: reading.area).map { view.text.noun($0, count: 2) }
    }

    private func methods(_ reading: Reading, of indicator: Indicator) -> [String] {
        guard let current = reading.current else { return [] }
        return reading.comparators.compactMap { comparator in
            let other = view.text.name(of: view.site.areas[comparator.area])
            return view.text.methods.sentence(comparator, current: current, of: indicator, other: other)
        }
    }
}
