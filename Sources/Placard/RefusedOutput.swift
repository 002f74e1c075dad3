public import Diagnostics

/// The output folder cannot be made equal to the pages, and nothing in it was changed.
public struct RefusedOutput: Error, Sendable {
    public let diagnostics: [Diagnostic]
}
