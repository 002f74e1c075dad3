private import Glibc
internal import Output

/// Looks at all files of folders again and again, where nobody tells of changes.
struct FolderPoller {
    private let folders: [String]
    private var known: [String: FileStamp]

    init(_ folders: [String]) {
        self.folders = folders
        known = FolderListing.stamps(in: folders)
    }

    /// Waits a little and looks.
    ///
    /// - Returns: whether something has changed since it looked last and nothing changes any more.
    mutating func findsBurst() -> Bool {
        usleep(Self.pause)
        var found = FolderListing.stamps(in: folders)
        guard found != known else { return false }
        for _ in 0..<Self.mostLooks {
            usleep(Self.quietTime)
            let next = FolderListing.stamps(in: folders)
            guard next != found else { break }
            found = next
        }
        known = found
        return true
    }

    /// In microseconds: a third of a second from save to build at most, and little work for the disk.
    private static let pause: UInt32 = 300_000
    private static let quietTime: UInt32 = 30_000
    private static let mostLooks = 10
}

/// What is in folders, however deep, without what is hidden.
///
/// A folder that cannot be read counts as empty.
enum FolderListing {
    /// The folders directly in a folder; links are not followed.
    static func folders(in folder: String) -> [String] {
        entries(in: folder).filter { $0.entry.kind == .folder }.map(\.path)
    }

    /// What each file and link is known by.
    static func stamps(in folders: [String]) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        var waiting = folders
        while let folder = waiting.popLast() {
            for (path, entry) in entries(in: folder) {
                if entry.kind == .folder { waiting.append(path) } else { stamps[path] = entry.stamp }
            }
        }
        return stamps
    }

    private static func entries(in folder: String) -> [(path: String, entry: FileStatus)] {
        let store = DiskStore()
        let names = (try? store.names(in: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.compactMap { name in
            let path = "\(folder)/\(name)"
            return (try? store.entry(at: path)).flatMap { $0 }.map { (path, $0) }
        }
    }
}
