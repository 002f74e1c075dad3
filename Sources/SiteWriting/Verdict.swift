internal import Files

/// What is to be done about one file of the site.
enum Verdict: Sendable, Hashable {
    /// The same bytes are there.
    case keep
    /// Nothing is there.
    case create
    /// Other bytes are there.
    case change
    /// Something that is not, or not known to be, a file of Placard's is in the way.
    case obstructed(by: String, FileEntry.Kind)

    /// Compares one file with what is in the output folder.
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
        if entry.size == file.bytes.count, try folder.holds(file.bytes, at: file.path) { return .keep }
        return isOurs ? .change : .obstructed(by: file.path, .file)
    }
}
