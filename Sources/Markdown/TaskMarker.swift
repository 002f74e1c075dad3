public import Diagnostics

/// The `[ ]` or `[x]` that a task in a list starts with.
public struct TaskMarker: Hashable, Sendable {
    public let isDone: Bool

    /// The place of its opening bracket.
    public let location: SourceLocation

    /// The three bytes of it, as offsets into the bytes of the document's file.
    public let source: Range<Int>
}
