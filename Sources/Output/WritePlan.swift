internal import Diagnostics
internal import Primitives

/// What is to be done about one path, before its bytes are known.
enum PlannedChange: Sendable, Hashable {
    /// Nothing is there.
    case create
    /// A file of an earlier write is there; it stays where it has the same bytes.
    case compare(FileStatus)
    /// The file that the last write left is there untouched and has the same key, and so the same bytes.
    case keep(CachedFile)
    /// A file that is not Placard's is there with the same bytes, or where no variant is worth having; it stays theirs.
    case leave
    /// Something that is not, or not known to be, a file of Placard's is in the way.
    case obstructed(by: String, FileStatus.Kind)

    /// Looks at one place in the output folder.
    ///
    /// - Parameters:
    ///   - position: in the entries of the layout.
    ///   - isOurs: whether the manifest has the path.
    ///   - cached: what the last write left there; nil where that is not known.
    ///   - mayLeave: whether a file that is not Placard's may stay where it has the right bytes.
    fileprivate init(
        at position: Int,
        of layout: OutputLayout,
        isOurs: Bool,
        cached: CachedFile?,
        mayLeave: Bool,
        folderState: FolderState,
        in folder: OutputFolder
    ) throws(FileError) {
        let path = layout.paths[position]
        switch folderState {
        case .missing: self = .create
        case .blocked(let path, let kind): self = .obstructed(by: path, kind)
        case .present:
            guard let entry = try folder.entry(at: path) else {
                self = .create
                return
            }
            if entry.kind != .file {
                self = .obstructed(by: path, entry.kind)
            } else if isOurs, let cached, entry.stamp == cached.stamp, layout.key(at: position) == cached.key {
                self = .keep(cached)
            } else if isOurs {
                self = .compare(entry)
            } else if !mayLeave {
                self = .obstructed(by: path, .file)
            } else if let bytes = layout.bytes(at: position), !folder.holds(bytes, at: path, found: entry) {
                self = .obstructed(by: path, .file)
            } else {
                self = .leave
            }
        }
    }
}

/// Everything that a write will do but for the bytes, worked out before it touches anything.
struct WritePlan: Sendable {
    /// One for each entry of the layout, in its order; none is `obstructed`.
    private let planned: [PlannedChange]

    /// The folders that the files need, and of these the ones to create: parents first, and in levels of one depth.
    let folders: [String]
    let missingFolders: [[String]]

    /// Files of earlier writes that stand where a new file needs a folder, or in a folder where a new file goes.
    let removedFirst: [String]

    /// The other files of earlier writes that this one does not make.
    let removedLast: [String]

    /// The paths that the manifest may have: the files that Placard writes now or wrote before, not those that were
    /// there already.
    let owned: [String]

    /// - Parameters:
    ///   - cached: what the last write left, in any order; files of other paths do not matter.
    ///   - mayLeave: whether a file that is not Placard's may stay where it has the right bytes, and be missing in the
    ///     manifest.
    ///   - shownFolder: the output folder as the editor named it.
    /// - Throws: `WriteRefusal` with one diagnostic for each thing in the way, or what the disk refused.
    init(
        for layout: OutputLayout,
        after manifest: Manifest?,
        knowing cached: [CachedFile] = [],
        mayLeave: Bool = true,
        in folder: OutputFolder,
        shownFolder: String,
        threads: Int?
    ) throws {
        let paths = layout.paths
        let before = manifest?.entries.map(\.path) ?? []
        let cached = Dictionary(cached.map { ($0.path, $0) }) { first, _ in first }
        let areOurs = Self.membership(of: paths, in: before)
        let obsolete = Self.difference(before, paths)
        let tree = FolderTree(sorted: paths)
        let states = try FolderState.states(of: tree, in: folder, threads: threads)
        let found = try Parallel.map(paths.indices, batch: OutputLayout.batch, threads: threads) {
            position throws(FileError) in
            try PlannedChange(
                at: position,
                of: layout,
                isOurs: areOurs[position],
                cached: cached[paths[position]],
                mayLeave: mayLeave,
                folderState: tree.folderOfPath[position].map { states[$0] } ?? .present,
                in: folder
            )
        }
        planned = try Obstructions(obsolete: obsolete, folder: folder, shownFolder: shownFolder).cleared(found)
        folders = tree.folders
        missingFolders = Self.levels(of: tree, states)
        owned = zip(paths, planned).filter { $1 != .leave }.map(\.0)

        let needed = Set(obsolete.isEmpty ? [] : tree.folders)
        let areFirst = obsolete.map { path in
            needed.contains(path) || Self.foldersAbove(path).contains { PathOrder.contains($0, in: paths) }
        }
        removedFirst = zip(obsolete, areFirst).filter { $0.1 }.map(\.0)
        removedLast = zip(obsolete, areFirst).filter { !$0.1 }.map(\.0)
    }

