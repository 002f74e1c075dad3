/// A list of places with a page each, perhaps under the larger areas that they lie in.
public struct AreaList: Hashable, Sendable {
    public let areas: AreaSelection
    /// The level of the areas that become headings; nil for a plain list.
    public let groupedBy: Located<AreaLevel.ID>?

    public init(areas: AreaSelection, groupedBy: Located<AreaLevel.ID>?) {
        self.areas = areas
        self.groupedBy = groupedBy
    }
}
