internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// Turns a map of figures into HTML: the map, and below it the same figures as a table that opens.
struct FigureMapRenderer: Sendable {
    private let choropleths: ChoroplethBuilder
    private var site: Site { choropleths.site }
    private var text: Formatters { choropleths.text }

    init(_ choropleths: ChoroplethBuilder) {
        self.choropleths = choropleths
    }

    /// - Parameter location: where the block stands.
    func html(_ map: FigureMap, at location: SourceLocation, on path: PagePath) -> String {
        guard let request = request(map, at: location), let figures = choropleths.figures(request) else {
            return "<p>\(Markup.escaped(text.locale.format(.pageNoFigures)))</p>\n"
        }
        return (choropleths.map(figures, request, on: path)?.markup ?? "") + table(figures, on: path)
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
    private func table(_ figures: ChoroplethFigures, on path: PagePath) -> String {
        let indicator = site.indicators[figures.indicator].indicator
        let ordered = figures.places.enumerated().sorted { left, right in
            let (first, second) = (left.element.observation?.value, right.element.observation?.value)
            if first == second { return left.offset < right.offset }
            return first ?? -.infinity > second ?? -.infinity
        }
        let period = TimeMarkup(text: text).period(figures.period).markup
        let head: [HTMLTable.Cell] = [
            .text(text.locale.format(.pagePlace)),
            .number(indicator.short, rest: " <span class=\"period\">\(period)</span>"),
        ]
        let rows = ordered.map { _, place in
            let link = choropleths.addresses.link(to: place.area, of: site, from: path)
            return [HTMLTable.Cell(markup: link.markup), cell(place, figures, indicator)]
        }
        let caption = text.locale.format(.mapFiguresOf(indicator: indicator.title))
        return HTMLTable(caption: caption, head: head, rows: rows).html(openedBy: caption)
    }

    private func cell(_ place: ChoroplethFigures.Place, _ figures: ChoroplethFigures, _ indicator: Indicator)
        -> HTMLTable.Cell
    {
        let value = place.observation.flatMap { text.figures.value($0, of: indicator) }
        return value.map { .number($0) } ?? .absent(choropleths.reason(place, figures, indicator))
    }
}
