internal import Analysis
internal import Graphics
internal import Interpretation
internal import ReportModel
internal import Wording

extension ChartMaker {
    /// An area among all of its level; nil where fewer than three have a figure for the same period as its own.
    func strip(_ reading: Reading, id: String) -> StripPlot? {
        let level = site.areas[reading.area].level
        guard let current = reading.current, let value = current.value,
            let spread = spreads.spread(of: level, indicator: reading.indicator),
            spread.figures.period == current.period
        else { return nil }
        let indicator = site.indicators[reading.indicator].indicator
        let larger = comparators(of: reading)
        let name = site.areas[reading.area].name
        let title = text.words.say(
            .chartStrip,
            .text(.indicator, indicator.short),
            .text(.place, name),
            .text(.total, spread.words.total),
            .text(.areas, spread.words.areas)
        )
        let statements =
            [statement(reading.area, current, of: indicator)]
            + larger.map { statement($0.area, $0.observation, of: indicator) }
        var plot = StripPlot(
            frame: frame(id: id, title: title, statements: statements, spread),
            all: spread.ticks,
            ends: spread.words.ends
        )
        plot.marked = StripPlot.Mark(label: label(reading.area, current, of: indicator), value: value)
        plot.mark = ChartMark(reading.nearest?.outcome)
        plot.comparators = larger.compactMap { mark($0.area, $0.observation, of: indicator) }
        plot.better = spread.words.better
        return plot
    }

    /// Whether there is a strip for a reading.
    func hasStrip(_ reading: Reading) -> Bool {
        guard let current = reading.current, current.value != nil else { return false }
        let level = site.areas[reading.area].level
        return spreads.spread(of: level, indicator: reading.indicator)?.figures.period == current.period
    }

    /// All areas of a level, those inside another one standing out, and that one and those around it below.
    ///
    /// - Parameters:
    ///   - inside: the areas that stand out; none where they are all of them.
    ///   - larger: the areas to show below; those without a figure for the period are left out.
    func strip(
        of level: AreaLevel.ID,
        indicator position: Int,
        inside: [AreaIndex] = [],
        larger: [AreaIndex] = [],
        id: String
    ) -> StripPlot? {
        guard let spread = spreads.spread(of: level, indicator: position) else { return nil }
        let figures = site.indicators[position]
        let indicator = figures.indicator
        let beside =
            indicator.kind == .count
            ? []
            : larger.compactMap { area in
                figures.columns.figure(of: area, in: spread.figures.period).map { (area, $0) }
            }
        let title = text.words.say(
            .chartSpread,
            .text(.indicator, indicator.short),
            .text(.total, spread.words.total),
            .text(.areas, spread.words.areas)
        )
        let own = inside.compactMap { figures.columns.figure(of: $0, in: spread.figures.period)?.value }
        let isPart = !own.isEmpty && own.count < spread.ticks.count
        let statements = beside.map { statement($0.0, $0.1, of: indicator) }
        let isInside = isPart ? larger.first.map { insideWords($0, spread.words) } : nil
        var plot = StripPlot(
            frame: frame(id: id, title: title, statements: statements, spread, caption: isInside),
            all: spread.ticks,
            ends: spread.words.ends
        )
        plot.inside = isPart ? own : []
        plot.comparators = beside.compactMap { mark($0.0, $0.1, of: indicator) }
        plot.better = spread.words.better
        return plot
    }

    // MARK: Words

    private func frame(
        id: String,
        title: String,
        statements: [String],
        _ spread: AreaSpreads.Spread,
        caption: String? = nil
    ) -> ChartFrame {
        ChartFrame(
            id: id,
            title: title,
            description: (statements + [spread.words.extremes]).joined(separator: " "),
            caption: caption ?? spread.words.caption
        )
    }

    private func insideWords(_ area: AreaIndex, _ words: StripWords) -> String {
        text.words.say(
            .chartInside,
            .text(.areas, words.areas),
            .text(.place, text.name(of: site.areas[area])),
            .text(.total, words.total)
        )
    }

    private func mark(_ area: AreaIndex, _ observation: Observation, of indicator: Indicator) -> StripPlot.Mark? {
        observation.value.map { StripPlot.Mark(label: label(area, observation, of: indicator), value: $0) }
    }
}
