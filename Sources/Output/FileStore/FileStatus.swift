/// What stands at a path, looked at without following a link.
package struct FileStatus: Hashable, Sendable {
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

    /// What would differ after any change; nil where the store does not know.
    package let stamp: FileStamp?

    package init(kind: Kind, size: Int = 0, stamp: FileStamp? = nil) {
        self.kind = kind
        self.size = size
        self.stamp = stamp
    }
}
