internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// What one indicator says about one area, as a card.
///
/// A card is a reading and the page it is on; each of its fields is worked out when a template asks for it, since most
/// pages show only some of them.
struct IndicatorCard: PagePart {
    let reading: Reading
    let indicator: Indicator
    /// Whether the card has charts.
    let isDrawn: Bool
    let scope: PageScope

    init(_ reading: Reading, isDrawn: Bool, in scope: PageScope) {
        self.reading = reading
        indicator = scope.site.indicators[reading.indicator].indicator
        self.isDrawn = isDrawn
        self.scope = scope
    }

    static let fields = ContextFields<IndicatorCard>(
        .text("anchor", "The card's name in the page, unique on it.") { AnchorName.indicator($0.indicator.id) },
        .text("title", "The indicator's full title.", \.indicator.title),
        .text("short", "The indicator's short title.", \.indicator.short),
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .text("definition", "The way to the indicator's page.", \.definition),
        .text("place", "The name of the area that the figure is for.") { $0.site.areas[$0.reading.area].name },
        .text("placeInSentence", "The name as it stands in a sentence: the North West.") {
            $0.text.name(of: $0.site.areas[$0.reading.area])
        },
        .text("placeAtStart", "The name as it begins a sentence: The North West.") {
            Locale.capitalised($0.text.name(of: $0.site.areas[$0.reading.area]))
        },
        .optionalText("placePage", "The way to that area's page; missing where the card is on it.", \.placePage),
        .optionalText("figure", "The latest figure with its unit; missing where there is none.", \.figure),
        .optionalHTML("period", "The period of the figure.", \.period),
        .textList("sentences", "The figure and what it means, or why there is none; one fact a sentence.") {
            $0.sentences
        },
        .textList("meaning", "The same without the sentence that gives the figure, to stand below it.") {
            $0.context.meaning($0.reading)
        },
        .textList("tenths", "How many of its parts are in the first and the last tenth; empty but for tenths of parts.")
        {
            $0.writer.countsByTenth()
        },
        .object("standing", "How it compares with the nearest larger area it was tested against; missing for none.") {
            card in card.mark(of: card.reading.nearestTested?.outcome)
        },
        .optionalText("frequency", "A percentage as people say it: about 1 in 4; missing where none is near enough.") {
            card in card.reading.current.flatMap { card.text.frequencies.text($0, of: card.indicator) }
        },
        .optionalText(
            "difference",
            "How far it is from the nearest larger area it was tested against: 4 percentage points lower than England."
        ) { $0.difference },
        .textList("cautions", "What nobody may miss: why there is none, that it is zero, provisional or an estimate.") {
            $0.writer.cautions()
        },
        .textList("explanations", "How the figure was made, and how it compares in full; one fact a sentence.") {
            $0.writer.explanations(withBeside: $0.context.sentencesBeside($0.reading))
        },
        .optionalText("range", "The likely range (95 % interval); missing where it is not known.", \.range),
        .optionalText("rangeMethod", "Its level and how it was worked out: 95%, Wilson, worked out by us.") {
            $0.reading.limits.map($0.text.ranges.level)
        },
        .flag("isAddedUp", "Whether Placard added the figure up from smaller areas.") {
            $0.reading.current?.basis == .derived
        },
        .list(
            "comparators",
            "The larger areas with a figure for the same period, nearest first; none of which a count is a share.",
            \.comparators
        ),
        .textList("withoutFigure", "The names of those that have none, as they stand in a sentence.", \.withoutFigure),
        .optionalText("rank", "The place among areas of the same level: joint 4th of 27 neighbourhoods.", \.rank),
        .optionalText("rankInFull", "The same with what 1st means, in one pair of brackets.", \.rankInFull),
        .optionalText("unranked", "Why the areas of its level are not ranked, as a sentence; missing where they are.") {
            $0.unranked
        },
        .optionalText("change", "Whether the figure has changed over the years; missing with a single period.") {
            $0.text.changes.sentence($0.reading, in: $0.site)
        },
        .optionalHTML(
            "strip",
            "A chart of all areas of its level with this one marked; missing for fewer than three, and for counts."
        ) { $0.hasStrip ? $0.context.charts.strip($0.reading) : nil },
        .optionalHTML("trend", "A chart of the figure over time; missing for fewer than four periods.", \.trend),
        .optionalText(
            "ends",
            "The lowest and the highest figure of all areas of its level; missing for fewer than three."
        ) { $0.isDrawn ? $0.context.charts.ends($0.reading) : nil },
        .optionalText(
            "methods",
            "How each difference was tested, one larger area a sentence; missing where none was."
        ) { $0.methods },
        .text("meaningOfFirst", "What 1st means: the best, the highest.") {
            $0.text.ranks.meaningOfFirst($0.indicator)
        },
        .flag("hasSeries", "Whether there is more than one period.") { $0.reading.series.count > 1 },
        .list("series", "Every period, latest first.", \.series),
        .flag("hasSeriesRanges", "Whether any period has a likely range.") { card in
            card.reading.series.contains {
                card.context.analyst.ranges.limits(of: $0, indicator: card.reading.indicator) != nil
            }
        },
        .list("groups", "Its groups for the period of the figure, one table a breakdown.", \.groups),
        .object("source", "Where the figures come from.", \.source),
        .text("kind", "What sort of number it is.") { $0.text.indicators.kind($0.indicator) },
        .text("polarity", "Which direction is good, as a sentence.") { $0.text.indicators.polarity($0.indicator) },
        .optionalText("base", "How many of what the figure is based on: 1,204 of 3,011 people.", \.base),
        .optionalText("note", "What the data file notes beside the figure.") { $0.reading.current?.note },
        .textList("caveats", "What to take care with.") { $0.site.indicators[$0.reading.indicator].caveats }
    )

