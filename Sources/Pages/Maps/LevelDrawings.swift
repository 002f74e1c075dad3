internal import Model

/// The drawings of whole levels, which maps of all indicators share: each is laid out once, when a page first asks for it.
struct LevelDrawings: Sendable {
    private struct Asked: Hashable {
        let areas: [AreaIndex]
        let land: AreaIndex?
        let allowsTiles: Bool
    }

    private let site: Site
    private let outlines: SiteOutlines
    private let made = Memo<Asked, MapDrawing?>()

    init(_ site: Site, outlines: SiteOutlines) {
        self.site = site
        self.outlines = outlines
    }

    /// The areas as `MapDrawing` draws them; nil where it cannot.
    func drawing(_ areas: [AreaIndex], in land: AreaIndex?, allowsTiles: Bool) -> MapDrawing? {
        made.value(for: Asked(areas: areas, land: land, allowsTiles: allowsTiles)) {
            MapDrawing(areas, in: land, of: site, outlines: outlines, allowsTiles: allowsTiles)
        }
    }
}
