/// A table of figures: one row an area, one column an indicator.
public struct FigureTable: Hashable, Sendable {
    public let indicators: [Written<Indicator.ID>]
    public let areas: AreaSelection
    public let caption: String?

    public init(indicators: [Written<Indicator.ID>], areas: AreaSelection, caption: String?) {
        self.indicators = indicators
        self.areas = areas
        self.caption = caption
    }
}
