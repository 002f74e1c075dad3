extension SiteWriter {
    /// Replaces some files of a folder that is as the last write left it, and leaves all others.
    ///
    /// - Parameters:
    ///   - files: of the paths that the last write made; compressed copies of them may come and go.
    ///   - known: the `WriteSummary.known` of that write.
    ///   - onFile: as for `write`.
    /// - Returns: what the same write of all files would.
    /// - Throws: `RefusedWrite` or `FileError` as `write` does, and a `FileError` where another write came between.
    package func replace(
        _ files: [OutputFile],
        in folderPath: String,
        knowing known: [CachedFile],
        onFile: @escaping @Sendable () -> Void = {}
    ) async throws -> WriteSummary {
        let set = try OutputSet(files, for: folderPath)
        let folder = try OutputFolder(at: folderPath, on: store)
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        guard let manifest = known.first(where: \.isManifest),
            try folder.entry(at: OutputPath.manifest)?.stamp == manifest.stamp
        else { throw FileError("write into", folderPath, reason: "Another build has written there meanwhile") }
        let paths = Set(set.paths)
        let own = known.filter { paths.contains($0.path) }
        let others = known.filter { !$0.isManifest && !paths.contains($0.path) }
        let plan = try await WritePlan(
            for: set,
            after: Manifest(state: .complete, entries: own.map(\.entry)),
            knowing: own,
            in: folder,
            shownFolder: folderPath,
            threads: threads
        )
        let done = try await carryOut(
            plan,
            of: set,
            beside: others,
            after: Manifest(state: .complete, entries: known.filter { !$0.isManifest }.map(\.entry)),
            in: folder,
            onFile: onFile
        )
        return done.summary()
    }
}
