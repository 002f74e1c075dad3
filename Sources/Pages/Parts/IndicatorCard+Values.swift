internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

extension IndicatorCard {
    var anchor: String { AnchorText.indicator(indicator.id) }
    var definition: String { path.link(to: view.addresses.indicator(reading.indicator)) }
    var place: String { view.site.areas[reading.area].name }

    var placePage: String? {
        view.addresses.area(reading.area).flatMap { $0 == path ? nil : path.link(to: $0) }
    }

    // MARK: The figure

    var figure: String? {
        reading.current.flatMap { view.text.figures.value($0, of: indicator) }
    }

    var period: HTML? {
        reading.current.map { view.times.period($0.period) }
    }

    var sentences: [String] { view.sentences(reading) }

    var range: String? {
        reading.current.flatMap { view.text.indicators.likelyRange($0, of: indicator) }
    }

    var rangeIsDerived: Bool {
        reading.current.flatMap { Limits($0, of: indicator) }?.areDerived ?? false
    }

    var base: String? {
        reading.current.flatMap { view.text.figures.base(of: $0, indicator: indicator) }
    }

    var change: String? { view.text.changes.sentence(reading, of: indicator) }

    // MARK: Beside others

    var hasComparators: Bool {
        // As a span, so that no figure is copied to be looked at.
        let comparators = reading.comparators.span
        for position in comparators.indices where comparators[position].observation != nil { return true }
        return false
    }

    var comparators: [ComparatorRow] {
        reading.comparators.compactMap { comparator in
            guard let observation = comparator.observation else { return nil }
            return ComparatorRow(
                place: view.link(to: comparator.area, from: path),
                figure: view.text.figures.value(observation, of: indicator),
                mark: OutcomeMark(comparator.outcome, text: view.text)
            )
        }
    }

    var withoutFigure: [String] {
        let comparators = reading.comparators.span
        var names: [String] = []
        for position in comparators.indices where comparators[position].observation == nil {
            names.append(view.text.name(of: view.site.areas[comparators[position].area]))
        }
        return names
    }

    var rank: String? {
        guard let standing = reading.rank, let level else { return nil }
        return view.text.standings.rank(standing, among: level)
    }

    var unranked: String? {
        guard reading.rank == nil, let level else { return nil }
        return view.text.standings.refusal(reading.rankingOutcome, among: level)
    }

    var meaningOfFirst: String { view.text.standings.meaningOfFirst(indicator) }

    var methods: String? {
        guard let current = reading.current else { return nil }
        let sentences = reading.comparators.filter { $0.method != nil }.compactMap { comparator in
            let other = view.text.name(of: view.site.areas[comparator.area])
            return view.text.methods.sentence(comparator, current: current, of: indicator, other: other)
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// What the areas of the reading's level are called.
    private var level: String? {
        view.site.areas.level(of: reading.area).map { view.text.noun($0, count: 2) }
    }

    // MARK: Charts

    /// Whether there are enough areas for a chart of all of its level.
    var hasStrip: Bool { isDrawn && view.charts.hasStrip(reading) }

    var strip: HTML? {
        isDrawn ? view.charts.strip(reading) : nil
    }

    var trend: HTML? {
        guard isDrawn, reading.series.count > 1 else { return nil }
        return view.charts.trend(reading, id: "trend-" + AnchorText.of(indicator.id.text), target: target)?.svg
    }

    /// What a plan for the area alone wants the figure to reach.
    private var target: Commitment.Target? {
        (view.site.links.commitmentsOfIndicator[indicator.id] ?? []).lazy
            .filter { view.site.links.areasOfPlan[$0.plan].first == reading.area }
            .compactMap { view.site.plans[$0.plan].commitments[$0.commitment].target }.first
    }

    // MARK: The small print

    /// Every period, latest first; a note that the next later period has too is not said again.
    var series: [SeriesRow] {
        var later: String?
        return reading.series.reversed().map { observation in
            defer { later = observation.note }
            return SeriesRow(
                period: view.times.period(observation.period),
                figure: view.text.figures.value(observation, of: indicator),
                range: view.text.indicators.likelyRange(observation, of: indicator),
                remark: observation.value == nil
                    ? nil : FigureRemark(view: view).text(of: observation, withNote: observation.note != later)
            )
        }
    }

    var source: SourceDetails {
        SourceDetails(
            indicators: [LinkItem(text: indicator.short, href: definition)],
            source: indicator.source,
            in: view
        )
    }

    var kind: String { view.text.indicators.kind(indicator) }
    var polarity: String { view.text.indicators.polarity(indicator) }
}
