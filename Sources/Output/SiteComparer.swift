private import Diagnostics
package import Model
private import Primitives

/// Says how the files of a site differ from an earlier one, and writes nothing.
package struct SiteComparer: Sendable {
    private let store: any FileStore
    private let threads: Int?

    /// - Parameter threads: how many files are worked on at once, by default as many as there are processors.
    package init(store: any FileStore = DiskStore(), threads: Int? = nil) {
        self.store = store
        self.threads = threads
    }

    /// What a write of the files into the folder would do.
    ///
    /// Bytes are compared with bytes, so a file that somebody changed by hand is among the changed.
    /// - Parameters:
    ///   - variants: what is to lie beside each of the files.
    ///   - onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: `WriteRefusal` where the write would be refused, or the `FileError` that stopped the reading.
    package func compare(
        _ files: [OutputFile],
        variants: [PrecompressedVariant] = [],
        with folderPath: String,
        onFile: @Sendable () -> Void = {}
    ) throws -> SiteDifference {
        let layout = try OutputLayout(files, variants: variants, for: folderPath)
        let folder = try OutputFolder(at: folderPath, on: store)
        let record = try ManifestFile(in: folder).read(shownFolder: folderPath)
        let plan = try WritePlan(
            for: layout,
            after: record.value,
            in: folder,
            shownFolder: folderPath,
            threads: threads
        )
        let changes = FileChange.sorted(
            try layout.map(threads: threads, onFile: onFile) { position, bytes throws(FileError) -> FileChange? in
                plan.change(at: position, of: layout, bytes, in: folder)
            }
        )
        let unwanted = PathOrder.union(plan.removedFirst, plan.removedLast)
        let removed = changes.filter { $0.kind == .removed }.map(\.path)
        return SiteDifference(
            changes,
            removed: try found(PathOrder.union(unwanted, removed), after: record.value, in: folder),
            diagnostics: record.diagnostics
        )
    }

    /// How the files differ from those of a manifest, which was copied when an earlier site was published.
    ///
    /// - Parameters:
    ///   - variants: what is to lie beside each of the files.
    ///   - onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: `WriteRefusal` where the files fit into no folder, or a `FileError` where the manifest cannot be read.
    package func compare(
        _ files: [OutputFile],
        variants: [PrecompressedVariant] = [],
        since manifestPath: String,
        onFile: @Sendable () -> Void = {}
    ) throws -> SiteDifference {
        let earlier = try manifest(at: manifestPath)
        let layout = try OutputLayout(files, variants: variants, for: manifestPath)
        let entries = try layout.map(threads: threads, onFile: onFile) {
            position,
            bytes throws(FileError) -> Manifest.Entry? in
            bytes.map { Manifest.Entry(path: layout.paths[position], digest: Digest(of: $0), size: $0.count) }
        }
        return SiteDifference(from: earlier, to: entries.sorted { PathOrder.precedes($0.path, $1.path) })
    }

    /// How the last write into a folder differs from the files of an earlier manifest, by the folder's own manifest
    /// alone.
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
        if let part = manifest.part?.part {
            throw FileError("use", path, reason: "It lists part \(part.text) of a site; join the parts first")
        }
        return manifest
    }

    /// Those of the files that are there, with their sizes on disk.
    private func found(
        _ paths: [String],
        after manifest: Manifest?,
        in folder: OutputFolder
    ) throws(FileError) -> [Manifest.Entry] {
        let sizes = try Removal(folder: folder, threads: threads).sizes(of: paths)
        let found = zip(paths, sizes).compactMap { path, size in
            size.map { Manifest.Entry(path: path, digest: nil, size: $0) }
        }
        var entries: [Manifest.Entry] = []
        PathOrder.merge(manifest?.entries ?? [], found, by: \.path) { recorded, found in
            guard let found else { return }
            let isAsRecorded = recorded?.size == found.size
            entries.append(.init(path: found.path, digest: isAsRecorded ? recorded?.digest : nil, size: found.size))
        }
        return entries
    }
}
