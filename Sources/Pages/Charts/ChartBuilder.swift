internal import Analysis
internal import Graphics
internal import Localization
internal import Model

/// Makes the charts of pages from readings, so that every chart draws only what the words beside it may say.
struct ChartBuilder: Sendable {
    let site: Site
    let text: Formatters
    let spreads: AreaSpreads
    /// What the charts show, for their headings.
    let findings: ChartFindings
    /// The likely ranges that charts draw.
    let ranges: LikelyRanges

    var words: ChartWords { ChartWords(text: text) }

    init(_ site: Site, analyst: Analyst, text: Formatters) {
        self.site = site
        self.text = text
        spreads = AreaSpreads(site, analyst: analyst, text: text)
        findings = ChartFindings(site: site, analyst: analyst, text: text)
        ranges = analyst.ranges
    }

    /// A place with its figure as a label, without a unit other than a percent sign, as axes have it: `England 31%`.
    func label(_ area: AreaIndex, _ observation: Observation, of indicator: Indicator) -> String {
        text.locale.format(
            .chartLabel(place: site.areas[area].name, value: words.axisNumber(observation, of: indicator))
        )
    }

    /// A place with its figure, as a sentence, such as `England: 31%.` is one.
    func statement(_ area: AreaIndex, _ observation: Observation, of indicator: Indicator) -> String {
        text.locale.format(
            .chartStatement(place: site.areas[area].name, value: words.figure(observation, of: indicator))
        )
    }

    /// Larger areas that may stand on one scale with their parts; a count of the whole would dwarf those of its parts.
    func comparators(of reading: Reading) -> [(area: AreaIndex, observation: Observation)] {
        positionsBeside(reading).compactMap { position in
            let comparator = reading.comparators[position]
            return comparator.observation.map { (comparator.area, $0) }
        }
    }

    /// The larger areas of `comparators(of:)` without their figures.
    func areasBeside(_ reading: Reading) -> [AreaIndex] {
        positionsBeside(reading).map { reading.comparators[$0].area }
    }

    private func positionsBeside(_ reading: Reading) -> [Int] {
        site.indicators[reading.indicator].indicator.kind == .count ? [] : reading.positionsWithFigure
    }
}

/// The figures of a chart in words.
struct ChartWords: Sendable {
    let text: Formatters

    /// A value in the way of the figure it belongs to: `31%`, `63.1 years`.
    func figure(_ observation: Observation, of indicator: Indicator) -> String {
        text.figures.value(observation, of: indicator) ?? text.locale.format(.figureNone)
    }

    /// A number along an axis: with a percent sign, without any other unit.
    func axisNumber(of indicator: Indicator) -> @Sendable (Double, Int) -> String {
        let unit = FigureFormatter.sign(of: indicator.unit)
        return { [text] value, decimals in text.figures.tick(value, decimals: decimals, unit: unit) }
    }

    /// A figure as axes have it.
    func axisNumber(_ observation: Observation, of indicator: Indicator) -> String {
        text.figures.value(observation, of: indicator, unit: FigureFormatter.sign(of: indicator.unit)) ?? ""
    }

    /// The extremes in words, such as `Lowest: 19%. Highest: 48%.` is one pair.
    func ends(_ lowest: Observation, _ highest: Observation, of indicator: Indicator) -> String {
        text.locale.format(.chartEnds(lower: figure(lowest, of: indicator), upper: figure(highest, of: indicator)))
    }
}

extension ChartMark {
    /// The shape that stands for what a comparison found, the same as in tables.
    init(_ outcome: ComparisonOutcome?) {
        self =
            switch outcome {
            case .better: .better
            case .worse: .worse
            case .higher: .higher
            case .lower: .lower
            case .noClearDifference: .similar
            case .notCompared, nil: .untested
            }
    }
}
