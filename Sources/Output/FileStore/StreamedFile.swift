private import Glibc
private import Synchronization

/// A file that is written piece by piece and takes its place when it is complete, or standard output.
///
/// Until `finish` the bytes are in a hidden file beside it; without `finish` that is removed, and whatever had the
/// place keeps it. A process that was killed leaves the hidden file, and the next one writes over it.
///
/// The unsafe calls here pass a path that lives for the call, or a buffer together with its own size.
package final class StreamedFile: Sendable {
    private let file: Int32
    private let path: String
    /// nil for standard output, which nobody else is to close or rename.
    private let temporary: String?
    private let isFinished = Atomic(false)

    /// Begins a file.
    ///
    /// - Throws: where the place is a folder or no regular file, or another process is writing there.
    package init(at path: String) throws(FileError) {
        let store = DiskStore()
        // A link keeps leading to the file, which is what its owner wanted it for.
        let place = try store.realPath(of: path) ?? path
        if let kind = try store.entry(at: place)?.kind, kind != .file {
            let reason = kind == .folder ? "It is a folder" : "It is no regular file"
            throw FileError("write", path, reason: reason)
        }
        let temporary = OutputPath.temporary(for: place)
        file = try Self.locked(temporary, for: path)
        self.path = place
        self.temporary = temporary
    }

    /// Standard output.
    package init() {
        file = STDOUT_FILENO
        path = "standard output"
        temporary = nil
    }

    deinit {
        guard let temporary else { return }
        // Once it is in its place, another process may have begun a hidden file of that name.
        if !isFinished.load(ordering: .relaxed) { unsafe unlink(temporary) }
        close(file)
    }

    /// Appends bytes.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        let problem = DiskStore.write(bytes, to: file)
        guard problem == 0 else { throw DiskStore.failure("write", path, problem) }
    }

    /// Puts the file into its place, in one step and with all bytes on the disk.
    package func finish() throws(FileError) {
        guard let temporary else { return }
        // The process's mask may have taken away the right of others to read it.
        guard fchmod(file, 0o644) == 0, fsync(file) == 0, unsafe rename(temporary, path) == 0 else {
            throw DiskStore.failure("write", path)
        }
        isFinished.store(true, ordering: .relaxed)
    }

    /// Opens the hidden file, empties it and keeps other processes from writing into it.
    private static func locked(_ temporary: String, for path: String) throws(FileError) -> Int32 {
        let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o644)
        guard file >= 0 else { throw DiskStore.failure("write", path) }
        var (opened, found) = (stat(), stat())
        let isLocked = flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
        // Another process may have put it into its place between our opening and our locking it.
        let isThere = unsafe fstat(file, &opened) == 0 && lstat(temporary, &found) == 0 && opened.st_ino == found.st_ino
        guard isLocked, isThere else {
            close(file)
            throw FileError("write", path, reason: "Another build is writing there; try again when it has ended")
        }
        guard opened.st_mode & S_IFMT == S_IFREG, ftruncate(file, 0) == 0 else {
            close(file)
            throw FileError("write", path, reason: "\(temporary) is in the way")
        }
        return file
    }
}