    /// Whether it is a count that no larger area stands beside and no chart belongs to, so that a line says all.
    var isCountAlone: Bool {
        guard indicator.kind == .count, let current = reading.current else { return false }
        let hasNote = current.note != nil && current.basis == .published
        return !hasNote && othersBeside.isEmpty && !(isDrawn && context.charts.hasTrend(reading)) && groups.isEmpty
    }

    private var writer: SentenceWriter { SentenceWriter(reading, in: site, text: text) }

    private var difference: String? {
        reading.nearestTested.flatMap { writer.difference(beside: $0) }
    }

    private var definition: String { path.link(to: context.addresses.indicator(reading.indicator)) }

    private var placePage: String? {
        context.addresses.area(reading.area).flatMap { $0 == path ? nil : path.link(to: $0) }
    }

    // MARK: The figure

    private var figure: String? {
        reading.current.flatMap { text.figures.value($0, of: indicator) }
    }

    private var period: HTML? {
        reading.current.map { context.times.period($0.period, of: indicator) }
    }

    private var sentences: [String] { context.sentences(reading) }

    private var range: String? {
        range(of: reading.current, reading.limits)
    }

    private func range(of observation: Observation?, _ limits: Limits?) -> String? {
        guard let observation, let limits else { return nil }
        return text.indicators.likelyRange(limits, of: observation, indicator)
    }

    private var base: String? {
        reading.current.flatMap { text.figures.base(of: $0, indicator: indicator) }
    }

    // MARK: Beside others

    private var comparators: [ComparatorRow] {
        othersBeside.map { comparator in
            ComparatorRow(
                place: link(to: comparator.area),
                figure: comparator.observation.flatMap { text.figures.value($0, of: indicator) },
                mark: OutcomeMark(outcome: comparator.outcome, text: text)
            )
        }
    }

    private var othersBeside: [ComparatorReading] {
        let writer = writer
        return reading.comparators.filter { $0.observation != nil && !writer.tellsShare(of: $0) }
    }

    private var withoutFigure: [String] {
        let all = reading.comparators
        let comparators = all.span
        var names: [String] = []
        for position in comparators.indices where comparators[position].observation == nil {
            let name = text.name(of: site.areas[comparators[position].area])
            names.append(
                reading.current.map {
                    locale.format(.comparisonNone(place: name, period: text.period($0.period, of: indicator)))
                } ?? name
            )
        }
        return names
    }

    private var rank: String? {
        guard let rank = reading.rank, let level else { return nil }
        return text.ranks.rank(rank, among: level, counted: indicator.counted).map(ofPeriod)
    }

