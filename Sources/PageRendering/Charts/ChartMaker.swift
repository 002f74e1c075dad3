internal import Analysis
internal import Graphics
internal import Interpretation
internal import ReportModel
internal import Wording

/// Makes the charts of pages from readings, so that every chart draws only what the words beside it may say.
struct ChartMaker: Sendable {
    let site: Site
    let text: ReportText
    let spreads: AreaSpreads

    init(_ site: Site, analyst: Analyst, text: ReportText) {
        self.site = site
        self.text = text
        spreads = AreaSpreads(site, analyst: analyst)
    }

    /// A value in the way of the figure it belongs to: `31%`, `63.1 years`.
    func figure(_ observation: Observation, of indicator: Indicator) -> String {
        text.figures.value(observation, of: indicator) ?? text.words.say(.figureNone)
    }

    /// A number along an axis: with a percent sign, without any other unit.
    func axisNumber(of indicator: Indicator) -> @Sendable (Double, Int) -> String {
        let unit = indicator.unit == "%" ? "%" : ""
        return { [text] value, decimals in text.figures.value(value, decimals: decimals, unit: unit) }
    }

    /// A place with its figure as a label, without a unit other than a percent sign, as axes have it: `England 31%`.
    func label(_ area: AreaIndex, _ observation: Observation, of indicator: Indicator) -> String {
        let decimals = FigureText.decimals(for: observation, of: indicator)
        let value = observation.value.map { axisNumber(of: indicator)($0, decimals) } ?? ""
        return text.words.say(.chartLabel, .text(.place, site.areas[area].name), .text(.value, value))
    }

    /// A place with its figure, as a sentence, such as `England: 31%.` is one.
    func statement(_ area: AreaIndex, _ observation: Observation, of indicator: Indicator) -> String {
        text.words.say(
            .chartStatement,
            .text(.place, site.areas[area].name),
            .text(.value, figure(observation, of: indicator))
        )
    }

    /// The extremes in words, such as `Lowest: 19%. Highest: 48%.` is one pair.
    func ends(_ lowest: Observation, _ highest: Observation, of indicator: Indicator) -> String {
        text.words.say(
            .chartEnds,
            .text(.lower, figure(lowest, of: indicator)),
            .text(.upper, figure(highest, of: indicator))
        )
    }

    /// Larger areas that may stand on one scale with their parts; a count of the whole would dwarf those of its parts.
    func comparators(of reading: Reading) -> [(area: AreaIndex, observation: Observation)] {
        guard site.indicators[reading.indicator].indicator.kind != .count else { return [] }
        return reading.comparators.compactMap { comparator in
            comparator.observation.flatMap { $0.value == nil ? nil : (comparator.area, $0) }
        }
    }
}
