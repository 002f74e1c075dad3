package import Diagnostics

/// Reads what editors keep in a folder, so that every later stage works on values in memory.
///
/// Hidden files and folders (names that begin with a dot) are passed over. A link is followed only to what lies inside
/// the site's folder or the folder being read, and no folder is read twice.
package struct FolderReader: Sendable {
    private let store: any FileStore

    package init(store: any FileStore = DiskStore()) {
        self.store = store
    }

    /// All files under a folder of the site, in the order of their paths' bytes; none where the folder is missing.
    ///
    /// - Parameters:
    ///   - folder: relative to the root, and the beginning of every path returned: `Content`.
    ///   - root: the site's folder.
    /// - Throws: the first file or folder that is there and cannot be read.
    package func read(_ folder: String, of root: String) throws(FileError) -> Outcome<[SourceFile]> {
        guard let realRoot = try store.realPath(of: root) else {
            throw FileError("read the folder", root, reason: "There is no such folder")
        }
        guard let realFolder = try store.realPath(of: "\(root)/\(folder)") else { return Outcome([]) }
        var walk = FolderWalk(store: store, mayEnter: [realRoot, realFolder])
        try walk.walk(from: FolderWalk.Place(shown: folder, real: realFolder))
        var files: [SourceFile] = []
        for place in walk.files.sorted(by: { $0.shown.utf8.lexicographicallyPrecedes($1.shown.utf8) }) {
            files.append(SourceFile(path: place.shown, bytes: try store.read(place.real)))
        }
        return Outcome(files, walk.diagnostics)
    }
}
