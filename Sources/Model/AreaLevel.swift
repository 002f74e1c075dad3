/// One level of the tree of areas, as `site.yml` names it: country, region, authority, neighbourhood, block.
public struct AreaLevel: Hashable, Sendable {
    public typealias ID = Identifier<AreaLevel>

    /// The word used in the `level` column of `areas.csv`.
    public let id: ID
    /// For readers, one of them: `Council area`.
    public let name: String
    /// For readers, several: `Council areas`.
    public let plural: String
    /// Whether areas of this level have pages of their own.
    public let hasPages: Bool
    /// The smaller level of which all areas inside an area of this one make it up; nil where nobody says so.
    public let madeOf: ID?

    public init(id: ID, name: String, plural: String, hasPages: Bool, madeOf: ID? = nil) {
        self.id = id
        self.name = name
        self.plural = plural
        self.hasPages = hasPages
        self.madeOf = madeOf
    }
}
