public import Diagnostics

/// What a write did to the output folder.
public struct WriteReport: Sendable {
    /// Files that were not there before, by path.
    public let added: [String]
    /// Files that were there with other bytes.
    public let changed: [String]
    /// Files that were as they should be and were not touched.
    public let unchanged: [String]
    public let removed: [String]
    public let diagnostics: [Diagnostic]

    init(
        added: [String] = [],
        changed: [String] = [],
        unchanged: [String] = [],
        removed: [String] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
        self.removed = removed
        self.diagnostics = diagnostics
    }
}
