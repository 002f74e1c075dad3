internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// Turns a map of figures into HTML: the map, and below it the same figures as a table that opens.
struct FigureMapRenderer: Sendable {
    private let choropleths: ChoroplethBuilder
    private var site: Site { choropleths.site }
    private var text: ReportText { choropleths.text }

    init(_ choropleths: ChoroplethBuilder) {
        self.choropleths = choropleths
    }

    /// - Parameter location: where the block stands.
    func html(_ map: FigureMap, at location: SourceLocation, on path: PagePath) -> String {
        guard let request = request(map, at: location), let figures = choropleths.figures(request) else {
            return "<p>\(Markup.escaped(text.words.say(.pageNoFigures)))</p>\n"
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
        let caption = Markup.escaped(text.words.say(.mapFiguresOf, .text(.indicator, indicator.title)))
        let ordered = figures.places.enumerated().sorted { left, right in
            let (first, second) = (left.element.observation?.value, right.element.observation?.value)
            if first == second { return left.offset < right.offset }
            return first ?? -.infinity > second ?? -.infinity
        }
        let words = text.words
        var markup = "<details>\n<summary>\(caption)</summary>\n"
        markup += "<div class=\"table-scroll\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\">\n<table>\n"
        markup += "<caption>\(caption)</caption>\n<thead>\n<tr>"
        markup += "<th scope=\"col\">\(Markup.escaped(words.say(.pagePlace)))</th>"
        markup += "<th scope=\"col\" class=\"number\">\(Markup.escaped(indicator.short)) "
        markup += "<span class=\"period\">\(TimeMarkup(text: text).period(figures.period).markup)</span></th>"
        markup += "</tr>\n</thead>\n<tbody>\n"
        for (_, place) in ordered {
            markup += "<tr><th scope=\"row\">\(link(to: place.area, on: path))</th>"
            markup += "\(cell(place, figures, indicator))</tr>\n"
        }
        return markup + "</tbody>\n</table>\n</div>\n</details>\n"
    }

    private func cell(_ place: ChoroplethFigures.Place, _ figures: ChoroplethFigures, _ indicator: Indicator) -> String
    {
        if let value = place.observation.flatMap({ text.figures.value($0, of: indicator) }) {
            return "<td class=\"number\">\(Markup.escaped(value))</td>"
        }
        let reason = choropleths.reason(place, figures, indicator)
        return "<td class=\"absent\">\(Markup.escaped(reason))</td>"
    }

    private func link(to area: AreaIndex, on path: PagePath) -> String {
        let name = Markup.escaped(site.areas[area].name)
        guard let target = choropleths.addresses.area(area) else { return name }
        return "<a href=\"\(Markup.escaped(path.link(to: target)))\">\(name)</a>"
    }
}