    private var rankInFull: String? {
        guard let rank = reading.rank, let level else { return nil }
        return text.ranks.rankInFull(rank, among: level, of: indicator).map(ofPeriod)
    }

    private var unranked: String? {
        guard let level else { return nil }
        return text.ranks.refusal(reading.rankingOutcome, among: level).map(ofPeriod)
    }

    /// What is said of a place among figures of another period than that of most of the level, with this period.
    private func ofPeriod(_ sentence: String) -> String {
        let matrix = context.analyst.levelMatrix(of: site.areas[reading.area].level)
        guard let own = reading.current?.period, let period = matrix?.columns[reading.indicator]?.period, own != period
        else { return sentence }
        return locale.format(.rankOfPeriod(period: text.period(own, of: indicator), what: sentence))
    }

    private var methods: String? {
        guard let current = reading.current else { return nil }
        let sentences = reading.comparators.filter { $0.method != nil }.compactMap { comparator in
            let other = text.name(of: site.areas[comparator.area])
            return text.methods.sentence(comparator, current: current, of: indicator, other: other)
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// What the areas of the reading's level are called.
    private var level: String? {
        site.areas.level(of: reading.area).map { text.noun($0, count: 2) }
    }

    // MARK: Charts

    /// Whether there are enough areas for a chart of all of its level; counts follow the size of the areas alone.
    var hasStrip: Bool { isDrawn && indicator.kind != .count && context.charts.hasStrip(reading) }

    private var trend: HTML? {
        guard isDrawn else { return nil }
        return context.charts.trend(reading, id: "trend-" + AnchorName.of(indicator.id.text), target: target)?.svg
    }

    /// What a plan for the area alone wants the figure to reach; none that is over wants it any more.
    private var target: Commitment.Target? {
        (site.links.commitmentsOfIndicator[indicator.id] ?? []).lazy
            .filter { site.links.areasOfPlan[$0.plan].first == reading.area && context.tense(ofPlan: $0.plan) != .past }
            .compactMap { site.plans[$0.plan].commitments[$0.commitment].target }.first
    }

    // MARK: The small print

    /// Every period, latest first; a note that the next later period has too is not said again.
    private var series: [SeriesRow] {
        var later: String?
        let ranges = context.analyst.ranges
        return reading.series.reversed().map { observation in
            defer { later = observation.note }
            return SeriesRow(
                period: context.times.period(observation.period, of: indicator),
                time: text.period(observation.period, of: indicator),
                figure: text.figures.value(observation, of: indicator),
                range: range(of: observation, ranges.limits(of: observation, indicator: reading.indicator)),
                remark: observation.value == nil && observation.status != .onlyLimit
                    ? nil : context.remark(on: observation, withNote: observation.note != later)
            )
        }
    }

    private var groups: [BreakdownTable] {
        guard let period = reading.current?.period else { return [] }
        return BreakdownTable.all(of: reading.indicator, area: reading.area, period: period, in: scope)
    }

    private var source: SourceDetails {
        SourceDetails(
            indicators: [link(toIndicator: reading.indicator)],
            source: indicator.source,
            context: context
        )
    }
}

/// A larger area's figure, and how the area of the card compares with it.
struct ComparatorRow: TemplateContext {
    let place: LinkItem
    let figure: String?
    let mark: OutcomeMark

    static let fields = ContextFields<ComparatorRow>(
        .object("place", "The larger area.", \.place),
        .optionalText("figure", "Its figure for the same period with its unit; missing where it cannot be shown.") {
            $0.figure
        },
        .object("mark", "How the area of the card compares with it.", \.mark)
    )
}

/// One period of an area's figures.
struct SeriesRow: TemplateContext {
    let period: HTML
    let time: String
    let figure: String?
    let range: String?
    let remark: String?

    static let fields = ContextFields<SeriesRow>(
        .html("period", "The period in words.", \.period),
        .text("time", "The same as plain text.", \.time),
        .optionalText("figure", "The figure with its unit; missing where there is none.", \.figure),
        .optionalText("range", "The likely range; missing where it is not known.", \.range),
        .optionalText("remark", "What to know about the figure: provisional, not comparable with earlier periods.") {
            $0.remark
        }
    )
}
