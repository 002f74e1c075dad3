private import Diagnostics
package import Model
package import Primitives

/// Makes a folder equal the files of a site, touching only what differs.
///
/// - A file with the same bytes is not touched, so its time stays, and a second write does nothing.
/// - A file that differs is replaced in one step: whatever stops a write, every file is whole. Only the first write
///   into a folder, where there is no site yet, puts each file straight into its place: a quarter of the system's time
///   less.
/// - A file of an earlier write that is no longer made is removed, with the folders it leaves empty. Only files that
///   the folder's manifest names are ever replaced or removed.
/// - Everything else in the folder stays. Where somebody else's file has a name that the site needs, the write is
///   refused, unless that file has the very bytes; then it stays, and stays theirs.
/// - No link inside the folder is followed.
///
/// A write looks at every place first and decides what is to be done there (`WritePlan`, of `PlannedChange`s), so that
/// a refusal changes nothing. Then each file is rendered, compared and written by itself on all threads, and what
/// happened to it is a `FileChange`, of which `WriteResult` has the sums. `FolderLock` keeps two builds from mixing.
/// The record of what was written is `Manifest`, the file `.placard-manifest` in the folder, with the digest, size and
/// path of each file; while a write goes on it says so, and the next write after one that was stopped takes up what is
/// left.
///
/// A `PrecompressedVariant` (`--gzip`, `--brotli`) is a file whose bytes depend on those of another: it is made as
/// soon as those are, and exists only where it is shorter. A file whose cache key and `FileStamp` are those of the last
/// write is not rendered at all. `SiteComparer` makes the same plan and changes nothing.
///
/// Every access to the disk goes through `FileStore`, so that tests can fail each operation in turn.
package struct SiteWriter: Sendable {
    private let store: any FileStore
    private let threads: Int?

    /// - Parameter threads: how many files are worked on at once, by default as many as there are processors. The
    ///   folder ends the same whatever the number.
    package init(store: any FileStore = DiskStore(), threads: Int? = nil) {
        self.store = store
        self.threads = threads
    }

    /// Makes the folder equal the files, which may come in any order.
    ///
    /// - Parameters:
    ///   - keys: the cache key of each file, or none at all; see `CachedFile.key`.
    ///   - variants: what is to lie beside each of the files.
    ///   - part: which part of a site the files are; nil where they are all of it.
    ///   - folderPath: is created, with the folders above it, where it is missing.
    ///   - cached: the `WriteResult.cached` of the last write into the folder; files that are as it left them, and have
    ///     the same key, are not rendered again.
    ///   - onFile: is called for each of the files once it is done with, on any thread.
    ///   - check: is given each path with its bytes before they are written, on any thread; what it throws stops the
    ///     write.
    /// - Throws: `WriteRefusal`, with nothing changed, or the `FileError` that stopped the write half-way; the next
    ///   write then takes up what is left.
    package func write(
        _ files: [OutputFile],
        keys: [Digest] = [],
        variants: [PrecompressedVariant] = [],
        part: PartRecord? = nil,
        to folderPath: String,
        knowing cached: [CachedFile] = [],
        onFile: @Sendable () -> Void = {},
        check: @Sendable (String, [UInt8]) throws(FileError) -> Void = { _, _ throws(FileError) in }
    ) throws -> WriteResult {
        let layout = try OutputLayout(files, keys: keys, variants: variants, for: folderPath)
        let folder = try OutputFolder(at: folderPath, on: store)
        try folder.create()
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        let record = try ManifestFile(in: folder).read(shownFolder: folderPath)
        if let part, let manifest = record.value, manifest.part == nil, !manifest.entries.isEmpty {
            throw WriteRefusal(diagnostics: [Self.wouldRemoveRest(part.part, folderPath)])
        }
        if let manifest = record.value, manifest.state == .writing {
            try Removal(folder: folder, threads: threads).removeTemporaries(of: manifest.entries.map(\.path))
        }
        let plan = try WritePlan(
            for: layout,
            after: record.value,
            knowing: cached,
            // The manifest of a part has to have all its files, because nothing else tells what is missing.
            mayLeave: part == nil,
            in: folder,
            shownFolder: folderPath,
            threads: threads
        )
        var result = try carryOut(
            plan,
            of: layout,
            part: part,
            after: record.value,
            in: folder,
            onFile: onFile,
            check: check
        )
        result.diagnostics = record.diagnostics
        return result
    }

    /// Replaces some files of a folder that is as the last write left it, and leaves all others.
    ///
    /// - Parameters:
    ///   - files: of the paths that the last write made; variants of them may come and go.
    ///   - cached: the `WriteResult.cached` of that write.
    /// - Returns: what the same write of all files would.
    /// - Throws: `WriteRefusal` or `FileError` as `write` does, and a `FileError` where another write came between.
    package func replace(
        _ files: [OutputFile],
        keys: [Digest] = [],
        variants: [PrecompressedVariant] = [],
        in folderPath: String,
        knowing cached: [CachedFile],
        onFile: @Sendable () -> Void = {}
    ) throws -> WriteResult {
        let layout = try OutputLayout(files, keys: keys, variants: variants, for: folderPath)
        let folder = try OutputFolder(at: folderPath, on: store)
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        guard let manifest = cached.first(where: \.isManifest),
            try folder.entry(at: OutputPath.manifest)?.stamp == manifest.stamp
        else { throw FileError("write into", folderPath, reason: "Another build has written there meanwhile") }
        let paths = Set(layout.paths)
        let all = cached.filter { !$0.isManifest }
        let own = all.filter { paths.contains($0.path) }
        let plan = try WritePlan(
            for: layout,
            after: Manifest(state: .complete, entries: own.map(\.entry)),
            knowing: own,
            in: folder,
            shownFolder: folderPath,
            threads: threads
        )
        return try carryOut(
            plan,
            of: layout,
            beside: all.filter { !paths.contains($0.path) },
            after: Manifest(state: .complete, entries: all.map(\.entry)),
            in: folder,
            onFile: onFile
        )
    }

    /// The paths of the files that the last write into a folder made, sorted by their bytes; none where no record of it
    /// can be read.
    package func writtenPaths(in folderPath: String) throws -> [String] {
        let folder = try OutputFolder(at: folderPath, on: store)
        return try ManifestFile(in: folder).read(shownFolder: folderPath).value?.entries.map(\.path) ?? []
    }

    /// Whether the folder is as the last write left it, down to every file; looks at each and reads none.
    ///
    /// - Parameter cached: the `WriteResult.cached` of that write.
    package func isUntouched(_ folderPath: String, since cached: [CachedFile]) throws -> Bool {
        guard cached.contains(where: \.isManifest) else { return false }
        let cached = cached.sorted { PathOrder.precedes($0.path, $1.path) }
        let folder = try OutputFolder(at: folderPath, on: store)
        let tree = FolderTree(sorted: cached.map(\.path))
        let states = try FolderState.states(of: tree, in: folder, threads: threads)
        guard states.allSatisfy({ $0 == .present }) else { return false }
        return try Parallel.map(cached, batch: OutputLayout.batch, threads: threads) { file throws(FileError) in
            try folder.entry(at: file.path)?.stamp == file.stamp
        }.allSatisfy(\.self)
    }

    private static func wouldRemoveRest(_ part: SitePart, _ folder: String) -> Diagnostic {
        Diagnostic(
            OutputRules.partOverSite,
            .error,
            "the folder holds a whole site, and part \(part.text) would take its place",
            at: .wholeFile(folder),
            suggestion: "Build each part into a folder of its own: --output part-\(part.number)",
            effect: "Nothing was written."
        )
    }

    /// Does what the plan says, in an order that leaves a whole site and a true manifest wherever it is stopped.
    ///
    /// Each file is rendered, compared and written by itself, so that no more of them are in memory than there are
    /// threads.
    ///
    /// - Parameter others: files that stay as they are and are none of the layout.
    private func carryOut(
        _ plan: WritePlan,
        of layout: OutputLayout,
        part: PartRecord? = nil,
        beside others: [CachedFile] = [],
        after manifest: Manifest?,
        in folder: OutputFolder,
        onFile: @Sendable () -> Void,
        check: @Sendable (String, [UInt8]) throws(FileError) -> Void = { _, _ throws(FileError) in }
    ) throws(FileError) -> WriteResult {
        let file = ManifestFile(in: folder)
        let record = WriteRecord(file, .writing(plan.owned, of: part, after: manifest?.entries ?? []))
        let removal = Removal(folder: folder, threads: threads)
        let isFirst = manifest == nil
        if plan.addsOrRemoves || manifest?.state != .complete {
            try record.begin()
        }
        var removed = try removal.remove(plan.removedFirst, keeping: plan.folders)
        for level in plan.missingFolders {
            _ = try Parallel.map(level, batch: OutputLayout.batch, threads: threads) { path throws(FileError) in
                try folder.createFolder(path)
            }
        }
        let done = try layout.map(threads: threads, unless: plan.cachedChange, onFile: onFile) {
            position,
            bytes throws(FileError) -> FileChange? in
            if let bytes { try check(layout.paths[position], bytes) }
            var change = try plan.change(at: position, of: layout, bytes, in: folder)
            switch change?.kind {
            case .removed:
                try record.begin()
                try folder.remove(layout.paths[position])
            case .added, .changed:
                guard let bytes else { break }
                try record.begin()
                let path = layout.paths[position]
                let stamp = try isFirst ? folder.create(bytes, at: path) : folder.put(bytes, at: path)
                change?.cache(stamp, key: layout.key(at: position))
            case .unchanged, nil: break
            }
            return change
        }
        removed += try removal.remove(plan.removedLast, keeping: plan.folders)
        let kept = others.map { FileChange(kind: .unchanged, path: $0.path, entry: $0.entry, cached: $0) }
        let changes = FileChange.sorted(kept + done + removed.map { FileChange(kind: .removed, path: $0) })
        let final = Manifest(state: .complete, part: part, entries: changes.compactMap(\.entry))
        // A manifest of an earlier Placard knows less of the same files.
        let isNew = record.isBegun || manifest != final
        let stamp = isNew ? try file.write(final) : try folder.entry(at: OutputPath.manifest)?.stamp
        return WriteResult(changes, manifest: stamp, diagnostics: [])
    }
}
