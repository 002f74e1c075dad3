private import Diagnostics
package import Model
package import Primitives

/// Makes a folder equal the files of a site, touching only what differs.
///
/// - A file with the same bytes is not touched, so its time stays, and a second write does nothing.
/// - The new files are all made before the first is put into its place, each in one step: whatever stops a write, every
///   file is whole, and what fails brings back the site that was there (`Publication`).
/// - A file of an earlier write that is no longer made is removed, with the folders it leaves empty. Only files that
///   the folder's manifest names are ever replaced or removed.
/// - Everything else in the folder stays. Where somebody else's file has a name that the site needs, the write is
///   refused, unless that file has the very bytes; then it stays, and stays theirs.
/// - No link inside the folder is followed.
///
/// A write looks at every place first and decides what is to be done there (`WritePlan`, of `PlannedChange`s), so that
/// a refusal changes nothing. Then each file is rendered, compared and written to the `StagingFolder` by itself on all
/// threads, and what happens to it is a `FileChange`, of which `WriteResult` has the sums. `FolderLock` keeps two
/// builds from mixing. The record of what was written is `Manifest`, the file `.placard-manifest` in the folder, with
/// the digest, size and path of each file; while a write goes on it says so, and the next write after one that was
/// stopped takes up what is left.
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
    /// - Throws: `WriteRefusal`, with nothing changed, or the `FileError` that stopped the write, which says whether
    ///   everything is as it was; where it is not, the next write takes up what is left.
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
        return try refusingDenied(folderPath) {
            try write(layout, part: part, to: folderPath, knowing: cached, onFile: onFile, check: check)
        }
    }

    private func write(
        _ layout: OutputLayout,
        part: PartRecord?,
        to folderPath: String,
        knowing cached: [CachedFile],
        onFile: @Sendable () -> Void,
        check: @Sendable (String, [UInt8]) throws(FileError) -> Void
    ) throws -> WriteResult {
        let folder = try OutputFolder(at: folderPath, on: store).created()
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        if let kind = try folder.entry(at: OutputPath.manifest)?.kind, kind == .folder || kind == .special {
            throw WriteRefusal(diagnostics: [Obstructions.problem(OutputPath.manifest, kind, in: folderPath)])
        }
        let record = try ManifestFile(in: folder).read(shownFolder: folderPath)
        if let part, let manifest = record.value, manifest.part == nil, !manifest.entries.isEmpty {
            throw WriteRefusal(diagnostics: [Self.wouldRemoveRest(part.part, folderPath)])
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
            shownFolder: folderPath,
            onFile: onFile,
            check: check
        )
        result.diagnostics += record.diagnostics
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
        return try refusingDenied(folderPath) {
            try replace(layout, in: folderPath, knowing: cached, onFile: onFile)
        }
    }

    private func replace(
        _ layout: OutputLayout,
        in folderPath: String,
        knowing cached: [CachedFile],
        onFile: @Sendable () -> Void
    ) throws -> WriteResult {
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
            shownFolder: folderPath,
            onFile: onFile
        )
    }

    /// Does a write, and refuses it where the user may not look into the folder or change it.
    private func refusingDenied(_ folder: String, _ write: () throws -> WriteResult) throws -> WriteResult {
        do { return try write() } catch let error as FileError where error.isDenied && !error.leavesMixture {
            throw WriteRefusal(diagnostics: [Self.denied(error, folder)])
        }
    }

    private static func denied(_ error: FileError, _ folder: String) -> Diagnostic {
        Diagnostic(
            OutputRules.deniedAccess,
            .error,
            "Placard may not \(error.operation) \"\(error.path)\"",
            at: .wholeFile(folder),
            explanation: "The system says: \(error.reason).",
            suggestion: "Give the user who builds the right to read and write there (chmod -R u+rwX), or move it away.",
            effect: "Nothing was written."
        )
    }

    /// Looks whether the files fit side by side into one folder on any disk; renders and writes nothing.
    ///
    /// - Throws: `WriteRefusal` where they do not.
    package static func requireFit(
        of files: [OutputFile],
        variants: [PrecompressedVariant],
        in folderPath: String
    ) throws(WriteRefusal) {
        _ = try OutputLayout(files, variants: variants, for: folderPath)
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
    /// - Throws: where something in the folder cannot be looked at.
    package func isUntouched(_ folderPath: String, since cached: [CachedFile]) throws(FileError) -> Bool {
        guard cached.contains(where: \.isManifest) else { return false }
        let cached = cached.sorted { PathOrder.precedes($0.path, $1.path) }
        let folder = try OutputFolder(at: folderPath, on: store)
        guard try folder.entry(at: OutputPath.staging) == nil else { return false }
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

    /// Makes every file that differs, then puts them all into their places, then removes what is gone.
    ///
    /// Whatever fails before the end, the folder is brought back to what it was.
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
        shownFolder: String,
        onFile: @Sendable () -> Void,
        check: @Sendable (String, [UInt8]) throws(FileError) -> Void = { _, _ throws(FileError) in }
    ) throws -> WriteResult {
        let staging = StagingFolder(in: folder, shownFolder: shownFolder, threads: threads)
        try staging.clear()
        let publication = Publication(
            of: folder,
            through: staging,
            recording: .writing(plan.owned, of: part, after: manifest?.entries ?? []),
            threads: threads
        )
        var result: WriteResult
        do throws(FileError) {
            let isFirst = manifest == nil
            // Where there is no site yet, its files need no other place than their own.
            if isFirst { try publication.createFolders(plan.missingFolders) }
            let made = try layout.map(threads: threads, unless: plan.cachedChange, onFile: onFile) {
                position,
                bytes throws(FileError) -> FileChange? in
                let path = layout.paths[position]
                if let bytes { try check(path, bytes) }
                var change = plan.change(at: position, of: layout, bytes, in: folder)
                guard let bytes, change?.kind == .added || change?.kind == .changed else { return change }
                let key = layout.key(at: position)
                if isFirst {
                    change?.cache(try publication.create(bytes, at: path), key: key)
                } else {
                    change?.staged = (try staging.put(bytes, as: "\(position)"), key)
                }
                return change
            }
            let kept = others.map { FileChange(kind: .unchanged, path: $0.path, entry: $0.entry, cached: $0) }
            result = try publish(
                FileChange.sorted(kept + made),
                as: plan,
                part: part,
                after: manifest,
                in: folder,
                staging,
                publication
            )
        } catch {
            throw publication.takenBack(after: error)
        }
        do { try staging.clear() } catch {
            result.diagnostics.append(Self.leftOver(shownFolder, reason: "\(error)"))
        }
        return result
    }

    /// Puts the files that were made into their places, removes those that are gone, and records the site.
    ///
    /// - Parameter made: of every file of the site, in the order of the paths' bytes.
    private func publish(
        _ made: [FileChange],
        as plan: WritePlan,
        part: PartRecord?,
        after manifest: Manifest?,
        in folder: OutputFolder,
        _ staging: StagingFolder,
        _ publication: Publication
    ) throws(FileError) -> WriteResult {
        let final = Manifest(state: .complete, part: part, entries: made.compactMap(\.entry))
        // A manifest of an earlier Placard knows less of the same files.
        guard publication.hasBegun || manifest != final || made.contains(where: { $0.kind != .unchanged }) else {
            return WriteResult(made, manifest: try folder.entry(at: OutputPath.manifest)?.stamp, diagnostics: [])
        }
        let record = try staging.put(final.bytes, as: "manifest", durable: true)
        let removal = Removal(folder: folder, threads: threads)
        var removed = try removal.remove(plan.removedFirst, keeping: plan.folders, by: publication)
        if manifest != nil { try publication.createFolders(plan.missingFolders) }
        let done = try Parallel.map(made, batch: OutputLayout.batch, threads: threads) { change throws(FileError) in
            var change = change
            if let staged = change.staged {
                let stamp = try publication.put(staged.file, at: change.path, replacing: change.kind == .changed)
                change.cache(stamp, key: staged.key)
            } else if change.kind == .removed {
                try publication.remove(change.path)
            }
            return change
        }
        removed += try removal.remove(plan.removedLast, keeping: plan.folders, by: publication)
        let changes = FileChange.sorted(done + removed.map { FileChange(kind: .removed, path: $0) })
        return WriteResult(changes, manifest: try publication.complete(with: record), diagnostics: [])
    }

    private static func leftOver(_ folder: String, reason: String) -> Diagnostic {
        Diagnostic(
            OutputRules.stagingLeft,
            .warning,
            "\(OutputPath.staging) in the output folder cannot be removed",
            at: .wholeFile(folder),
            explanation: "\(reason).",
            suggestion: "Remove it before the folder is published.",
            effect: "The site is complete, and files of the last one lie beside it."
        )
    }
}
