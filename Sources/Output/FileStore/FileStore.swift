/// The few things Placard asks of a disk, so that tests can use memory and fail any of them.
///
/// No operation follows a link at the end of its path, except `realPath`. Callers see to the folders on the way.
package protocol FileStore: Sendable {
    /// What stands at a path, or nil where nothing does.
    func entry(at path: String) throws(FileError) -> FileStatus?

    /// The names in a folder, hidden ones too, without `.` and `..`, in the order of their bytes.
    func names(in folder: String) throws(FileError) -> [String]

    /// The path with every link followed, absolute; nil where it leads nowhere.
    func realPath(of path: String) throws(FileError) -> String?

    /// All bytes of a regular file.
    func read(_ path: String) throws(FileError) -> [UInt8]

    /// Writes a file that is not there yet, readable by everybody (permission 644).
    ///
    /// A durable file is on the disk itself when this returns, and so outlives a loss of power.
    /// - Returns: what the file is known by; nil where the store does not know.
    @discardableResult
    func create(_ path: String, _ bytes: [UInt8], durable: Bool) throws(FileError) -> FileStamp?

    /// Keeps a folder that is there from other processes that ask for the same, as long as the lock is held; nil where
    /// the store knows no locks.
    ///
    /// - Throws: where another process has it.
    func lock(_ folder: String) throws(FileError) -> FolderLock?

    /// Gives a file another name in one step; a file of that name is replaced.
    func rename(_ path: String, to newPath: String) throws(FileError)

    /// Gives a file that is about to be replaced a second name, at which nothing is; what stands at the first is whole
    /// still, or gone where the store can give one name only.
    func keep(_ path: String, as newPath: String) throws(FileError)

    /// Removes a file or a link (not what it leads to); nothing happens where nothing is.
    func remove(_ path: String) throws(FileError)

    /// Makes one folder (permission 755) whose parent is there; nothing happens where the folder is already.
    func createFolder(_ path: String) throws(FileError)

    /// Removes a folder if it is empty, and says whether it is gone.
    func removeEmptyFolder(_ path: String) throws(FileError) -> Bool
}

extension FileStore {
    /// The path with every link followed, of what stands there or else of the nearest folder above that is there; nil
    /// where there is none.
    package func nearestRealPath(of path: String) throws(FileError) -> String? {
        var existing = path
        while true {
            if let real = try realPath(of: existing.isEmpty ? "." : existing) { return real }
            if existing.isEmpty || existing == "/" { return nil }
            guard let slash = existing.lastIndex(of: "/") else {
                existing = ""
                continue
            }
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
        }
    }
}

/// What stands at a path, looked at without following a link.
package struct FileStatus: Hashable, Sendable {
    /// What a file system tells apart; only files are read, and links are followed where the caller says so.
    package enum Kind: Hashable, Sendable {
        case file
        case folder
        case link
        /// A pipe, a socket or a device.
        case special
    }

    /// What it is, the link itself where it is one.
    package let kind: Kind

    /// The size in bytes; only a file's means anything.
    package let size: Int

    /// What would differ after any change; nil where the store does not know.
    package let stamp: FileStamp?

    /// - Parameters:
    ///   - size: in bytes.
    ///   - stamp: nil where the store does not know.
    package init(kind: Kind, size: Int = 0, stamp: FileStamp? = nil) {
        self.kind = kind
        self.size = size
        self.stamp = stamp
    }
}

/// What tells a file from itself after somebody has touched it: another write, copy, move or change of times shows
/// here.
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

    /// - Parameters:
    ///   - number: the inode.
    ///   - modified: in nanoseconds since 1970, as `changed`.
    package init(size: Int, number: UInt64, modified: Int64, changed: Int64) {
        self.size = size
        self.number = number
        self.modified = modified
        self.changed = changed
    }
}

/// Something the disk refused: not a matter of content, so it is thrown.
package struct FileError: Error, Hashable, Sendable {
    /// What was tried, as a verb that the path completes: `read`, `create the folder`.
    package let operation: String
    /// The path as it was asked for.
    package let path: String

    /// The system's reason in its own words: `No space left on device`.
    package let reason: String

    /// Whether the rights of the user are at fault, and not the disk.
    package let isDenied: Bool

    /// Whether something was changed before, and could not be brought back.
    package private(set) var leavesMixture = false

    /// What has become of the work, as a sentence without its full stop; nil where that goes without saying.
    private var effect: String?

    /// - Parameters:
    ///   - operation: a verb that the path completes.
    ///   - reason: in the system's words.
    ///   - isDenied: whether the rights of the user are at fault.
    package init(_ operation: String, _ path: String, reason: String, isDenied: Bool = false) {
        self.operation = operation
        self.path = path
        self.reason = reason
        self.isDenied = isDenied
    }

    /// The error with what has become of the work that it stopped.
    ///
    /// - Parameter isMixture: whether something was changed before, and could not be brought back.
    func with(effect: String, isMixture: Bool) -> FileError {
        var error = self
        error.effect = effect
        error.leavesMixture = isMixture
        return error
    }
}

extension FileError: CustomStringConvertible {
    /// `could not read "Content/home.md": Permission denied`.
    package var description: String {
        "could not \(operation) \"\(path)\": \(reason)" + (effect.map { ". " + $0 } ?? "")
    }
}
