public import Diagnostics
package import Primitives

/// What a write did to the output folder, every list in the order of the paths' bytes.
public struct WriteResult: Sendable, Hashable {
    /// Files that were not there before.
    public let added: [String]

    /// Files that were there with other bytes.
    public let changed: [String]

    /// Files that were there with these very bytes, and were not touched.
    public let unchanged: [String]

    /// Files that an earlier write made and this one did not.
    public let removed: [String]

    /// What to give the next write into the folder, so that it need not render again what stays the same.
    package let cached: [CachedFile]

    /// Warnings to show although the site was written.
    public package(set) var diagnostics: [Diagnostic]

    /// The number of files written: 0 where the folder was up to date.
    public var written: Int { added.count + changed.count }

    /// A write that left every file as it was.
    ///
    /// - Parameter paths: of all files.
    package init(unchanged paths: [String]) {
        added = []
        changed = []
        unchanged = paths
        removed = []
        cached = []
        diagnostics = []
    }

    /// - Parameters:
    ///   - changes: what was done, in the order of the paths' bytes.
    ///   - manifest: the stamp of the manifest as it was left.
    init(_ changes: [FileChange], manifest: FileStamp?, diagnostics: [Diagnostic]) {
        let paths = { (kind: FileChange.Kind) in changes.filter { $0.kind == kind }.map(\.path) }
        added = paths(.added)
        changed = paths(.changed)
        unchanged = paths(.unchanged)
        removed = paths(.removed)
        // Without the manifest nobody can know that nothing was touched: where a file is somebody else's, say.
        let isWhole = changes.allSatisfy { $0.kind == .removed || $0.cached != nil }
        let record = isWhole ? manifest.map(CachedFile.manifest) : nil
        cached = changes.compactMap(\.cached) + (record.map { [$0] } ?? [])
        self.diagnostics = diagnostics
    }
}

/// The output folder cannot be made equal to the files, and nothing in it was changed.
public struct WriteRefusal: Error, Sendable {
    /// Every reason, each an error.
    public let diagnostics: [Diagnostic]
}

/// A file as the last write left it, so that the next need neither render nor read it while all stays the same.
package struct CachedFile: Hashable, Sendable {
    /// Inside the output folder: `areas/speke/index.html`.
    package let path: String
    /// A digest of everything that the bytes depend on: two files of one path and key have the same bytes.
    package let key: Digest
    /// XXH3 (128 bits) of its bytes.
    package let digest: Digest
    /// What stood on the disk when it had been written or compared.
    package let stamp: FileStamp

    /// - Parameter digest: of the bytes.
    package init(path: String, key: Digest, digest: Digest, stamp: FileStamp) {
        self.path = path
        self.key = key
        self.digest = digest
        self.stamp = stamp
    }

    /// Whether it is the manifest, and no file of the site.
    package var isManifest: Bool { path == OutputPath.manifest }

    static func manifest(_ stamp: FileStamp) -> CachedFile {
        let nothing = Digest(of: [])
        return CachedFile(path: OutputPath.manifest, key: nothing, digest: nothing, stamp: stamp)
    }

    /// What the manifest says of it.
    var entry: Manifest.Entry { Manifest.Entry(path: path, digest: digest, size: stamp.size) }
}
