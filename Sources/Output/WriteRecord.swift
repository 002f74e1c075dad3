internal import Synchronization

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
