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
        threads: Int
    ) async throws(FileError) -> [FolderState] {
        let folders = tree.folders
        let entries = try await OrderedTasks.map(folders.count, threads: threads) { place throws(FileError) in
            try folder.entry(at: folders[place])
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
