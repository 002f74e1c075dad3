internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// Makes maps of an indicator's figures.
struct ChoroplethBuilder: Sendable {
    let site: Site
    let addresses: SiteAddresses
    let analyst: Analyst
    let text: Formatters
    let places: PlaceTree
    let outlines: SiteOutlines
    /// Drawings of whole levels, which maps of all indicators share: each is laid out when a page first asks for it.
    private let drawn = Memo<Layout, MapDrawing?>()

    private struct Layout: Hashable {
        let areas: [AreaIndex]
        let land: AreaIndex?
        let allowsTiles: Bool
        let isSmall: Bool
    }

    /// What a map is to show.
    struct Request {
        /// A position in `Site.indicators`.
        let indicator: Int
        let areas: [AreaIndex]
        let level: AreaLevel
        /// The larger area that they lie in; nil where it is the whole site.
        let within: AreaIndex?
        /// Nil for the one that says most about the level.
        var period: Period?
        var classes = MapClasses.usual
        /// What an editor wrote, which stands in the place of what is to be seen; nil for nothing.
        var title: String?
        /// Whether its title says which places are at the ends, which the heading of a section may do already.
        var saysFinding = true
        var allowsTiles = true
        /// Whether places are named on it, on tiles where their shapes have no room.
        var namesPlaces = false
        /// Fewer figures than this need no map.
        var fewest = 2
        /// Unique on the page.
        let id: String
    }

    /// The figures that a map shows; nil where there are too few.
    func figures(_ request: Request) -> ChoroplethFigures? {
        let column = analyst.levelMatrix(of: request.level.id)?.columns[request.indicator]
        guard request.areas.count <= MapDrawing.mostAreas, let period = request.period ?? column?.period,
            let figures = ChoroplethFigures(
                of: request.areas,
                indicator: request.indicator,
                period: period,
                by: request.classes,
                in: site
            ), figures.areas.count(where: { $0.group != nil }) >= request.fewest
        else { return nil }
        return figures
    }

    /// The map with its legend; nil where there is nothing to draw.
    func map(_ request: Request, on path: PagePath) -> HTML? {
        figures(request).flatMap { map($0, request, on: path) }
    }

    func map(_ figures: ChoroplethFigures, _ request: Request, on path: PagePath) -> HTML? {
        drawing(figures.areas.map(\.area), request).map { drawing in
            let indicator = site.indicators[figures.indicator].indicator
            return Choropleth(
                maker: self,
                request: request,
                figures: figures,
                indicator: indicator,
                drawing: drawing,
                path: path
            ).html
        }
    }

    private func drawing(_ areas: [AreaIndex], _ request: Request) -> MapDrawing? {
        let land = (request.within ?? site.areas.top).flatMap { areas.contains($0) ? nil : $0 }
        func draw() -> MapDrawing? {
            MapDrawing(
                areas,
                in: land,
                of: site,
                outlines: outlines,
                size: request.namesPlaces ? MapDrawing.small : MapDrawing.large,
                allowsTiles: request.allowsTiles
            )
        }
        guard request.within == nil else { return draw() }
        let layout = Layout(
            areas: areas,
            land: land,
            allowsTiles: request.allowsTiles,
            isSmall: request.namesPlaces
        )
        return drawn.value(for: layout, make: draw)
    }

    /// Why a place has no figure for the map's period.
    func reason(_ place: ChoroplethFigures.MappedArea, _ figures: ChoroplethFigures, _ indicator: Indicator) -> String {
        if case .confidential? = place.observation?.status {
            return text.absences.reason(indicator.isSurvey ? .tooFewReplies : .withheld, of: indicator)
        }
        let reading = analyst.reading(of: place.area, indicator: figures.indicator)
        if reading.current == nil, let absence = reading.absence {
            return text.absences.reason(absence, of: indicator)
        }
        return text.locale.format(.mapNoFigureThen(period: text.period(figures.period, of: indicator)))
    }
}

/// One map of an indicator's figures on a page.
private struct Choropleth {
    let maker: ChoroplethBuilder
    let request: ChoroplethBuilder.Request
    let figures: ChoroplethFigures
    let indicator: Indicator
    let drawing: MapDrawing
    let path: PagePath

    private var site: Site { maker.site }
    private var text: Formatters { maker.text }
    /// What the areas are called, several of them.
    private var plural: String { text.noun(request.level, count: 2) }

