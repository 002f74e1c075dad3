/// Everything that was read from data files: areas, their blocks, postcodes and boundaries, and the figures.
public struct ReportData: Sendable {
    public var areas: AreaTree
    /// Sorted by postcode.
    public var postcodes: [Postcode]
    public var boundaries: [AreaIndex: Boundary]
    /// The figures of each indicator, in the order of `Content.indicators`.
    public var figures: [ObservationColumns]

    public init(
        areas: AreaTree,
        postcodes: [Postcode] = [],
        boundaries: [AreaIndex: Boundary] = [:],
        figures: [ObservationColumns] = []
    ) {
        self.areas = areas
        self.postcodes = postcodes
        self.boundaries = boundaries
        self.figures = figures
    }
}
