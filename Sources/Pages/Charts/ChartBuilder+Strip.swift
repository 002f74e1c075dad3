internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

extension ChartBuilder {
    /// An area among all of its level; nil where fewer than three have a figure for the same period as its own, and for
    /// tenths and ranks, of which the drawing would be flat.
    func strip(_ reading: Reading) -> HTML? {
        guard let current = reading.current, let value = current.value, let spread = spread(around: reading) else {
            return nil
        }
        let indicator = site.indicators[reading.indicator].indicator
        let title = text.locale.format(
            .chartStrip(
                indicator: indicator.short,
                place: text.name(of: site.areas[reading.area]),
                total: spread.words.total,
                areas: spread.words.areas,
                period: spread.words.period
            )
        )
        let surroundings = surroundings(of: reading, value: value, spread)
        return surroundings.backdrop.figure(
            title: title,
            description: statement(reading.area, current, of: indicator) + " " + surroundings.description,
            marking: StripPlot.Mark(label: label(reading.area, current, of: indicator), value: value),
            as: ChartMark(reading.nearest?.outcome)
        )
    }

    private func surroundings(of reading: Reading, value: Double, _ spread: AreaSpreads.Spread) -> StripSurroundings {
        // An area that exists no more may lie beyond the ends of the line.
        guard spread.ticks.lowest <= value, value <= spread.ticks.highest else {
            return surroundings(comparators(of: reading), indicator: reading.indicator, spread, reaching: value)
        }
        return spread.surroundings.value(for: areasBeside(reading)) {
            surroundings(comparators(of: reading), indicator: reading.indicator, spread)
        }
    }

    private func surroundings(
        _ larger: [(area: AreaIndex, observation: Observation)],
        indicator position: Int,
        _ spread: AreaSpreads.Spread,
        reaching value: Double? = nil
    ) -> StripSurroundings {
        let indicator = site.indicators[position].indicator
        return StripSurroundings(
            backdrop: StripBackdrop(
                id: "strip-" + AnchorName.of(indicator.id.text),
                caption: spread.words.caption,
                all: spread.ticks,
                comparators: larger.compactMap { mark($0.area, $0.observation, of: indicator) },
                ends: spread.words.ends,
                better: spread.words.better,
                hasMark: true,
                reaching: value
            ),
            description: description(larger.map { statement($0.area, $0.observation, of: indicator) }, spread)
        )
    }

    /// The extremes of a reading's level as a sentence; nil where there is no strip.
    func ends(_ reading: Reading) -> String? {
        spread(around: reading)?.words.extremes
    }

    /// Whether there is a strip for a reading.
    func hasStrip(_ reading: Reading) -> Bool {
        reading.current?.value != nil && spread(around: reading) != nil
    }

    /// The areas of the reading's level, where their figures say more than the reading's own.
    private func spread(around reading: Reading) -> AreaSpreads.Spread? {
        guard !site.indicators[reading.indicator].indicator.kind.isSpreadEvenly,
            let spread = spreads.spread(of: site.areas[reading.area].level, indicator: reading.indicator),
            spread.figures.period == reading.current?.period
        else { return nil }
        return spread
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
        let title = text.locale.format(
            .chartSpread(
                indicator: indicator.short,
                total: spread.words.total,
                areas: spread.words.areas,
                period: spread.words.period
            )
        )
        let own = inside.compactMap { area in
            figures.columns.row(of: area, in: spread.figures.period).flatMap { figures.columns.value(at: $0) }
        }
        let isPart = !own.isEmpty && own.count < spread.ticks.count
        let statements = beside.map { statement($0.0, $0.1, of: indicator) }
        let isInside = isPart ? larger.first.map { insideWords($0, spread.words) } : nil
        var plot = StripPlot(
            frame: ChartFrame(
                id: id,
                title: title,
                description: description(statements, spread),
                caption: text.locale.format(.chartAllFor(period: spread.words.period)) + " "
                    + (isInside ?? spread.words.caption)
            ),
            all: spread.ticks,
            ends: spread.words.ends
        )
        plot.inside = isPart ? own : []
        plot.comparators = beside.compactMap { mark($0.0, $0.1, of: indicator) }
        plot.better = spread.words.better
        return plot
    }

    // MARK: Words

    /// The figures of areas and the extremes of the line in sentences.
    private func description(_ statements: [String], _ spread: AreaSpreads.Spread) -> String {
        (statements + [spread.words.extremes]).joined(separator: " ")
    }

    private func insideWords(_ area: AreaIndex, _ words: StripWords) -> String {
        text.locale.format(.chartInside(areas: words.areas, place: text.name(of: site.areas[area]), total: words.total))
    }

    private func mark(_ area: AreaIndex, _ observation: Observation, of indicator: Indicator) -> StripPlot.Mark? {
        observation.value.map { StripPlot.Mark(label: label(area, observation, of: indicator), value: $0) }
    }
}
