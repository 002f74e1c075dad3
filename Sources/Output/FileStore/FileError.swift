/// Something the disk refused: not a matter of content, so it is thrown.
package struct FileError: Error, Hashable, Sendable {
    /// What was tried, as a verb that the path completes: `read`, `create the folder`.
    package let operation: String
    package let path: String

    /// The system's reason in its own words: `No space left on device`.
    package let reason: String

    package init(_ operation: String, _ path: String, reason: String) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }
}

extension FileError: CustomStringConvertible {
    /// `could not read "Content/home.md": Permission denied`.
    package var description: String {
        "could not \(operation) \"\(path)\": \(reason)"
    }
}
