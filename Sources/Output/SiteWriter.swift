private import Diagnostics
private import Primitives

/// Makes a folder equal the files of a site, touching only what differs.
///
/// - A file with the same bytes is not touched, so its time stays, and a second write does nothing.
/// - A file that differs is replaced in one step: whatever stops a write, every file is whole.
/// - A file of an earlier write that is no longer made is removed, with the folders it leaves empty. Only files that
///   the folder's manifest names are ever replaced or removed.
/// - Everything else in the folder stays. Where somebody else's file has a name that the site needs, the write is
///   refused, unless that file has the very bytes; then it stays, and stays theirs.
/// - No link inside the folder is followed.
package struct SiteWriter: Sendable {
    let store: any FileStore
    let threads: Int

    /// - Parameter threads: how many files are worked on at once, by default as many as there are processors. The
    ///   folder ends the same whatever the number.
    package init(store: any FileStore = DiskStore(), threads: Int? = nil) {
        self.store = store
        self.threads = OrderedTasks.threads(threads)
    }

    /// Makes the folder equal the files, which may come in any order.
    ///
    /// - Parameters:
    ///   - folderPath: is created, with the folders above it, where it is missing.
    ///   - known: the `WriteSummary.known` of the last write into the folder; files that are as it left them, and made from
    ///     the same, are not made again.
    ///   - onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: `RefusedWrite`, with nothing changed, or the `FileError` that stopped the write half-way; the next
    ///   write then takes up what is left.
    package func write(
        _ files: [OutputFile],
        to folderPath: String,
        knowing known: [CachedFile] = [],
        onFile: @escaping @Sendable () -> Void = {}
    ) async throws -> WriteSummary {
        let set = try OutputSet(files, for: folderPath)
        let folder = try OutputFolder(at: folderPath, on: store)
        try folder.create()
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        let record = try ManifestFile(in: folder).read(shownFolder: folderPath)
        if let manifest = record.value, manifest.state == .writing {
            try await Removal(folder: folder, threads: threads).removeTemporaries(of: manifest.entries.map(\.path))
        }
        let plan = try await WritePlan(
            for: set,
            after: record.value,
            knowing: known,
            in: folder,
            shownFolder: folderPath,
            threads: threads
        )
        let done = try await carryOut(plan, of: set, after: record.value, in: folder, onFile: onFile)
        return done.summary(record.diagnostics)
    }

    /// Whether the folder is as the last write left it, down to every file; looks at each and reads none.
    ///
    /// - Parameter known: the `WriteSummary.known` of that write.
    package func isUntouched(_ folderPath: String, since known: [CachedFile]) async throws -> Bool {
        guard known.contains(where: \.isManifest) else { return false }
        let known = known.sorted { ByteOrder.precedes($0.path, $1.path) }
        let folder = try OutputFolder(at: folderPath, on: store)
        let tree = FolderTree(sorted: known.map(\.path))
        let states = try await FolderState.states(of: tree, in: folder, threads: threads)
        guard states.allSatisfy({ $0 == .present }) else { return false }
        return try await OrderedTasks.map(known.count, threads: threads) { place throws(FileError) in
            try folder.entry(at: known[place].path)?.stamp == known[place].stamp
        }.allSatisfy(\.self)
    }

    /// Does what the plan says, in an order that leaves a whole site and a true manifest wherever it is stopped.
    ///
    /// Each file is made, compared and written by itself, so that no more of them are in memory than there are threads.
    ///
    /// - Parameter others: files that stay as they are and are none of the set, in the order of their paths' bytes.
    func carryOut(
        _ plan: WritePlan,
        of set: OutputSet,
        beside others: [CachedFile] = [],
        after manifest: Manifest?,
        in folder: OutputFolder,
        onFile: @escaping @Sendable () -> Void
    ) async throws -> FileChanges {
        let record = WriteRecord(
            ManifestFile(in: folder),
            .writing(plan.owned, after: manifest?.entries ?? [])
        )
        let removal = Removal(folder: folder, threads: threads)
        if plan.addsOrRemoves || manifest?.state != .complete {
            try record.begin()
        }
        let first = try await removal.remove(plan.removedFirst, keeping: plan.folders)
        for level in plan.missingFolders {
            _ = try await OrderedTasks.map(level.count, threads: threads) { place throws(FileError) in
                try folder.createFolder(level[place])
            }
        }
        let (paths, verdicts) = (set.paths, plan.verdicts)
        let known: @Sendable (Int) -> FileChange? = { place in
            guard case .known(let file) = verdicts[place] else { return nil }
            return FileChange(kind: .kept, entry: file.entry, known: file)
        }
        let deeds = try await set.map(threads: threads, unless: known, onFile: onFile) {
            place,
            bytes throws(FileError) -> FileChange in
            if let deed = known(place) { return deed }
            let (path, verdict) = (paths[place], verdicts[place])
            if verdict == .leave { return FileChange(kind: .kept, entry: nil) }
            guard let bytes else {
                if verdict == .create { return FileChange(kind: .none, entry: nil) }
                try record.begin()
                try folder.remove(path)
                return FileChange(kind: .removed, entry: nil)
            }
            let digest = Digest(of: bytes)
            let entry = Manifest.Entry(path: path, digest: digest, size: bytes.count)
            func deed(_ kind: FileChange.Kind, _ stamp: FileStamp?) -> FileChange {
                let known = set.key(at: place).flatMap { key in
                    stamp.map { CachedFile(path: path, key: key, digest: digest, stamp: $0) }
                }
                return FileChange(kind: kind, entry: entry, known: known)
            }
            if case .compare(let found) = verdict, found.size == bytes.count, try folder.holds(bytes, at: path) {
                return deed(.kept, found.stamp)
            }
            try record.begin()
            return deed(verdict == .create ? .created : .changed, try folder.put(bytes, at: path))
        }
        let last = try await removal.remove(plan.removedLast, keeping: plan.folders)
        let final = FileChanges.manifest(deeds, beside: others)
        // A manifest of an earlier Placard knows less of the same files.
        let file = ManifestFile(in: folder)
        let isNew = record.isBegun || manifest != final
        let stamp = isNew ? try file.write(final) : try folder.entry(at: OutputPath.manifest)?.stamp
        return FileChanges(of: set, deeds, beside: others, removed: ByteOrder.union(first, last), manifest: stamp)
    }
}
