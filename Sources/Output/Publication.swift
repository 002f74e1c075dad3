internal import Primitives
private import Synchronization

/// The change of an output folder from one site to the next, whose steps can all be taken back.
///
/// New files wait in the staging folder until every one of them is there. Then each takes its place in one step, and
/// the file that had it is kept in the staging folder until the manifest says that the site is complete; what stops it
/// before brings the old files back to their places. Only the first write into a folder, where there is nothing to
/// bring back, puts each file straight into its place: a quarter of the system's time less.
final class Publication: Sendable {
    private enum Step {
        case created(String)
        /// Something was put where a file was, which has another name now; or nothing was.
        case replaced(String, kept: String)
        case createdFolder(String)
        case removedFolder(String)
    }

    private struct State {
        var hasBegun = false
        var steps: [Step] = []
        /// How many files have been kept.
        var kept = 0
    }

    private let folder: OutputFolder
    private let staging: StagingFolder
    private let threads: Int?
    /// What is recorded while the change goes on.
    private let record: Manifest
    private let state = Mutex(State())

    /// - Parameter record: is in the manifest's place from the first step until the change is complete.
    init(of folder: OutputFolder, through staging: StagingFolder, recording record: Manifest, threads: Int?) {
        self.folder = folder
        self.staging = staging
        self.record = record
        self.threads = threads
    }

    /// Whether anything was changed.
    var hasBegun: Bool { state.withLock { $0.hasBegun } }

    /// Puts the record of a change that goes on into the manifest's place, once.
    func begin() throws(FileError) {
        try state.withLock { (state: inout State) throws(FileError) in
            guard !state.hasBegun else { return }
            let staged = try staging.put(record.bytes, as: "writing", durable: true)
            if try folder.entry(at: OutputPath.manifest) == nil {
                try folder.rename(staged.path, to: OutputPath.manifest)
                state.steps.append(.created(OutputPath.manifest))
            } else {
                let kept = try staging.place(for: "last-manifest")
                try folder.keep(OutputPath.manifest, as: kept)
                state.steps.append(.replaced(OutputPath.manifest, kept: kept))
                try folder.rename(staged.path, to: OutputPath.manifest)
            }
            state.hasBegun = true
        }
    }

    /// Writes a file of a site of which nothing is there yet, in its place and not atomically: until the manifest says
    /// that the site is complete, nobody shows it.
    ///
    /// - Returns: what the file is known by; nil where the store does not know.
    /// - Throws: where anything is at the path.
    func create(_ bytes: [UInt8], at path: String) throws(FileError) -> FileStamp? {
        try begin()
        let stamp = try folder.create(bytes, at: path)
        did(.created(path))
        return stamp
    }

    /// Puts a staged file into its place.
    ///
    /// - Parameter isThere: whether a file is there, which is kept.
    /// - Returns: what the file is known by in its place; nil where that is not known, or another file is there
    ///   already.
    func put(_ staged: StagedFile, at path: String, replacing isThere: Bool) throws(FileError) -> FileStamp? {
        try begin()
        if isThere, try folder.entry(at: path) != nil {
            let kept = try newPlace()
            try folder.keep(path, as: kept)
            did(.replaced(path, kept: kept))
            try folder.rename(staged.path, to: path)
        } else {
            try folder.rename(staged.path, to: path)
            did(.created(path))
        }
        guard let written = staged.stamp, let found = try folder.entry(at: path)?.stamp,
            found.isOfSameBytes(as: written)
        else { return nil }
        return found
    }

    /// Takes a file out of its place.
    func remove(_ path: String) throws(FileError) {
        try begin()
        let kept = try newPlace()
        try folder.rename(path, to: kept)
        did(.replaced(path, kept: kept))
    }

    /// A place in the staging folder for a file of the last site.
    private func newPlace() throws(FileError) -> String {
        let number = state.withLock { state in
            state.kept += 1
            return state.kept
        }
        return try staging.place(for: "last-\(number)")
    }

    /// Creates folders, those of one level after those of the level above.
    func createFolders(_ levels: [[String]]) throws(FileError) {
        for level in levels where !level.isEmpty {
            try begin()
            _ = try Parallel.map(level, batch: OutputLayout.batch, threads: threads) { path throws(FileError) in
                try self.folder.createFolder(path)
                self.did(.createdFolder(path))
            }
        }
    }

    /// Removes a folder if it is empty.
    func removeEmptyFolder(_ path: String) throws(FileError) {
        if try folder.removeEmptyFolder(path) { did(.removedFolder(path)) }
    }

    /// Ends the change: the site is complete once its manifest is in place.
    ///
    /// - Returns: what the manifest is known by; nil where that is not known.
    func complete(with manifest: StagedFile) throws(FileError) -> FileStamp? {
        try folder.rename(manifest.path, to: OutputPath.manifest)
        state.withLock { $0.steps = [] }
        return try? folder.entry(at: OutputPath.manifest)?.stamp
    }

    /// Brings everything back to where it was, and says with the fault whether it could.
    func takenBack(after fault: FileError) -> FileError {
        var steps = state.withLock { state in
            defer { state.steps = [] }
            return state.steps
        }
        var isWhole = true
        while let step = steps.popLast() {
            // The first step was the record, which is true as long as anything is not as it was.
            if steps.isEmpty, !isWhole { break }
            do throws(FileError) { try undo(step) } catch { isWhole = false }
        }
        guard isWhole else {
            let effect = "Not all could be put back: pages old and new stand side by side until the next build"
            return fault.with(effect: effect, isMixture: true)
        }
        try? staging.clear()
        return fault.with(effect: "The folder is as it was before", isMixture: false)
    }

    private func undo(_ step: Step) throws(FileError) {
        switch step {
        case .created(let path): try folder.remove(path)
        case .replaced(let path, let kept): try folder.rename(kept, to: path)
        case .createdFolder(let path): _ = try folder.removeEmptyFolder(path)
        case .removedFolder(let path): try folder.createFolder(path)
        }
    }

    private func did(_ step: Step) {
        state.withLock { $0.steps.append(step) }
    }
}
