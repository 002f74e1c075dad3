internal import Diagnostics
private import Primitives
private import Synchronization

/// Where new files wait until all of them are there, and replaced ones until the site is complete: the folder
/// `.placard-new` in the output folder, so that each file can take its place in one step.
///
/// A build that was killed leaves it, and the next one takes it away.
final class StagingFolder: Sendable {
    private let folder: OutputFolder
    /// The output folder as its user named it.
    private let shownFolder: String
    private let threads: Int?
    private let isThere = Mutex(false)

    init(in folder: OutputFolder, shownFolder: String, threads: Int?) {
        self.folder = folder
        self.shownFolder = shownFolder
        self.threads = threads
    }

    /// The path of a staged file inside the output folder.
    static func path(_ name: String) -> String { "\(OutputPath.staging)/\(name)" }

    /// Writes a file that is to take its place later.
    ///
    /// - Parameters:
    ///   - name: that no other staged file has.
    ///   - durable: whether the bytes are on the disk itself when this returns.
    func put(_ bytes: [UInt8], as name: String, durable: Bool = false) throws(FileError) -> StagedFile {
        let path = Self.path(Self.ownPrefix + name)
        try create()
        return StagedFile(path: path, stamp: try folder.create(bytes, at: path, durable: durable))
    }

    /// A path for a file of the site that is taken out of its place.
    ///
    /// - Parameter name: that no other staged file has.
    func place(for name: String) throws(FileError) -> String {
        try create()
        return Self.path(Self.ownPrefix + name)
    }

    private func create() throws(FileError) {
        try isThere.withLock { (isThere: inout Bool) throws(FileError) in
            guard !isThere else { return }
            try folder.createFolder(OutputPath.staging)
            isThere = true
        }
    }

    /// Takes the folder away with all files in it.
    ///
    /// - Throws: `WriteRefusal` where it is no folder of Placard's, with nothing changed; or what the disk refused.
    func clear() throws {
        guard let entry = try folder.entry(at: OutputPath.staging) else { return }
        guard entry.kind == .folder else { throw refusal(OutputPath.staging) }
        let names = try folder.names(in: OutputPath.staging)
        let folder = folder
        let areOwn = try Parallel.map(names, batch: OutputLayout.batch, threads: threads) { name throws(FileError) in
            let kind = try folder.entry(at: Self.path(name))?.kind
            return name.hasPrefix(Self.ownPrefix) && (kind == .file || kind == .link || kind == nil)
        }
        if let first = areOwn.firstIndex(of: false) { throw refusal(Self.path(names[first])) }
        _ = try Parallel.map(names, batch: OutputLayout.batch, threads: threads) { name throws(FileError) in
            try folder.remove(Self.path(name))
        }
        _ = try folder.removeEmptyFolder(OutputPath.staging)
        isThere.withLock { $0 = false }
    }

    /// Every file of Placard's in the folder begins so; anything else is somebody's.
    private static let ownPrefix = "placard-"

    private func refusal(_ path: String) -> WriteRefusal {
        let problem = Diagnostic(
            OutputRules.foreignStaging,
            .error,
            "\"\(path)\" is in the way: Placard did not make it",
            at: .wholeFile(shownFolder),
            explanation: "Placard keeps the name \(OutputPath.staging) for files that wait for their place.",
            suggestion: "Move it away, or remove it.",
            effect: "Nothing was written."
        )
        return WriteRefusal(diagnostics: [problem])
    }
}

/// A file that waits in the staging folder for its place.
struct StagedFile: Sendable {
    /// Inside the output folder.
    let path: String
    /// nil where the store does not know.
    let stamp: FileStamp?
}
