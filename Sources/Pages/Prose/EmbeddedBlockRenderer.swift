internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model

/// Turns the live blocks of a text into HTML: tables, charts and maps of figures, and lists of places.
struct EmbeddedBlockRenderer: Sendable {
    private let tables: FigureTableRenderer
    private let charts: FigureChartRenderer
    private let maps: FigureMapRenderer
    private let lists: AreaListRenderer

    init(
        site: Site,
        addresses: SiteAddresses,
        analyst: Analyst,
        charts: ChartMaker,
        choropleths: ChoroplethBuilder
    ) {
        let text = charts.text
        tables = FigureTableRenderer(site: site, addresses: addresses, analyst: analyst, text: text)
        self.charts = FigureChartRenderer(
            site: site,
            addresses: addresses,
            analyst: analyst,
            charts: charts,
            tables: tables
        )
        maps = FigureMapRenderer(choropleths)
        lists = AreaListRenderer(site: site, addresses: addresses, locale: text.locale)
    }

    /// - Parameter location: where the block stands, which gives its parts names that are unique on the page.
    func html(_ block: EmbeddedBlock, at location: SourceLocation, on path: PagePath) -> String {
        switch block {
        case .table(let table): tables.html(table, on: path)
        case .chart(let chart): charts.html(chart, id: "chart-\(location.line)", on: path)
        case .map(let map): maps.html(map, at: location, on: path)
        case .areas(let list): lists.html(list, on: path)
        }
    }
}

/// Turns a list of places into HTML: links, perhaps in lists under the larger areas that they lie in.
///
/// Groups are nested lists rather than headings, so that no level of heading is skipped wherever the block stands.
struct AreaListRenderer: Sendable {
    private let site: Site
    private let addresses: SiteAddresses
    private let locale: Locale

    init(site: Site, addresses: SiteAddresses, locale: Locale) {
        self.site = site
        self.addresses = addresses
        self.locale = locale
    }

    func html(_ list: AreaList, on path: PagePath) -> String {
        let areas = site.areas.areas(in: list.areas)
        guard !areas.isEmpty else { return "<p>\(Markup.escaped(locale.format(.pageNoPlaces)))</p>\n" }
        guard let level = list.groupedBy?.value else { return items(areas, on: path) + "\n" }
        let groups = groups(areas, by: level).map { container, areas in
            let name =
                container.map { addresses.link(to: $0, of: site, from: path).markup }
                ?? Markup.escaped(locale.format(.pageElsewhere))
            return "<li><span class=\"group-name\">\(name)</span>\n\(items(areas, on: path))</li>\n"
        }
        return "<ul class=\"grouped-places\">\n\(groups.joined())</ul>\n"
    }

    /// The areas under their containers, both in the order in which they first occur; those without one come last.
    private func groups(_ areas: [AreaIndex], by level: AreaLevel.ID) -> [(AreaIndex?, [AreaIndex])] {
        var order: [AreaIndex] = []
        var groups: [AreaIndex: [AreaIndex]] = [:]
        var others: [AreaIndex] = []
        for area in areas {
            guard let container = site.areas.container(of: area, at: level) else {
                others.append(area)
                continue
            }
            if groups[container] == nil { order.append(container) }
            groups[container, default: []].append(area)
        }
        return order.map { ($0, groups[$0] ?? []) } + (others.isEmpty ? [] : [(nil, others)])
    }

    private func items(_ areas: [AreaIndex], on path: PagePath) -> String {
        let items = areas.map { "<li>\(addresses.link(to: $0, of: site, from: path).markup)</li>\n" }.joined()
        return "<ul class=\"places\">\n\(items)</ul>"
    }
}
