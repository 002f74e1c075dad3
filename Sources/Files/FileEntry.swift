/// What stands at a path, looked at without following a link.
package struct FileEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file
        case folder
        case link
        /// A pipe, a socket or a device.
        case special
    }

    package let kind: Kind

    /// The size in bytes; only a file's means anything.
    package let size: Int

    package init(kind: Kind, size: Int = 0) {
        self.kind = kind
        self.size = size
    }
}
