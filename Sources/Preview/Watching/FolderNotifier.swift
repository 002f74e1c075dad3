private import Glibc

/// Waits for changes in folders, of which Linux tells (inotify(7)).
///
/// Invariant: the descriptor is open for as long as this value lives and is closed once, by `deinit`; one thread uses
/// it. The unsafe calls pass a buffer together with its own size, and paths that live for the call. What the kernel
/// writes into the buffer is read for nothing but the names of hidden files: after each burst every folder is listed
/// anew, so that an event that is lost, or of a folder that is gone, does no harm.
struct FolderNotifier: ~Copyable {
    private let descriptor: Int32
    private let folders: [String]

    private init(_ descriptor: Int32, _ folders: [String]) {
        self.descriptor = descriptor
        self.folders = folders
    }

    /// A value that is told of changes in folders; nil where the system gives no way to be told, or not enough of it.
    static func watching(_ folders: [String]) -> FolderNotifier? {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { return nil }
        let notifier = FolderNotifier(descriptor, folders)
        guard notifier.watchesAll() else { return nil }
        return notifier
    }

    deinit { close(descriptor) }

    /// Waits until something has changed and nothing more has for a moment, or until it is not wanted any more.
    ///
    /// - Returns: whether the system can go on telling; false where there are more folders than it can watch.
    func waitsForBurst(while isWanted: () -> Bool) -> Bool {
        var isChanged = false
        while !isChanged {
            guard isWanted() else { return true }
            if waits(Self.checkTime) { isChanged = takesEvents() }
        }
        let end = ContinuousClock.now + Self.longestBurst
        while waits(Self.quietTime), ContinuousClock.now < end { _ = takesEvents() }
        // Before the files are read: what is written into a new folder from now on is told of.
        return watchesAll()
    }

    /// Whether there is an event within so many milliseconds.
    private func waits(_ milliseconds: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&request, 1, milliseconds) > 0
    }

    /// Takes the events that have come, and says whether one of them may be of a file that counts.
    private func takesEvents() -> Bool {
        var counts = false
        while true {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
                count = max(0, unsafe read(descriptor, buffer.baseAddress, buffer.count))
            }
            guard !bytes.isEmpty else { return counts }
            counts = counts || InotifyEvents.count(bytes)
        }
    }

    /// Watches every folder; one that is watched already stays so.
    private func watchesAll() -> Bool {
        var waiting: [String] = []
        for folder in folders {
            // A folder that is deleted may come back, of which the one above it is told.
            let parts = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            let parent = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
            guard watches(parent, Self.namesMask) else { return false }
            waiting.append(folder)
        }
        while let folder = waiting.popLast() {
            guard watches(folder, Self.mask) else { return false }
            waiting += FolderListing.folders(in: folder)
        }
        return true
    }

    /// Whether a folder is watched, or is gone.
    private func watches(_ folder: String, _ mask: UInt32) -> Bool {
        if unsafe inotify_add_watch(descriptor, folder, mask) >= 0 { return true }
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES
    }

    /// Files that were written and closed, came or went; half of a file is none.
    private static let mask =
        UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)
        | UInt32(IN_ONLYDIR)
    private static let namesMask = UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR) | UInt32(IN_MASK_ADD)
    /// How often to look whether anybody still wants to know, in milliseconds.
    private static let checkTime: Int32 = 250
    /// So long after the last change a burst is over, in milliseconds.
    private static let quietTime: Int32 = 15
    private static let longestBurst = Duration.milliseconds(400)
}

/// The events that the kernel writes one after another: four numbers of 32 bits, the last of which is the length of the
/// name that follows, which NULs fill up.
enum InotifyEvents {
    /// Whether one of them is of a file that counts: of one whose name does not begin with a point, as those do that
    /// editors keep beside a file while it is open.
    static func count(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start + 16 <= bytes.count {
            let length = (0..<4).reduce(0) { $0 | Int(bytes[start + 12 + $1]) << (8 * $1) }
            // An event without a name is of a folder itself, or says that some were lost.
            if length == 0 || start + 16 < bytes.count && bytes[start + 16] != UInt8(ascii: ".") { return true }
            start += 16 + length
        }
        return false
    }
}
