package import Diagnostics
package import Model
package import Output
package import Primitives

/// Where the record of the last build into one output folder lies: a file in `.placard/`, which may be deleted at any
/// time.
package struct CacheFile: Sendable {
    private let store: any FileStore
    private let folder: String
    private let path: String
    private let figuresPath: String

    /// - Parameters:
    ///   - folder: the site's own folder for such things: `.placard`.
    ///   - output: the output folder, with every link on the way followed.
    package init(in folder: String, for output: String, on store: any FileStore = DiskStore()) {
        self.store = store
        self.folder = folder
        let name = Digest(of: Array(output.utf8)).text
        path = "\(folder)/\(Self.prefix)\(name)"
        figuresPath = "\(folder)/\(Self.figuresPrefix)\(name)"
    }

    /// The record; nil where there is none, or none that can be believed.
    ///
    /// - Parameter rules: every rule that a finding may be about, by its code.
    package func read(rules: [String: Rule]) -> BuildRecord? {
        guard let bytes = try? store.read(path) else { return nil }
        return BuildRecord(bytes, rules: rules)
    }

    /// The figures that the last build completed; nil where they are not those of this key, or cannot be believed.
    package func readFigures(key: Digest) -> FinalFigures? {
        guard let bytes = try? store.read(figuresPath) else { return nil }
        return FigureCache(bytes, key: key)?.figures
    }

    /// Writes the record atomically, and removes those of folders that have not been built for longest.
    ///
    /// Without its figures a record is still of use, and so is one among too many: that these could not be put there or
    /// removed is not told.
    ///
    /// - Parameter figures: those to keep beside it; nil leaves what is there.
    /// - Throws: what the disk refused of the record; the site is none the worse for it.
    package func write(_ record: BuildRecord, figures: FigureCache? = nil) throws(FileError) {
        try store.createFolder(folder)
        try put(record.bytes, to: path)
        if let figures { try? put(figures.bytes, to: figuresPath) }
        try? removeOldest()
    }

    private func put(_ bytes: [UInt8], to path: String) throws(FileError) {
        try store.writeAtomically(bytes, to: path, temporary: path + Self.unfinished)
    }

    /// So many output folders have a record.
    private static let most = 4

    private func removeOldest() throws(FileError) {
        var records: [(path: String, modified: Int64)] = []
        // What another build is just writing is left to it.
        let names = try store.names(in: folder).filter { !$0.hasSuffix(Self.unfinished) }
        for name in names where name.hasPrefix(Self.prefix) {
            let path = "\(folder)/\(name)"
            guard let entry = try store.entry(at: path), entry.kind == .file else { continue }
            records.append((path, entry.stamp?.modified ?? 0))
        }
        let newest = records.sorted { ($1.modified, $0.path) < ($0.modified, $1.path) }
        let old = newest.dropFirst(Self.most).map(\.path).filter { $0 != path }
        for path in old { try store.remove(path) }
        // Figures go with the record beside them.
        let left = Set(records.map(\.path)).subtracting(old)
        for name in names where name.hasPrefix(Self.figuresPrefix) {
            let record = "\(folder)/\(Self.prefix)\(name.dropFirst(Self.figuresPrefix.count))"
            if !left.contains(record) { try? store.remove("\(folder)/\(name)") }
        }
    }

    private static let prefix = "build-"
    private static let figuresPrefix = "figures-"
    private static let unfinished = ".new"
}
