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
        path = "\(folder)/build-\(Digest(of: Array(output.utf8)).text)"
    }

    /// The memory; nil where there is none, or none that can be believed.
    ///
    /// - Parameter rules: every rule that a finding may be about, by its code.
    package func read(rules: [String: Rule]) -> BuildMemory? {
        guard let bytes = try? store.read(path) else { return nil }
        return BuildMemory(bytes, rules: rules)
    }

    /// Puts the memory in its place in one step.
    ///
    /// - Throws: what the disk refused; the site is none the worse for it.
    package func write(_ memory: BuildMemory) throws(FileError) {
        try store.createFolder(folder)
        let temporary = path + ".new"
        try store.remove(temporary)
        try store.create(temporary, memory.bytes, durable: false)
        try store.rename(temporary, to: path)
    }

    /// Removes the memory, so that no build can believe it.
    package func forget() throws(FileError) {
        try store.remove(path)
    }
}
