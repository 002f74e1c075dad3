private import Diagnostics
package import Files
private import Hashing

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
    /// - Throws: `RefusedWrite` where the write would be refused, or the `FileError` that stopped the reading.
    package func compare(_ files: [OutputFile], with folderPath: String) async throws -> SiteDifference {
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
        let (sorted, verdicts) = (set.files, plan.verdicts)
        // Nothing for a file that stays as it is.
        let news = try await OrderedTasks.map(sorted.count, threads: threads) {
            place throws(FileError) -> Manifest.Entry? in
            guard verdicts[place] != .leave else { return nil }
            let (path, bytes) = (sorted[place].path, sorted[place].render())
            if verdicts[place] == .compare(size: bytes.count), try folder.holds(bytes, at: path) { return nil }
            return Manifest.Entry(path: path, digest: Digest(of: bytes), size: bytes.count)
        }
        func entries(areNew: Bool) -> [Manifest.Entry] {
            zip(verdicts, news).compactMap { ($0 == .create) == areNew ? $1 : nil }
        }
        return SiteDifference(
            added: entries(areNew: true),
            changed: entries(areNew: false),
            removed: try await removed(by: plan, after: record.value, in: folder),
            unchanged: news.count { $0 == nil },
            diagnostics: record.diagnostics
        )
    }

    /// How the files differ from those of a manifest, which was copied when an earlier site was published.
    ///
    /// - Throws: `RefusedWrite` where the files fit into no folder, or a `FileError` where the manifest cannot be read.
    package func compare(_ files: [OutputFile], since manifestPath: String) async throws -> SiteDifference {
        let earlier = try manifest(at: manifestPath)
        let set = try OutputSet(files, for: manifestPath)
        let sorted = set.files
        let entries = try await OrderedTasks.map(sorted.count, threads: threads) { place throws(FileError) in
            let bytes = sorted[place].render()
            return Manifest.Entry(path: sorted[place].path, digest: Digest(of: bytes), size: bytes.count)
        }
        return SiteDifference(from: earlier, to: entries)
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

    /// The files that the plan removes, as far as they are there, with their sizes on disk.
    private func removed(
        by plan: WritePlan,
        after manifest: Manifest?,
        in folder: OutputFolder
    ) async throws -> [Manifest.Entry] {
        let paths = ByteOrder.union(plan.removedFirst, plan.removedLast)
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
