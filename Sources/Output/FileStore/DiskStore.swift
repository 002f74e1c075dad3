private import Glibc

/// The disk itself, by plain system calls: a build compares and writes tens of thousands of small files.
///
/// The unsafe calls here pass a path that lives for the call, or a buffer together with its own size.
package struct DiskStore: FileStore {
    /// Larger files are refused: no content or data file is near this, and a mistaken one would fill the memory.
    package static let largestFile = 1 << 30

    /// A store of the whole disk; it keeps nothing open.
    package init() {}

    /// Looks with `lstat`; a path through something that is no folder (`ENOTDIR`), and one that is too long to be,
    /// count as nothing.
    package func entry(at path: String) throws(FileError) -> FileStatus? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG { return nil }
            throw failure("look at", path)
        }
        return Self.entry(status)
    }

    /// Names that are not UTF-8 come with U+FFFD in them, and so cannot be opened.
    package func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw failure("list the folder", folder) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let item = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafeBytes(of: &item.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw failure("list the folder", folder) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A path that leads nowhere or round in a circle (`ELOOP`) gives nil.
    package func realPath(of path: String) throws(FileError) -> String? {
        guard let resolved = unsafe realpath(path, nil) else {
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
            throw failure("follow", path)
        }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Throws for more than `largestFile` bytes, and for anything but a regular file.
    package func read(_ path: String) throws(FileError) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw failure("read", path) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw failure("read", path) }
        let entry = Self.entry(status)
        guard entry.kind == .file else { throw FileError("read", path, reason: "Not a regular file") }
        guard entry.size <= Self.largestFile else { throw FileError("read", path, reason: "Larger than 1 GiB") }
        var problem: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
            while count < entry.size {
                let got = unsafe Glibc.read(file, buffer.baseAddress.map { unsafe $0 + count }, entry.size - count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    problem = got < 0 ? errno : 0
                    break
                }
                count += got
            }
        }
        guard problem == 0 else { throw failure("read", path, problem) }
        return bytes
    }

    /// An advisory lock (`flock`); nil where the file system has none, and the build goes on without.
    package func lock(_ folder: String) throws(FileError) -> FolderLock? {
        let file = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw failure("open the folder", folder) }
        let lock = FolderLock(file)
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return lock }
        guard errno == EWOULDBLOCK else { return nil }
        throw FileError("write into", folder, reason: "Another build is writing there; try again when it has ended")
    }

    /// The permissions are 644 whatever the mask of the process; a durable file is flushed with `fsync`.
    @discardableResult
    package func create(_ path: String, _ bytes: [UInt8], durable: Bool) throws(FileError) -> FileStamp? {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure("create", path) }
        var problem = Self.write(bytes, to: file)
        var status = stat()
        let isKnown = unsafe problem == 0 && fstat(file, &status) == 0
        // The process's mask may have taken away the right of others to read what is to be published.
        if problem == 0, !isKnown || status.st_mode & 0o777 != 0o644, fchmod(file, 0o644) != 0 { problem = errno }
        if problem == 0, durable, fsync(file) != 0 { problem = errno }
        // Some file systems report a full disk only here.
        if close(file) != 0, problem == 0 { problem = errno }
        guard problem == 0 else {
            // What was written of it may be all that is left of the disk.
            unsafe unlink(path)
            throw failure("write", path, problem)
        }
        return isKnown ? Self.entry(status).stamp : nil
    }

    /// Atomic on one file system, as `rename` is.
    package func rename(_ path: String, to newPath: String) throws(FileError) {
        guard unsafe Glibc.rename(path, newPath) == 0 else { throw failure("replace", newPath) }
    }

    /// A hard link; where the file system has none (FAT, some network drives), the file itself is moved.
    package func keep(_ path: String, as newPath: String) throws(FileError) {
        if unsafe link(path, newPath) == 0 { return }
        guard unsafe Glibc.rename(path, newPath) == 0 else { throw failure("replace", path) }
    }

    /// What is missing already (`ENOENT`) counts as removed.
    package func remove(_ path: String) throws(FileError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
    }

    /// The permissions are 755 whatever the mask of the process; throws where a file or link stands there.
    package func createFolder(_ path: String) throws(FileError) {
        if unsafe mkdir(path, 0o755) == 0 {
            guard unsafe chmod(path, 0o755) == 0 else { throw failure("create the folder", path) }
            return
        }
        let problem = errno
        guard problem == EEXIST, try entry(at: path)?.kind == .folder else {
            throw failure("create the folder", path, problem)
        }
    }

    /// False for a folder that is not empty and for what is no folder.
    package func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
        if unsafe rmdir(path) == 0 || errno == ENOENT { return true }
        if errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR { return false }
        throw failure("remove the folder", path)
    }
}

extension DiskStore {
    /// Writes all bytes and returns 0, or the system's error number.
    static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let put = unsafe Glibc.write(file, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
                if put < 0, errno == EINTR { continue }
                if put < 0 { return errno }
                done += put
            }
            return 0
        }
    }

    private static func entry(_ status: stat) -> FileStatus {
        let kind: FileStatus.Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .special
            }
        let size = Int(status.st_size)
        let stamp = FileStamp(
            size: size,
            number: UInt64(status.st_ino),
            modified: nanoseconds(status.st_mtim),
            changed: nanoseconds(status.st_ctim)
        )
        return FileStatus(kind: kind, size: size, stamp: stamp)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    private func failure(_ operation: String, _ path: String, _ number: Int32 = errno) -> FileError {
        Self.failure(operation, path, number)
    }

    /// What the system refused, in its own words.
    static func failure(_ operation: String, _ path: String, _ number: Int32 = errno) -> FileError {
        let reason = unsafe strerror(number).map { unsafe String(cString: $0) }
        let isDenied = number == EACCES || number == EPERM
        return FileError(operation, path, reason: reason ?? "error \(number)", isDenied: isDenied)
    }
}

/// A folder that no other process may lock until this value is gone.
package final class FolderLock: Sendable {
    private let file: Int32

    /// - Parameter file: the open folder, which is closed when the lock is gone, and with it the lock.
    init(_ file: Int32) {
        self.file = file
    }

    deinit {
        // A process that is just being started has a copy of the open folder for a moment, and closing ours would leave
        // it the lock.
        flock(file, LOCK_UN)
        close(file)
    }
}
