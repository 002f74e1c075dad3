/// A heading as a table of contents needs it.
public struct Heading: Hashable, Sendable {
    /// From 1 to 6, as typed.
    public let level: Int

    /// Its text without markup.
    public let text: String

    /// A name for its address, unique in the document: lower-case letters, digits and hyphens.
    public let anchor: String

    public let range: SourceRange

    /// The index of its node.
    public let node: Int
}
