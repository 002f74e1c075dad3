/// A postcode and the smallest known area it lies in.
public struct Postcode: Hashable, Sendable {
    /// In capitals with one space before the last three characters: `L24 9AB`.
    public let text: String
    public let area: AreaIndex

    public init(text: String, area: AreaIndex) {
        self.text = text
        self.area = area
    }

    /// The part before the space, which names a district: `L24`.
    public var district: String {
        String(text.prefix { $0 != " " })
    }
}
