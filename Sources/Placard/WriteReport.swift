public import Diagnostics

/// What a write did to the output folder.
public struct WriteReport: Sendable {
    /// New and changed files, by path.
    public let written: [String]
    /// How many files were as they should be and were not touched.
    public let unchanged: Int
    public let removed: [String]
    public let diagnostics: [Diagnostic]
}
