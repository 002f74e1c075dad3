private import Diagnostics
package import Files
private import Hashing

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
    private let store: any FileStore
    private let threads: Int

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
    ///   - onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: `RefusedWrite`, with nothing changed, or the `FileError` that stopped the write half-way; the next
    ///   write then takes up what is left.
    package func write(
        _ files: [OutputFile],
        to folderPath: String,
        onFile: @escaping @Sendable () -> Void = {}
    ) async throws -> WriteSummary {
        let set = try OutputSet(files, for: folderPath)
        let folder = try OutputFolder(at: folderPath, on: store)
        let record = try ManifestFile(in: folder).read(shownFolder: folderPath)
        if let manifest = record.value, manifest.state == .writing {
            try await Removal(folder: folder, threads: threads).removeTemporaries(of: manifest.entries.map(\.path))
        }
        let plan = try await WritePlan(
            for: set,
            after: record.value,
            in: folder,
            shownFolder: folderPath,
            threads: threads
        )
        let done = try await carryOut(plan, of: set, after: record.value, in: folder, onFile: onFile)
        func paths(_ deed: Deed.Kind) -> [String] {
            zip(set.paths, done.deeds).filter { $0.1.kind == deed }.map(\.0)
        }
        return WriteSummary(
            created: paths(.created),
            changed: paths(.changed),
            unchanged: paths(.kept),
            removed: ByteOrder.union(done.removed, paths(.removed)),
            diagnostics: record.diagnostics
        )
    }

    /// What was done about one file.
    private struct Deed {
        enum Kind {
            case created, changed, kept, removed
            /// A copy that is not worth having, and was not there.
            case none
        }

        let kind: Kind
        /// What the manifest says of the file; nil where there is none, or it is somebody else's.
        let entry: Manifest.Entry?
    }

    /// Does what the plan says, in an order that leaves a whole site and a true manifest wherever it is stopped.
    ///
    /// Each file is made, compared and written by itself, so that no more of them are in memory than there are threads.
    private func carryOut(
        _ plan: WritePlan,
        of set: OutputSet,
        after manifest: Manifest?,
        in folder: OutputFolder,
        onFile: @escaping @Sendable () -> Void
    ) async throws -> (deeds: [Deed], removed: [String]) {
        let record = WriteRecord(
            ManifestFile(in: folder),
            .writing(plan.owned, after: manifest?.entries ?? [])
        )
        let removal = Removal(folder: folder, threads: threads)
        if plan.addsOrRemoves || manifest?.state != .complete {
            try folder.create()
            try record.begin()
        }
        let first = try await removal.remove(plan.removedFirst, keeping: plan.folders)
        for level in plan.missingFolders {
            _ = try await OrderedTasks.map(level.count, threads: threads) { place throws(FileError) in
                try folder.createFolder(level[place])
            }
        }
        let (paths, verdicts) = (set.paths, plan.verdicts)
        let deeds = try await set.map(threads: threads, onFile: onFile) { place, bytes throws(FileError) -> Deed in
            let (path, verdict) = (paths[place], verdicts[place])
            if verdict == .leave { return Deed(kind: .kept, entry: nil) }
            guard let bytes else {
                if verdict == .create { return Deed(kind: .none, entry: nil) }
                try record.begin()
                try folder.remove(path)
                return Deed(kind: .removed, entry: nil)
            }
            let entry = Manifest.Entry(path: path, digest: Digest(of: bytes), size: bytes.count)
            if verdict == .compare(size: bytes.count), try folder.holds(bytes, at: path) {
                return Deed(kind: .kept, entry: entry)
            }
            try record.begin()
            try folder.put(bytes, at: path)
            return Deed(kind: verdict == .create ? .created : .changed, entry: entry)
        }
        let last = try await removal.remove(plan.removedLast, keeping: plan.folders)
        let final = Manifest(state: .complete, entries: deeds.compactMap(\.entry))
        // A manifest of an earlier Placard knows less of the same files.
        if record.isBegun || manifest != final { try ManifestFile(in: folder).write(final) }
        return (deeds, ByteOrder.union(first, last))
    }
}
