/// Everything that was read from data files: areas, their blocks, postcodes and boundaries, and the figures.
public struct ReportData: Sendable {
    public var areas: AreaTree
    /// Sorted by postcode.
    public var postcodes: [Postcode]
    public var boundaries: [AreaIndex: Boundary]
    /// The figures of each indicator, in the order of `Content.indicators`.
    public var figures: [ObservationColumns]
    /// Whether the figures are those that readers see, and no longer as they were published.
    public var areFiguresComplete: Bool
    /// The indicators of which a data file was missing or could not be read as their mapping says.
    public var indicatorsWithoutData: Set<Indicator.ID>
    /// The rows of the spreadsheets of plans that keep their actions in one, in the order of the file.
    public var actionRows: [ActionPlan.ID: [ActionRow]]

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
