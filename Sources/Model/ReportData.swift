/// Everything that was read from data files: areas, their blocks, postcodes and boundaries, and the figures.
public struct ReportData: Sendable {
    /// The areas and how they lie in one another.
    public var areas: AreaTree
    /// Sorted by postcode.
    public var postcodes: [Postcode]
    /// The outline of each area that has one.
    public var boundaries: [AreaIndex: Boundary]
    /// The figures of each indicator, in the order of `Content.indicators`.
    public var figures: [ObservationColumns]
    /// Whether the figures are those that readers see, and no longer as they were published.
    public var areFiguresComplete: Bool
    /// The indicators of which a data file was missing or could not be read as their mapping says.
    public var indicatorsWithoutData: Set<Indicator.ID>
    /// The rows of the spreadsheets of plans that keep their actions in one, in the order of the file.
    public var actionRows: [ActionPlan.ID: [ActionRow]]

    /// Takes what was read; everything but the areas may be missing.
    public init(
        areas: AreaTree,
        postcodes: [Postcode] = [],
        boundaries: [AreaIndex: Boundary] = [:],
        figures: [ObservationColumns] = [],
        areFiguresComplete: Bool = false,
        indicatorsWithoutData: Set<Indicator.ID> = [],
        actionRows: [ActionPlan.ID: [ActionRow]] = [:]
    ) {
        self.areas = areas
        self.postcodes = postcodes
        self.boundaries = boundaries
        self.figures = figures
        self.areFiguresComplete = areFiguresComplete
        self.indicatorsWithoutData = indicatorsWithoutData
        self.actionRows = actionRows
    }
}

/// A postcode and the smallest known area it lies in.
public struct Postcode: Hashable, Sendable {
    /// In capitals with one space before the last three characters: `L24 9AB`.
    public let text: String
    /// The area it lies in.
    public let area: AreaIndex

    /// Takes a postcode in its usual form.
    public init(text: String, area: AreaIndex) {
        self.text = text
        self.area = area
    }

    /// The part before the space, which names a district: `L24`.
    public var district: String {
        String(text.prefix { $0 != " " })
    }
}

/// The outline of an area on the ground.
public struct Boundary: Hashable, Sendable {
    /// A point in degrees of longitude and latitude (WGS 84).
    public struct Point: Hashable, Sendable {
        /// From -180 to 180, east of Greenwich positive.
        public let longitude: Double
        /// From -90 to 90, north of the equator positive.
        public let latitude: Double

        /// Takes a place in degrees.
        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// One piece of land: an outer ring, then its holes.
    ///
    /// A ring's last point is not repeated.
    public struct Polygon: Hashable, Sendable {
        /// The outer ring, then the holes in it; each has three points or more.
        public let rings: [[Point]]

        /// Takes rings in their order.
        public init(rings: [[Point]]) {
            self.rings = rings
        }
    }

    /// The pieces of land; islands are pieces of their own.
    public let polygons: [Polygon]

    /// Takes pieces of land that do not overlap.
    public init(polygons: [Polygon]) {
        self.polygons = polygons
    }
}
