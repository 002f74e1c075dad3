internal import Analysis
internal import Interpretation
internal import ReportModel

/// Makes the cards of one page from readings.
struct IndicatorCardBuilder {
    let view: SiteView
    let path: PagePath

    func card(_ reading: Reading) -> IndicatorCard {
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
            figure: current.flatMap { FigureText.value($0, of: indicator) },
            period: current.map { TimeMarkup.period($0.period) },
            sentences: view.sentences(reading),
            range: current.flatMap { IndicatorText.likelyRange($0, of: indicator) },
            rangeIsDerived: limits?.areDerived ?? false,
            isAddedUp: current?.basis == .derived,
            comparators: reading.comparators.filter { $0.observation != nil }.map { row($0, indicator: indicator) },
            withoutFigure: reading.comparators.filter { $0.observation == nil }.map {
                AreaName.inSentence(view.site.areas[$0.area])
            },
            rank: rank(reading),
            meaningOfFirst: StandingText.meaningOfFirst(indicator),
            series: reading.series.reversed().map { row($0, indicator: indicator) },
            source: SourceDetails(
                indicators: [LinkItem(text: indicator.short, href: definition)],
                source: indicator.source
            ),
            kind: IndicatorText.kind(indicator),
            polarity: IndicatorText.polarity(indicator),
            base: current.flatMap { base(of: $0, indicator: indicator) },
            note: current?.note,
            caveats: indicator.caveats
        )
    }

    private func row(_ reading: ComparatorReading, indicator: Indicator) -> ComparatorRow {
        ComparatorRow(
            place: view.link(to: reading.area, from: path),
            figure: reading.observation.flatMap { FigureText.value($0, of: indicator) },
            mark: OutcomeMark(reading.outcome)
        )
    }

    private func row(_ observation: Observation, indicator: Indicator) -> SeriesRow {
        SeriesRow(
            period: TimeMarkup.period(observation.period),
            figure: FigureText.value(observation, of: indicator),
            range: IndicatorText.likelyRange(observation, of: indicator)
        )
    }

    private func rank(_ reading: Reading) -> String? {
        guard let standing = reading.standing, let level = view.site.areas.level(of: reading.area) else { return nil }
        return StandingText.rank(standing, among: level.plural.lowercased())
    }

    private func base(of observation: Observation, indicator: Indicator) -> String? {
        guard let denominator = observation.denominator else { return nil }
        let base = FigureText.number(denominator, decimals: 0)
        let counted = indicator.denominatorName.map { " \($0)" } ?? ""
        guard let numerator = observation.numerator else { return base + counted }
        return "\(FigureText.number(numerator, decimals: 0)) of \(base)\(counted)"
    }
}
