private import Glibc

/// The output folder on a store: everything by paths inside it.
struct OutputFolder: Sendable {
    let store: any FileStore

    /// Where the folder is, with links on the way to it followed: only inside it links are not.
    private let root: String
    private let isThere: Bool

    init(at folder: String, on store: any FileStore) throws(FileError) {
        self.store = store
        let real = try store.realPath(of: folder)
        root = real ?? folder
        let kind = try store.entry(at: root)?.kind
        guard kind == nil || kind == .folder else {
            throw FileError("write into", folder, reason: "It is not a folder")
        }
        isThere = kind != nil
    }

    /// The folder once it is there: creates it and the folders above it, where they are missing.
    func created() throws(FileError) -> OutputFolder {
        guard !isThere else { return self }
        var path = root.utf8.first == UInt8(ascii: "/") ? "/" : ""
        for part in root.split(separator: "/") {
            path += (path.isEmpty || path == "/" ? "" : "/") + part
            if try store.realPath(of: path) == nil { try store.createFolder(path) }
        }
        return try OutputFolder(at: root, on: store)
    }

    func entry(at path: String) throws(FileError) -> FileStatus? {
        isThere ? try store.entry(at: full(path)) : nil
    }

    func names(in path: String) throws(FileError) -> [String] {
        try store.names(in: full(path))
    }

    func read(_ path: String) throws(FileError) -> [UInt8] {
        try store.read(full(path))
    }

    /// Whether a file has exactly these bytes; one that cannot be read has not.
    ///
    /// `==` on arrays goes byte by byte, which is most of a build that changes nothing; `memcmp` is ten times as fast.
    /// Both arrays have as many bytes as it reads.
    ///
    /// - Parameter entry: what stands at the path; a file of another size is not read.
    func holds(_ bytes: [UInt8], at path: String, found entry: FileStatus) -> Bool {
        guard entry.size == bytes.count, let found = try? read(path), found.count == bytes.count else { return false }
        guard !found.isEmpty else { return true }
        return unsafe found.withUnsafeBytes { left in
            unsafe bytes.withUnsafeBytes { right in
                guard let left = left.baseAddress, let right = right.baseAddress else { return false }
                return unsafe memcmp(left, right, bytes.count) == 0
            }
        }
    }

    /// Writes a file where nothing is, not atomically.
    ///
    /// - Parameter durable: whether the bytes are on the disk itself when this returns.
    /// - Returns: what the file is known by; nil where the store does not know.
    /// - Throws: where anything is at the path.
    func create(_ bytes: [UInt8], at path: String, durable: Bool = false) throws(FileError) -> FileStamp? {
        try store.create(full(path), bytes, durable: durable)
    }

    func rename(_ path: String, to newPath: String) throws(FileError) {
        try store.rename(full(path), to: full(newPath))
    }

    func keep(_ path: String, as newPath: String) throws(FileError) {
        try store.keep(full(path), as: full(newPath))
    }

    /// Keeps other builds out of the folder, which is there, as long as the lock is held.
    func lock() throws(FileError) -> FolderLock? {
        try store.lock(root)
    }

    func remove(_ path: String) throws(FileError) {
        try store.remove(full(path))
    }

    func createFolder(_ path: String) throws(FileError) {
        try store.createFolder(full(path))
    }

    /// Removes a folder if it is empty, and says whether it is gone.
    func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
        try store.removeEmptyFolder(full(path))
    }

    private func full(_ path: String) -> String {
        root + "/" + path
    }
}
