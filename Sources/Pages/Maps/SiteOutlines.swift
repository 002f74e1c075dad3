internal import Graphics
internal import Model

/// The outline of each area that has one, from a boundary file or made of the outlines of its parts.
struct SiteOutlines: Sendable {
    private let boundaries: [AreaIndex: Boundary]
    /// Those made of the outlines of parts.
    private let merged: [AreaIndex: Outline]

    /// Makes the outlines of areas that have none of their own, the smallest level first, where every part has one.
    ///
    /// Of blocks those count of which at least half belongs to the area.
    init(_ site: Site) {
        let boundaries = site.boundaries
        self.boundaries = boundaries
        var merged: [AreaIndex: Outline] = [:]
        guard !site.boundaries.isEmpty, let today = Period(kind: .day, start: site.asOf, end: site.asOf) else {
            self.merged = [:]
            return
        }
        for level in site.areas.levels.reversed() {
            for area in site.areas.composed where site.areas[area].level == level.id && boundaries[area] == nil {
                let parts = site.areas.parts(of: area, in: today).filter { $0.weight >= 0.5 }
                let outlines = parts.compactMap { part in
                    merged[part.area] ?? boundaries[part.area].map { Outline($0) }
                }
                guard !outlines.isEmpty, outlines.count == parts.count else { continue }
                merged[area] = TopologyBuilder.topology(of: outlines).outline(around: outlines.indices)
            }
        }
        self.merged = merged
    }

    subscript(area: AreaIndex) -> Outline? {
        boundaries[area].map { Outline($0) } ?? merged[area]
    }

    func has(_ area: AreaIndex) -> Bool {
        boundaries[area] != nil || merged[area] != nil
    }
}
