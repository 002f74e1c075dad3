package import Model

#if canImport(Darwin)
    private import Darwin
#elseif canImport(Musl)
    private import Musl
#else
    private import Glibc
#endif

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

    /// The point of the map for a place on the globe, in metres.
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

/// A point on a flat map: metres to the east and to the north of the map's origin.
package struct PlanePoint: Hashable, Sendable {
    /// Metres to the east.
    package let x: Double
    /// Metres to the north.
    package let y: Double

    /// A point by its metres east and north.
    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// The projection of the British National Grid: a transverse Mercator on the Airy ellipsoid of 1830.
///
/// Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes A and C. Degrees are taken as
/// they are: those of WGS 84 come out about 100 m from where those of OSGB36 do, all of them by nearly the same step,
/// which no drawn map shows.
package enum NationalGrid {
    private static let equatorialRadius = 6_377_563.396
    private static let polarRadius = 6_356_256.909
    private static let scale = 0.9996012717
    private static let originLatitude = Trigonometry.radians(49)
    private static let originLongitude = Trigonometry.radians(-2)
    private static let originEasting = 400_000.0
    private static let originNorthing = -100_000.0

    /// Metres of easting and northing.
    package static func project(_ point: Boundary.Point) -> PlanePoint {
        let latitude = Trigonometry.radians(point.latitude)
        let east = Trigonometry.radians(point.longitude) - originLongitude
        let sine = Trigonometry.sine(latitude)
        let cosine = Trigonometry.cosine(latitude)
        let tangent2 = (sine / cosine) * (sine / cosine)
        let tangent4 = tangent2 * tangent2
        let squash = 1 - polarRadius * polarRadius / (equatorialRadius * equatorialRadius)
        let bulge = 1 - squash * sine * sine
        let across = equatorialRadius * scale / bulge.squareRoot()
        let along = across * (1 - squash) / bulge
        let ratio = across / along
        let excess = ratio - 1
        let cosine3 = cosine * cosine * cosine
        let cosine5 = cosine3 * cosine * cosine

        let northing2 = across / 2 * sine * cosine
        let northing4 = across / 24 * sine * cosine3 * (5 - tangent2 + 9 * excess)
        let northing6 = across / 720 * sine * cosine5 * (61 - 58 * tangent2 + tangent4)
        let easting1 = across * cosine
        let easting3 = across / 6 * cosine3 * (ratio - tangent2)
        let easting5 =
            across / 120 * cosine5 * (5 - 18 * tangent2 + tangent4 + 14 * excess - 58 * tangent2 * excess)

        let east2 = east * east
        return PlanePoint(
            x: originEasting + east * (easting1 + east2 * (easting3 + east2 * easting5)),
            y: originNorthing + meridian(to: latitude)
                + east2 * (northing2 + east2 * (northing4 + east2 * northing6))
        )
    }

    /// The way along the central meridian from the origin's latitude to another.
    private static func meridian(to latitude: Double) -> Double {
        let n = (equatorialRadius - polarRadius) / (equatorialRadius + polarRadius)
        let n2 = n * n
        let n3 = n2 * n
        let less = latitude - originLatitude
        let more = latitude + originLatitude
        let first = (1 + n + 1.25 * n2 + 1.25 * n3) * less
        let second = (3 * n + 3 * n2 + 2.625 * n3) * Trigonometry.sine(less) * Trigonometry.cosine(more)
        let third = 1.875 * (n2 + n3) * Trigonometry.sine(2 * less) * Trigonometry.cosine(2 * more)
        let fourth = 35 / 24 * n3 * Trigonometry.sine(3 * less) * Trigonometry.cosine(3 * more)
        return polarRadius * scale * (first - second + third - fourth)
    }
}

/// The functions of angles that the standard library lacks; angles are in radians.
enum Trigonometry {
    static func sine(_ angle: Double) -> Double { sin(angle) }

    static func cosine(_ angle: Double) -> Double { cos(angle) }

    static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
