internal import Model

#if canImport(Darwin)
    private import Darwin
#elseif canImport(Musl)
    private import Musl
#else
    private import Glibc
#endif

/// The British National Grid (EPSG:27700): metres east and north, and the way to degrees of WGS 84.
///
/// Source: Ordnance Survey, A guide to coordinate systems in Great Britain, annexes A to C: the grid's constants, the
/// Helmert transformation between OSGB36 and WGS 84, and the formulas of the transverse Mercator projection. The
/// transformation is right to about five metres, which is less than the width of a line on the maps.
enum NationalGrid {
    /// An ellipsoid by its half axes, in metres.
    private struct Ellipsoid {
        let a: Double
        let b: Double
        var eccentricitySquared: Double { 1 - b * b / (a * a) }
    }

    private static let airy = Ellipsoid(a: 6_377_563.396, b: 6_356_256.909)
    private static let wgs84 = Ellipsoid(a: 6_378_137, b: 6_356_752.314_2)
    private static let scale = 0.999_601_271_7
    private static let origin = (latitude: 49 * Double.pi / 180, longitude: -2 * Double.pi / 180)
    private static let falseOrigin = (easting: 400_000.0, northing: -100_000.0)

    /// Whether a position may be metres of the grid, which has no place at its edges.
    static func holds(_ easting: Double, _ northing: Double) -> Bool {
        (0...700_000).contains(easting) && (0...1_300_000).contains(northing)
    }

    /// The point of a position inside the grid.
    static func point(_ easting: Double, _ northing: Double) -> Boundary.Point {
        let (latitude, longitude) = osgb36(easting, northing)
        return toWGS84(latitude, longitude)
    }

    /// Latitude and longitude on the ellipsoid of the grid, in radians.
    static func osgb36(_ easting: Double, _ northing: Double) -> (latitude: Double, longitude: Double) {
        var latitude = origin.latitude
        var arc = 0.0
        // Each step is a thousandth of the one before; four are enough anywhere on the grid.
        for _ in 0..<12 {
            latitude += (northing - falseOrigin.northing - arc) / (airy.a * scale)
            arc = meridian(latitude)
            if abs(northing - falseOrigin.northing - arc) < 0.000_01 { break }
        }
        let (sine, tangent, secant) = (sin(latitude), tan(latitude), 1 / cos(latitude))
        let (e2, t2) = (airy.eccentricitySquared, tangent * tangent)
        let nu = airy.a * scale / (1 - e2 * sine * sine).squareRoot()
        let rho = airy.a * scale * (1 - e2) / pow(1 - e2 * sine * sine, 1.5)
        let eta2 = nu / rho - 1
        let vii = tangent / (2 * rho * nu)
        let viii = tangent / (24 * rho * pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2)
        let ix = tangent / (720 * rho * pow(nu, 5)) * (61 + 90 * t2 + 45 * t2 * t2)
        let x = secant / nu
        let xi = secant / (6 * pow(nu, 3)) * (nu / rho + 2 * t2)
        let xii = secant / (120 * pow(nu, 5)) * (5 + 28 * t2 + 24 * t2 * t2)
        let xiiA = secant / (5_040 * pow(nu, 7)) * (61 + 662 * t2 + 1_320 * t2 * t2 + 720 * t2 * t2 * t2)
        let east = easting - falseOrigin.easting
        let east2 = east * east
        let up = latitude - east2 * (vii - east2 * (viii - east2 * ix))
        let right = origin.longitude + east * (x - east2 * (xi - east2 * (xii - east2 * xiiA)))
        return (up, right)
    }

    /// The length of the meridian from the grid's true origin to a latitude.
    private static func meridian(_ latitude: Double) -> Double {
        let n = (airy.a - airy.b) / (airy.a + airy.b)
        let (n2, n3) = (n * n, n * n * n)
        let (difference, sum) = (latitude - origin.latitude, latitude + origin.latitude)
        let first = (1 + n + 1.25 * n2 + 1.25 * n3) * difference
        let second = (3 * n + 3 * n2 + 2.625 * n3) * sin(difference) * cos(sum)
        let third = 1.875 * (n2 + n3) * sin(2 * difference) * cos(2 * sum)
        let fourth = 35.0 / 24 * n3 * sin(3 * difference) * cos(3 * sum)
        return airy.b * scale * (first - second + third - fourth)
    }

    private static func toWGS84(_ latitude: Double, _ longitude: Double) -> Boundary.Point {
        let e2 = airy.eccentricitySquared
        let nu = airy.a / (1 - e2 * sin(latitude) * sin(latitude)).squareRoot()
        let (x, y) = (nu * cos(latitude) * cos(longitude), nu * cos(latitude) * sin(longitude))
        let z = nu * (1 - e2) * sin(latitude)
        let second = Double.pi / 180 / 3_600
        let (rx, ry, rz) = (0.1502 * second, 0.2470 * second, 0.8421 * second)
        let s = 1 - 20.4894e-6
        let (x2, y2) = (446.448 + s * x - rz * y + ry * z, -125.157 + rz * x + s * y - rx * z)
        let z2 = 542.060 - ry * x + rx * y + s * z
        let e = wgs84.eccentricitySquared
        let across = (x2 * x2 + y2 * y2).squareRoot()
        var found = atan2(z2, across * (1 - e))
        for _ in 0..<6 {
            let nu = wgs84.a / (1 - e * sin(found) * sin(found)).squareRoot()
            found = atan2(z2 + e * nu * sin(found), across)
        }
        return Boundary.Point(longitude: atan2(y2, x2) * 180 / .pi, latitude: found * 180 / .pi)
    }
}
