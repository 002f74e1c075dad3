public import Diagnostics

/// A fenced block that Placard fills: a table of figures, a list of areas, a chart or a map.
public struct Fence: Hashable, Sendable {
    /// The first words of info strings that make a fenced block one of Placard's.
    public static let kinds = ["table", "areas", "chart", "map"]

    /// The first word of its info string, one of `kinds`.
    public let kind: String

    /// The rest of its info string, without the spaces around it.
    public let arguments: String

    /// What stands between the fences, indentation of the fence removed, under the path of the document's file.
    public let body: SourceFile

    /// The line of the original file on which the body starts.
    public let bodyFirstLine: Int

    /// How many bytes stand before the body on each line: quotation marks, the indentation of a list or of the fence.
    public let bodyIndentation: Int

    /// The place of the opening fence.
    public let location: SourceLocation

    /// The index of the code block's node.
    public let node: Int
}
