private import Diagnostics
private import Model
private import Primitives

/// Puts the parts of a site together into the folder that one build would have made.
///
/// Nothing is written before it is known that the parts are of one build, that each is there once, and that every file
/// has the bytes that its part's manifest says. The parts are left as they are.
package struct PartJoiner: Sendable {
    private let store: any FileStore
    private let threads: Int?

    /// - Parameter threads: how many files are worked on at once, by default as many as there are processors.
    package init(store: any FileStore = DiskStore(), threads: Int? = nil) {
        self.store = store
        self.threads = threads
    }

    /// Makes a folder equal the site of which the other folders hold the parts.
    ///
    /// - Parameters:
    ///   - folders: one for each part, in any order.
    ///   - output: is created where it is missing; it is no folder of a part and neither holds nor lies in one.
    /// - Throws: `WriteRefusal`, with nothing changed, or the `FileError` that stopped it.
    package func join(_ folders: [String], to output: String) throws -> WriteResult {
        try requireApart(folders, from: output)
        let parts = try PartFolders(folders, on: store)
        let merged = try parts.merged()
        let changed = try changedFiles(merged, in: parts.folders)
        guard changed.isEmpty else { throw WriteRefusal(diagnostics: changed) }

        let digests = Dictionary(merged.map { ($0.entry.path, $0.entry.digest) }) { first, _ in first }
        let files = merged.map { file in
            let folder = parts.folders[file.folder].folder
            // What can no longer be read has another digest.
            return OutputFile(path: file.entry.path) { (try? folder.read(file.entry.path)) ?? [] }
        }
        return try SiteWriter(store: store, threads: threads).write(
            files,
            to: output,
            check: { path, bytes throws(FileError) in
                guard Digest(of: bytes) == digests[path] else {
                    throw FileError("join", path, reason: "It has changed while the parts were being joined")
                }
            }
        )
    }

    /// Refuses an output folder in which the parts and the site would mix.
    private func requireApart(_ folders: [String], from output: String) throws(FileError) {
        let real = try store.realPath(of: output)
        guard let place = try store.nearestRealPath(of: output) else { return }
        for folder in folders {
            guard let part = try store.realPath(of: folder) else { continue }
            let mixes = place == part || Self.lies(place, in: part) || real.map { Self.lies(part, in: $0) } ?? false
            guard mixes else { continue }
            throw FileError(
                "join the parts in",
                output,
                reason: "\"\(folder)\", a part, is the same folder or one in it"
            )
        }
    }

    private static func lies(_ path: String, in folder: String) -> Bool {
        path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
    }

    /// What is wrong with files of the parts, one diagnostic for each part that has any.
    private func changedFiles(_ files: [MergedFile], in parts: [PartFolder]) throws -> [Diagnostic] {
        let areRight = try Parallel.map(files, batch: OutputLayout.batch, threads: threads) { file throws(FileError) in
            let folder = parts[file.folder].folder
            guard let found = try folder.entry(at: file.entry.path), found.kind == .file,
                found.size == file.entry.size
            else { return false }
            return Digest(of: try folder.read(file.entry.path)) == file.entry.digest
        }
        let wrong = Dictionary(grouping: zip(files, areRight).filter { !$0.1 }.map(\.0), by: \.folder)
        return wrong.sorted { $0.key < $1.key }.map { number, files in
            let first = "\"\(files[0].entry.path)\""
            return Diagnostic(
                OutputRules.changedPart,
                .error,
                files.count == 1
                    ? "\(first) is not as the part was built"
                    : "\(files.count) files are not as the part was built, the first of them \(first)",
                at: .wholeFile(parts[number].name),
                suggestion: "Build the part again, or copy it again byte for byte.",
                effect: "Nothing was written."
            )
        }
    }
}
