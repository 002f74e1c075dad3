internal import Diagnostics

/// Everything that a write will do but for the bytes, worked out before it touches anything.
struct WritePlan: Sendable {
    /// One for each path of the set, in its order; none is `obstructed`.
    let verdicts: [PlannedChange]

    /// The folders that the files need, and of these the ones to create: parents first, and in levels of one depth.
    let folders: [String]
    let missingFolders: [[String]]

    /// Files of earlier writes that stand where a new file needs a folder, or in a folder where a new file goes.
    let removedFirst: [String]

    /// The other files of earlier writes that this one does not make.
    let removedLast: [String]

    /// The paths that the manifest may have: the files that Placard writes now or wrote before, not those that were there
    /// already.
    let owned: [String]

    /// - Parameters:
    ///   - known: what the last write left, in any order; files of other paths do not matter.
    ///   - shownFolder: the output folder as the editor named it.
    init(
        for set: OutputSet,
        after manifest: Manifest?,
        knowing known: [CachedFile] = [],
        in folder: OutputFolder,
        shownFolder: String,
        threads: Int
    ) async throws {
        let before = manifest?.entries.map(\.path) ?? []
        let known = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
        let areOurs = Self.membership(of: set.paths, in: before)
        let obsolete = Self.difference(before, set.paths)
        let tree = FolderTree(sorted: set.paths)
        let states = try await FolderState.states(of: tree, in: folder, threads: threads)
        let found = try await OrderedTasks.map(set.paths.count, threads: threads) { place throws(FileError) in
            let state = tree.folderOfPath[place].map { states[$0] } ?? .present
            return try PlannedChange.on(
                place,
                of: set,
                isOurs: areOurs[place],
                known: known[set.paths[place]],
                folderState: state,
                in: folder
            )
        }
        let way = Obstructions(obsolete: obsolete, folder: folder, shownFolder: shownFolder)
        verdicts = try way.cleared(found)
        folders = tree.folders
        missingFolders = Self.levels(of: tree, states)
        owned = zip(set.paths, verdicts).filter { $1 != .leave }.map(\.0)

        let needed = Set(obsolete.isEmpty ? [] : tree.folders)
        let areFirst = obsolete.map { path in
            needed.contains(path) || Self.foldersAbove(path).contains { ByteOrder.contains($0, in: set.paths) }
        }
        removedFirst = zip(obsolete, areFirst).filter { $0.1 }.map(\.0)
        removedLast = zip(obsolete, areFirst).filter { !$0.1 }.map(\.0)
        addsOrRemoves = !obsolete.isEmpty || zip(set.outputs, verdicts).contains { !$0.isCopy && $1 == .create }
    }

    /// Whether any file is to be created or removed, whatever the bytes of those that are there.
    ///
    /// Copies do not count: whether they are worth having shows when they are made.
    let addsOrRemoves: Bool

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
            while place < others.count, ByteOrder.precedes(others[place], path) { place += 1 }
            return place < others.count && !ByteOrder.precedes(path, others[place])
        }
    }

    private static func difference(_ paths: [String], _ others: [String]) -> [String] {
        zip(paths, membership(of: paths, in: others)).filter { !$0.1 }.map(\.0)
    }

    private static func foldersAbove(_ path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}
