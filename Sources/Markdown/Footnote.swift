/// A footnote that a document refers to.
public struct Footnote: Hashable, Sendable {
    /// Its number on the page, from 1, in the order in which the text first refers to notes.
    public let number: Int

    /// What the author called it, in lower case.
    public let label: String

    /// The index of its node, which holds its blocks.
    public let node: Int

    /// How often the document refers to it.
    public let useCount: Int
}

/// One place at which a document refers to a footnote.
public struct FootnoteUse: Hashable, Sendable {
    /// The index of the reference's node.
    public let node: Int

    /// The position of the note in `Document.footnotes`.
    public let footnote: Int

    /// Which of the places that refer to that note this is, from 1.
    public let ordinal: Int
}
