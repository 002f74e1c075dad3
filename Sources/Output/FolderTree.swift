private import Primitives

/// The folders that a sorted list of paths needs, each once and each after its parent.
struct FolderTree {
    /// The paths of the folders, without the output folder itself.
    private(set) var folders: [String] = []

    /// For each folder the place of its parent in `folders`, or nil where that is the output folder.
    private(set) var parents: [Int?] = []

    /// For each path the place of its folder in `folders`, or nil where that is the output folder.
    private(set) var folderOfPath: [Int?] = []

    /// - Parameter paths: in the order of their bytes, which keeps together what lies in one folder.
    init(sorted paths: [String]) {
        folderOfPath.reserveCapacity(paths.count)
        var open: [Int] = []
        for path in paths {
            while let last = open.last, !Self.holds(folders[last], path) { open.removeLast() }
            var start = open.last.map { folders[$0].utf8.count + 1 } ?? 0
            let bytes = path.utf8
            while let slash = bytes.dropFirst(start).firstIndex(of: UInt8(ascii: "/")) {
                folders.append(String(path[..<slash]))
                parents.append(open.last)
                open.append(folders.count - 1)
                start = bytes.distance(from: bytes.startIndex, to: slash) + 1
            }
            folderOfPath.append(open.last)
        }
    }

    private static func holds(_ folder: String, _ path: String) -> Bool {
        let bytes = path.utf8
        guard bytes.count > folder.utf8.count, bytes.starts(with: folder.utf8) else { return false }
        return bytes[bytes.index(bytes.startIndex, offsetBy: folder.utf8.count)] == UInt8(ascii: "/")
    }
}

/// What stands in the output folder where a folder of the site is to be.
enum FolderState: Sendable, Hashable {
    case missing
    case present
    /// A file, link or other thing has this place, or that of a folder above.
    case blocked(by: String, FileStatus.Kind)

    /// The state of every folder of a tree.
    ///
    /// No path that leads through a link counts as present, so nothing is ever written or removed outside the output
    /// folder.
    static func states(
        of tree: FolderTree,
        in folder: OutputFolder,
        threads: Int?
    ) throws(FileError) -> [FolderState] {
        let folders = tree.folders
        let entries = try Parallel.map(folders, batch: OutputLayout.batch, threads: threads) { path throws(FileError) in
            try folder.entry(at: path)
        }
        var states: [FolderState] = []
        states.reserveCapacity(folders.count)
        for (place, entry) in entries.enumerated() {
            let parent = tree.parents[place].map { states[$0] } ?? .present
            guard parent == .present else {
                states.append(parent)
                continue
            }
            switch entry?.kind {
            case nil: states.append(.missing)
            case .folder: states.append(.present)
            case .some(let kind): states.append(.blocked(by: folders[place], kind))
            }
        }
        return states
    }
}
