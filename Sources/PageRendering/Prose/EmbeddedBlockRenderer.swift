internal import Interpretation
internal import ReportModel
internal import Templating

/// Turns the live blocks of a text into HTML: tables of figures and lists of places.
struct EmbeddedBlockRenderer: Sendable {
    private let site: Site
    private let addresses: SiteAddresses

    init(site: Site, addresses: SiteAddresses) {
        self.site = site
        self.addresses = addresses
    }

    func html(_ block: EmbeddedBlock, on path: PagePath) -> String {
        switch block {
        case .table(let table): html(table, on: path)
        case .areas(let list): html(list, on: path)
        }
    }

    // MARK: Tables of figures

    private func html(_ table: FigureTable, on path: PagePath) -> String {
        let positions = table.indicators.compactMap { site.links.indicators[$0.value] }
        let areas = site.areas.areas(in: table.areas)
        let caption = Markup.escaped(
            table.caption ?? positions.map { site.indicators[$0].indicator.title }.joined(separator: "; ")
        )
        var markup = "<div class=\"table-scroll\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\">"
        markup += "<table><caption>\(caption)</caption><thead><tr><th scope=\"col\">Place</th>"
        for position in positions {
            let href = path.link(to: addresses.indicator(position))
            let name = Markup.escaped(site.indicators[position].indicator.short)
            markup += "<th scope=\"col\" class=\"number\"><a href=\"\(href)\">\(name)</a></th>"
        }
        markup += "</tr></thead><tbody>\n"
        for area in areas {
            markup += "<tr><th scope=\"row\">\(link(to: area, on: path))</th>"
            for position in positions { markup += cell(area, indicator: position) }
            markup += "</tr>\n"
        }
        return markup + "</tbody></table></div>\n"
    }

    /// The latest figure with its period, or words where there is none.
    private func cell(_ area: AreaIndex, indicator position: Int) -> String {
        let figures = site.indicators[position]
        guard let observation = figures.columns.observations(of: area).last(where: { $0.value != nil }),
            let text = FigureText.value(observation, of: figures.indicator)
        else { return "<td class=\"number absent\">no figure</td>" }
        let period = TimeMarkup.period(observation.period).markup
        return "<td class=\"number\">\(Markup.escaped(text)) <span class=\"period\">\(period)</span></td>"
    }

    // MARK: Lists of places

    private func html(_ list: AreaList, on path: PagePath) -> String {
        let areas = site.areas.areas(in: list.areas)
        guard !areas.isEmpty else { return "<p>There are no places of this kind on this site.</p>\n" }
        guard let level = list.groupedBy?.value else { return items(areas, on: path) }
        var order: [AreaIndex?] = []
        var groups: [AreaIndex?: [AreaIndex]] = [:]
        for area in areas {
            let container = site.areas.container(of: area, at: level)
            if groups[container] == nil { order.append(container) }
            groups[container, default: []].append(area)
        }
        return order.map { container in
            let heading = container.map { link(to: $0, on: path) } ?? "Elsewhere"
            return "<p class=\"group-heading\">\(heading)</p>\n" + items(groups[container] ?? [], on: path)
        }.joined()
    }

    private func items(_ areas: [AreaIndex], on path: PagePath) -> String {
        let items = areas.map { "<li>\(link(to: $0, on: path))</li>" }.joined()
        return "<ul class=\"places\">\(items)</ul>\n"
    }

    private func link(to area: AreaIndex, on path: PagePath) -> String {
        let name = Markup.escaped(site.areas[area].name)
        guard let target = addresses.area(area) else { return name }
        return "<a href=\"\(path.link(to: target))\">\(name)</a>"
    }
}
