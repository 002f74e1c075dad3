import Output

/// The disk, where whatever has one name cannot be read: permissions do not stop the administrator who runs the tests.
struct UnreadableStore: FileStore {
    let name: String
    private let disk = DiskStore()

    init(name: String) {
        self.name = name
    }

    func names(in folder: String) throws(FileError) -> [String] {
        try check(folder)
        return try disk.names(in: folder)
    }

    func read(_ path: String) throws(FileError) -> [UInt8] {
        try check(path)
        return try disk.read(path)
    }

    private func check(_ path: String) throws(FileError) {
        guard !path.hasSuffix("/" + name) else {
            throw FileError("read", path, reason: "Permission denied", isDenied: true)
        }
    }

    func entry(at path: String) throws(FileError) -> FileStatus? { try disk.entry(at: path) }
    func realPath(of path: String) throws(FileError) -> String? { try disk.realPath(of: path) }
    func rename(_ path: String, to newPath: String) throws(FileError) { try disk.rename(path, to: newPath) }
    func keep(_ path: String, as newPath: String) throws(FileError) { try disk.keep(path, as: newPath) }
    func remove(_ path: String) throws(FileError) { try disk.remove(path) }
    func createFolder(_ path: String) throws(FileError) { try disk.createFolder(path) }
    func removeEmptyFolder(_ path: String) throws(FileError) -> Bool { try disk.removeEmptyFolder(path) }

    func lock(_ folder: String) throws(FileError) -> FolderLock? { try disk.lock(folder) }

    @discardableResult
    func create(_ path: String, _ bytes: [UInt8], durable: Bool) throws(FileError) -> FileStamp? {
        try disk.create(path, bytes, durable: durable)
    }
}