    var html: HTML {
        let period = text.period(figures.period, of: indicator)
        let statistic = text.locale.format(.mapTitle(indicator: indicator.short, areas: plural, period: period))
        let finding = request.saysFinding && request.title == nil ? finding : nil
        let title = request.title ?? statistic
        // Where nothing is known of where places lie, a grid of letters takes less room.
        let isPlaced = drawing.kind != .tilesByName
        if request.namesPlaces, isPlaced, !drawing.hasRoomForNames, figures.areas.count <= NamedTiles.most {
            let entries = entries.filter { $0.shade != .land }
            let count = figures.areas.count
            let areas = text.locale.format(
                .countedOfKind(count: count, areas: text.noun(request.level, count: count))
            )
            return NamedTiles(
                title: title,
                opener: text.locale.format(.mapAsTiles(areas: areas)),
                entries: entries,
                notes: notesOfTiles,
                groups: tileGroups
            ).html
        }
        let places = zip(figures.areas, drawing.shapes).map(place)
        let map = AreaMap(
            id: request.id,
            title: title,
            description: about,
            width: drawing.width,
            height: drawing.height,
            land: drawing.land,
            places: drawing.kind == .shapes ? Self.largestFirst(places) : places,
            isLabelled: request.namesPlaces && drawing.hasRoomForNames
        )
        return MapFigure(
            title: finding ?? title,
            statistic: finding == nil ? nil : statistic,
            map: map,
            entries: entries,
            notes: notes
        ).html
    }

    /// The best and the worst of the places by name; nil where the map is not of the period of their level.
    private var finding: String? {
        guard let matrix = maker.analyst.levelMatrix(of: request.level.id),
            let gap = AreaGap(among: request.areas, indicator: figures.indicator, in: matrix),
            gap.period == figures.period
        else { return nil }
        return GroupSentences(indicator: figures.indicator, areas: plural, in: site, text: text)
            .title(gap, of: request.areas.count)
    }

    private func place(_ place: ChoroplethFigures.MappedArea, _ shape: DrawnShape) -> AreaMap.Place {
        AreaMap.Place(
            shape: shape,
            name: name(of: place),
            href: maker.addresses.area(place.area).map { path.link(to: $0) },
            shade: shade(of: place),
            label: site.areas[place.area].name,
            letters: drawing.kind == .shapes ? nil : PlaceLetters.of(site.areas[place.area].name)
        )
    }

    private func shade(of place: ChoroplethFigures.MappedArea) -> MapShade {
        place.group.map { .group($0, of: figures.count) } ?? .missing
    }

    // MARK: Tiles

    /// By the larger areas that the places lie in, those with the most first; the highest figures first in each.
    private var tileGroups: [NamedTiles.Group] {
        let sorted = figures.areas.enumerated().sorted { left, right in
            let (first, second) = (left.element.observation?.value, right.element.observation?.value)
            return (second ?? -.infinity, left.offset) < (first ?? -.infinity, right.offset)
        }.map(\.element)
        let larger = PlaceGroups(of: request.areas, in: maker.places, site)
        let groups = sorted.grouped { larger?.number(of: $0.area) }
        // Those that lie in none of them come last.
        let ordered = groups.sorted { left, right in
            (left.key == nil ? 1 : 0, right.elements.count, left.key ?? 0)
                < (right.key == nil ? 1 : 0, left.elements.count, right.key ?? 0)
        }
        return ordered.map { number, places in
            let area = number.flatMap { larger?.containers[$0 - 1] }
            return NamedTiles.Group(name: area.map { site.areas[$0].name }, tiles: places.map(tile))
        }
    }

    private func tile(_ place: ChoroplethFigures.MappedArea) -> NamedTiles.Tile {
        NamedTiles.Tile(
            name: site.areas[place.area].name,
            figure: place.group == nil
                ? "–" : place.observation.flatMap { text.maps.value($0, of: figures, indicator: indicator) } ?? "–",
            href: maker.addresses.area(place.area).map { path.link(to: $0) },
            shade: shade(of: place)
        )
    }

    private var notesOfTiles: [String] {
        let kind = text.noun(request.level, count: 1)
        return [text.indicators.polarity(indicator), text.locale.format(.mapNamedTiles(kind: kind))]
    }

