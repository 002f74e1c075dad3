package import Diagnostics

/// The output folder cannot be made equal to the files, and nothing in it was changed.
package struct RefusedWrite: Error, Sendable {
    /// Every reason, each an error.
    package let diagnostics: [Diagnostic]
}
