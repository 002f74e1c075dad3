package import Diagnostics
package import Files
internal import Hashing

/// Where the memory of the builds into one output folder lies: a file in `.placard/`, which may be deleted at any time.
package struct MemoryFile: Sendable {
    private let store: any FileStore
    private let folder: String
    private let path: String

    /// - Parameters:
    ///   - folder: the site's own folder for such things: `.placard`.
    ///   - output: the output folder, with every link on the way followed.
    package init(in folder: String, for output: String, on store: any FileStore = DiskStore()) {
        self.store = store
        self.folder = folder
        path = "\(folder)/\(Self.prefix)\(Digest(of: Array(output.utf8)).text)"
    }

    /// The memory; nil where there is none, or none that can be believed.
    ///
    /// - Parameter rules: every rule that a finding may be about, by its code.
    package func read(rules: [String: Rule]) -> BuildMemory? {
        guard let bytes = try? store.read(path) else { return nil }
        return BuildMemory(bytes, rules: rules)
    }

    /// Puts the memory in its place in one step, and removes those of folders that have not been built for longest.
    ///
    /// - Throws: what the disk refused; the site is none the worse for it.
    package func write(_ memory: BuildMemory) throws(FileError) {
        try store.createFolder(folder)
        let temporary = path + ".new"
        try store.remove(temporary)
        try store.create(temporary, memory.bytes, durable: false)
        try store.rename(temporary, to: path)
        try removeOldest()
    }

    /// So many output folders are remembered.
    private static let most = 4

    private func removeOldest() throws(FileError) {
        var memories: [(path: String, modified: Int64)] = []
        for name in try store.names(in: folder) where name.hasPrefix(Self.prefix) {
            let path = "\(folder)/\(name)"
            guard let entry = try store.entry(at: path), entry.kind == .file else { continue }
            memories.append((path, entry.stamp?.modified ?? 0))
        }
        let newest = memories.sorted { ($1.modified, $0.path) < ($0.modified, $1.path) }
        for memory in newest.dropFirst(Self.most) where memory.path != path { try store.remove(memory.path) }
    }

    private static let prefix = "build-"
}
