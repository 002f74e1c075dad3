/// Everything that was read from data files: areas, their blocks, postcodes and boundaries, and the figures.
package struct ReportData: Sendable {
    /// The areas and how they lie in one another.
    package var areas: AreaTree
    /// Sorted by postcode.
    package var postcodes: [Postcode]
    /// The outline of each area that has one.
    package var boundaries: [AreaIndex: Boundary]
    /// The figures of each indicator, in the order of `Content.indicators`.
    package var figures: [ObservationColumns]
    /// The figures of the groups of each indicator, one breakdown after the other, in the order of
    /// `Content.indicators`; empty where no indicator has any.
    package var groups: [[ObservationColumns]]
    /// Whether the figures are those that readers see, and no longer as they were published.
    package var areFiguresComplete: Bool
    /// What the data files say that readers should know, in the order of `Content.indicators`; empty where they say
    /// nothing.
    package var caveats: [[String]]
    /// The indicators of which a data file was missing, could not be read as their mapping says, or has errors, so that
    /// a reason why they have no figures has been reported.
    package var indicatorsWithoutData: Set<Indicator.ID>
    /// The rows of the spreadsheets of plans that keep their actions in one, in the order of the file.
    package var actionRows: [ActionPlan.ID: [ActionRow]]
    /// The spreadsheets of forums that keep their issues in one.
    package var issueSheets: [Forum.ID: IssueSheet]

    /// Takes what was read; everything but the areas may be missing.
    package init(
        areas: AreaTree,
        postcodes: [Postcode] = [],
        boundaries: [AreaIndex: Boundary] = [:],
        figures: [ObservationColumns] = [],
        groups: [[ObservationColumns]] = [],
        areFiguresComplete: Bool = false,
        caveats: [[String]] = [],
        indicatorsWithoutData: Set<Indicator.ID> = [],
        actionRows: [ActionPlan.ID: [ActionRow]] = [:],
        issueSheets: [Forum.ID: IssueSheet] = [:]
    ) {
        self.areas = areas
        self.postcodes = postcodes
        self.boundaries = boundaries
        self.figures = figures
        self.groups = groups
        self.areFiguresComplete = areFiguresComplete
        self.caveats = caveats
        self.indicatorsWithoutData = indicatorsWithoutData
        self.actionRows = actionRows
        self.issueSheets = issueSheets
    }
}

/// A postcode and the smallest known area it lies in.
package struct Postcode: Hashable, Sendable {
    /// In capitals with one space before the last three characters: `L24 9AB`.
    package let text: String
    /// The area it lies in.
    package let area: AreaIndex
    /// The year in which it ended; nil while it is in use.
    package let ended: Int?

    /// Takes a postcode in its usual form.
    package init(text: String, area: AreaIndex, ended: Int? = nil) {
        self.text = text
        self.area = area
        self.ended = ended
    }

    /// The part before the space, which names a district: `L24`.
    package var district: String {
        String(text.prefix { $0 != " " })
    }
}

/// The outline of an area on the ground.
package struct Boundary: Hashable, Sendable {
    /// A point in degrees of longitude and latitude (WGS 84).
    package struct Point: Hashable, Sendable {
        /// From -180 to 180, east of Greenwich positive.
        package let longitude: Double
        /// From -90 to 90, north of the equator positive.
        package let latitude: Double

        /// Takes a place in degrees.
        package init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// One piece of land: an outer ring, then its holes.
    ///
    /// A ring's last point is not repeated.
    package struct Polygon: Hashable, Sendable {
        /// The outer ring, then the holes in it; each has three points or more.
        package let rings: [[Point]]

        /// Takes rings in their order.
        package init(rings: [[Point]]) {
            self.rings = rings
        }
    }

    /// The pieces of land; islands are pieces of their own.
    package let polygons: [Polygon]

    /// Takes pieces of land that do not overlap.
    package init(polygons: [Polygon]) {
        self.polygons = polygons
    }
}
