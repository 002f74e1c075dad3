internal import Diagnostics
private import Primitives

/// What a write did in its folder.
struct FileChanges {
    private let set: OutputSet
    /// One for each path of the set, in its order.
    private let deeds: [FileChange]
    /// Files that the write did not look at, in the order of their paths' bytes.
    private let others: [CachedFile]
    private let removed: [String]
    /// What the manifest is known by as it was left.
    private let manifest: FileStamp?

    init(of set: OutputSet, _ deeds: [FileChange], beside others: [CachedFile], removed: [String], manifest: FileStamp?)
    {
        self.set = set
        self.deeds = deeds
        self.others = others
        self.removed = removed
        self.manifest = manifest
    }

    /// The manifest of a folder in which these things were done.
    static func manifest(_ deeds: [FileChange], beside others: [CachedFile]) -> Manifest {
        var entries: [Manifest.Entry] = []
        entries.reserveCapacity(others.count + deeds.count)
        ByteOrder.merge(others.map(\.entry), deeds.compactMap(\.entry), by: \.path) { other, own in
            if let entry = own ?? other { entries.append(entry) }
        }
        return Manifest(state: .complete, entries: entries)
    }

    /// - Parameter diagnostics: what somebody should know though the site was written.
    func summary(_ diagnostics: [Diagnostic] = []) -> WriteSummary {
        WriteSummary(
            created: paths(.created),
            changed: paths(.changed),
            unchanged: ByteOrder.union(others.map(\.path), paths(.kept)),
            removed: ByteOrder.union(removed, paths(.removed)),
            known: known,
            diagnostics: diagnostics
        )
    }

    private func paths(_ kind: FileChange.Kind) -> [String] {
        zip(set.paths, deeds).filter { $0.1.kind == kind }.map(\.0)
    }

    /// The files as they were left, and last the manifest where everything in it is Placard's and known; else nobody can
    /// know that nothing was touched.
    private var known: [CachedFile] {
        var known: [CachedFile] = []
        known.reserveCapacity(others.count + deeds.count + 1)
        ByteOrder.merge(others, deeds.compactMap(\.known), by: \.path) { other, own in
            if let file = own ?? other { known.append(file) }
        }
        let isWhole = deeds.allSatisfy { !$0.isOfOthers && ($0.entry == nil || $0.known != nil) }
        guard isWhole, let manifest else { return known }
        let nothing = Digest(of: [])
        return known + [CachedFile(path: OutputPath.manifest, key: nothing, digest: nothing, stamp: manifest)]
    }
}
