internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model

/// What the live blocks of texts take their figures, drawings and words from, alike on every page.
struct ProseContext: Sendable {
    let site: Site
    let addresses: SiteAddresses
    let analyst: Analyst
    let charts: ChartBuilder
    let choropleths: ChoroplethBuilder

    var text: Formatters { charts.text }
}

/// Turns the live blocks of a text into HTML: tables, charts and maps of figures, and lists of places.
struct EmbeddedBlockRenderer {
    let context: ProseContext
    /// The page they stand on, from which links lead.
    let path: PagePath

    var site: Site { context.site }
    var text: Formatters { context.text }
    var locale: Locale { text.locale }
    var times: TimeMarkup { TimeMarkup(text: text) }

    /// - Parameter location: where the block stands, which gives its parts names that are unique on the page.
    func html(_ block: EmbeddedBlock, at location: SourceLocation) -> String {
        switch block {
        case .table(let table): html(table)
        case .chart(let chart): FigureChartBlock(chart, id: "chart-\(location.line)", in: self)?.html ?? nothing
        case .map(let map): html(map, at: location)
        case .areas(let list): html(list)
        }
    }

    /// What stands in place of figures where there are none.
    var nothing: String { "<p>\(Markup.escaped(locale.format(.pageNoFigures)))</p>\n" }

    func link(to area: AreaIndex) -> String {
        context.addresses.link(to: area, of: site, from: path).markup
    }

    /// A link to an indicator's page under its short title.
    ///
    /// - Parameter position: a position in `Site.indicators`.
    func link(toIndicator position: Int) -> String {
        let href = path.link(to: context.addresses.indicator(position))
        return LinkItem(text: site.indicators[position].indicator.short, href: href).markup
    }

    /// The areas of a selection: those that an editor names in that order, all others by their names.
    func areas(_ selection: AreaSelection) -> [AreaIndex] {
        let areas = site.areas.areas(in: selection)
        if case .named = selection { return areas }
        return PlaceTree.byName(areas, in: site.areas)
    }

    // MARK: Lists of places

    /// Links, perhaps in lists under the larger areas that the places lie in.
    ///
    /// Groups are nested lists rather than headings, so that no level of heading is skipped wherever the block stands.
    private func html(_ list: AreaList) -> String {
        let areas = areas(list.areas)
        guard !areas.isEmpty else { return "<p>\(Markup.escaped(locale.format(.pageNoPlaces)))</p>\n" }
        guard let level = list.groupedBy?.value else { return items(areas) + "\n" }
        let groups = areas.grouped { site.areas.container(of: $0, at: level) }
        // Areas without a container come last.
        let inOrder = groups.filter { $0.key != nil } + groups.filter { $0.key == nil }
        let lists = inOrder.map { container, areas in
            let name = container.map { link(to: $0) } ?? Markup.escaped(locale.format(.pageElsewhere))
            return "<li><span class=\"group-name\">\(name)</span>\n\(items(areas))</li>\n"
        }
        return "<ul class=\"grouped-places\">\n\(lists.joined())</ul>\n"
    }

    private func items(_ areas: [AreaIndex]) -> String {
        "<ul class=\"places\">\n\(areas.map { "<li>\(link(to: $0))</li>\n" }.joined())</ul>"
    }
}
