internal import Glibc

/// A folder that no other process may lock until this value is gone.
package final class FolderLock: Sendable {
    private let file: Int32

    /// - Parameter file: the open folder, which is closed when the lock is gone, and with it the lock.
    init(_ file: Int32) {
        self.file = file
    }

    deinit {
        // A process that is just being started has a copy of the open folder for a moment, and closing ours would leave it
        // the lock.
        flock(file, LOCK_UN)
        close(file)
    }
}
