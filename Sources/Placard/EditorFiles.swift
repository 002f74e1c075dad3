internal import Diagnostics
private import Output

/// Files that a command makes for an editor to go on with, written to the disk with the folders above them.
struct EditorFiles {
    private let store = DiskStore()

    /// Writes files; those that are there already with the same bytes stay.
    ///
    /// - Parameter files: with paths from the current folder.
    /// - Returns: the paths that were written.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    func write(_ files: [SourceFile]) throws -> [String] {
        var written: [String] = []
        for file in files {
            if let entry = try store.entry(at: file.path), entry.kind == .file, try store.read(file.path) == file.bytes
            {
                continue
            }
            try makeFolders(of: file.path)
            try store.writeAtomically(file.bytes, to: file.path, temporary: file.path + ".new")
            written.append(file.path)
        }
        return written
    }

    private func makeFolders(of path: String) throws {
        var parent = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            parent += parent.isEmpty && !part.isEmpty || parent == "/" ? part : "/" + part
            if try store.entry(at: parent) == nil { try store.createFolder(parent) }
        }
    }
}
