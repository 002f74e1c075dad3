public import Diagnostics

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
