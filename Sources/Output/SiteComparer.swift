private import Diagnostics
private import Primitives

/// Says how the files of a site differ from an earlier one, and writes nothing.
package struct SiteComparer: Sendable {
    private let store: any FileStore
    private let threads: Int

    /// - Parameter threads: how many files are worked on at once, by default as many as there are processors.
    package init(store: any FileStore = DiskStore(), threads: Int? = nil) {
        self.store = store
        self.threads = OrderedTasks.threads(threads)
    }

    /// What a write of the files into the folder would do.
    ///
    /// Bytes are held against bytes, so a file that somebody changed by hand is among the changed.
    /// - Parameter onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: `RefusedWrite` where the write would be refused, or the `FileError` that stopped the reading.
    package func compare(
        _ files: [OutputFile],
        with folderPath: String,
        onFile: @escaping @Sendable () -> Void = {}
    ) async throws -> SiteDifference {
        let set = try OutputSet(files, for: folderPath)
        let folder = try OutputFolder(at: folderPath, on: store)
        let record = try ManifestFile(in: folder).read(shownFolder: folderPath)
        let plan = try await WritePlan(
            for: set,
            after: record.value,
            in: folder,
            shownFolder: folderPath,
            threads: threads
        )
        let (paths, verdicts) = (set.paths, plan.verdicts)
        let news = try await set.map(threads: threads, onFile: onFile) { place, bytes throws(FileError) -> News in
            let (path, verdict) = (paths[place], verdicts[place])
            if verdict == .leave { return .same }
            guard let bytes else { return verdict == .create ? .nothing : .removed(path) }
            if verdict.isFile(of: bytes.count), try folder.holds(bytes, at: path) { return .same }
            let entry = Manifest.Entry(path: path, digest: Digest(of: bytes), size: bytes.count)
            return verdict == .create ? .added(entry) : .changed(entry)
        }
        let unwanted = ByteOrder.union(plan.removedFirst, plan.removedLast)
        let removed = news.compactMap { if case .removed(let path) = $0 { path } else { nil } }
        return SiteDifference(
            added: news.compactMap { if case .added(let entry) = $0 { entry } else { nil } },
            changed: news.compactMap { if case .changed(let entry) = $0 { entry } else { nil } },
            removed: try await found(ByteOrder.union(unwanted, removed), after: record.value, in: folder),
            unchanged: news.count { if case .same = $0 { true } else { false } },
            diagnostics: record.diagnostics
        )
    }

    /// What a write would do about one path.
    private enum News {
        case added(Manifest.Entry), changed(Manifest.Entry), same, removed(String)
        /// A copy that is not worth having, and is not there.
        case nothing
    }

    /// How the files differ from those of a manifest, which was copied when an earlier site was published.
    ///
    /// - Parameter onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: `RefusedWrite` where the files fit into no folder, or a `FileError` where the manifest cannot be read.
    package func compare(
        _ files: [OutputFile],
        since manifestPath: String,
        onFile: @escaping @Sendable () -> Void = {}
    ) async throws -> SiteDifference {
        let earlier = try manifest(at: manifestPath)
        let set = try OutputSet(files, for: manifestPath)
        let paths = set.paths
        let entries = try await set.map(threads: threads, onFile: onFile) {
            place,
            bytes throws(FileError) -> Manifest.Entry? in
            bytes.map { Manifest.Entry(path: paths[place], digest: Digest(of: $0), size: $0.count) }
        }
        return SiteDifference(from: earlier, to: entries.compactMap(\.self))
    }

    /// How the last write into a folder differs from the files of an earlier manifest, by the folder's own manifest alone.
    ///
    /// - Throws: a `FileError` where a manifest cannot be read, or the folder's says that its last write was stopped.
    package func compare(writtenTo folderPath: String, since manifestPath: String) throws -> SiteDifference {
        let path = folderPath + "/" + OutputPath.manifest
        let now = try manifest(at: path)
        guard now.state == .complete else {
            throw FileError("use", path, reason: "The build that wrote it was stopped half-way")
        }
        return SiteDifference(from: try manifest(at: manifestPath), to: now.entries)
    }

    private func manifest(at path: String) throws(FileError) -> Manifest {
        // A link to the latest of several is no danger here, and its end is not followed otherwise.
        guard let manifest = Manifest(try store.read(try store.realPath(of: path) ?? path)) else {
            throw FileError("use", path, reason: "It is not a .placard-manifest, or not a whole one")
        }
        return manifest
    }

    /// Those of the files that are there, with their sizes on disk.
    private func found(
        _ paths: [String],
        after manifest: Manifest?,
        in folder: OutputFolder
    ) async throws -> [Manifest.Entry] {
        let sizes = try await Removal(folder: folder, threads: threads).sizes(of: paths)
        let found = zip(paths, sizes).compactMap { path, size in
            size.map { Manifest.Entry(path: path, digest: nil, size: $0) }
        }
        var entries: [Manifest.Entry] = []
        ByteOrder.merge(manifest?.entries ?? [], found, by: \.path) { recorded, found in
            guard let found else { return }
            let isAsRecorded = recorded?.size == found.size
            entries.append(.init(path: found.path, digest: isAsRecorded ? recorded?.digest : nil, size: found.size))
        }
        return entries
    }
}
