internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// Tables and maps of figures.
extension EmbeddedBlockRenderer {
    /// A row an area, a column an indicator, the sources below.
    func html(_ table: FigureTable) -> String {
        let positions = table.indicators.compactMap { site.links.indicators[$0.value] }
        let areas = areas(table.areas)
        guard !positions.isEmpty, !areas.isEmpty else { return nothing }
        let columns = positions.map { column($0, areas: areas) }
        let titles = positions.map { site.indicators[$0].indicator.title }
        let head = [.text(locale.format(.pagePlace))] + columns.map(header)
        let rows = areas.enumerated().map { row, area in
            [HTMLTable.Cell(markup: link(to: area))] + columns.map { cell($0.readings[row], of: $0) }
        }
        let caption = table.caption ?? titles.joined(separator: "; ")
        return HTMLTable(caption: caption, isSortable: true, head: head, rows: rows).html + sources(of: positions)
    }

    /// Each source once, with its publisher, for the line below a table or chart.
    func sources(of positions: [Int]) -> String {
        let sources = positions.map { site.indicators[$0].indicator.source }
        let names = sources.map { [$0.title, $0.publisher].compactMap(\.self).joined(separator: ", ") }.uniqued()
        let list = names.joined(separator: "; ")
        let words = locale.format(names.count == 1 ? .pageSource(source: list) : .pageSources(source: list))
        return "<p class=\"source\">\(Markup.escaped(words))</p>\n"
    }

    private struct Column {
        let indicator: Int
        let readings: [Reading]
        /// The period of every figure in the column; nil where they differ, and then each cell has its own.
        let period: Period?
    }

    private func column(_ position: Int, areas: [AreaIndex]) -> Column {
        let readings = areas.map { context.analyst.reading(of: $0, indicator: position) }
        let periods = Set(readings.compactMap { $0.current?.period })
        return Column(indicator: position, readings: readings, period: periods.count == 1 ? periods.first : nil)
    }

    private func header(_ column: Column) -> HTMLTable.Cell {
        HTMLTable.Cell(
            markup: link(toIndicator: column.indicator) + (column.period.map { mark($0, of: column.indicator) } ?? ""),
            attributes: " class=\"number\""
        )
    }

    private func mark(_ period: Period, of indicator: Int) -> String {
        " <span class=\"period\">\(times.period(period, of: site.indicators[indicator].indicator).markup)</span>"
    }

    /// The latest figure, or words that say why there is none.
    private func cell(_ reading: Reading, of column: Column) -> HTMLTable.Cell {
        let indicator = site.indicators[column.indicator].indicator
        guard let current = reading.current, let figure = text.figures.value(current, of: indicator) else {
            let reason = text.absences.reason(reading.absence ?? .notCollected, of: indicator)
            return .absent(locale.format(.pageNoFigureBecause(reason: reason)), isSortable: true)
        }
        return .number(figure, rest: column.period == nil ? mark(current.period, of: column.indicator) : "")
    }

    // MARK: Maps

    /// The map, and below it the same figures as a table that opens.
    ///
    /// - Parameter location: where the block stands.
    func html(_ map: FigureMap, at location: SourceLocation) -> String {
        guard let request = request(map, at: location), let figures = context.choropleths.figures(request) else {
            return nothing
        }
        return (context.choropleths.map(figures, request, on: path)?.markup ?? "") + table(figures)
    }

    private func request(_ map: FigureMap, at location: SourceLocation) -> ChoroplethBuilder.Request? {
        guard let position = site.links.indicators[map.indicator.value], let level = site.areas.level(map.level.value)
        else { return nil }
        var request = ChoroplethBuilder.Request(
            indicator: position,
            areas: site.areas.areas(in: map.areas),
            level: level,
            within: map.within.flatMap { site.areas.index(named: $0.value) },
            classes: map.classes,
            title: map.title,
            fewest: 1,
            id: "map-\(location.line)"
        )
        if let name = map.period?.value {
            guard let period = site.indicators[position].columns.periods.first(where: { $0.isNamed(name) }) else {
                return nil
            }
            request.period = period
        }
        return request
    }

    /// The figures of the map from the highest to the lowest, those that are missing last.
    private func table(_ figures: ChoroplethFigures) -> String {
        let indicator = site.indicators[figures.indicator].indicator
        let ordered = figures.areas.enumerated().sorted { left, right in
            let (first, second) = (left.element.observation?.value, right.element.observation?.value)
            if first == second { return left.offset < right.offset }
            return first ?? -.infinity > second ?? -.infinity
        }
        let head: [HTMLTable.Cell] = [
            .text(locale.format(.pagePlace)),
            .number(indicator.short, rest: mark(figures.period, of: figures.indicator)),
        ]
        let rows = ordered.map { _, place in
            let value = place.observation.flatMap { text.maps.value($0, of: figures, indicator: indicator) }
            let cell: HTMLTable.Cell =
                value.map { .number($0) } ?? .absent(context.choropleths.reason(place, figures, indicator))
            return [HTMLTable.Cell(markup: link(to: place.area)), cell]
        }
        let caption = locale.format(.mapFiguresOf(indicator: indicator.title))
        return HTMLTable(caption: caption, head: head, rows: rows).html(openedBy: caption)
    }
}
