/// The outline of an area on the ground.
public struct Boundary: Hashable, Sendable {
    /// A point in degrees of longitude and latitude (WGS 84).
    public struct Point: Hashable, Sendable {
        public let longitude: Double
        public let latitude: Double

        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// One piece of land: an outer ring, then its holes.
    ///
    /// A ring's last point is not repeated.
    public struct Polygon: Hashable, Sendable {
        public let rings: [[Point]]

        public init(rings: [[Point]]) {
            self.rings = rings
        }
    }

    public let polygons: [Polygon]

    public init(polygons: [Polygon]) {
        self.polygons = polygons
    }
}
