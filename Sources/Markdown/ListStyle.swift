/// How a list is numbered and spaced.
public struct ListStyle: Hashable, Sendable {
    public let isOrdered: Bool

    /// The first number of an ordered list; 0 for bullets.
    public let start: Int

    /// Whether its items' paragraphs are set without space between them.
    public let isTight: Bool
}
