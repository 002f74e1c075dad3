internal import Files

/// What stands where a file of the site goes, before its bytes are known.
enum Verdict: Sendable, Hashable {
    /// Nothing is there.
    case create
    /// A file of an earlier write is there, of so many bytes; it stays where it has the same ones.
    case compare(size: Int)
    /// A file that is not Placard's is there with the same bytes; it stays theirs.
    case leave
    /// Something that is not, or not known to be, a file of Placard's is in the way.
    case obstructed(by: String, FileEntry.Kind)

    /// Looks at the place of one file in the output folder.
    ///
    /// - Parameter isOurs: whether the manifest has the file's path.
    static func on(
        _ file: OutputFile,
        isOurs: Bool,
        folderState: FolderState,
        in folder: OutputFolder
    ) throws(FileError) -> Verdict {
        switch folderState {
        case .missing: return .create
        case .blocked(let path, let kind): return .obstructed(by: path, kind)
        case .present: break
        }
        guard let entry = try folder.entry(at: file.path) else { return .create }
        guard entry.kind == .file else { return .obstructed(by: file.path, entry.kind) }
        if isOurs { return .compare(size: entry.size) }
        let bytes = file.render()
        if entry.size == bytes.count, try folder.holds(bytes, at: file.path) { return .leave }
        return .obstructed(by: file.path, .file)
    }
}