    /// What is done about a file that need not be rendered; nil where it has to be.
    @Sendable func cachedChange(at position: Int) -> FileChange? {
        guard case .keep(let file) = planned[position] else { return nil }
        return FileChange(kind: .unchanged, path: file.path, entry: file.entry, cached: file)
    }

    /// What is to be done about one entry of the layout, now that its bytes are known; nil where there is and was
    /// nothing.
    ///
    /// - Parameter bytes: nil for a variant that is not worth having.
    func change(
        at position: Int,
        of layout: OutputLayout,
        _ bytes: [UInt8]?,
        in folder: OutputFolder
    ) -> FileChange? {
        if let change = cachedChange(at: position) { return change }
        let (path, plan) = (layout.paths[position], planned[position])
        if plan == .leave { return FileChange(kind: .unchanged, path: path) }
        guard let bytes else { return plan == .create ? nil : FileChange(kind: .removed, path: path) }
        let entry = Manifest.Entry(path: path, digest: Digest(of: bytes), size: bytes.count)
        guard case .compare(let found) = plan else { return FileChange(kind: .added, path: path, entry: entry) }
        guard folder.holds(bytes, at: path, found: found) else {
            return FileChange(kind: .changed, path: path, entry: entry)
        }
        var change = FileChange(kind: .unchanged, path: path, entry: entry)
        change.cache(found.stamp, key: layout.key(at: position))
        return change
    }

    private static func levels(of tree: FolderTree, _ states: [FolderState]) -> [[String]] {
        var levels: [[String]] = []
        var depths: [Int] = []
        for (place, path) in tree.folders.enumerated() {
            let depth = tree.parents[place].map { depths[$0] + 1 } ?? 0
            depths.append(depth)
            if depth == levels.count { levels.append([]) }
            if states[place] != .present { levels[depth].append(path) }
        }
        return levels
    }

    /// For each path of a sorted list whether another sorted list has it.
    private static func membership(of paths: [String], in others: [String]) -> [Bool] {
        var place = 0
        return paths.map { path in
            while place < others.count, PathOrder.precedes(others[place], path) { place += 1 }
            return place < others.count && !PathOrder.precedes(path, others[place])
        }
    }

    private static func difference(_ paths: [String], _ others: [String]) -> [String] {
        zip(paths, membership(of: paths, in: others)).filter { !$0.1 }.map(\.0)
    }

    private static func foldersAbove(_ path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}

/// What a write does, or would do, about one file.
struct FileChange: Sendable {
    enum Kind {
        case added, changed, unchanged, removed
    }

    let kind: Kind
    let path: String
    /// What the manifest is to say of it; nil where it is removed, or somebody else's.
    var entry: Manifest.Entry?
    /// nil where the next write is to look again.
    var cached: CachedFile?
    /// The file that waits for its place, with its key; nil where none does.
    var staged: (file: StagedFile, key: Digest?)?

    /// Keeps the file for the next write, where everything is known of it.
    mutating func cache(_ stamp: FileStamp?, key: Digest?) {
        guard let stamp, let key, let digest = entry?.digest else { return }
        cached = CachedFile(path: path, key: key, digest: digest, stamp: stamp)
    }

    /// The changes in the order of their paths' bytes.
    static func sorted(_ changes: [FileChange]) -> [FileChange] {
        changes.sorted { PathOrder.precedes($0.path, $1.path) }
    }
}