    /// What the shade of a place says: its figure and class, or why there is none.
    private func name(of place: ChoroplethFigures.MappedArea) -> String {
        let name = site.areas[place.area].name
        guard let group = place.group, let observation = place.observation,
            let value = text.maps.value(observation, of: figures, indicator: indicator)
        else {
            let reason = maker.reason(place, figures, indicator)
            return text.locale.format(.mapPlaceWithout(place: name, reason: reason))
        }
        let what = text.maps.group(group, of: figures, indicator: indicator)
        return text.locale.format(.mapPlace(place: name, value: value, what: what))
    }

    private var about: String {
        guard let lowest = figures.groups.first?.lowest, let highest = figures.groups.last?.highest else { return "" }
        let range = text.maps.range(from: lowest, to: highest, indicator: indicator)
        return text.locale.format(.mapAbout(areas: plural, range: range))
    }

    private var entries: [MapFigure.Entry] {
        var entries = figures.groups.map { group in
            MapFigure.Entry(
                shade: .group(group.number, of: figures.count),
                text: text.maps.entry(group, of: figures, indicator: indicator)
            )
        }
        if figures.areas.contains(where: { $0.group == nil }) {
            entries.append(MapFigure.Entry(shade: .missing, text: text.locale.format(.mapMissing)))
        }
        if drawing.leavesLandBare {
            entries.append(MapFigure.Entry(shade: .land, text: text.locale.format(.mapElsewhere)))
        }
        return entries
    }

    private var notes: [String] {
        let kind = text.noun(request.level, count: 1)
        let missing = zip(figures.areas, drawing.shapes).filter { $0.1.rings.isEmpty }.map {
            site.areas[$0.0.area].name
        }
        let layout: Message? =
            switch drawing.kind {
            case .shapes: missing.isEmpty ? nil : .mapNotDrawn(places: missing.joined(separator: ", "))
            case .tiles: .mapTiles(kind: kind)
            case .tilesByName: .mapTilesByName(kind: kind)
            }
        return [text.indicators.polarity(indicator)] + [layout].compactMap(\.self).map { text.locale.format($0) }
    }

    /// Places in the order of their extent, so that one inside another is not hidden by it.
    private static func largestFirst(_ places: [AreaMap.Place]) -> [AreaMap.Place] {
        let sized = places.enumerated().map { position, place in
            (place, (place.shape.box?.width ?? 0) * (place.shape.box?.height ?? 0), position)
        }
        return sized.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    }
}

/// A map with its title and the legend beside it.
struct MapFigure {
    /// A line of the legend.
    struct Entry {
        let shade: MapShade
        let text: String
    }

    let title: String
    /// What is measured, where the title says what is to be seen; nil where the title names it.
    let statistic: String?
    let map: AreaMap
    let entries: [Entry]
    /// Sentences below the legend.
    let notes: [String]

    var html: HTML {
        var bytes: [UInt8] = []
        let below = statistic.map { " <span class=\"remark\">\(Markup.escaped($0))</span>" } ?? ""
        bytes += "<figure class=\"map-figure\">\n<figcaption>\(Markup.escaped(title))\(below)</figcaption>\n".utf8
        bytes += "<div class=\"map-parts\">\n".utf8
        bytes += map.svg.bytes
        bytes += "\n<div class=\"map-key\">\n".utf8
        if !entries.isEmpty {
            bytes += "<ul>\n".utf8
            for entry in entries {
                let swatch = MapSwatch.svg(entry.shade, of: map.id).markup
                bytes += "<li>\(swatch) \(Markup.escaped(entry.text))</li>\n".utf8
            }
            bytes += "</ul>\n".utf8
        }
        for note in notes { bytes += "<p>\(Markup.escaped(note))</p>\n".utf8 }
        bytes += "</div>\n</div>\n</figure>\n".utf8
        return HTML(trusted: bytes)
    }
}

/// A few letters that stand for a place where its name has no room.
enum PlaceLetters {
    /// More letters than this do not fit on a tile.
    private static let most = 4

    /// The first letters of the words that begin with a capital, `CVM` for Cray Valley and Mottingham; of one word its
    /// own first letters.
    static func of(_ name: String) -> String {
        let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        let initials = words.filter { $0.first.map { !$0.isLowercase } ?? false }.compactMap(\.first)
        if initials.count > 1 { return String(initials.prefix(most)) }
        return String((words.first ?? "").prefix(most))
    }
}
