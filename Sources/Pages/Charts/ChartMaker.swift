internal import Analysis
internal import Graphics
internal import Localization
internal import Model

/// Makes the charts of pages from readings, so that every chart draws only what the words beside it may say.
struct ChartMaker: Sendable {
    let site: Site
    let text: Formatters
    let spreads: AreaSpreads

    var words: ChartWords { ChartWords(text: text) }

    init(_ site: Site, analyst: Analyst, text: Formatters) {
        self.site = site
        self.text = text
        spreads = AreaSpreads(site, analyst: analyst, text: text)
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

    /// The same areas without their figures.
    func areasBeside(_ reading: Reading) -> [AreaIndex] {
        positionsBeside(reading).map { reading.comparators[$0].area }
    }

    private func positionsBeside(_ reading: Reading) -> [Int] {
        site.indicators[reading.indicator].indicator.kind == .count ? [] : reading.positionsWithFigure
    }
}
