package import Model

/// How places on the globe become points of a flat map.
package enum MapProjection: Hashable, Sendable {
    /// For maps of Great Britain and of parts of it.
    case nationalGrid
    /// Degrees as a grid of straight lines, as wide as they are at one latitude: for small parts of the world.
    ///
    /// Longitudes below `seam` are those east of the antimeridian, which the map continues across.
    case equirectangular(latitude: Double, seam: Double)

    /// The Earth's mean radius in metres, as the IUGG gives it.
    private static let earthRadius = 6_371_008.8

    /// The projection for what all these points are in.
    package init(fitting points: some Sequence<Boundary.Point>) {
        var west = Double.infinity
        var east = -Double.infinity
        var south = Double.infinity
        var north = -Double.infinity
        for point in points {
            west = min(west, point.longitude)
            east = max(east, point.longitude)
            south = min(south, point.latitude)
            north = max(north, point.latitude)
        }
        if west <= east, west >= -9, east <= 2.5, south >= 49, north <= 61.5 {
            self = .nationalGrid
        } else {
            let middle = south <= north ? (south + north) / 2 : 0
            self = .equirectangular(latitude: min(max(middle, -85), 85), seam: east - west > 180 ? 0 : -180)
        }
    }

    package func project(_ point: Boundary.Point) -> PlanePoint {
        switch self {
        case .nationalGrid: return NationalGrid.project(point)
        case .equirectangular(let latitude, let seam):
            let longitude = point.longitude < seam ? point.longitude + 360 : point.longitude
            return PlanePoint(
                x: Self.earthRadius * Trigonometry.radians(longitude)
                    * Trigonometry.cosine(Trigonometry.radians(latitude)),
                y: Self.earthRadius * Trigonometry.radians(point.latitude)
            )
        }
    }
}
