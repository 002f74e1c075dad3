/// What stands where a file of the site goes, before its bytes are known.
enum PlannedChange: Sendable, Hashable {
    /// Nothing is there.
    case create
    /// A file of an earlier write is there; it stays where it has the same bytes.
    case compare(FileStatus)
    /// The file that the last write left is there untouched, and made from the same: it has the same bytes.
    case known(CachedFile)
    /// A file that is not Placard's is there with the same bytes, or where no copy is worth having; it stays theirs.
    case leave
    /// Something that is not, or not known to be, a file of Placard's is in the way.
    case obstructed(by: String, FileStatus.Kind)

    /// Whether a file of an earlier write is there, and has so many bytes.
    func isFile(of size: Int) -> Bool {
        if case .compare(let entry) = self { entry.size == size } else { false }
    }

    /// Looks at the place of one file in the output folder.
    ///
    /// - Parameters:
    ///   - place: the position of its path in the set.
    ///   - isOurs: whether the manifest has the path.
    ///   - known: what the last write left there; nil where that is not known.
    static func on(
        _ place: Int,
        of set: OutputSet,
        isOurs: Bool,
        known: CachedFile?,
        folderState: FolderState,
        in folder: OutputFolder
    ) throws(FileError) -> PlannedChange {
        switch folderState {
        case .missing: return .create
        case .blocked(let path, let kind): return .obstructed(by: path, kind)
        case .present: break
        }
        let path = set.paths[place]
        guard let entry = try folder.entry(at: path) else { return .create }
        guard entry.kind == .file else { return .obstructed(by: path, entry.kind) }
        if isOurs {
            guard let known, entry.stamp == known.stamp, set.key(at: place) == known.key else { return .compare(entry) }
            return .known(known)
        }
        guard let bytes = set.bytes(at: place) else { return .leave }
        if entry.size == bytes.count, try folder.holds(bytes, at: path) { return .leave }
        return .obstructed(by: path, .file)
    }
}
