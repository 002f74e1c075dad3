/// What tells a file from itself after somebody has touched it: another write, copy, move or change of times shows here.
package struct FileStamp: Hashable, Sendable {
    /// The size in bytes.
    package let size: Int
    /// The number that the file system gives the file: another file in its place has another.
    package let number: UInt64
    /// When its bytes were last written, in nanoseconds since 1970.
    package let modified: Int64
    /// When anything about it last changed, in nanoseconds since 1970; no program can set it back.
    package let changed: Int64

    /// Whether both are of one file with the same bytes, renamed or given other rights in between at most.
    package func isOfSameBytes(as other: FileStamp) -> Bool {
        size == other.size && number == other.number && modified == other.modified
    }

    package init(size: Int, number: UInt64, modified: Int64, changed: Int64) {
        self.size = size
        self.number = number
        self.modified = modified
        self.changed = changed
    }
}
