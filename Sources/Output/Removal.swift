private import Primitives

/// Takes files of earlier writes out of the output folder, with the folders that they leave empty.
struct Removal {
    let folder: OutputFolder
    let threads: Int?

    /// Takes those of the files that are there out of their places, and says which.
    ///
    /// What has become a folder or a link is left alone, and so is whatever lies behind a link.
    ///
    /// - Parameters:
    ///   - paths: sorted by their bytes.
    ///   - kept: folders that stay even if they are empty, because files will be written into them.
    func remove(_ paths: [String], keeping kept: [String], by publication: Publication) throws(FileError) -> [String] {
        guard !paths.isEmpty else { return [] }
        let folder = folder
        let tree = FolderTree(sorted: paths)
        let states = try FolderState.states(of: tree, in: folder, threads: threads)
        let wereThere = try Parallel.map(paths.indices, batch: OutputLayout.batch, threads: threads) {
            place throws(FileError) in
            guard try Self.size(of: paths[place], at: place, tree, states, in: folder) != nil else { return false }
            try publication.remove(paths[place])
            return true
        }
        let kept = Set(kept)
        for place in tree.folders.indices.reversed() where states[place] == .present {
            guard !kept.contains(tree.folders[place]) else { continue }
            try publication.removeEmptyFolder(tree.folders[place])
        }
        return zip(paths, wereThere).filter { $0.1 }.map(\.0)
    }

    /// The size of each file that `remove` would remove, in bytes; nil for one that it would not find.
    ///
    /// - Parameter paths: sorted by their bytes.
    func sizes(of paths: [String]) throws(FileError) -> [Int?] {
        let folder = folder
        let tree = FolderTree(sorted: paths)
        let states = try FolderState.states(of: tree, in: folder, threads: threads)
        return try Parallel.map(paths.indices, batch: OutputLayout.batch, threads: threads) { place throws(FileError) in
            try Self.size(of: paths[place], at: place, tree, states, in: folder)
        }
    }

    private static func size(
        of path: String,
        at place: Int,
        _ tree: FolderTree,
        _ states: [FolderState],
        in folder: OutputFolder
    ) throws(FileError) -> Int? {
        let state = tree.folderOfPath[place].map { states[$0] } ?? .present
        guard state == .present, let entry = try folder.entry(at: path), entry.kind == .file else { return nil }
        return entry.size
    }
}
