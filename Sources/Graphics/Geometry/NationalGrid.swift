package import Model

/// The projection of the British National Grid: a transverse Mercator on the Airy ellipsoid of 1830.
///
/// Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes A and C. Degrees are taken as they
/// are: those of WGS 84 come out about 100 m from where those of OSGB36 do, all of them by nearly the same step, which
/// no drawn map shows.
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
