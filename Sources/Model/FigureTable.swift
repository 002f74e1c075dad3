/// A table of figures: one row an area, one column an indicator.
public struct FigureTable: Hashable, Sendable {
    public let indicators: [Located<Indicator.ID>]
    public let areas: AreaSelection
    public let caption: String?

    public init(indicators: [Located<Indicator.ID>], areas: AreaSelection, caption: String?) {
        self.indicators = indicators
        self.areas = areas
        self.caption = caption
    }
}
