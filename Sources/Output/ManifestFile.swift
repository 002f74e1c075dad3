internal import Diagnostics
private import Synchronization

/// The manifest on disk, in the output folder whose record it is.
struct ManifestFile: Sendable {
    private let folder: OutputFolder

    init(in folder: OutputFolder) {
        self.folder = folder
    }

    /// The manifest, or nil where there is none that can be believed; then nothing counts as Placard's.
    func read(shownFolder: String) throws(FileError) -> Outcome<Manifest?> {
        guard let entry = try folder.entry(at: OutputPath.manifest) else { return Outcome(nil) }
        if entry.kind == .file, let manifest = Manifest(try folder.read(OutputPath.manifest)) {
            return Outcome(manifest)
        }
        let note = Diagnostic(
            OutputRules.unreadableManifest,
            .warning,
            "the record of the last build cannot be read",
            at: .wholeFile("\(shownFolder)/\(OutputPath.manifest)"),
            suggestion: "Empty the folder and build again.",
            effect: "Pages that are gone from the site stay in the folder."
        )
        return Outcome(nil, [note])
    }

    /// Writes the manifest through to the disk, so that a loss of power does not make Placard's files strangers.
    /// - Returns: what the file is known by; nil where nobody knows.
    @discardableResult
    func write(_ manifest: Manifest) throws(FileError) -> FileStamp? {
        // A write that was stopped at this very point has left this file, and no manifest says so.
        try folder.remove(OutputPath.temporary(for: OutputPath.manifest))
        return try folder.put(manifest.bytes, at: OutputPath.manifest, durable: true)
    }
}

/// Tells the manifest that a write has begun, before the first file changes and only then.
///
/// Files are made and compared on many threads, and a write in which all are the same leaves the manifest alone.
final class WriteRecord: Sendable {
    private let hasBegun = Mutex(false)
    private let file: ManifestFile
    private let manifest: Manifest

    /// - Parameter manifest: what is recorded while the write goes on.
    init(_ file: ManifestFile, _ manifest: Manifest) {
        self.file = file
        self.manifest = manifest
    }

    /// Whether anything was changed.
    var isBegun: Bool { hasBegun.withLock { $0 } }

    func begin() throws(FileError) {
        try hasBegun.withLock { (hasBegun: inout Bool) throws(FileError) in
            guard !hasBegun else { return }
            try file.write(manifest)
            hasBegun = true
        }
    }
}
