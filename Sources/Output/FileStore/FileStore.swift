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

    /// Keeps a folder that is there from other processes that ask for the same, as long as the lock is held; nil where the
    /// store knows no locks.
    ///
    /// - Throws: where another process has it.
    func lock(_ folder: String) throws(FileError) -> FolderLock?

    /// Gives a file another name in one step; a file of that name is replaced.
    func rename(_ path: String, to newPath: String) throws(FileError)

    /// Removes a file or a link (not what it leads to); nothing happens where nothing is.
    func remove(_ path: String) throws(FileError)

    /// Makes one folder (permission 755) whose parent is there; nothing happens where the folder is already.
    func createFolder(_ path: String) throws(FileError)

    /// Removes a folder if it is empty, and says whether it is gone.
    func removeEmptyFolder(_ path: String) throws(FileError) -> Bool
}
