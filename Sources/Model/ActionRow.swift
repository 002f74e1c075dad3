public import Diagnostics

/// One row of a plan's spreadsheet of actions: texts with their places, nothing of them understood yet.
public struct ActionRow: Hashable, Sendable {
    /// Without white space around them; a part whose cell is empty, or that has no column, is not there.
    public let cells: [ActionTable.Part: Located<String>]
    /// Where the row begins.
    public let declaredAt: SourceLocation

    public init(cells: [ActionTable.Part: Located<String>], declaredAt: SourceLocation) {
        self.cells = cells
        self.declaredAt = declaredAt
    }
}
